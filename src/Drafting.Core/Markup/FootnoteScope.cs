using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Chú thích của một nội dung: the definitions of the body of the paper or of one annex, gathered before anything refers to them.</summary>
internal sealed class FootnoteScope
{
    private Dictionary<string, Note>? _notes;

    /// <summary>Reads <c>[^key]</c> at an offset.</summary>
    /// <param name="source">The source.</param>
    /// <param name="at">The offset of the bracket.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="behind">The offset behind the closing bracket.</param>
    public static bool TryReadKey(MarkupSource source, int at, int end, out int behind)
    {
        behind = at;
        if (!source.IsMark(at, '[') || at + 1 >= end || !source.IsMark(at + 1, '^'))
            return false;
        int close = at + 2;
        while (close < end && source.IsLiteral(close) && char.IsLetterOrDigit(source[close]) && close - at - 2 < MarkupLimits.FootnoteKey)
            close++;
        behind = close + 1;
        return close > at + 2 && close < end && source.IsMark(close, ']');
    }

    /// <summary>Whether a line is a definition, <c>[^key]: text</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="line">The line.</param>
    /// <param name="text">Where the text of the note starts.</param>
    public static bool IsDefinition(MarkupSource source, MarkupLine line, out int text)
    {
        text = line.Start;
        if (!TryReadKey(source, line.Start, line.End, out int behind) || behind >= line.End || !source.IsMark(behind, ':'))
            return false;
        text = behind + 1;
        return true;
    }

    /// <summary>Takes a definition; a second one of the same key adds a paragraph.</summary>
    public void Define(MarkupSource source, MarkupFindings findings, MarkupLine line, RichText text)
    {
        TryReadKey(source, line.Start, line.End, out int behind);
        string key = Key(source, line.Start, behind);
        _notes ??= new Dictionary<string, Note>(StringComparer.Ordinal);
        if (!_notes.TryGetValue(key, out Note? note))
            _notes.Add(key, note = new Note(line, behind));
        note.Paragraphs.Add(text);
        if (text.IsEmpty)
        {
            findings.Warning(
                MarkupCodes.FootnoteEmpty,
                line,
                line.Start,
                behind,
                $"Lời chú thích “{key}” trống.",
                "Viết lời chú thích sau dấu hai chấm.");
        }
    }

    /// <summary>The note that a reference stands for; <see langword="null"/>, with a finding, where there is none or it is taken.</summary>
    public Inline.Footnote? Use(MarkupSource source, MarkupFindings findings, MarkupLine line, int at, int end)
    {
        string key = Key(source, at, end);
        if (_notes is null || !_notes.TryGetValue(key, out Note? note))
        {
            findings.Error(
                MarkupCodes.FootnoteUndefined,
                line,
                at,
                end,
                $"Chú thích “{key}” không có lời.",
                $"Thêm một dòng `[^{key}]: …` vào cùng nội dung, hoặc viết `\\[` nếu muốn in dấu ngoặc.");
            return null;
        }

        if (note.IsUsed)
        {
            findings.Error(
                MarkupCodes.FootnoteReused,
                line,
                at,
                end,
                $"Chú thích “{key}” được dẫn lần thứ hai.",
                "Mỗi chú thích chỉ dẫn ở một chỗ; viết một chú thích khác cho chỗ này.");
            return null;
        }

        note.IsUsed = true;
        return new Inline.Footnote([.. note.Paragraphs]);
    }

    /// <summary>Reports the definitions that nothing refers to.</summary>
    public void ReportUnused(MarkupFindings findings)
    {
        if (_notes is null)
            return;
        foreach ((string key, Note note) in _notes)
        {
            if (!note.IsUsed)
            {
                findings.Warning(
                    MarkupCodes.FootnoteUnused,
                    note.Line,
                    note.Line.Start,
                    note.End,
                    $"Không chỗ nào dẫn chú thích “{key}”, nên lời của nó không được in.",
                    $"Đặt `[^{key}]` vào chỗ cần chú thích, hoặc bỏ dòng này.");
            }
        }
    }

    private static string Key(MarkupSource source, int at, int behind) => source.Chars[(at + 2)..(behind - 1)].ToString();

    private sealed class Note(MarkupLine line, int end)
    {
        public MarkupLine Line => line;

        public int End => end;

        public List<RichText> Paragraphs { get; } = [];

        public bool IsUsed { get; set; }
    }
}
