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

    private static readonly string[] Keys = ["thu_muc_mau", "don_vi", "che_do", "gioi_han", "libreoffice", "may_chu"];

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
            problems.Add(new Diagnostic(WrongValue, Severity.Error, "Tệp thiết đặt phải là một đối tượng JSON.", new Location.InData(file, "", read.Value?.Span), Hint: "ví dụ: {\"don_vi\": \"vptw\"}"));
            return new Outcome<DraftingSettings>(null, [.. problems]);
        }

        var settings = new SettingsSection(map, "", problems);
        settings.Allow(Keys);
        SettingsSection limits = settings.Section("gioi_han");
        limits.Allow(LimitKeys);
        TemplateLimits template = TemplateLimits.Default;
        DataLimits data = DataLimits.Default;
        FieldLimits fields = FieldLimits.Default;
        DataNode.Scalar? regime = settings.Text("che_do");
        if (regime is not null && !LayoutStandards.Ids.Contains(regime.Text))
        {
            string near = NearestName.Find(regime.Text, LayoutStandards.Ids) is { } name ? $"có phải “{name}”? " : "";
            problems.Add(new Diagnostic(WrongValue, Severity.Error, $"Không có chế độ trình bày “{regime.Text}”.", new Location.InData(file, "che_do", regime.Span), Hint: $"{near}các chế độ: {LayoutStandards.Choices}"));
        }

        var made = new DraftingSettings(
            settings.Texts("thu_muc_mau", "một đường dẫn hoặc danh sách đường dẫn"),
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
        { LibreOffice = settings.Text("libreoffice")?.Text, Server = settings.Has("may_chu") ? settings.Map("may_chu") : null };
        return new Outcome<DraftingSettings>(problems.Count == 0 ? made : null, [.. problems]);
    }
}
