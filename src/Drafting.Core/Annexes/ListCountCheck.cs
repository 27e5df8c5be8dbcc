using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Checking.Content;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Text;

namespace Drafting.Core.Annexes;

/// <summary>Số đếm gõ tay và danh sách phụ lục: whether the “22 địa phương” of a text are those that a list annex names.</summary>
/// <remarks>Footnotes and lists behind “gồm:” are rule ND203's. A number is held against the list where its sentence points to the annex; where no sentence does, only
/// a lone count of bodies is, for nothing tells which of several is meant.</remarks>
public static class ListCountCheck
{
    private const int LongestLookedAt = 4_000;

    private static readonly string[] Pointers = ["phụ lục", "danh sách kèm theo", "danh sách gửi kèm", "danh sách đính kèm"];

    private static readonly string[] Bodies = ["địa phương", "tỉnh", "thành ủy", "đảng bộ trực thuộc", "đảng ủy trực thuộc", "đơn vị", "cơ quan, đơn vị"];

    /// <summary>Holds the numbers of a paper's text against a list annex.</summary>
    /// <param name="paper">The paper; its annexes and copies are not its text.</param>
    /// <param name="form">The form of the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="place">Where the list stands, as <c>ô C9 của phu-luc-4.xlsx trở xuống</c>.</param>
    public static ImmutableArray<Diagnostic> Check(RecognizedDocument paper, FormDefinition form, FormTable list, string place) => Check(
        paper.Parts.Where(static p => p.Region.Kind == RegionKind.Paper).Select(paper.ParagraphOf).Distinct().Select(static p => new Words(
            p.Text, p.Notes.IsEmpty, range => new Location.InDocument(p.Address.Story, p.Address.Ordinal, null, range))),
        form, list, place);

    /// <summary>Holds the numbers of a record's texts against a list annex.</summary>
    /// <param name="record">The record.</param>
    /// <param name="form">The form of the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="place">Where the list stands.</param>
    public static ImmutableArray<Diagnostic> Check(DataNode.Map record, FormDefinition form, FormTable list, string place) => Check(Texts(record, ""), form, list, place);

    private static ImmutableArray<Diagnostic> Check(IEnumerable<Words> texts, FormDefinition form, FormTable list, string place)
    {
        if (form.Rows is not FormRows.Records || !list.Rows.Any(static r => r.Role == FormRowRole.Figures))
            return [];
        var lengths = Lengths.Of(list);
        Count[] counts = [.. texts.SelectMany(t => Counts(t, CellText.Fold(form.Code)))];
        Count[] pointed = [.. counts.Where(static c => c.IsPointed)];
        Count[] untrue = [.. (pointed.Length > 0 ? pointed : counts.Where(static c => c.IsOfBodies && c.IsFree)).Where(c => !lengths.Holds(c))];
        // Where no sentence points to the list, one number that agrees, or several that do not, tell nothing of the others.
        if (pointed.Length == 0 && (untrue.DistinctBy(static c => c.Value).Count() != 1 || counts.Any(c => c.IsOfBodies && lengths.Holds(c))))
            return [];
        return
        [
            .. untrue.Select(c => new Diagnostic(AnnexTextCheck.CountDiffers, Severity.Warning,
                $"Văn bản ghi “{c.Shown}”, danh sách {form.Code} ({place}) có {FigureWords.Of(lengths.Bodies)} đơn vị, {FigureWords.Of(lengths.Rows)} dòng.", c.At,
                Hint: "Đếm lại danh sách rồi sửa số trong văn bản hoặc danh sách; lấy số từ phụ lục thì viết {{ phu_luc.so_hang }}.", Quote: c.Quote)),
        ];
    }

    private static IEnumerable<Words> Texts(DataNode node, string path) => node switch
    {
        DataNode.Map map => map.Entries.SelectMany(e => Texts(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}")),
        DataNode.List list => list.Items.SelectMany((item, i) => Texts(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        DataNode.Scalar { Kind: ScalarKind.Text } scalar => scalar.Text.Split('\n').Select(line => new Words(line, true, _ => new Location.InData(scalar.File, path, scalar.Span))),
        _ => [],
    };

    private static IEnumerable<Count> Counts(Words words, string code)
    {
        string text = words.Text.Length <= LongestLookedAt ? words.Text : words.Text[..LongestLookedAt];
        (TextRange Number, int Value)[] all = [.. CountedList.All(text)];
        if (all.Length == 0)
            yield break;
        string folded = ToneFolding.Fold(text).ToLowerInvariant();
        bool isFree = words.IsFree && !CountedList.Inside(text).Any();
        int pointer = -1, sentence = -1;
        foreach ((TextRange number, int value) in all)
        {
            if (SentenceStart(folded, number.Start) is var start && start != sentence)
                (sentence, pointer) = (start, Pointer(folded, start, code));
            // Of the numbers of a sentence that points to the annex the nearest before it is meant, and every count of bodies.
            bool isOfBodies = Bodies.Any(b => folded.AsSpan(number.Start + number.Length).TrimStart().StartsWith(b, StringComparison.Ordinal));
            bool isNearest = pointer > number.Start && !all.Any(o => o.Number.Start > number.Start && o.Number.Start < pointer);
            int end = number.Start + number.Length;
            for (int n = 0; n < 2 && end < text.Length; n++)
                end = text.IndexOfAny([' ', ',', '.', ';', ')'], end + 1) is >= 0 and var stop ? stop : text.Length;
            yield return new Count(value, text[number.Start..end].TrimEnd(), isOfBodies, isFree, pointer >= 0 && (isNearest || isOfBodies),
                words.At(number with { Length = end - number.Start }), text.Length > 120 ? text[..120] + "…" : text);
        }
    }

    private static int SentenceStart(string text, int at)
    {
        for (int i = at - 1; i > 0; i--)
        {
            if (text[i - 1] is '.' or ';' && text[i] == ' ')
                return i;
        }

        return 0;
    }

    private static int Pointer(string text, int start, string code)
    {
        int end = text.IndexOf(". ", start + 1, StringComparison.Ordinal) is >= 0 and var stop ? stop : text.Length;
        ReadOnlySpan<char> sentence = text.AsSpan(start, end - start);
        foreach (string pointer in (string[])[.. Pointers, code])
        {
            if (pointer.Length > 0 && sentence.IndexOf(pointer, StringComparison.Ordinal) is >= 0 and var at)
                return start + at;
        }

        return -1;
    }

    private sealed record Words(string Text, bool IsFree, Func<TextRange, Location> At);

    private sealed record Count(int Value, string Shown, bool IsOfBodies, bool IsFree, bool IsPointed, Location At, string Quote);

    /// <summary>What a number may count: the rows, their bodies, and those of one word of a column, such as the ones that grew.</summary>
    private sealed record Lengths(int Rows, int Bodies, ImmutableHashSet<int> RowsOfWord, ImmutableHashSet<int> BodiesOfWord)
    {
        public static Lengths Of(FormTable list)
        {
            FormTableRow[] rows = [.. list.Rows.Where(static r => r.Role == FormRowRole.Figures)];
            FormTableRow[][] words = [.. Enumerable.Range(0, list.Columns.Length).Where(c => list.Columns[c].Type == ColumnType.Text)
                .SelectMany(c => rows.GroupBy(r => r.Cells[c].Value is FormValue.Words w ? CellText.Fold(w.Value) : "").Where(static g => g.Key.Length > 0).Select(static g => g.ToArray()))];
            return new Lengths(rows.Length, BodiesIn(rows), [.. words.Select(static w => w.Length)], [.. words.Select(BodiesIn)]);
        }

        public bool Holds(Count count) => count.Value == Rows || count.Value == Bodies || (count.IsOfBodies ? BodiesOfWord : RowsOfWord).Contains(count.Value);

        private static int BodiesIn(FormTableRow[] rows) => rows.Select(static r => r.Key[..Math.Max(0, r.Key.LastIndexOf('/'))]).Distinct(StringComparer.Ordinal).Count();
    }
}
