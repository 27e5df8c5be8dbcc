using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Phần đầu: the two columns with the bodies on the left and the title on the right (position map, boxes 1–4, 5b, 10, 11).</summary>
internal static class HeadPlanner
{
    // Room that a column keeps beyond its widest line, so that no printer's rounding wraps it.
    private static readonly Length Slack = Length.FromTwips(60);

    // How much longer than its text a rule is drawn: the text must not wrap inside the rule's own indents.
    private const int RulePercent = 102;

    /// <summary>Lề trong của ô: the writer leaves as much at the left and at the right of each cell.</summary>
    public static readonly Length CellMargin = Length.FromTwips(108);

    /// <summary>Two columns that hold the head, the signature and a copy's components.</summary>
    public static ImmutableArray<Length> Columns(PlanDraft draft)
    {
        Length text = draft.Page(PageOrientation.Portrait).TextWidth;
        Length right = Length.Zero;
        foreach ((Component component, string words) in TitleLines(draft))
            right = new Length(Math.Max(right.Emu, TextMeasure.Width(words, draft.Styles[component].Run).Emu * RulePercent / 100));
        right = right + CellMargin * 2 + Slack;
        Length half = Length.FromTwips(4705);
        if (right < half)
            right = half;
        return [text - right, right];
    }

    public static PlannedTable Grid(PlanDraft draft, OfficialDocument paper)
    {
        ImmutableArray<Length> columns = Columns(draft);
        ImmutableArray<PlannedParagraph>.Builder bodies = ImmutableArray.CreateBuilder<PlannedParagraph>();
        AddBodies(draft, paper.Head, columns[0], bodies);

        ImmutableArray<PlannedParagraph>.Builder number = ImmutableArray.CreateBuilder<PlannedParagraph>();
        if (paper.Head.Number is { } symbol)
            number.Add(draft.Bound(Component.DocumentNumber, "so-ky-hieu", symbol.Format(paper.Family)));
        if (paper.KindTitle is null && paper.Subject is { } subject)
            number.Add(draft.BoundWherePlain(Component.LetterSubject, "trich-yeu", subject));
        AddMark(draft, Component.SecrecyMark, "do-mat", paper.SecrecyMark, number);
        AddMark(draft, Component.UrgencyMark, "do-khan", paper.UrgencyMark, number);
        if (number.Count == 0)
            number.Add(draft.Empty(Component.DocumentNumber, draft.Styles[Component.DocumentNumber].Paragraph));

        ImmutableArray<PlannedParagraph>.Builder date = ImmutableArray.CreateBuilder<PlannedParagraph>();
        date.Add(PlaceDate(draft, paper.Head, ""));
        AddMark(draft, Component.CirculationNote, "luu-hanh", paper.CirculationNote, date);
        AddMark(draft, Component.DraftNote, "du-thao", paper.DraftNote, date);

        return new PlannedTable(
            columns,
            [
                new PlannedRow([bodies.ToImmutable(), Title(draft, columns[1])]),
                new PlannedRow([number.ToImmutable(), date.ToImmutable()]),
            ],
            HeaderRows: 0,
            Lined: false);
    }

    /// <summary>Superior body, issuing bodies and what stands under them.</summary>
    public static void AddBodies(PlanDraft draft, LetterHead head, Length column, ImmutableArray<PlannedParagraph>.Builder cell)
    {
        if (head.SuperiorBody is { } superior)
            cell.Add(draft.Paragraph(Component.SuperiorBody, superior));
        foreach (string body in head.IssuingBodies)
            cell.Add(draft.Paragraph(Component.IssuingBody, body));
        if (draft.Words.Star.Preferred is { Length: > 0 } star)
            cell.Add(draft.Paragraph(Component.Star, star));
        else
            cell.Add(Rule(draft, Component.IssuingBody, column - CellMargin * 2, LastLineWidth(draft, head, column)));
        if (cell.Count == 0)
            cell.Add(draft.Empty(Component.IssuingBody, draft.Styles[Component.IssuingBody].Paragraph));
    }

    public static PlannedParagraph PlaceDate(PlanDraft draft, LetterHead head, string prefix)
    {
        string place = head.Place is { Length: > 0 } given ? given : DocumentNumber.Blank;
        return draft.Bound(Component.PlaceDate, prefix + "dia-danh-ngay", $"{place}, {head.Date.ToLongString()}");
    }

    /// <summary>An empty paragraph with a rule above it, centred in its column and two fifths as long as a line: the state's form,
    /// which asks for a third to a half.</summary>
    public static PlannedParagraph Rule(PlanDraft draft, Component component, Length room, Length line)
    {
        Length indent = (room - line * 2 / 5) / 2;
        return draft.Empty(component, draft.Styles[component].Paragraph with
        {
            Left = indent,
            Right = indent,
            FirstLine = Length.Zero,
            Before = Length.FromPoints(2),
            After = Length.Zero,
            Line = LineSpacing.Exactly(Length.FromPoints(4)),
            TopRule = draft.Words.TitleRuleWeight.Preferred,
        });
    }

    private static Length LastLineWidth(PlanDraft draft, LetterHead head, Length column)
    {
        string name = head.IssuingBodies.IsEmpty ? "" : head.IssuingBodies[^1];
        Length width = TextMeasure.Width(name, draft.Styles[Component.IssuingBody].Run);
        return new Length(Math.Min(width.Emu, (column - CellMargin * 2).Emu));
    }

    private static ImmutableArray<PlannedParagraph> Title(PlanDraft draft, Length column)
    {
        ImmutableArray<PlannedParagraph>.Builder cell = ImmutableArray.CreateBuilder<PlannedParagraph>();
        foreach ((Component component, string words) in TitleLines(draft))
            cell.Add(draft.Paragraph(component, words));
        PlannedParagraph last = cell[^1];
        string text = TitleLines(draft)[^1].Words;
        Length rule = new(TextMeasure.Width(text, draft.Styles[last.Component].Run).Emu * RulePercent / 100);
        Length indent = (column - CellMargin * 2 - rule) / 2;
        cell[^1] = last with
        {
            Format = last.Format with { Left = indent, Right = indent, BottomRule = draft.Words.TitleRuleWeight.Preferred },
        };
        return cell.ToImmutable();
    }

    private static ImmutableArray<(Component Component, string Words)> TitleLines(PlanDraft draft) => draft.Words.Motto.Preferred is { Length: > 0 } motto
        ? [(Component.PartyTitle, draft.Words.Title.Preferred), (Component.Motto, motto)]
        : [(Component.PartyTitle, draft.Words.Title.Preferred)];

    private static void AddMark(PlanDraft draft, Component component, string key, string? text, ImmutableArray<PlannedParagraph>.Builder cell)
    {
        if (text is not null)
            cell.Add(draft.Bound(component, key, text));
    }
}
