using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Checking;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;
using Drafting.Word;

namespace Drafting.Server.Endpoints;

/// <summary>Văn bản đã có: checked, commented, mended, laid out anew, imported.</summary>
internal static class PaperEndpoints
{
    private const string Paper = "paper";

    private static readonly UploadPart ThePaper = new(Paper, PartCount.One);

    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/check", Check)
            .Describe("Kiểm tra", "Các phát hiện trong một văn bản .docx hoặc .txt.").TakesFiles<CheckOptions>(ThePaper).Produces<CheckAnswer>();
        api.MapPost("/annotate", Annotate)
            .Describe("Ghi nhận xét", "Bản sao của văn bản, có nhận xét Word tại từng phát hiện.").TakesFiles<CheckOptions>(ThePaper).Produces<PaperAnswer>();
        api.MapPost("/fix", Fix)
            .Describe("Sửa", "Văn bản đã sửa những chỗ an toàn, hoặc những chỗ được chọn.").TakesFiles<FixOptions>(ThePaper).Produces<FixAnswer>();
        api.MapPost("/relayout", Relayout)
            .Describe("Trình bày lại", "Văn bản được trình bày lại từ đầu, đúng thể thức.").TakesFiles<RelayoutOptions>(ThePaper).Produces<PaperAnswer>();
        api.MapPost("/import", Import)
            .Describe("Nhập", "Dữ liệu lấy từ một văn bản đã có, để soạn lại.").TakesFiles<ImportOptions>(ThePaper).Produces<ImportAnswer>();
        api.MapPost("/inspect", Inspect)
            .Describe("Xem nguồn gốc", "Văn bản soạn từ mẫu nào, đã sửa sau khi soạn chưa, và dữ liệu của nó.").TakesFiles<NoOptions>(ThePaper).Produces<InspectAnswer>();
        api.MapPost("/release", Release)
            .Describe("Phát hành", "Văn bản không còn dấu vết soạn thảo.").TakesFiles<NoOptions>(ThePaper).Produces<ReleaseAnswer>();
    }

    private static async Task<IResult> Check(HttpContext context, DraftingEngine engine, TimeProvider clock)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        Outcome<CheckedFile> outcome = engine.Check(upload.Open(file), file.Name, Request(upload.Options(new CheckOptions()), clock), context.RequestAborted);
        return outcome.Value is { } found
            ? Reply.Ok(new CheckAnswer(CheckSummary.Of(file.Name, found, outcome.Diagnostics), PaperFinding.Of(found, file.Name), Statement.Of(outcome.Diagnostics, file.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, file.Name);
    }

    private static async Task<IResult> Annotate(HttpContext context, DraftingEngine engine, TimeProvider clock)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        Outcome<CheckedFile> outcome = engine.Check(upload.Open(file), file.Name, Request(upload.Options(new CheckOptions()), clock), context.RequestAborted);
        if (outcome.Value is not { } found)
            throw Reply.Unusable(outcome.Diagnostics, file.Name);
        using var copy = new MemoryStream();
        Outcome<AnnotatedPaper> annotated = DraftingEngine.Annotate(upload.Open(file), file.Name, found.Findings, copy, context.RequestAborted);
        ImmutableArray<Diagnostic> said = [.. outcome.Diagnostics, .. annotated.Diagnostics];
        return annotated.Value is null
            ? throw Reply.Unusable(said, file.Name)
            : Reply.Ok(new PaperAnswer(new PaperFile(Reply.Named(file, "nhan-xet"), copy.ToArray()), found.Layout.Id, Statement.Of(said, file.Name)));
    }

    private static async Task<IResult> Fix(HttpContext context, DraftingEngine engine, TimeProvider clock)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        FixOptions options = upload.Options(new FixOptions());
        FixSafety allowed = Reply.Choose("allowed", options.Allowed, ("safe", FixSafety.Safe), ("suggested", FixSafety.Suggested));
        using var mended = new MemoryStream();
        Outcome<FixedFile> outcome = engine.Fix(upload.Open(file), file.Name, new FixRequest(Request(options.Check(), clock), allowed) { Chosen = [.. options.Chosen ?? []] }, mended, context.RequestAborted);
        return outcome.Value is { } done
            ? Reply.Ok(new FixAnswer(
                new PaperFile(Reply.Named(file, "da-sua"), mended.ToArray()), [.. done.Applied.Select(AppliedFixEntry.Of)], Statement.Of(done.Refused, file.Name),
                CheckSummary.Of(file.Name, done.Checked, outcome.Diagnostics), PaperFinding.Of(done.Checked, file.Name), Statement.Of(outcome.Diagnostics, file.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, file.Name);
    }

    private static async Task<IResult> Relayout(HttpContext context, DraftingEngine engine)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        RelayoutOptions options = upload.Options(new RelayoutOptions());
        LabelMode labels = Reply.Choose("labels", options.Labels, ("automatic", LabelMode.Automatic), ("typed", LabelMode.Typed));
        using var laid = new MemoryStream();
        Outcome<RelaidPaper> outcome = engine.Relayout(upload.Open(file), file.Name, new RelayoutRequest(options.Regime, options.Office, labels), laid, context.RequestAborted);
        return outcome.Value is { } done
            ? Reply.Ok(new PaperAnswer(new PaperFile(Reply.Named(file, "trinh-bay-lai"), laid.ToArray()), done.Standard.Id, Statement.Of(outcome.Diagnostics, file.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, file.Name);
    }

    private static async Task<IResult> Import(HttpContext context, DraftingEngine engine)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        ImportOptions options = upload.Options(new ImportOptions());
        Outcome<ImportedRecord> outcome = engine.Import(upload.Open(file), file.Name, new ImportRequest(options.Template, options.Office), context.RequestAborted);
        return outcome.Value is { } done
            ? Reply.Ok(new ImportAnswer(done.Template, done.Data, done.ToYaml(), Statement.Of(outcome.Diagnostics, file.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, file.Name);
    }

    private static async Task<IResult> Inspect(HttpContext context, DraftingEngine engine)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        Outcome<PaperInspection> outcome = DraftingEngine.Inspect(upload.Open(file), file.Name);
        if (outcome.Value is not { } found)
            throw Reply.Unusable(outcome.Diagnostics, file.Name);
        InspectedRecord? record = found.Record;
        // What a file says of itself may be anything.
        DataNode.Map? data = record is null ? null : RecordReader.Read(Encoding.UTF8.GetBytes(record.DataJson), file.Name + ".json", engine.Settings.DataLimits).Value;
        return Reply.Ok(new InspectAnswer(
            file.Name, record is not null, record?.TemplateId, record?.RegimeId, record?.TemplateHash, record?.TextHash, found.TextHash, Words.Camel(found.Edited),
            [.. found.Fields.Select(static f => new InspectedFieldEntry(f.Key, f.Title, f.Text, f.Shown, Words.Camel(f.State)))], data, Statement.Of(outcome.Diagnostics, file.Name)));
    }

    private static async Task<IResult> Release(HttpContext context, DraftingEngine engine)
    {
        (Upload upload, UploadedFile file) = await ReadAsync(context);
        using var released = new MemoryStream();
        Outcome<ReleasedPaper> outcome = engine.Release(upload.Open(file), file.Name, released, context.RequestAborted);
        return outcome.Value is { } done
            ? Reply.Ok(new ReleaseAnswer(new PaperFile(Reply.Named(file, "phat-hanh"), released.ToArray()), done.Removed, Statement.Of(outcome.Diagnostics, file.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, file.Name);
    }

    private static async Task<(Upload Upload, UploadedFile File)> ReadAsync(HttpContext context)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of(Paper);
        return (upload, upload.One(Paper));
    }

    private static CheckRequest Request(CheckOptions options, TimeProvider clock)
    {
        PaperStage stage = Reply.Choose("stage", options.Stage, ("du-thao", PaperStage.Draft), ("phat-hanh", PaperStage.Release));
        var rules = new RuleSelection([.. options.Select ?? []], [.. options.Ignore ?? []]);
        if (rules.Unknown.FirstOrDefault() is { } unknown)
            throw Reply.Wrong($"Không có quy tắc nào có mã “{unknown}”.", NearestName.Find(unknown, RuleCatalog.All.Select(static r => r.Code)) is { } code ? $"có phải “{code}”?" : null);
        return new CheckRequest(options.Regime, options.Office, stage, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) { Rules = rules };
    }
}
