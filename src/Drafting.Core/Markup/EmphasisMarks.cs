using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Dấu nhấn mạnh: decides which <c>*</c> of a paragraph are marks, so that an unclosed one stays text.</summary>
internal sealed class EmphasisMarks(MarkupSource source, MarkupFindings findings)
{
    private readonly List<Mark> _marks = [];
    private int _next;

    /// <summary>Whether a character behind <c>\</c> is taken literally.</summary>
    public static bool IsEscapable(char c) => c is '\\' or '*' or '[' or '|' or '@' or '-' or '+';

    /// <summary>Resolves the marks of a range.</summary>
    public void Resolve(MarkupLine line, int start, int end)
    {
        _marks.Clear();
        _next = 0;
        // Where bold and italic were opened, as indices into the marks.
        int bold = -1;
        int italic = -1;
        for (int at = start; at < end; at++)
        {
            if (source.IsMark(at, '\\') && at + 1 < end && source.IsLiteral(at + 1) && IsEscapable(source[at + 1]))
            {
                at++;
                continue;
            }

            if (!source.IsMark(at, '*'))
                continue;
            int run = at;
            while (run < end && source.IsMark(run, '*'))
                run++;
            Run(line, at, run - at, IsSolid(at - 1, start, end), IsSolid(run, start, end), ref bold, ref italic);
            at = run - 1;
        }

        Unclosed(line, bold, "**");
        Unclosed(line, italic, "*");
    }

    /// <summary>Whether a mark stands at an offset; marks are asked for in their order.</summary>
    /// <param name="at">The offset.</param>
    /// <param name="emphasis">What the mark turns on or off.</param>
    public bool TryTake(int at, out Emphasis emphasis)
    {
        while (_next < _marks.Count && (_marks[_next].At < at || _marks[_next].Emphasis == Emphasis.None))
            _next++;
        bool found = _next < _marks.Count && _marks[_next].At == at;
        emphasis = found ? _marks[_next++].Emphasis : Emphasis.None;
        return found;
    }

    private bool IsSolid(int at, int start, int end) =>
        at >= start && at < end && (!source.IsLiteral(at) || !SegmentText.IsBlank(source[at]));

    private void Run(MarkupLine line, int at, int count, bool closes, bool opens, ref int bold, ref int italic)
    {
        // Four and more are a row of stars, such as people draw under a title.
        if (count > 3 || !closes && !opens)
            return;
        int first = at;
        int end = at + count;
        if (closes && bold >= 0 && end - at >= 2)
        {
            at = Add(at, Emphasis.Bold);
            bold = -1;
        }

        if (closes && italic >= 0 && end - at is 1 or 3)
        {
            at = Add(at, Emphasis.Italic);
            italic = -1;
        }

        if (opens && bold < 0 && end - at >= 2)
        {
            bold = _marks.Count;
            at = Add(at, Emphasis.Bold);
        }

        if (opens && italic < 0 && end - at == 1)
        {
            italic = _marks.Count;
            at = Add(at, Emphasis.Italic);
        }

        if (at == first && !opens)
        {
            findings.Warning(
                MarkupCodes.EmphasisStray,
                line,
                at,
                end,
                $"Dấu “{new string('*', count)}” đóng mà không có dấu mở, nên được in nguyên.",
                "Thêm dấu mở, hoặc viết `\\*` nếu muốn in dấu sao.");
        }
    }

    private int Add(int at, Emphasis emphasis)
    {
        _marks.Add(new Mark(at, emphasis));
        return at + (emphasis == Emphasis.Bold ? 2 : 1);
    }

    private void Unclosed(MarkupLine line, int index, string mark)
    {
        if (index < 0)
            return;
        int at = _marks[index].At;
        _marks[index] = new Mark(at, Emphasis.None);
        findings.Warning(
            MarkupCodes.EmphasisOpen,
            line,
            at,
            at + mark.Length,
            $"Dấu “{mark}” mở mà không có dấu đóng trong cùng một đoạn, nên được in nguyên.",
            "Thêm dấu đóng, hoặc viết `\\*` nếu muốn in dấu sao.");
    }

    private readonly record struct Mark(int At, Emphasis Emphasis);
}
