using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

/// <summary>Random inputs: the examples of the reference cut, joined, doubled, and sown with what the parser looks for.</summary>
internal static class MarkupMutation
{
    private static readonly ImmutableArray<MarkupSegment>[] Seeds =
        [.. MarkupReference.Examples.Select(static e => MarkupText.Segments(e.Markup))];

    private static readonly string[] Tokens =
    [
        "\n", "\n\n", "\\", "\\\n", "\\\\", " ", "  ", "\t", "*", "**", "***", "****", "[^1]", "[^1]: ", "\n[^1]: x", "[", "]", "^", "|", "\n|", "|---|", "|:-:|", "@",
        "\n@", "\n@noi-dung", "\n@chu-ky", "\n@ho-ten ", "\n@noi-nhan\n", "\n- ", "- ", "+ ", "\n1. ", "2.1.3.4.5. ", "99999999999. ", "a) ", "\nI. ", "XXXIX- ", "\nChương ",
        "\nPhần thứ ", "\nĐiều 1. ", "\n@phu-luc ", "\n@ban-sao ", "\n@so-ky-hieu ", "\n@dia-danh-ngay ", "Số -", ",", ";", ".", "...", "(để ", "(", ")", "()", "ngày 1/1/",
        "\0", "\r\n", "\r", "\u0007", "\u0085", "\u2028", "\ufeff", "\ufffe", "\uffff", "\ud83d", "\ude00", "😀", "\u0301", "e\u0302\u0301", "Đ", "D\u0323", "\u00a0",
        "\u200b", "\u0958", "\ufb2c", "\u1100\u1161", "số", "uỷ", "{{", "}}", "<b>&amp;",
    ];

    public static ImmutableArray<MarkupSegment> Next(Random random)
    {
        List<MarkupSegment> segments = random.Next(10) == 0 ? [] : [.. Seed(random)];
        for (int left = random.Next(1, 9); left > 0; left--)
            Mutate(segments, random);
        return [.. segments];
    }

    /// <summary>A text with something to print in it, such as a field may hold.</summary>
    public static string NonBlank(Random random)
    {
        string text = "";
        for (int left = random.Next(4); left > 0; left--)
            text += Token(random);
        text = text.Insert(random.Next(text.Length + 1), random.Next(2) == 0 ? "chữ" : "Đ");
        for (int left = random.Next(4); left > 0; left--)
            text += Token(random);
        return text;
    }

    public static ImmutableArray<MarkupSegment> Seed(Random random) => Seeds[random.Next(Seeds.Length)];

    public static string Describe(IEnumerable<MarkupSegment> segments) => string.Join('\n', segments.Select(static s =>
        $"{s.Kind} {(s.Origin is Location.InTemplate ? "template" : "data")} \"{string.Concat(s.Text.Select(static c => c is >= ' ' and not ('\\' or '"') ? char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString() : $"\\u{(int)c:x4}"))}\""));

    private static string Token(Random random) => Tokens[random.Next(Tokens.Length)];

    private static void Mutate(List<MarkupSegment> segments, Random random)
    {
        int at = random.Next(segments.Count + 1);
        switch (random.Next(9))
        {
            case 0:
                segments.Insert(at, New(random, Token(random)));
                break;
            case 1:
                segments.InsertRange(at, Seed(random));
                break;
            case 2 when segments.Count > 0:
                segments.RemoveAt(random.Next(segments.Count));
                break;
            case 3 when segments.Count > 0:
                segments.Insert(at, segments[random.Next(segments.Count)]);
                break;
            case 4:
                segments.Insert(at, New(random, string.Concat(Enumerable.Repeat(Token(random), random.Next(30)))));
                break;
            case 5:
                segments.Insert(at, New(random, new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65536))])));
                break;
            default:
                if (segments.Count > 0)
                    Edit(segments, random.Next(segments.Count), random);
                break;
        }
    }

    private static void Edit(List<MarkupSegment> segments, int at, Random random)
    {
        MarkupSegment segment = segments[at];
        string text = segment.Text;
        int start = random.Next(text.Length + 1);
        int end = random.Next(start, text.Length + 1);
        segments[at] = random.Next(4) switch
        {
            0 => segment with { Text = text.Insert(start, Token(random)) },
            1 => segment with { Text = text.Remove(start, end - start) },
            2 => segment with { Text = text.Insert(end, text[start..end]) },
            _ => New(random, text),
        };
    }

    private static MarkupSegment New(Random random, string text) => random.Next(3) switch
    {
        0 => new MarkupSegment(SegmentKind.Value, text, new Location.InData("d.yaml", "x", new TextSpan(5, text.Length, 2, 3))),
        1 => new MarkupSegment(SegmentKind.Literal, text, new Location.InData("d.yaml", "noi_dung", new TextSpan(9, text.Length, 4, 5))),
        _ => new MarkupSegment(SegmentKind.Literal, text, new Location.InTemplate("t.sbn", new TextSpan(7, text.Length, 3, 4))),
    };
}
