using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>string.*</c>. Where Scriban asks the culture of the process, the invariant one answers (law L3).</summary>
internal static partial class StringFunctions
{
    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "string",
        "md5 sha1 sha256 sha512 hmac_sha1 hmac_sha256 hmac_sha512 base64_encode base64_decode",
        "văn bản hành chính không có chỗ cho mã",
        new("escape", "text", static c => c.TextOrNull(0) is { } t ? c.Made(Escape(t)) : null),
        new("append", "text with", static c => c.Made(c.Text(0) + c.Text(1))),
        new("prepend", "text by", static c => c.Made(c.Text(1) + c.Text(0))),
        new("capitalize", "text", static c => c.Made(Capitalize(c.Text(0)))),
        new("capitalizewords", "text", static c => c.Made(CapitalizeWords(c.Text(0)))),
        new("contains", "text value", static c => Values.Box(Filled(c) && c.Text(0).Contains(c.Text(1), StringComparison.Ordinal))),
        new("empty", "text", static c => Values.Box(c.Text(0).Length == 0)),
        new("whitespace", "text", static c => Values.Box(string.IsNullOrWhiteSpace(c.Text(0)))),
        new("downcase", "text", static c => c.TextOrNull(0)?.ToLowerInvariant()),
        new("upcase", "text", static c => c.TextOrNull(0)?.ToUpperInvariant()),
        new("starts_with", "text value", static c => Values.Box(Filled(c) && c.Text(0).StartsWith(c.Text(1), StringComparison.InvariantCulture))),
        new("ends_with", "text value", static c => Values.Box(Filled(c) && c.Text(0).EndsWith(c.Text(1), StringComparison.InvariantCulture))),
        new("equals_ignore_case", "text value", static c => Values.Box(string.Equals(c.TextOrNull(0), c.TextOrNull(1), StringComparison.OrdinalIgnoreCase))),
        new("handleize", "text", static c => c.Made(Handleize(c.Text(0)))),
        new("literal", "text", static c => c.TextOrNull(0) is { } t ? c.Made($"\"{Escape(t)}\"") : null),
        new("strip", "text", static c => c.TextOrNull(0)?.Trim()),
        new("lstrip", "text", static c => c.TextOrNull(0)?.TrimStart()),
        new("rstrip", "text", static c => c.TextOrNull(0)?.TrimEnd()),
        new("strip_newlines", "text", static c => c.Made(c.Text(0).Replace("\r\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        new("pluralize", "number singular plural", static c => c.Int(0) == 1 ? c.TextOrNull(1) : c.TextOrNull(2)),
        new("remove", "text remove", static c => c.Text(0).Length == 0 || c.Text(1).Length == 0 ? c.TextOrNull(0) : c.Made(c.Text(0).Replace(c.Text(1), "", StringComparison.Ordinal))),
        new("remove_first", "text remove", static c => c.Made(ReplaceOne(c.Text(0), c.Text(1), "", fromEnd: false))),
        new("remove_last", "text remove", static c => c.Made(ReplaceOne(c.Text(0), c.Text(1), "", fromEnd: true))),
        new("replace", "text match replace", Replace),
        new("replace_first", "text match replace fromEnd?", static c => c.Made(ReplaceOne(c.Text(0), c.Text(1), c.Text(2), Values.IsTrue(c.Raw(3))))),
        new("size", "text", static c => c.Text(0).Length),
        new("slice", "text start length?", static c => c.Made(Slice(c.Text(0), c.Int(1), c.Has(2) ? c.Int(2) : null))),
        new("slice1", "text start length?", static c => c.Made(SliceOne(c.Text(0), c.Int(1), c.Has(2) ? c.Int(2) : 1))),
        new("split", "text match", Split),
        new("truncate", "text length ellipsis?", static c => c.Made(Truncate(c.Text(0), c.Int(1), c.Has(2) ? c.Text(2) : "..."))),
        new("truncatewords", "text count", static c => c.Made(TruncateWords(c.Text(0), c.Int(1)))),
        new("pad_left", "text width", static c => Pad(c, static (t, w) => t.PadLeft(w))),
        new("pad_right", "text width", static c => Pad(c, static (t, w) => t.PadRight(w))),
        new("index_of", "text search startIndex? count?", IndexOf),
        new("to_int", "text", static c => int.TryParse(c.TextOrNull(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out int v) ? v : null),
        new("to_long", "text", static c => long.TryParse(c.TextOrNull(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out long v) ? v : null),
        new("to_float", "text", static c => float.TryParse(c.TextOrNull(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out float v) ? v : null),
        new("to_double", "text", static c => double.TryParse(c.TextOrNull(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double v) ? v : null));

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny("\"\\") && !text.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            return text;
        StringBuilder result = new(text.Length + 10);
        foreach (char c in text)
        {
            int known = "\"\\\a\b\t\r\v\f\n".IndexOf(c, StringComparison.Ordinal);
            if (known >= 0)
                result.Append('\\').Append("\"\\abtrvfn"[known]);
            else if (c < ' ')
                result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else
                result.Append(c);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static bool Filled(BuiltinCall c) => c.Text(0).Length > 0 && c.Text(1).Length > 0;

    private static string Capitalize(string text) => text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        StringBuilder result = new(text.Length);
        bool first = true;
        foreach (char c in text)
        {
            bool letter = first && char.IsLetter(c);
            result.Append(letter ? char.ToUpperInvariant(c) : c);
            first = char.IsWhiteSpace(c) || (first && !letter);
        }

        return result.ToString();
    }

    private static string Handleize(string text)
    {
        StringBuilder result = new(text.Length);
        char last = '\0';
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(last = c));
            else if (last != '-')
                result.Append(last = '-');
        }

        return result.ToString() is [.. var head, '-'] ? head : result.ToString();
    }

    private static object? Replace(BuiltinCall c)
    {
        string text = c.Text(0);
        string match = c.Text(1);
        if (text.Length == 0)
            return "";
        if (match.Length == 0)
            throw c.Fault(Codes.BadValue, $"{c.Site.Written}: chuỗi cần thay không được rỗng.");
        c.Renderer.CheckLength(c.Site, (long)text.AsSpan().Count(match) * c.Text(2).Length);
        return c.Made(text.Replace(match, c.Text(2), StringComparison.Ordinal));
    }

    private static string ReplaceOne(string text, string match, string replace, bool fromEnd)
    {
        if (text.Length == 0 || match.Length == 0)
            return text;
        int at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + match.Length));
    }

    private static string Slice(string text, int start, int? given)
    {
        if (text.Length == 0 || start >= text.Length)
            return "";
        long length = given ?? text.Length;
        long from = start < 0 ? start + (long)text.Length : start;
        if (from < 0)
        {
            length += from;
            from = 0;
        }

        length = Math.Min(length, text.Length - from);
        return length <= 0 ? "" : text.Substring((int)from, (int)length);
    }

    private static string SliceOne(string text, int start, int length) => length <= 0 || start > text.Length ? "" : Slice(text, start, length);

    private static object? Split(BuiltinCall c)
    {
        string[] parts = c.Text(0).Length == 0 ? [] : c.Text(0).Split([c.Text(1)], StringSplitOptions.RemoveEmptyEntries);
        c.Renderer.Step(c.Site, parts.Length);
        return new ScriptList(parts) { IsIterator = true };
    }

    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length > length ? string.Concat(text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)), ellipsis) : text;

    private static string TruncateWords(string text, int count) =>
        text.Length == 0 ? "" : string.Join(' ', Spaces().Split(text).Take(Math.Max(count, 0))) + "...";

    private static string Pad(BuiltinCall c, Func<string, int, string> pad)
    {
        int width = c.Int(1);
        if (width < 0)
            throw c.Fault(Codes.BadValue, $"{c.Site.Written}: độ rộng không được âm.");
        c.Renderer.CheckLength(c.Site, width);
        return c.Made(pad(c.Text(0), width));
    }

    private static object? IndexOf(BuiltinCall c)
    {
        string text = c.Text(0);
        int start = c.Has(2) ? c.Int(2) : 0;
        int count = c.Has(3) ? c.Int(3) : text.Length - start;
        if (start < 0 || start > text.Length || count < 0 || count > text.Length - start)
            throw c.Fault(Codes.BadValue, $"{c.Site.Written}: đoạn cần tìm nằm ngoài chuỗi.");
        return text.IndexOf(c.Text(1), start, count, StringComparison.InvariantCulture);
    }
}
