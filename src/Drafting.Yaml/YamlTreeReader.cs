using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace Drafting.Yaml;

/// <summary>One pass over the parser's events from an offset of the source; the first syntax error or passed limit ends it.</summary>
internal sealed class YamlTreeReader
{
    public const int MostProblems = 50;

    public const string TooManyNodes = "DL004";
    public const string TooDeep = "DL005";
    public const string DuplicateKey = "DL012";
    public const string AnchorRefused = "DL013";
    public const string TagRefused = "DL014";
    public const string SecondDocument = "DL015";
    public const string KeyIsNotText = "DL016";
    public const string MergeKeyRefused = "DL017";
    public const string TabIndentation = "DL018";

    private const string QuoteIt = "Nếu đó là chữ, đặt cả giá trị trong ngoặc kép \"…\".";

    private readonly SourceText _source;
    private readonly int _base;
    private readonly DataLimits _limits;
    private readonly List<Diagnostic> _problems;
    private readonly Parser _parser;
    private readonly List<(string? Key, int Index)> _path = [];
    private readonly Stack<TextSpan> _openFlows = new();
    private ParsingEvent? _event;
    private ParsingEvent? _previous;
    private int _nodes;
    private bool _stopped;
    private int? _failedAt;

    public YamlTreeReader(SourceText source, int offset, DataLimits limits, List<Diagnostic> problems)
    {
        _source = source;
        _base = offset;
        _limits = limits;
        _problems = problems;
        _parser = new Parser(new Scanner(new StringReader(source.Text[offset..]), skipComments: true));
    }

    /// <summary>Reads the one document of the file; <paramref name="failedAt"/> is where a syntax error ended the reading.</summary>
    public DataNode? ReadDocument(out int? failedAt)
    {
        DataNode? node = null;
        if (Next() && Next())
        {
            if (_event is StreamEnd)
                node = Blank(_source.Span(0, 0));
            else if (Next())
                node = ReadNode(1);
            if (!_stopped && _event is not StreamEnd && Next() && Next() && _event is DocumentStart second)
            {
                Report(SecondDocument, "Tệp có hơn một tài liệu YAML (dấu --- hoặc ...); mỗi tệp chỉ giữ dữ liệu của một văn bản.", Span(second),
                    "Tách mỗi văn bản thành một tệp.");
            }
        }

        failedAt = _failedAt;
        return _stopped ? null : node;
    }

    private DataNode ReadNode(int depth)
    {
        ParsingEvent current = _event!;
        TextSpan span = Span(current);
        if (++_nodes > _limits.Nodes)
            return Stop(TooManyNodes, string.Create(CultureInfo.InvariantCulture, $"Tệp dữ liệu có hơn {_limits.Nodes} giá trị."), span);
        if (current is AnchorAlias)
        {
            Report(AnchorRefused, "Dấu * ở đầu giá trị là tham chiếu của YAML, không dùng được ở đây.", span, QuoteIt);
            return Blank(span);
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
            Report(AnchorRefused, "Dấu & ở đầu giá trị là nhãn neo của YAML, không dùng được ở đây.", span, QuoteIt);
        if (current is NodeEvent { Tag.IsEmpty: false })
            Report(TagRefused, "Dấu ! ở đầu giá trị là thẻ kiểu của YAML, không dùng được ở đây.", span, QuoteIt);
        if (current is not Scalar && depth > _limits.Depth)
            return Stop(TooDeep, string.Create(CultureInfo.InvariantCulture, $"Dữ liệu lồng nhau quá {_limits.Depth} tầng."), span);
        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadList(start, depth),
            MappingStart start => ReadMap(start, depth),
            _ => Misread(span),
        };
    }

    // YamlDotNet 16.3 closes a group in the place of a value where a line starts with a colon.
    private DataNode.Scalar Misread(TextSpan span)
    {
        Fail(_source.Error(YamlSyntaxErrors.Syntax, "Tệp sai cú pháp YAML ở gần đây.", span, Path(), "Kiểm tra thụt đầu dòng và dấu hai chấm của dòng này và dòng trên."));
        return Blank(span);
    }

    private DataNode.Scalar ReadScalar(Scalar scalar)
    {
        bool plain = scalar.Style == ScalarStyle.Plain;
        TextSpan span = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? YamlBlocks.ContentSpan(_source, Span(scalar), scalar.Value)
            : Span(scalar);
        return new(scalar.Value, plain ? PlainScalar.KindOf(scalar.Value) : ScalarKind.Text, _source.File, span);
    }

    private DataNode.List ReadList(SequenceStart start, int depth)
    {
        TextSpan span = Span(start);
        if (start.Style == SequenceStyle.Flow)
            _openFlows.Push(span);
        ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
        while (Next() && _event is not SequenceEnd)
        {
            _path.Add((null, items.Count));
            items.Add(ReadNode(depth + 1));
            _path.RemoveAt(_path.Count - 1);
        }

        return new(items.ToImmutable(), _source.File, Close(span, start.Style == SequenceStyle.Flow));
    }

    private DataNode.Map ReadMap(MappingStart start, int depth)
    {
        TextSpan span = Span(start);
        if (start.Style == MappingStyle.Flow)
            _openFlows.Push(span);
        ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>();
        Dictionary<string, TextSpan> seen = new(StringComparer.Ordinal);
        while (Next() && _event is not MappingEnd)
        {
            if (ReadKey(depth) is not { } key)
            {
                if (Next())
                    ReadNode(depth + 1);
                continue;
            }

            if (!Next())
                break;
            _path.Add((key.Text, 0));
            if (key.Text == "<<")
                Report(MergeKeyRefused, "Khoá << (trộn nhóm của YAML) không dùng được ở đây.", key.Span, "Viết đủ từng khoá của nhóm.");
            DataNode value = ReadNode(depth + 1);
            if (seen.TryAdd(key.Text, key.Span))
                entries.Add(new DataEntry(key.Text, key.Span, value));
            else
                ReportDuplicate(key.Text, seen[key.Text], key.Span);
            _path.RemoveAt(_path.Count - 1);
        }

        return new(entries.ToImmutable(), _source.File, Close(span, start.Style == MappingStyle.Flow));
    }

    private DataNode.Scalar? ReadKey(int depth)
    {
        TextSpan span = Span(_event!);
        if (ReadNode(depth + 1) is DataNode.Scalar { Kind: ScalarKind.Text } key)
        {
            if (_source.Line(span.Line)[..(span.Column - 1)].Contains('\t'))
                Report(TabIndentation, "Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.", span, YamlSyntaxErrors.UseSpaces);
            return key with { Text = DataKey.Normalize(key.Text) };
        }

        if (!_stopped && _event is not AnchorAlias)
            Report(KeyIsNotText, "Khoá phải là chữ.", span, "Đặt khoá trong ngoặc kép nếu đúng là tên khoá.");
        return null;
    }

    private void ReportDuplicate(string key, TextSpan first, TextSpan second) => Report(
        DuplicateKey,
        string.Create(CultureInfo.InvariantCulture, $"Khoá “{key}” đã có ở dòng {first.Line}, cột {first.Column}; mỗi khoá chỉ viết một lần."),
        second,
        "Bỏ một trong hai, hoặc gộp thành danh sách.");

    private TextSpan Close(TextSpan open, bool flow)
    {
        if (flow && !_stopped)
            _openFlows.Pop();
        return open with { Length = Math.Max(open.Length, (_event is null ? 0 : _base + (int)_event.End.Index) - open.Start) };
    }

    private bool Next()
    {
        if (_stopped)
            return false;
        try
        {
            if (_parser.MoveNext())
            {
                _previous = _event;
                _event = _parser.Current;
                return true;
            }

            _stopped = true;
            return false;
        }
        catch (YamlException exception)
        {
            Fail(YamlSyntaxErrors.Describe(exception, new YamlErrorContext(_source, _base, _event, _previous, _openFlows, Path())));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet 16.3 falls over its own queue where a bracket stays open; to the drafter that is one more syntax error.
            Fail(YamlSyntaxErrors.OpenFlow(new YamlErrorContext(_source, _base, _event, _previous, _openFlows, Path())));
        }

        return false;
    }

    private void Fail(Diagnostic problem)
    {
        _problems.Add(problem);
        _stopped = true;
        int last = _event is null ? _base : _base + (int)_event.End.Index;
        _failedAt = Math.Max(last, problem.Location is Location.InData { Span: { } span } ? span.Start : 0);
    }

    private DataNode.Scalar Stop(string code, string message, TextSpan span)
    {
        Report(code, message, span, "Kiểm tra lại tệp; nếu tệp đúng, nâng giới hạn trong drafting.json.");
        _stopped = true;
        return Blank(span);
    }

    private void Report(string code, string message, TextSpan span, string hint)
    {
        _problems.Add(_source.Error(code, message, span, Path(), hint));
        _stopped |= _problems.Count >= MostProblems;
    }

    private DataNode.Scalar Blank(TextSpan span) => new("", ScalarKind.Null, _source.File, span);

    private TextSpan Span(ParsingEvent e) => _source.Span(_base + (int)e.Start.Index, (int)(e.End.Index - e.Start.Index));

    private string Path()
    {
        StringBuilder path = new();
        foreach ((string? key, int index) in _path)
            path.Append(key is null ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : path.Length == 0 ? key : "." + key);
        return path.ToString();
    }
}
