using Drafting.Core.Recognition;

namespace Drafting.Word.Editing;

/// <summary>Chữ mã cũ: where the editing half asks the table of old letters.</summary>
internal static class OldLetters
{
    /// <summary>Whether a font shows other letters than its text says.</summary>
    /// <param name="fontName">The font.</param>
    public static bool IsOld(string fontName) =>
        fontName.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || fontName.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a paragraph in Unicode, and for each offset of what is stored the offset in it; <see langword="null"/> where it cannot be told.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static (string Text, IReadOnlyList<int> Offsets) Decode(ObservedParagraph paragraph) => (paragraph.Text, [.. Enumerable.Range(0, paragraph.Text.Length + 1)]);
}
