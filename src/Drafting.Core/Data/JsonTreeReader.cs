using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Data;

/// <summary>One pass over the tokens of a JSON text; the first syntax error or passed limit ends it.</summary>
internal sealed class JsonTreeReader(SourceText source, DataLimits limits, List<Diagnostic> problems)
{
    public const string TooManyNodes = "DL004";
    public const string TooDeep = "DL005";
    public const string Syntax = "DL011";
    public const string DuplicateKey = "DL012";
    public const string NumberTooLarge = "DL019";

    private const int MostProblems = 50;

    // The reader's own depth check would speak before ours can say it in Vietnamese.
    private readonly JsonReaderOptions _options = new() { MaxDepth = limits.Depth + 2 };
    private int _byteAt;
    private int _charAt;
    private int _nodes;
    private bool _stopped;

    public DataNode? ReadDocument(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return new DataNode.Scalar("", ScalarKind.Null, source.File, source.Span(0, 0));
        Utf8JsonReader reader = new(bytes, _options);
        DataNode? node = null;
        try
        {
            if (reader.Read())
                node = ReadNode(ref reader, bytes, "", 1);
            while (!_stopped && reader.Read())
            {
                // Only to let the reader complain of what stands behind the value.
            }
        }
        catch (JsonException exception)
        {
            ReportSyntax(exception, bytes);
            return null;
        }

        return _stopped ? null : node;
    }

    private DataNode ReadNode(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string path, int depth)
    {
        TextSpan span = Span(bytes, (int)reader.TokenStartIndex, (int)reader.BytesConsumed);
        if (++_nodes > limits.Nodes)
            return Stop(TooManyNodes, string.Create(CultureInfo.InvariantCulture, $"Tệp dữ liệu có hơn {limits.Nodes} giá trị."), span, path);
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && depth > limits.Depth)
            return Stop(TooDeep, string.Create(CultureInfo.InvariantCulture, $"Dữ liệu lồng nhau quá {limits.Depth} tầng."), span, path);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(ref reader, bytes, path, depth, span),
            JsonTokenType.StartArray => ReadList(ref reader, bytes, path, depth, span),
            JsonTokenType.String => new DataNode.Scalar(Text(ref reader), ScalarKind.Text, source.File, span),
            JsonTokenType.Number => Number(span, path),
            JsonTokenType.True => new DataNode.Scalar("true", ScalarKind.Boolean, source.File, span),
            JsonTokenType.False => new DataNode.Scalar("false", ScalarKind.Boolean, source.File, span),
            _ => new DataNode.Scalar("", ScalarKind.Null, source.File, span),
        };
    }

    private DataNode.List ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string path, int depth, TextSpan span)
    {
        ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
        while (!_stopped && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadNode(ref reader, bytes, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"), depth + 1));
        return new(items.ToImmutable(), source.File, To(span, bytes, ref reader));
    }

    private DataNode.Map ReadMap(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string path, int depth, TextSpan span)
    {
        ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>();
        Dictionary<string, TextSpan> seen = new(StringComparer.Ordinal);
        while (!_stopped && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            TextSpan keySpan = Span(bytes, (int)reader.TokenStartIndex, (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2);
            string key = DataKey.Normalize(Text(ref reader));
            string valuePath = path.Length == 0 ? key : $"{path}.{key}";
            reader.Read();
            DataNode value = ReadNode(ref reader, bytes, valuePath, depth + 1);
            if (seen.TryAdd(key, keySpan))
            {
                entries.Add(new DataEntry(key, keySpan, value));
                continue;
            }

            TextSpan first = seen[key];
            string message = string.Create(CultureInfo.InvariantCulture, $"Khoá “{key}” đã có ở dòng {first.Line}, cột {first.Column}; mỗi khoá chỉ viết một lần.");
            Report(DuplicateKey, message, keySpan, valuePath, "Bỏ một trong hai, hoặc gộp thành danh sách.");
        }

        return new(entries.ToImmutable(), source.File, To(span, bytes, ref reader));
    }

    private DataNode.Scalar Number(TextSpan span, string path)
    {
        string text = source.Text.Substring(span.Start, span.Length);
        if (PlainScalar.KindOf(text) == ScalarKind.Number)
            return new(text, ScalarKind.Number, source.File, span);
        // JSON writes 1e5 where the record's numbers have no exponent.
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Number, source.File, span);
        Report(NumberTooLarge, "Số này quá lớn.", span, path, "Nếu đó là chữ, đặt trong ngoặc kép.");
        return new("", ScalarKind.Null, source.File, span);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair behind \u: no text can hold it, so it is left out as other unprintable characters are.
            return LoneSurrogates.Unescape(reader.ValueSpan);
        }
    }

    private void ReportSyntax(JsonException exception, ReadOnlySpan<byte> bytes)
    {
        int line = Math.Clamp((int)(exception.LineNumber ?? 0), 0, bytes.Count((byte)'\n'));
        int at = 0;
        for (int i = 0; i < line; i++)
            at += bytes[at..].IndexOf((byte)'\n') + 1;
        at = Math.Min(at + (int)(exception.BytePositionInLine ?? 0), bytes.Length);
        _byteAt = _charAt = 0;
        TextSpan span = Span(bytes, at, Math.Min(at + 1, bytes.Length));
        char found = span.Start < source.Text.Length ? source.Text[span.Start] : '\0';
        (string message, string hint) = JsonSyntaxErrors.Describe(exception.Message, found);
        problems.Add(source.Error(Syntax, message, span, hint: hint));
    }

    private DataNode.Scalar Stop(string code, string message, TextSpan span, string path)
    {
        Report(code, message, span, path, "Kiểm tra lại tệp; nếu tệp đúng, nâng giới hạn trong drafting.json.");
        _stopped = true;
        return new("", ScalarKind.Null, source.File, span);
    }

    private void Report(string code, string message, TextSpan span, string path, string hint)
    {
        problems.Add(source.Error(code, message, span, path, hint));
        _stopped |= problems.Count >= MostProblems;
    }

    private TextSpan To(TextSpan start, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader) =>
        start with { Length = CharAt(bytes, (int)reader.BytesConsumed) - start.Start };

    private TextSpan Span(ReadOnlySpan<byte> bytes, int from, int to)
    {
        int start = CharAt(bytes, from);
        return source.Span(start, CharAt(bytes, to) - start);
    }

    // Tokens come in order, so the count of characters only ever moves forward: linear in the file.
    private int CharAt(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < _byteAt)
            _byteAt = _charAt = 0;
        _charAt += Encoding.UTF8.GetCharCount(bytes[_byteAt..at]);
        _byteAt = at;
        return _charAt;
    }
}
