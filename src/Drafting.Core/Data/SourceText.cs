using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Data;

/// <summary>Văn bản nguồn: the decoded text of a data file, and the places in it.</summary>
public sealed class SourceText
{
    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "DL001";

    /// <summary>The file is not UTF-8.</summary>
    public const string NotUtf8 = "DL002";

    /// <summary>The file holds a NUL character.</summary>
    public const string HasNul = "DL003";

    private const int LongestQuote = 200;

    private readonly int[] _lineStarts;

    private SourceText(string file, string text)
    {
        File = file;
        Text = text;
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _lineStarts = [.. starts];
    }

    /// <summary>The file as the user names it.</summary>
    public string File { get; }

    /// <summary>The text without its byte order mark.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">How large the file may be.</param>
    public static Outcome<SourceText> Decode(ReadOnlySpan<byte> bytes, string file, DataLimits limits)
    {
        if (bytes.Length > limits.Bytes)
            return Refuse(LargerThan(limits), file, "Tách dữ liệu thành nhiều tệp, hoặc nâng giới hạn trong drafting.json.", TooLarge);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse("Tệp được lưu bằng bảng mã UTF-16, không phải UTF-8.", file, SaveAsUtf8, NotUtf8);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        char[] characters = new char[bytes.Length];
        OperationStatus status = Utf8.ToUtf16(bytes, characters, out _, out int written, replaceInvalidSequences: false);
        SourceText source = new(file, new string(characters, 0, written));
        return status == OperationStatus.Done
            ? WithoutNul(source)
            : new Outcome<SourceText>(null, [source.Error(NotUtf8, "Chỗ này có byte không phải UTF-8.", source.Span(written, 0), hint: SaveAsUtf8)]);
    }

    /// <summary>Takes a text that is already decoded.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">How large the text may be, counted in UTF-8.</param>
    public static Outcome<SourceText> From(string text, string file, DataLimits limits)
    {
        if (text.Length > limits.Bytes || Encoding.UTF8.GetByteCount(text) > limits.Bytes)
            return Refuse(LargerThan(limits), file, "Tách dữ liệu thành nhiều tệp, hoặc nâng giới hạn trong drafting.json.", TooLarge);
        return WithoutNul(new SourceText(file, text is ['\uFEFF', ..] ? text[1..] : text));
    }

    /// <summary>The span of some characters.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="length">Number of characters.</param>
    public TextSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        int at = Array.BinarySearch(_lineStarts, start);
        int line = at < 0 ? ~at - 1 : at;
        return new TextSpan(start, Math.Clamp(length, 0, Text.Length - start), line + 1, start - _lineStarts[line] + 1);
    }

    /// <summary>The characters of a line, without its end.</summary>
    /// <param name="line">The line, from 1.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>Offset of the first character of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>An error at a place in the text, with the offending line quoted.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong, in Vietnamese.</param>
    /// <param name="span">Where.</param>
    /// <param name="path">The path of the value, where known.</param>
    /// <param name="hint">What to do, in Vietnamese.</param>
    public Diagnostic Error(string code, string message, TextSpan span, string path = "", string? hint = null)
    {
        ReadOnlySpan<char> line = Line(span.Line).TrimEnd();
        string quote = line.Length <= LongestQuote ? line.ToString() : string.Concat(line[..LongestQuote], "…");
        return new Diagnostic(code, Severity.Error, message, new Location.InData(File, path, span), Hint: hint, Quote: quote);
    }

    private const string SaveAsUtf8 = "Lưu lại tệp với bảng mã UTF-8 (trong Notepad: Lưu thành…, Mã hoá: UTF-8).";

    private static Outcome<SourceText> WithoutNul(SourceText source)
    {
        int at = source.Text.IndexOf('\0', StringComparison.Ordinal);
        return at < 0
            ? source
            : new Outcome<SourceText>(null, [source.Error(HasNul, "Tệp có ký tự NUL nên không phải tệp chữ.", source.Span(at, 1), hint: "Kiểm tra lại tên tệp; nếu đúng tệp, lưu lại với bảng mã UTF-8.")]);
    }

    private static Outcome<SourceText> Refuse(string message, string file, string hint, string code) =>
        new(null, [new Diagnostic(code, Severity.Error, message, new Location.InFile(file), Hint: hint)]);

    private static string LargerThan(DataLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"Tệp dữ liệu lớn hơn giới hạn {limits.Bytes} byte.");
}
