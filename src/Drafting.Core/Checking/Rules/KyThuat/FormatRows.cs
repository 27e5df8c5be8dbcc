using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Các dòng quy định về định dạng: the one walk that the rules of single properties share; each row of the guidance is an instance.</summary>
internal static class FormatRows
{
    /// <summary>Every piece that the guidance has rows for: of the text, of the footnotes, and the contact line at the foot of the first page.</summary>
    /// <param name="paper">The paper.</param>
    public static IEnumerable<FormattedPiece> Pieces(CheckedPaper paper)
    {
        ImmutableArray<RecognizedPart> parts = paper.Paper.Parts;
        for (int i = 0; i < parts.Length; i++)
        {
            RecognizedPart part = parts[i];
            if (part.Component is not { } component || !paper.Layout.Components.TryGetValue(component, out ComponentStandard? row))
                continue;
            bool isAlone = (i == 0 || parts[i - 1].Paragraph != part.Paragraph) && (i == parts.Length - 1 || parts[i + 1].Paragraph != part.Paragraph);
            yield return new FormattedPiece(component, row, paper.Paragraph(part), paper.At(part), part.Start, part.Length, part.Region, isAlone);
        }

        foreach (ObservedParagraph paragraph in paper.Paper.Observed.Notes.SelectMany(static n => n.Paragraphs))
        {
            if (Whole(paper, paragraph, Component.Footnote) is { } note)
                yield return note;
        }

        foreach (ObservedMargin margin in paper.Paper.Observed.Margins.Where(static m => m is { Section: 0, Position: MarginPosition.FirstFooter, HasPageField: false }))
        {
            foreach (ObservedParagraph paragraph in margin.Paragraphs)
            {
                if (Whole(paper, paragraph, Component.ContactLine) is { } line)
                    yield return line;
            }
        }
    }

    /// <summary>The findings of one property of runs: one for each wrong value in a piece, with all its runs mended together.</summary>
    /// <typeparam name="T">The type of the figure.</typeparam>
    /// <param name="pieces">The pieces, each with how far it may differ from its row.</param>
    /// <param name="property">The property.</param>
    public static IEnumerable<Finding> OfRuns<T>(IEnumerable<(FormattedPiece Piece, Freedom Freedom)> pieces, RunProperty<T> property)
        where T : notnull
    {
        foreach ((FormattedPiece piece, Freedom freedom) in pieces)
        {
            if (freedom == Freedom.Any || IsRight(piece, property, property.Row(piece.Row)))
                continue;
            foreach (Finding finding in OfRuns(piece, freedom, property))
                yield return finding;
        }
    }

    // By itself, so that what it captures is made for the pieces alone that are wrong.
    private static IEnumerable<Finding> OfRuns<T>(FormattedPiece piece, Freedom freedom, RunProperty<T> property)
        where T : notnull
    {
        Requirement<T> row = property.Row(piece.Row);
        if (freedom == Freedom.Some && piece.Runs.Any(r => row.Allowed.Contains(property.Value(r)) && HasLetters(piece.TextOf(r))))
            yield break;
        ParagraphAddress address = piece.Paragraph.Address;
        foreach (IGrouping<T, ObservedRun> runs in piece.Runs.Where(r => !row.Allowed.Contains(property.Value(r))).GroupBy(property.Value))
        {
            yield return piece.Report(
                piece.At(runs.First().Start, runs.First().Length),
                property.Says(runs.Key, row),
                row.Citation,
                new Fix(property.Mends(row.Preferred), [.. runs.Select(piece.WithBlanks).Select(range => new Edit.FormatText(address, range.Start, range.Length, property.Change(row.Preferred)))]));
        }
    }

    /// <summary>The findings of one property of paragraphs.</summary>
    /// <typeparam name="T">The type of the figure.</typeparam>
    /// <param name="paper">The paper.</param>
    /// <param name="property">The property.</param>
    public static IEnumerable<Finding> OfParagraphs<T>(CheckedPaper paper, ParagraphProperty<T> property)
        where T : notnull
    {
        FormattedPiece? before = null;
        foreach (FormattedPiece piece in paper.Pieces)
        {
            // Neighbours are mostly alike: what is right for the one before is right for this.
            if (before is not null && ReferenceEquals(piece.Row, before.Row) && ReferenceEquals(piece.Paragraph.Format, before.Paragraph.Format))
                continue;
            Requirement<T> row = property.Row(piece.Row);
            T value = property.Value(piece.Paragraph.Format);
            before = row.Allowed.Contains(value) ? piece : null;
            if (!piece.IsAlone || before is not null || (row.Citation.Source is RequirementSource.Chosen && !property.MindsChoices))
                continue;
            // What a typed tab or blank does to the line would stand beside the format that is put right.
            bool isPushed = piece.BeginsBlank && property.MovesFirstLine;
            T right = property.Preferred(piece, row);
            Fix? fix = isPushed
                ? null
                : new Fix(property.Mends(right), [new Edit.FormatParagraph(piece.Paragraph.Address, property.Change(right, piece.Paragraph.Format))]);
            // On the page the line may stand where it should.
            string what = property.Says(value, row) + (isPushed ? "; chữ được đẩy vào bằng dấu tab hoặc khoảng trống" : "");
            yield return piece.Report(piece.Place, what, row.Citation, fix, isPushed ? "bỏ dấu tab hoặc khoảng trống ở đầu đoạn rồi định dạng lại" : null);
        }
    }

    /// <summary>The gravest that a finding about a component's format may be: the rule table calls some rows less than an error.</summary>
    /// <param name="component">The component.</param>
    public static Severity Gravest(Component component) => component switch
    {
        Component.TypistMark or Component.ContactLine => Severity.Info,
        Component.SecrecyMark or Component.UrgencyMark or Component.CirculationNote or Component.DraftNote
            or Component.AddresseesLabel or Component.Addressee or Component.LegalBasis or Component.EnactingFormula
            or Component.PartNumber or Component.PartTitle or Component.SectionNumber or Component.SectionTitle or Component.Article
            => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>How far the weight and slope of a component may differ from its row: emphasis in the text is its author's right.</summary>
    /// <param name="component">The component.</param>
    public static Freedom Emphasis(Component component) => component switch
    {
        Component.BodyText or Component.Clause or Component.Subclause or Component.Point or Component.Dash or Component.Plus
            or Component.TableHeader or Component.TableCell or Component.Footnote => Freedom.Any,
        Component.Subject or Component.LetterSubject or Component.Addressee or Component.LegalBasis or Component.PartTitle or Component.SectionTitle
            or Component.RomanHeading or Component.Article or Component.AnnexTitle => Freedom.Some,
        _ => Freedom.None,
    };

    private static bool IsRight<T>(FormattedPiece piece, RunProperty<T> property, Requirement<T> row)
        where T : notnull
    {
        foreach (ObservedRun run in piece.Runs)
        {
            if (!row.Allowed.Contains(property.Value(run)))
                return false;
        }

        return true;
    }

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static FormattedPiece? Whole(CheckedPaper paper, ObservedParagraph paragraph, Component component) =>
        !string.IsNullOrWhiteSpace(paragraph.Text) && paper.Layout.Components.TryGetValue(component, out ComponentStandard? row)
            ? new FormattedPiece(component, row, paragraph, CheckedPaper.At(paragraph, component), 0, paragraph.Text.Length, PaperRegion.Paper, IsAlone: true)
            : null;
}
