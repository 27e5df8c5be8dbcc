using System.Globalization;
using System.Text;

namespace Drafting.Core.Data;

/// <summary>Writes values as YAML that reads back as the same values; Core writes it for skeletons and reads none.</summary>
internal static class YamlText
{
    /// <summary>The lines of <c>key: value</c> without indentation; what belongs to the key is indented by two spaces.</summary>
    public static IEnumerable<string> Entry(string key, DataNode? value)
    {
        switch (value)
        {
            case DataNode.Scalar { Kind: ScalarKind.Text or ScalarKind.Markup } scalar when IsBlock(scalar.Text):
                yield return scalar.Text.EndsWith('\n') ? $"{key}: |" : $"{key}: |-";
                foreach (string line in (scalar.Text.EndsWith('\n') ? scalar.Text[..^1] : scalar.Text).Split('\n'))
                    yield return line.Length == 0 ? "" : $"  {line}";
                break;
            case DataNode.Scalar scalar:
                yield return $"{key}: {Scalar(scalar)}".TrimEnd(' ');
                break;
            case DataNode.List { Items.Length: > 0 } list:
                yield return $"{key}:";
                foreach (DataNode item in list.Items)
                    yield return item is DataNode.Scalar scalar ? $"  - {Scalar(scalar)}" : "  -";
                break;
            default:
                yield return $"{key}:";
                break;
        }
    }

    /// <summary>A value on one line, in quotes only where it would otherwise be read as something else.</summary>
    public static string Scalar(DataNode.Scalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => "",
        ScalarKind.Boolean or ScalarKind.Number => scalar.Text,
        _ => IsPlain(scalar.Text) ? scalar.Text : Quoted(scalar.Text),
    };

    private static bool IsPlain(string text) =>
        PlainScalar.KindOf(text) == ScalarKind.Text
        && (char.IsLetterOrDigit(text[0]) || text[0] == '…')
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && text.All(c => IsPrintable(c) && (c == ' ' || !char.IsWhiteSpace(c)));

    private static bool IsBlock(string text) =>
        text.Contains('\n')
        && !char.IsWhiteSpace(text[0])
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text.All(c => c == '\n' || IsPrintable(c));

    private static bool IsPrintable(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                _ when rune.IsBmp && !IsPrintable((char)rune.Value) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }
}
