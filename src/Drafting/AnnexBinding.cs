using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Số liệu gắn với phụ lục: <c>{{ phu_luc.tong.dang_vien }}</c> in a drafter's text becomes the printed figure of that cell, and the paper's record keeps which
/// figures it took, so that <c>annex verify</c> can tell when the annex has changed since.</summary>
internal static class AnnexBinding
{
    /// <summary>A figure is asked for, but no annex was given.</summary>
    public const string NoAnnex = "TP517";

    /// <summary>The annex has no such row or column.</summary>
    public const string NoFigure = "TP518";

    /// <summary>The key of a record under which the figures stand that a paper took.</summary>
    public const string UsedKey = "so_lieu_phu_luc";

    private const string Open = "{{", Close = "}}";

    /// <summary>Puts the figures into the texts of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="annex">The annex, or <see langword="null"/>.</param>
    /// <returns>The record with its figures, and under <see cref="UsedKey"/> those that were taken.</returns>
    public static Outcome<DataNode.Map> Apply(DataNode.Map record, ReadAnnex? annex)
    {
        DataNode.Map plain = record with { Entries = record.Entries.RemoveAll(static e => e.Key == UsedKey) };
        var run = new Run(annex is null ? null : AnnexFigures.ToData(annex.Noted.Table));
        var bound = (DataNode.Map)run.Visit(plain, "");
        if (run.Used.Count > 0)
            bound = bound with { Entries = bound.Entries.Add(new DataEntry(UsedKey, default, run.Taken())) };
        return new Outcome<DataNode.Map>(bound, [.. run.Problems]);
    }

    private sealed class Run(DataNode.Map? figures)
    {
        public SortedDictionary<string, string> Used { get; } = new(StringComparer.Ordinal);

        public List<Diagnostic> Problems { get; } = [];

        public DataNode Visit(DataNode node, string path) => node switch
        {
            DataNode.Map map => map with { Entries = [.. map.Entries.Select(e => e with { Value = Visit(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}") })] },
            DataNode.List list => list with { Items = [.. list.Items.Select((item, i) => Visit(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]")))] },
            DataNode.Scalar scalar when scalar.Text.Contains(Open, StringComparison.Ordinal) && scalar.Text.Contains(AnnexFigures.Name, StringComparison.Ordinal) =>
                scalar with { Text = Fill(scalar, path) },
            _ => node,
        };

        // phu_luc.so_hang is a text of its own; the others are by row and column.
        public DataNode.Map Taken() => new(
        [
            .. Used.Where(static u => !u.Key.Contains('.', StringComparison.Ordinal)).Select(static u => Entry(u.Key, u.Value)),
            .. Used.Where(static u => u.Key.Contains('.', StringComparison.Ordinal)).GroupBy(static u => u.Key[..u.Key.IndexOf('.', StringComparison.Ordinal)])
                .Select(static row => new DataEntry(row.Key, default, new DataNode.Map([.. row.Select(u => Entry(u.Key[(row.Key.Length + 1)..], u.Value))]))),
        ]);

        private string Fill(DataNode.Scalar scalar, string path)
        {
            var text = new StringBuilder();
            ReadOnlySpan<char> rest = scalar.Text;
            while (rest.IndexOf(Open) is >= 0 and var start && rest[start..].IndexOf(Close) is >= 0 and var length)
            {
                ReadOnlySpan<char> name = rest.Slice(start + Open.Length, length - Open.Length).Trim();
                text.Append(rest[..start]);
                if (name.StartsWith($"{AnnexFigures.Name}.", StringComparison.Ordinal))
                    text.Append(Figure(name[(AnnexFigures.Name.Length + 1)..].ToString(), scalar, path));
                else
                    text.Append(rest.Slice(start, length + Close.Length));
                rest = rest[(start + length + Close.Length)..];
            }

            return text.Append(rest).ToString();
        }

        private string Figure(string name, DataNode.Scalar at, string path)
        {
            var place = new Location.InData(at.File, path, at.Span);
            if (figures is null)
            {
                Problems.Add(new Diagnostic(NoAnnex, Severity.Error, $"Nội dung lấy số liệu “{AnnexFigures.Name}.{name}” nhưng chưa nêu phụ lục.", place, Hint: "thêm --annex phu-luc-1.xlsx"));
                return "";
            }

            string[] steps = name.Split('.');
            DataNode? found = steps.Length == 2 ? (figures[steps[0]] as DataNode.Map)?[steps[1]] : figures[name];
            if (found is DataNode.Scalar { Text: var printed })
            {
                Used[name] = printed;
                return printed;
            }

            ImmutableArray<string> keys = steps.Length == 2 && figures[steps[0]] is DataNode.Map row
                ? [.. row.Entries.Select(e => $"{steps[0]}.{e.Key}")]
                : [.. figures.Entries.Select(static e => e.Key)];
            string near = NearestName.Find(name, keys) is { } hint ? $"có phải “{hint}”? " : "";
            Problems.Add(new Diagnostic(NoFigure, Severity.Error, $"Phụ lục không có số liệu “{name}”.", place, Hint: $"{near}viết như {AnnexFigures.Name}.tong.<cột> hoặc {AnnexFigures.Name}.<hàng>.<cột>"));
            return "";
        }

        private static DataEntry Entry(string key, string text) => new(key, default, new DataNode.Scalar(text, ScalarKind.Text));
    }
}
