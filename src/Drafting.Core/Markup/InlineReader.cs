using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Đọc trong dòng: turns a range of characters into text with emphasis, soft breaks and footnotes, or into plain text.</summary>
internal sealed class InlineReader(MarkupSource source, MarkupFindings findings) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*\\[\n\0");
    private static readonly SearchValues<char> PlainSpecial = SearchValues.Create("\\\n\0");

    private readonly EmphasisMarks _marks = new(source, findings);
    private readonly List<Inline> _inlines = [];
    private char[] _text = ArrayPool<char>.Shared.Rent(1024);
    private int _length;
    private Emphasis _emphasis;
    private Emphasis _textEmphasis;
    private bool _atLineStart;

    /// <summary>Reads the text of a paragraph, a cell or a list item.</summary>
    /// <param name="line">The line that a finding quotes.</param>
    /// <param name="start">Where the text starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="notes">The footnotes of the body; <see langword="null"/> inside a footnote, where there are none.</param>
    public RichText Read(MarkupLine line, int start, int end, FootnoteScope? notes)
    {
        MarkupLine trimmed = source.Trim(start, end);
        (start, end) = trimmed;
        if (start == end)
            return RichText.Empty;
        ReadOnlySpan<char> text = source.Chars[start..end];
        if (!text.ContainsAny(Special))
            return new RichText([new Inline.Text(Composed(text.ToString()))]);
        Begin();
        _inlines.Clear();
        if (text.Contains('*'))
            _marks.Resolve(line, start, end);
        for (int at = start; at < end;)
        {
            int plain = source.Chars[at..end].IndexOfAny(Special);
            plain = plain < 0 ? end : at + plain;
            Append(source.Chars[at..plain]);
            at = plain == end ? end : ReadSpecial(line, plain, end, notes);
        }

        Finish();
        return new RichText(ImmutableCollectionsMarshal.AsImmutableArray(_inlines.ToArray()));
    }

    /// <summary>Reads a field of one line: <c>\</c> is honoured, soft breaks are spaces, and there is neither emphasis nor footnote.</summary>
    public string ReadPlain(int start, int end)
    {
        (start, end) = source.Trim(start, end);
        ReadOnlySpan<char> text = source.Chars[start..end];
        if (!text.ContainsAny(PlainSpecial))
            return Composed(text.ToString());
        Begin();
        for (int at = start; at < end;)
        {
            int plain = source.Chars[at..end].IndexOfAny(PlainSpecial);
            plain = plain < 0 ? end : at + plain;
            Append(source.Chars[at..plain]);
            if (plain == end)
                break;
            at = plain + 1;
            if (source[plain] == '\\')
            {
                at = ReadEscape(plain, end);
            }
            else if (source[plain] == '\n')
            {
                TrimText();
                Append(" ");
                _atLineStart = true;
            }
        }

        TrimText();
        return Composed(_text.AsSpan(0, _length).ToString());
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_text, clearArray: true);

    private void Begin()
    {
        _length = 0;
        _emphasis = Emphasis.None;
        _textEmphasis = Emphasis.None;
        _atLineStart = true;
    }

    private int ReadSpecial(MarkupLine line, int at, int end, FootnoteScope? notes)
    {
        switch (source[at])
        {
            case '\n':
                Break();
                return at + 1;
            case '\\':
                return ReadEscape(at, end);
            case '*' when _marks.TryTake(at, out Emphasis turned):
                _emphasis ^= turned;
                return at + (turned == Emphasis.Bold ? 2 : 1);
            case '[' when FootnoteScope.TryReadKey(source, at, end, out int behind):
                if (Resolve(line, at, behind, notes) is { } note)
                {
                    Flush();
                    _inlines.Add(note);
                    _atLineStart = false;
                }
                else
                {
                    Append(source.Chars[at..behind]);
                }

                return behind;
            case SegmentText.Removed:
                return at + 1;
            default:
                Append(source.Chars.Slice(at, 1));
                return at + 1;
        }
    }

    private Inline.Footnote? Resolve(MarkupLine line, int at, int end, FootnoteScope? notes)
    {
        if (notes is not null)
            return notes.Use(source, findings, line, at, end);
        findings.Error(
            MarkupCodes.FootnoteNested,
            line,
            at,
            end,
            "Trong lời chú thích không đặt được chú thích khác.",
            "Viết ý đó vào chính lời chú thích, hoặc viết `\\[` nếu muốn in dấu ngoặc.");
        return null;
    }

    private int ReadEscape(int at, int end)
    {
        bool escapes = source.IsLiteral(at) && at + 1 < end && source.IsLiteral(at + 1) && EmphasisMarks.IsEscapable(source[at + 1]);
        Append(source.Chars.Slice(escapes ? at + 1 : at, 1));
        return escapes ? at + 2 : at + 1;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_atLineStart)
        {
            int blank = 0;
            while (blank < text.Length && SegmentText.IsBlank(text[blank]))
                blank++;
            text = text[blank..];
        }

        if (text.IsEmpty)
            return;
        _atLineStart = false;
        if (_emphasis != _textEmphasis)
            Flush();
        if (_length + text.Length > _text.Length)
            Grow(_length + text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int length)
    {
        char[] wider = ArrayPool<char>.Shared.Rent(Math.Max(length, _text.Length * 2));
        _text.AsSpan(0, _length).CopyTo(wider);
        ArrayPool<char>.Shared.Return(_text, clearArray: true);
        _text = wider;
    }

    // Closes the run of text that is being gathered. Turning emphasis off and on with nothing between must not split it.
    private void Flush()
    {
        if (_length > 0)
        {
            string value = Composed(_text.AsSpan(0, _length).ToString());
            if (_inlines is [.., Inline.Text last] && last.Emphasis == _textEmphasis)
                _inlines[^1] = last with { Value = Composed(last.Value + value) };
            else
                _inlines.Add(new Inline.Text(value, _textEmphasis));
        }

        _length = 0;
        _textEmphasis = _emphasis;
    }

    private void Break()
    {
        TrimEnd();
        if (_inlines.Count > 0)
            _inlines.Add(Inline.Break.Instance);
        _atLineStart = true;
    }

    private void Finish()
    {
        TrimEnd();
        while (_inlines is [.., Inline.Break])
        {
            _inlines.RemoveAt(_inlines.Count - 1);
            TrimEnd();
        }
    }

    private void TrimEnd()
    {
        TrimText();
        Flush();
        while (_inlines is [.., Inline.Text last] && SegmentText.IsBlank(last.Value[^1]))
        {
            string kept = last.Value.TrimEnd();
            if (kept.Length > 0)
                _inlines[^1] = last with { Value = kept };
            else
                _inlines.RemoveAt(_inlines.Count - 1);
        }
    }

    private void TrimText()
    {
        while (_length > 0 && SegmentText.IsBlank(_text[_length - 1]))
            _length--;
    }

    private string Composed(string text) => source.MayCombine && !text.IsNormalized() ? text.Normalize() : text;
}
