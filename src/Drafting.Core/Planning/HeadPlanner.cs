using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Phần đầu: the two columns with the bodies on the left and the title on the right (position map, boxes 1–4, 5b, 10, 11).</summary>
internal static class HeadPlanner
{
    public static PlannedTable Grid(PlanDraft draft, OfficialDocument paper)
    {
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

        ImmutableArray<Length> columns = TwoColumns.Fit(draft, [.. Bodies(draft, paper.Head), number[0]], [.. TitleLines(draft), date[0]]);
        ImmutableArray<PlannedParagraph>.Builder bodies = ImmutableArray.CreateBuilder<PlannedParagraph>();
        AddBodies(draft, paper.Head, columns[0], bodies);
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
        cell.AddRange(Bodies(draft, head));
        if (draft.Words.Star.Preferred is { Length: > 0 } star)
            cell.Add(draft.Paragraph(Component.Star, star));
        else
            cell.Add(Rule(draft, Component.IssuingBody, column - TwoColumns.CellMargin * 2, LastLineWidth(draft, head, column)));
    }

    /// <summary>The lines that name the bodies.</summary>
    public static IEnumerable<PlannedParagraph> Bodies(PlanDraft draft, LetterHead head)
    {
        if (head.SuperiorBody is { } superior)
            yield return draft.Paragraph(Component.SuperiorBody, superior);
        foreach (string body in head.IssuingBodies)
            yield return draft.Paragraph(Component.IssuingBody, body);
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
        return new Length(Math.Min(width.Emu, (column - TwoColumns.CellMargin * 2).Emu));
    }

    private static ImmutableArray<PlannedParagraph> Title(PlanDraft draft, Length column)
    {
        ImmutableArray<PlannedParagraph> cell = [.. TitleLines(draft)];
        PlannedParagraph last = cell[^1];
        Length rule = new(TwoColumns.WidthOf(last).Emu * TwoColumns.RulePercent / 100);
        Length indent = (column - TwoColumns.CellMargin * 2 - rule) / 2;
        ParagraphFormat format = last.Format with { Left = indent, Right = indent, BottomRule = draft.Words.TitleRuleWeight.Preferred };
        return cell.SetItem(cell.Length - 1, last with { Format = format });
    }

    private static IEnumerable<PlannedParagraph> TitleLines(PlanDraft draft)
    {
        yield return draft.Paragraph(Component.PartyTitle, draft.Words.Title.Preferred);
        if (draft.Words.Motto.Preferred is { Length: > 0 } motto)
            yield return draft.Paragraph(Component.Motto, motto);
    }

    private static void AddMark(PlanDraft draft, Component component, string key, string? text, ImmutableArray<PlannedParagraph>.Builder cell)
    {
        if (text is not null)
            cell.Add(draft.Bound(component, key, text));
    }
}
