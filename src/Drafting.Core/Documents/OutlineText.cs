using System.Globalization;
using System.Text;

namespace Drafting.Core.Documents;

/// <summary>Chữ trong dàn ý: prints text so that no two texts print alike.</summary>
internal static class OutlineText
{
    /// <summary>Emphasis as <c>{đậm|…}</c>, a footnote as <c>{chú thích|…|…}</c>, a soft break as <c>⏎</c>.</summary>
    public static string Print(RichText text)
    {
        if (text.Inlines is [Inline.Text { Emphasis: Emphasis.None, Value.Length: > 0 } only])
            return Escape(only.Value);
        var print = new StringBuilder();
        Inline? before = null;
        foreach (Inline inline in text.Inlines.IsDefault ? [] : text.Inlines)
        {
            switch (inline)
            {
                // Two pieces of plain text side by side are not the same as one.
                case Inline.Text { Emphasis: Emphasis.None, Value.Length: > 0 } run when before is not Inline.Text { Emphasis: Emphasis.None }:
                    print.Append(Escape(run.Value));
                    break;
                case Inline.Text run:
                    print.Append('{').Append(Name(run.Emphasis)).Append('|').Append(Escape(run.Value)).Append('}');
                    break;
                case Inline.Break:
                    print.Append('⏎');
                    break;
                case Inline.Footnote note:
                    print.Append("{chú thích");
                    foreach (RichText paragraph in note.Paragraphs)
                        print.Append('|').Append(Print(paragraph));
                    print.Append('}');
                    break;
            }

            before = inline;
        }

        return print.ToString();
    }

    /// <summary>Marks what has a meaning in the outline and what does not show.</summary>
    public static string Escape(string text)
    {
        StringBuilder? print = null;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            string? escaped = c switch
            {
                '\\' or '{' or '}' or '|' or '[' or ']' or '⏎' => "\\" + c,
                ' ' => null,
                _ when Hides(text, at) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => null,
            };
            if (escaped is null)
                print?.Append(c);
            else
                (print ??= new StringBuilder(text.Length + 8).Append(text, 0, at)).Append(escaped);
        }

        return print?.ToString() ?? text;
    }

    private static bool Hides(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text[at]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator => true,
        UnicodeCategory.Surrogate => char.IsHighSurrogate(text[at])
            ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
            : at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };

    private static string Name(Emphasis emphasis) => emphasis switch
    {
        Emphasis.None => "",
        Emphasis.Bold => "đậm",
        Emphasis.Italic => "nghiêng",
        Emphasis.Bold | Emphasis.Italic => "đậm nghiêng",
        _ => ((int)emphasis).ToString(CultureInfo.InvariantCulture),
    };
}
