using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Word.Editing;

/// <summary>Chỗ đã nhận sửa: of two edits that mean the same characters or the same property, the first is made and the other waits for the next round.</summary>
internal sealed class EditClaims
{
    private readonly HashSet<Edit> taken = [];
    private readonly Dictionary<ParagraphAddress, List<Edit>> byParagraph = [];
    private readonly List<Edit> ofPages = [];

    /// <summary>Whether exactly this edit is taken already, by a finding that says the same.</summary>
    /// <param name="edit">The edit.</param>
    public bool Has(Edit edit) => taken.Contains(edit);

    /// <summary>Whether an edit can be made together with those taken.</summary>
    /// <param name="edit">The edit.</param>
    public bool Admits(Edit edit) => Has(edit)
        || (AddressOf(edit) is { } address ? byParagraph.GetValueOrDefault(address) ?? [] : ofPages).TrueForAll(other => Agree(edit, other));

    /// <summary>Takes an edit.</summary>
    /// <param name="edit">The edit.</param>
    public void Take(Edit edit)
    {
        taken.Add(edit);
        if (AddressOf(edit) is not { } address)
            ofPages.Add(edit);
        else if (byParagraph.TryGetValue(address, out List<Edit>? others))
            others.Add(edit);
        else
            byParagraph[address] = [edit];
    }

    /// <summary>The paragraph that an edit is made at, or <see langword="null"/> where it is none.</summary>
    /// <param name="edit">The edit.</param>
    public static ParagraphAddress? AddressOf(Edit edit) => edit switch
    {
        Edit.ReplaceText e => e.At,
        Edit.FormatText e => e.At,
        Edit.FormatParagraph e => e.At,
        Edit.InsertParagraph e => e.Beside,
        Edit.RemoveParagraph e => e.At,
        Edit.RemoveRules e => e.At,
        Edit.Compose e => e.At,
        Edit.Decode e => e.At,
        _ => null,
    };

    private static bool Agree(Edit a, Edit b) => (a, b) switch
    {
        (Edit.FormatText x, Edit.FormatText y) => !new TextRange(x.Start, x.Length).Touches(new TextRange(y.Start, y.Length)) || Agree(x.Change, y.Change),
        (Edit.ReplaceText x, Edit.ReplaceText y) => !new TextRange(x.Start, x.Length).Touches(new TextRange(y.Start, y.Length)),
        (Edit.FormatParagraph x, Edit.FormatParagraph y) => Agree(x.Change, y.Change),
        (Edit.FormatPage x, Edit.FormatPage y) => x.Section != y.Section || Agree(x.Change, y.Change),
        (Edit.NumberPages x, Edit.NumberPages y) => x.Section != y.Section,
        (Edit.FormatPage, _) or (_, Edit.FormatPage) => true,
        // A paragraph beside another means its place; what becomes of the other does not matter to it.
        (Edit.InsertParagraph x, Edit.InsertParagraph y) => x.Side != y.Side,
        (Edit.InsertParagraph, _) or (_, Edit.InsertParagraph) => true,
        (Edit.RemoveParagraph, _) or (_, Edit.RemoveParagraph) => false,
        (Edit.RemoveRules, Edit.FormatParagraph y) => y.Change.BottomRule is null,
        (Edit.FormatParagraph x, Edit.RemoveRules) => x.Change.BottomRule is null,
        (Edit.FormatParagraph or Edit.RemoveRules, _) or (_, Edit.FormatParagraph or Edit.RemoveRules) => true,
        (Edit.Compose or Edit.Decode, _) or (_, Edit.Compose or Edit.Decode) => false,
        // Formats are given first, and a new text takes the format of the old.
        _ => true,
    };

    private static bool Agree(RunChange a, RunChange b) =>
        Agree(a.Size, b.Size) && Agree(a.Bold, b.Bold) && Agree(a.Italic, b.Italic) && Agree(a.Underline, b.Underline)
        && (a.FontName is null || b.FontName is null || a.FontName == b.FontName) && (a.Color is null || b.Color is null || a.Color == b.Color);

    private static bool Agree(ParagraphChange a, ParagraphChange b) =>
        Agree(a.Alignment, b.Alignment) && Agree(a.Left, b.Left) && Agree(a.Right, b.Right) && Agree(a.FirstLine, b.FirstLine)
        && Agree(a.Before, b.Before) && Agree(a.After, b.After) && Agree(a.Line, b.Line) && Agree(a.BottomRule, b.BottomRule);

    private static bool Agree(PageChange a, PageChange b) =>
        Agree(a.Width, b.Width) && Agree(a.Height, b.Height) && Agree(a.Top, b.Top) && Agree(a.Bottom, b.Bottom) && Agree(a.Left, b.Left)
        && Agree(a.Right, b.Right) && Agree(a.Header, b.Header) && Agree(a.Mirrored, b.Mirrored);

    private static bool Agree<T>(T? a, T? b)
        where T : struct => a is null || b is null || a.Value.Equals(b.Value);
}
