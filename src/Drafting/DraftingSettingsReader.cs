using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;
using Drafting.Templating;

namespace Drafting;

/// <summary>Bộ đọc <c>drafting.json</c>: strict, every problem at once.</summary>
public static class DraftingSettingsReader
{
    /// <summary>A key that the settings do not have.</summary>
    public const string UnknownKey = "TP020";

    /// <summary>A value of the wrong kind, or a number out of range.</summary>
    public const string WrongValue = "TP021";

    private static readonly string[] Keys = ["thu_muc_mau", "don_vi", "che_do", "gioi_han", "libreoffice"];

    private static readonly string[] LimitKeys =
        ["vong_lap", "do_sau", "ky_tu_ket_xuat", "thoi_gian_ms", "bieu_thuc_ms", "ky_tu_mau", "byte_du_lieu", "do_sau_du_lieu", "so_gia_tri",
        "ky_tu_chu", "ky_tu_noi_dung", "so_muc"];

    /// <summary>Reads the settings.</summary>
    /// <param name="bytes">The file's bytes, strict JSON.</param>
    /// <param name="file">The file as the user names it.</param>
    public static Outcome<DraftingSettings> Read(ReadOnlySpan<byte> bytes, string file)
    {
        Outcome<DataNode> read = JsonDataReader.Read(bytes, file);
        if (read.HasErrors)
            return new Outcome<DraftingSettings>(null, read.Diagnostics);
        var problems = new List<Diagnostic>();
        if (read.Value is not DataNode.Map map)
        {
            problems.Add(Problem(WrongValue, "Tệp thiết đặt phải là một đối tượng JSON.", file, "", read.Value?.Span, "ví dụ: {\"don_vi\": \"vptw\"}"));
            return new Outcome<DraftingSettings>(null, [.. problems]);
        }

        var settings = new Section(map, "", problems);
        settings.Allow(Keys);
        var limits = new Section(settings.Map("gioi_han"), "gioi_han.", problems);
        limits.Allow(LimitKeys);
        TemplateLimits template = TemplateLimits.Default;
        DataLimits data = DataLimits.Default;
        FieldLimits fields = FieldLimits.Default;
        DataNode.Scalar? regime = settings.Text("che_do");
        if (regime is not null && !LayoutStandards.Ids.Contains(regime.Text))
        {
            string near = NearestName.Find(regime.Text, LayoutStandards.Ids) is { } name ? $"có phải “{name}”? " : "";
            problems.Add(Problem(WrongValue, $"Không có chế độ trình bày “{regime.Text}”.", file, "che_do", regime.Span, $"{near}các chế độ: {string.Join(", ", LayoutStandards.Ids)}"));
        }

        var made = new DraftingSettings(
            settings.Texts("thu_muc_mau"),
            settings.Text("don_vi"),
            regime,
            template with
            {
                LoopSteps = limits.Number("vong_lap", template.LoopSteps),
                RecursionDepth = limits.Number("do_sau", template.RecursionDepth),
                OutputCharacters = limits.Number("ky_tu_ket_xuat", template.OutputCharacters),
                TimeMilliseconds = limits.Number("thoi_gian_ms", template.TimeMilliseconds),
                RegexMilliseconds = limits.Number("bieu_thuc_ms", template.RegexMilliseconds),
                SourceCharacters = limits.Number("ky_tu_mau", template.SourceCharacters),
            },
            data with
            {
                Bytes = limits.Number("byte_du_lieu", data.Bytes),
                Depth = limits.Number("do_sau_du_lieu", data.Depth),
                Nodes = limits.Number("so_gia_tri", data.Nodes),
            },
            fields with
            {
                TextLength = limits.Number("ky_tu_chu", fields.TextLength),
                MarkupLength = limits.Number("ky_tu_noi_dung", fields.MarkupLength),
                Items = limits.Number("so_muc", fields.Items),
            })
        { LibreOffice = settings.Text("libreoffice")?.Text };
        return new Outcome<DraftingSettings>(problems.Count == 0 ? made : null, [.. problems]);
    }

    private static Diagnostic Problem(string code, string message, string file, string path, TextSpan? span, string? hint) =>
        new(code, Severity.Error, message, new Location.InData(file, path, span), Hint: hint);

    private sealed class Section(DataNode.Map map, string prefix, List<Diagnostic> problems)
    {
        public void Allow(string[] keys)
        {
            foreach (DataEntry entry in map.Entries.Where(e => !keys.Contains(e.Key)))
            {
                string near = NearestName.Find(entry.Key, keys) is { } name ? $"có phải “{name}”? " : "";
                problems.Add(Problem(UnknownKey, $"Tệp thiết đặt không có khoá “{prefix}{entry.Key}”.", map.File, prefix + entry.Key, entry.KeySpan,
                    $"{near}các khoá: {string.Join(", ", keys)}"));
            }
        }

        public DataNode.Map Map(string key) => map[key] switch
        {
            null => new DataNode.Map([], map.File),
            DataNode.Map inner => inner,
            { } other => Wrong(key, other, "phải là một nhóm", new DataNode.Map([], map.File)),
        };

        public DataNode.Scalar? Text(string key) => map[key] switch
        {
            null => null,
            DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 } text => text,
            { } other => Wrong<DataNode.Scalar?>(key, other, "phải là chữ", null),
        };

        public ImmutableArray<string> Texts(string key) => map[key] switch
        {
            null => [],
            DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 } one => [one.Text],
            DataNode.List list when list.Items.All(static i => i is DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 }) =>
                [.. list.Items.Select(static i => ((DataNode.Scalar)i).Text)],
            { } other => Wrong<ImmutableArray<string>>(key, other, "phải là một đường dẫn hoặc danh sách đường dẫn", []),
        };

        public int Number(string key, int fallback) => map[key] switch
        {
            null => fallback,
            DataNode.Scalar { Kind: ScalarKind.Number } number when int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 => value,
            { } other => Wrong(key, other, "phải là số nguyên dương", fallback),
        };

        private T Wrong<T>(string key, DataNode node, string what, T fallback)
        {
            problems.Add(Problem(WrongValue, $"“{prefix}{key}” {what}.", map.File, prefix + key, node.Span, null));
            return fallback;
        }
    }
}
