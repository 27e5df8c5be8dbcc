using System.Buffers;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Markup;

/// <summary>Cửa của một chữ: how a character came into the paper, and so what it may mean (law L6).</summary>
internal enum Door : byte
{
    /// <summary>By a value: text and nothing else.</summary>
    Value,

    /// <summary>By a field that carries markup: divisions and emphasis, but no components.</summary>
    Content,

    /// <summary>By the template: everything.</summary>
    Template,
}

/// <summary>Dòng: a line without the blanks at its edges; soft breaks are inside it.</summary>
/// <param name="Start">Offset of the first character in the source.</param>
/// <param name="End">Offset behind the last character.</param>
internal readonly record struct MarkupLine(int Start, int End);

/// <summary>Nguồn: all segments in one row of characters, each with its door. The two rows are rented, so dispose.</summary>
internal sealed class MarkupSource : IDisposable
{
    private readonly ImmutableArray<MarkupSegment> _segments;
    private readonly int[] _starts;
    private readonly string[]? _prepared;
    private readonly char[] _chars;
    private readonly Door[] _doors;

    public MarkupSource(ImmutableArray<MarkupSegment> segments)
    {
        _segments = segments;
        _starts = new int[segments.Length];
        int total = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            string original = segments[i].Text ?? "";
            string prepared = SegmentText.Prepare(original, out bool mayCombine);
            MayCombine |= mayCombine;
            if (!ReferenceEquals(original, prepared))
                (_prepared ??= new string[segments.Length])[i] = prepared;
            total = Math.Min(total + Math.Max(1, prepared.Length), MarkupLimits.Characters);
        }

        _chars = ArrayPool<char>.Shared.Rent(total);
        _doors = ArrayPool<Door>.Shared.Rent(total);
        for (int i = 0; i < segments.Length; i++)
            Append(i);
    }

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>Whether there was more than <see cref="MarkupLimits.Characters"/>.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether two neighbouring pieces may compose to one character, so that every string must be normalised anew.</summary>
    public bool MayCombine { get; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>The character at an offset, whatever its door; <see cref="SegmentText.Removed"/> outside.</summary>
    public char this[int at] => (uint)at < (uint)Length ? _chars[at] : SegmentText.Removed;

    /// <summary>The door of the character at an offset.</summary>
    public Door DoorAt(int at) => _doors[at];

    /// <summary>Whether the character at an offset may be markup.</summary>
    public bool IsLiteral(int at) => (uint)at < (uint)Length && _doors[at] != Door.Value;

    /// <summary>Whether a given character stands at an offset and may be markup.</summary>
    public bool IsMark(int at, char mark) => (uint)at < (uint)Length && _chars[at] == mark && _doors[at] != Door.Value;

    /// <summary>Whether a range begins with some literal characters.</summary>
    public bool StartsWith(int at, int end, string literal)
    {
        if (end - at < literal.Length || !_chars.AsSpan(at, literal.Length).SequenceEqual(literal))
            return false;
        return !_doors.AsSpan(at, literal.Length).Contains(Door.Value);
    }

    /// <summary>The range without the blanks at its edges.</summary>
    public MarkupLine Trim(int start, int end)
    {
        while (start < end && SegmentText.IsBlank(_chars[start]))
            start++;
        while (end > start && SegmentText.IsBlank(_chars[end - 1]))
            end--;
        return new MarkupLine(start, end);
    }

    /// <summary>Splits the text into its lines; blank ones are left out. A line continued by <c>\</c> becomes one line with a soft break.</summary>
    /// <param name="lines">Where the lines go.</param>
    /// <returns>Whether all lines were taken; otherwise there are more than <see cref="MarkupLimits.Lines"/>.</returns>
    public bool Split(List<MarkupLine> lines)
    {
        int start = 0;
        int at = 0;
        while (at < Length)
        {
            int found = _chars.AsSpan(at, Length - at).IndexOf('\n');
            int end = found < 0 ? Length : at + found;
            at = end + 1;
            // A line break of a value is soft.
            if (end < Length && _doors[end] == Door.Value || Continues(start, end))
                continue;
            if (!Take(start, end, lines))
                return false;
            start = at;
        }

        return Take(Math.Min(start, Length), Length, lines);
    }

    /// <summary>The place of a range in the file it comes from; of a value, the value as a whole.</summary>
    public Location Locate(int start, int length)
    {
        if (_segments.IsEmpty)
            return new Location.InFile("");
        int found = Array.BinarySearch(_starts, Math.Clamp(start, 0, Math.Max(0, Length - 1)));
        int index = found < 0 ? ~found - 1 : found;
        // Of segments that start together, all but the last are empty.
        while (index + 1 < _starts.Length && _starts[index + 1] == _starts[index])
            index++;
        MarkupSegment segment = _segments[index];
        if (segment.Kind == SegmentKind.Value)
            return segment.Origin ?? new Location.InFile("");
        string text = segment.Text ?? "";
        string prepared = _prepared?[index] ?? text;
        int from = SegmentText.OriginalOffset(text, prepared, Math.Clamp(start - _starts[index], 0, prepared.Length));
        int to = SegmentText.OriginalOffset(text, prepared, Math.Clamp(start + length - _starts[index], 0, prepared.Length));
        return segment.Origin switch
        {
            Location.InTemplate origin => origin with { Span = Shift(origin.Span, text, from, to, 1) },
            // The lines of a block of text are indented as its first line is.
            Location.InData { Span: { } span } origin => origin with { Span = Shift(span, text, from, to, span.Column) },
            null => new Location.InFile(""),
            Location origin => origin,
        };
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars, clearArray: true);
        ArrayPool<Door>.Shared.Return(_doors, clearArray: true);
    }

    private static TextSpan Shift(TextSpan origin, string text, int from, int to, int indent)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, from);
        int lines = before.Count('\n');
        int column = lines == 0 ? origin.Column + from : indent + from - before.LastIndexOf('\n') - 1;
        return new TextSpan(origin.Start + from + lines * (indent - 1), Math.Max(0, to - from), origin.Line + lines, column);
    }

    private void Append(int index)
    {
        MarkupSegment segment = _segments[index];
        _starts[index] = Length;
        ReadOnlySpan<char> text = _prepared?[index] ?? segment.Text ?? "";
        // An empty value still stands between what is left and right of it.
        if (text.IsEmpty && segment.Kind == SegmentKind.Value)
            text = [SegmentText.Removed];
        int room = MarkupLimits.Characters - Length;
        if (text.Length > room)
        {
            IsCut = true;
            // Half of a surrogate pair cannot be normalised.
            text = text[..(room > 0 && char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)];
        }

        text.CopyTo(_chars.AsSpan(Length));
        Door door = segment.Kind == SegmentKind.Value ? Door.Value : segment.Origin is Location.InTemplate ? Door.Template : Door.Content;
        _doors.AsSpan(Length, text.Length).Fill(door);
        Length += text.Length;
    }

    private bool Take(int start, int end, List<MarkupLine> lines)
    {
        MarkupLine line = Trim(start, end);
        if (line.Start == line.End)
            return true;
        if (lines.Count == MarkupLimits.Lines)
            return false;
        lines.Add(line);
        return true;
    }

    // Turns the `\` at the end of a line, and what is between it and the next line, into a soft break.
    private bool Continues(int start, int end)
    {
        int last = end - 1;
        while (last >= start && _doors[last] != Door.Value && SegmentText.IsBlank(_chars[last]))
            last--;
        int first = last;
        while (first >= start && IsMark(first, '\\'))
            first--;
        if ((last - first) % 2 == 0)
            return false;
        // A field of content must not draw the template's next line, which may be a component, into its last paragraph.
        if (end < Length && _doors[end] != _doors[last])
            return false;
        int behind = Math.Min(end + 1, Length);
        _chars.AsSpan(last, behind - last).Fill(' ');
        _doors.AsSpan(last, behind - last).Fill(Door.Value);
        _chars[last] = '\n';
        return true;
    }
}
