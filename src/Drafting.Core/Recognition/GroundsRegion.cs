using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Căn cứ và lời ban hành: what a paper rests on and the words with which it decides, between its subject and its text.</summary>
internal static class GroundsRegion
{
    private const int Longest = 40;

    /// <summary>Labels grounds and formula that begin here, if they do, and says where they end.</summary>
    public static int Read(Sheet sheet, int from, int to)
    {
        var grounds = new List<int>();
        var formula = new List<int>();
        int end = from;
        for (int i = from; i < to && grounds.Count + formula.Count < Longest; i++)
        {
            if (sheet[i].IsBlank || !sheet.IsOpen(i))
                continue;
            if (sheet.Is(i, Component.EnactingFormula, IsFormula(sheet, i, grounds.Count > 0, to)))
                formula.Add(i);
            else if (sheet.Is(i, Component.LegalBasis, IsGround(sheet, i, grounds, to)))
                grounds.Add(i);
            else
                break;
            end = i + 1;
        }

        // One sentence "Căn cứ …, X báo cáo như sau" is text.
        if (!Hold(sheet, grounds, formula))
            return from;
        foreach (int i in grounds)
            sheet.Decide(i, Component.LegalBasis, formula.Count > 0 ? 0.95 : 0.85, "căn cứ, trước nội dung");
        foreach (int i in formula)
            sheet.Decide(i, Component.EnactingFormula, 0.9, "lời ban hành, giữa căn cứ và nội dung");
        return end;
    }

    private static bool Hold(Sheet sheet, List<int> grounds, List<int> formula)
    {
        if (formula.Count > 0 || grounds.Any(i => sheet[i].Styled is not null))
            return true;
        return grounds.Count > 0 && (grounds.Any(i => sheet[i].Text.EndsWith(';')) || (grounds.Count > 1 && grounds.All(i => sheet[i].Text.EndsWith(',') || sheet[i].Text.EndsWith('.')))
            || grounds.All(i => sheet[i].Text[0] == '-' && sheet[i].Text.EndsWith(','))
            // The state writes its grounds in italics, and never its text.
            || grounds.All(i => sheet[i].Look.Italic)
            // A sentence that goes on behind its ground has a comma there.
            || (grounds.Count == 1 && PieceText.Starts(sheet[grounds[0]].Text, "Căn cứ ") && sheet[grounds[0]].Text.AsSpan().TrimEnd('.').IndexOfAny(",.") < 0))
            && grounds.All(i => !sheet[i].Text.EndsWith(':'));
    }

    // A list that ended in a comma or a full stop has no more grounds than those that say so.
    private static bool IsGround(Sheet sheet, int i, List<int> above, int to)
    {
        string text = sheet[i].Text;
        bool goesOn = above is [.., var last] && sheet[last].Text.EndsWith(';');
        if (sheet[i].Column is not null || SignatureRegion.IsAnchor(sheet, i) || text.EndsWith(':'))
            return false;
        bool marked = text.EndsWith(';') || text.EndsWith(',') || text.EndsWith('.');
        return (TitleShapes.IsGround(text) && (marked || IsOneOfSeveral(sheet, i, above, to))) || (goesOn && text.EndsWith(';') && BodyLabels.Of(sheet[i].Printed) is Component.BodyText or Component.Dash);
    }

    // A ground that lacks its mark is told by its neighbours.
    private static bool IsOneOfSeveral(Sheet sheet, int i, List<int> above, int to) =>
        TitleShapes.IsPlainGround(sheet[i].Text) && (above.Count > 0 || (sheet.NextOpen(i + 1, to) is var next && next < to && TitleShapes.IsPlainGround(sheet[next].Text)));

    private static bool IsFormula(Sheet sheet, int i, bool hasGrounds, int to)
    {
        Piece piece = sheet[i];
        if (piece.Text.Length > 220 || piece.Column is not null || BodyLabels.Of(piece.Printed) != Component.BodyText || SignatureRegion.IsAnchor(sheet, i))
            return false;
        if (TitleShapes.IsEnacting(piece.Text) || (piece.Look is { Centered: true, Bold: true } && hasGrounds && !TitleShapes.IsGround(piece.Text)))
            return true;
        // The body that decides, above the word or above the grounds.
        int next = sheet.NextOpen(i + 1, to);
        return piece.Caps && next < to && (TitleShapes.IsEnacting(sheet[next].Text) || (!hasGrounds && TitleShapes.IsGround(sheet[next].Text) && sheet[next].Text.EndsWith(';')));
    }
}
