using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting;

/// <summary>Đối chiếu hồ sơ khi phát hành: what the record inside a paper still lacks by the fields of its template.</summary>
/// <remarks>Only warnings: the paper itself may have been completed by hand, and only the page counts.</remarks>
internal static class RecordGaps
{
    /// <summary>The template or the office of the record is not to be had here.</summary>
    public const string NotCompared = "TP006";

    private const string Copies = "ban_sao[";

    // The look at the page judges these, and it sees what was filled in by hand.
    private static readonly string[] OnThePage = ["so", "ngay", "dia_danh", "noi_nhan"];

    public static ImmutableArray<Diagnostic> Find(DraftingEngine engine, InspectedRecord record, string file)
    {
        try
        {
            return Compare(engine, record, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A template on a share that is gone must not keep a whole paper in the office.
            return [Skipped(file, $"Không đọc được mẫu “{record.TemplateId}” hoặc hồ sơ đơn vị ghi trong hồ sơ soạn thảo")];
        }
    }

    private static ImmutableArray<Diagnostic> Compare(DraftingEngine engine, InspectedRecord record, string file)
    {
        if (RecordReader.Read(Encoding.UTF8.GetBytes(record.DataJson), file + ".json", engine.Settings.DataLimits).Value is not { } data)
            return [Skipped(file, "Hồ sơ soạn thảo trong tệp không đọc được")];
        Outcome<LoadedTemplate> template = engine.Templates.Load(record.TemplateId);
        if (template.Value is null || template.HasErrors)
            return [Skipped(file, $"Không nạp được mẫu “{record.TemplateId}” ghi trong hồ sơ soạn thảo")];
        string? office = RecordHeader.Read(data).Value?.Office;
        Outcome<AgencyProfile> profile = engine.Templates.LoadProfile(office);
        if (profile.Value is null || profile.HasErrors)
            return [Skipped(file, $"Không nạp được hồ sơ đơn vị “{office}” ghi trong hồ sơ soạn thảo")];

        FieldSet fields = template.Value.Fields;
        DataNode.Map typed = FieldValidator.Validate(fields, data, profile.Value, engine.Settings.FieldLimits).Value!;
        return
        [
            .. FieldValidator.ReleaseGaps(fields, typed)
                .Select(static gap => (Gap: gap, Path: gap.Location is Location.InData at ? at.Path : ""))
                .Where(static found => !IsOnThePage(found.Path))
                .Select(found => found.Gap with
                {
                    Severity = Severity.Warning,
                    // A line of the record means nothing to a person who has only the paper.
                    Location = new Location.InData(file, found.Path, null),
                    Hint = $"kiểm tra trên văn bản, hoặc thêm {found.Path} vào dữ liệu rồi soạn lại",
                }),
        ];
    }

    private static bool IsOnThePage(string path)
    {
        if (path.StartsWith(Copies, StringComparison.Ordinal))
            path = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        int end = path.IndexOfAny(['.', '[']);
        string first = end < 0 ? path : path[..end];
        return OnThePage.Contains(first) || first.StartsWith("nguoi_ky", StringComparison.Ordinal);
    }

    private static Diagnostic Skipped(string file, string why) => new(
        NotCompared, Severity.Info, $"{why} nên chưa đối chiếu các trường bắt buộc khi phát hành; chỉ kiểm tra trên văn bản.", new Location.InFile(file));
}
