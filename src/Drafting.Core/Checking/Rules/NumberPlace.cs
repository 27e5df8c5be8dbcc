using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Chỗ dưới số và ký hiệu: where a fix may put what belongs there. Beside a tab, or on the bare page, a new line would run across both columns
/// of the head.</summary>
internal static class NumberPlace
{
    /// <summary>The line of the number, alone in a cell or a box of its own; <see langword="null"/> where nothing can be put under it.</summary>
    public static Line? Of(CheckedPaper paper) =>
        paper.OwnLines(Component.DocumentNumber).FirstOrDefault() is { IsAlone: true, Paragraph.Place: not ObservedPlace.OnPage } number ? number : null;

    /// <summary>The last line that stands under the number in its place already, or the number itself.</summary>
    public static Line? LastOf(CheckedPaper paper) => Of(paper) is not { } number ? null : paper.OwnLines(Component.LetterSubject)
        .LastOrDefault(l => l.IsAlone && l.Part.Paragraph > number.Part.Paragraph && l.Paragraph.Place == number.Paragraph.Place) ?? number;
}
