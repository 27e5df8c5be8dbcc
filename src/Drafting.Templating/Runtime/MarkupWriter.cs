using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>
/// Đầu ra của một lần kết xuất. Scriban repeats the white space before a tag on every further line that the tag writes; so does this.
/// </summary>
internal sealed class MarkupWriter(TemplateLimits limits)
{
    private readonly ImmutableArray<MarkupSegment>.Builder _segments = ImmutableArray.CreateBuilder<MarkupSegment>(64);
    private readonly Stack<StringBuilder> _captures = new();
    private bool _behindLineEnd;
    private long _written;

    /// <summary>The white space to repeat, or <see langword="null"/> outside such a tag.</summary>
    public string? Indent { get; set; }

    public void WriteLiteral(Node site, string text, Location origin) => Write(site, SegmentKind.Literal, text, origin);

    public void WriteValue(Node site, string text, Location origin) => Write(site, SegmentKind.Value, text, origin);

    public ImmutableArray<MarkupSegment> Finish() => _segments.DrainToImmutable();

    public void BeginCapture() => _captures.Push(new StringBuilder());

    public string EndCapture() => _captures.Pop().ToString();

    /// <summary>A place in the output to come back to.</summary>
    public int Mark() => _captures.Count > 0 ? _captures.Peek().Length : _segments.Count;

    public void ForgetLineEnd() => _behindLineEnd = false;

    /// <summary>Indents what was written since a mark.</summary>
    public void Reindent(Node site, int mark, string indent)
    {
        Indent = indent;
        if (_captures.Count > 0)
        {
            StringBuilder text = _captures.Peek();
            string late = text.ToString(mark, text.Length - mark);
            text.Length = mark;
            text.Append(Indented(late));
            return;
        }

        for (int i = mark; i < _segments.Count; i++)
        {
            string before = _segments[i].Text;
            string after = Indented(before);
            _segments[i] = _segments[i] with { Text = after };
            Charge(site, after.Length - before.Length);
        }
    }

    private void Write(Node site, SegmentKind kind, string text, Location origin)
    {
        if (text.Length == 0)
            return;
        if (Indent is not null)
            text = Indented(text);
        Charge(site, text.Length);
        if (_captures.Count > 0)
            _captures.Peek().Append(text);
        else
            _segments.Add(new MarkupSegment(kind, text, origin));
    }

    private void Charge(Node site, int length)
    {
        _written += length;
        if (_written > limits.OutputCharacters)
        {
            throw site.Fault(Codes.OutputLimit, Renderer.Invariant($"Mẫu viết ra quá {limits.OutputCharacters} ký tự (giới hạn ký tự kết xuất)."),
                "Nếu văn bản thật sự dài như vậy, đề nghị quản trị nâng giới hạn.");
        }
    }

    private string Indented(string text)
    {
        bool leads = _behindLineEnd && text.Length > 0;
        _behindLineEnd = text.Length > 0 ? text[^1] == '\n' : _behindLineEnd;
        int first = text.IndexOf('\n', StringComparison.Ordinal);
        bool inside = first >= 0 && first < text.Length - 1;
        if (Indent!.Length == 0 || (!leads && !inside))
            return text;
        StringBuilder result = new();
        if (leads)
            result.Append(Indent);
        int start = 0;
        for (int at = first; at >= 0 && at < text.Length - 1; at = text.IndexOf('\n', at + 1))
        {
            result.Append(text, start, at + 1 - start).Append(Indent);
            start = at + 1;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }
}
