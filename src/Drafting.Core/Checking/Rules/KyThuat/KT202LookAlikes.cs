using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ giống mà khác: letters of other alphabets, and characters that nobody sees; searching and comparing go wrong over them.</summary>
internal static class KT202LookAlikes
{
    private static readonly FrozenDictionary<char, (string Right, string Name)> Wrong = new Dictionary<char, (string, string)>
    {
        ['\u00D0'] = ("Đ", "chữ Đ của bảng chữ cái Iceland"),
        ['\u0189'] = ("Đ", "chữ Đ của bảng chữ cái châu Phi"),
        ['\u00F0'] = ("đ", "chữ đ của bảng chữ cái Iceland"),
        ['\u00A0'] = (" ", "khoảng trống không ngắt"),
        ['\u200B'] = ("", "ký tự rộng bằng không"),
        ['\u200C'] = ("", "ký tự rộng bằng không"),
        ['\u200D'] = ("", "ký tự rộng bằng không"),
        ['\uFEFF'] = ("", "ký tự rộng bằng không"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> OtherAlphabets =
        "АВЕКМНОРСТХУІаеорсухі".Zip("ABEKMHOPCTXYIaeopcyxi")
            .Concat("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".Zip("ABEZHIKMNOPTYXo"))
            .ToFrozenDictionary(static p => p.First, static p => p.Second.ToString());

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach ((ObservedParagraph paragraph, Component? component) in EveryText.Of(paper.Paper))
        {
            if (MayHave(paragraph.Text) && Wrongs(paragraph, component) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Wrongs(ObservedParagraph paragraph, Component? component)
    {
        ImmutableArray<(int At, string Right, string Name)> found = [.. Find(paragraph.Text)];
        return found.IsEmpty ? null : new Finding(
            CheckedPaper.At(paragraph, component, new TextRange(found[0].At, 1)),
            $"Đoạn có {string.Join(", ", found.GroupBy(static f => f.Name).Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")))}.",
            Hint: "những ký tự này trông giống chữ thường dùng nhưng làm sai việc tìm kiếm, sắp xếp và đối chiếu",
            Fix: new Fix("thay bằng ký tự thường dùng", [.. found.Select(f => new Edit.ReplaceText(paragraph.Address, f.At, 1, f.Right))]));
    }

    // Greek and Cyrillic as a whole, and the single ones: all are rarer than one in a thousand paragraphs.
    private static bool MayHave(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0370', '\u04FF') || text.ContainsAnyInRange('\u200B', '\u200D') || text.ContainsAny("\u00A0\u00D0\u00F0\u0189\uFEFF");

    private static IEnumerable<(int At, string Right, string Name)> Find(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            // Plain Latin, which is nearly everything.
            if (text[i] < '\u00A0')
                continue;
            if (Wrong.TryGetValue(text[i], out (string Right, string Name) wrong))
                yield return (i, wrong.Right, wrong.Name);
            else if (OtherAlphabets.TryGetValue(text[i], out string? latin) && StandsInLatin(text, i))
                yield return (i, latin, "chữ cái của bảng chữ khác");
        }
    }

    // A word in Greek or Russian is what it is; one such letter between Latin ones is a slip.
    private static bool StandsInLatin(string text, int at) => (at > 0 && IsLatin(text[at - 1])) || (at + 1 < text.Length && IsLatin(text[at + 1]));

    private static bool IsLatin(char c) => char.IsLetter(c) && (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF');
}
