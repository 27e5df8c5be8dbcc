using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Drafting.Core.Checking.Content;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Planning;
using Drafting.Core.Planning.Sketching;
using Drafting.Core.Standards;
using Drafting.Server.Faults;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;
using Drafting.Word;

namespace Drafting.Server.Endpoints;

/// <summary>Soạn thảo: records become papers.</summary>
internal static class DraftEndpoints
{
    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/draft", Draft)
            .Describe("Soạn", "Soạn một văn bản Word từ dữ liệu; gửi kèm phụ lục thì nội dung lấy được số liệu của phụ lục.").Accepts<DraftBody>("application/json", "multipart/form-data").WithMetadata(new UploadParts(typeof(DraftBody), [new UploadPart("annex", PartCount.Optional)])).Produces<PaperAnswer>();
        api.MapPost("/preview", Preview)
            .Describe("Xem trước", "Các trang của văn bản, ước lượng; khi dữ liệu còn lỗi thì sketch trống và diagnostics nói vì sao.")
            .Accepts<DraftBody>("application/json", "multipart/form-data").WithMetadata(new UploadParts(typeof(DraftBody), [new UploadPart("annex", PartCount.Optional)])).Produces<PreviewAnswer>();
        api.MapPost("/record", Fill)
            .Describe("Điền vào văn bản đang mở", "Các chuỗi in ở phần đầu và phần XML riêng để ghi vào văn bản đang mở trong Word.")
            .Accepts<DraftBody>("application/json").Produces<FillAnswer>();
        api.MapPost("/copies", AddCopies)
            .Describe("Thêm bản sao", "Văn bản có thêm phần sao ở cuối, dưới chữ ký; phần đã có giữ nguyên. Mẫu phải là mẫu bản sao.").TakesFiles<DraftBody>(new UploadPart("paper", PartCount.One)).Produces<PaperAnswer>();
        api.MapPost("/citation", Cite)
            .Describe("Viện dẫn", "Lời viện dẫn lần đầu, đầy đủ, đúng chế độ trình bày.").Accepts<CitationBody>("application/json").Produces<CitationAnswer>();
        api.MapPost("/data", Convert)
            .Describe("Đổi cách ghi dữ liệu", "Đổi dữ liệu giữa JSON và YAML.").Accepts<DataBody>("application/json").Produces<RecordAnswer>();
    }

    private static async Task<IResult> Draft(HttpContext context, DraftingEngine engine)
    {
        (DraftRequest request, ImmutableArray<Diagnostic> said) = await ReadAsync(context, engine);
        Outcome<DraftedPaper> drafted = engine.Draft(request, context.RequestAborted);
        return drafted.Value is { } paper
            ? Reply.Ok(new PaperAnswer(new PaperFile($"{request.Template}.docx", paper.Word), paper.Standard.Id, Statement.Of([.. said, .. drafted.Diagnostics])))
            : throw Reply.Unusable([.. said, .. drafted.Diagnostics]);
    }

    private static async Task<IResult> Preview(HttpContext context, DraftingEngine engine)
    {
        Outcome<DraftedPaper> drafted;
        ImmutableArray<Diagnostic> said = [];
        try
        {
            (DraftRequest request, said) = await ReadAsync(context, engine);
            drafted = engine.Draft(request, context.RequestAborted);
        }
        catch (RefusedRequestException refused) when (refused.Problem.Status == 422)
        {
            // A preview follows the typing: what cannot be made yet is no fault of the request.
            return Reply.Ok(new PreviewAnswer(null, null, refused.Problem.Diagnostics));
        }

        PageSketch? sketch = drafted.Value is { } paper ? PageSketcher.Sketch(paper.Plan) : null;
        return Reply.Ok(new PreviewAnswer(sketch, drafted.Value?.Standard.Id, Statement.Of([.. said, .. drafted.Diagnostics])));
    }

    private static async Task<IResult> Fill(HttpContext context, DraftingEngine engine)
    {
        (DraftRequest request, ImmutableArray<Diagnostic> said) = await ReadAsync(context, engine);
        Outcome<RecordFill> filled = engine.Fill(request, context.RequestAborted);
        return filled.Value is { } fill
            ? Reply.Ok(new FillAnswer(
                [.. fill.HeaderFields.Select(static f => new FillField(f.Key, f.Title, f.Text))], fill.Xml.Header, fill.Xml.Record, fill.Standard.Id, Statement.Of([.. said, .. filled.Diagnostics])))
            : throw Reply.Unusable([.. said, .. filled.Diagnostics]);
    }

    private static async Task<IResult> AddCopies(HttpContext context, DraftingEngine engine)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of("paper");
        UploadedFile paper = upload.One("paper");
        (DraftRequest request, ImmutableArray<Diagnostic> said) = Request(upload.Options(new DraftBody()), engine);
        using var written = new MemoryStream();
        Outcome<AppendedCopies> outcome = engine.AppendCopies(request, upload.Open(paper), paper.Name, written, context.RequestAborted);
        said = [.. said, .. outcome.Diagnostics];
        return outcome.Value is not null
            ? Reply.Ok(new PaperAnswer(new PaperFile(Reply.Named(paper, "ban-sao"), written.ToArray()), null, Statement.Of(said, paper.Name)))
            : throw Reply.Unusable(said, paper.Name);
    }

    private static async Task<IResult> Cite(HttpContext context, TimeProvider clock)
    {
        CitationBody body = await JsonBodies.ReadAsync<CitationBody>(context);
        DocumentFamily family = body.Regime is { } id && LayoutStandards.Find(id) is { } regime
            ? regime.Family
            : Reply.Choose("family", body.Family, ("party", DocumentFamily.Party), ("state", DocumentFamily.State));
        Outcome<string> cited = DraftingEngine.Cite(new CitationRequest(body.Number ?? "", body.Date ?? "", body.Kind, body.Author, body.Subject), family, body.Regime, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return Reply.Ok(new CitationAnswer(cited.Value, Statement.Of(cited.Diagnostics)));
    }

    private static async Task<IResult> Convert(HttpContext context, DraftingEngine engine)
    {
        DataBody body = await JsonBodies.ReadAsync<DataBody>(context);
        bool isJson = body.Data is { ValueKind: not JsonValueKind.Null };
        if (isJson == body.Yaml is not null)
            throw Reply.Wrong("Cần đúng một trong hai: data hoặc yaml.");
        Outcome<DataNode.Map> read = isJson
            ? Record(body.Data, engine)
            : RecordReader.Read(Encoding.UTF8.GetBytes(body.Yaml!), "dữ liệu.yaml", engine.Settings.DataLimits);
        return Reply.Ok(new RecordAnswer(read.Value, read.Value is { } data ? YamlDataWriter.Write(data) : null, Statement.Of(read.Diagnostics)));
    }

    // The record alone, or the record with the annex whose figures it takes.
    private static async Task<(DraftRequest Request, ImmutableArray<Diagnostic> Said)> ReadAsync(HttpContext context, DraftingEngine engine)
    {
        if (context.Request.HasJsonContentType())
            return Request(await JsonBodies.ReadAsync<DraftBody>(context), engine);
        Upload upload = (await UploadReader.ReadAsync(context)).Of("annex");
        (DraftRequest request, ImmutableArray<Diagnostic> said) = Request(upload.Options(new DraftBody()), engine);
        if (AnnexEndpoints.Open(upload, upload.Optional("annex")) is not { } file)
            return (request, said);
        Outcome<ReadAnnex> annex = engine.ReadAnnex(file, context.RequestAborted);
        said = [.. said, .. annex.Diagnostics];
        return annex.Value is null ? throw Reply.Unusable(said) : (request with { Annex = annex.Value }, said);
    }

    private static (DraftRequest Request, ImmutableArray<Diagnostic> Said) Request(DraftBody body, DraftingEngine engine)
    {
        Outcome<DataNode.Map> read = Record(body.Data, engine);
        if (read.Value is not { } data || read.HasErrors)
            throw Reply.Unusable(read.Diagnostics);
        string template = body.Template ?? RecordHeader.Read(data).Value?.Template ?? throw Reply.Wrong("Chưa biết dùng mẫu nào.", "nêu template, hoặc mau trong dữ liệu");
        LabelMode labels = Reply.Choose("labels", body.Labels, ("automatic", LabelMode.Automatic), ("typed", LabelMode.Typed));
        return (new DraftRequest(template, data, body.Regime, labels), read.Diagnostics);
    }

    private static Outcome<DataNode.Map> Record(JsonElement? data, DraftingEngine engine) => data is { ValueKind: JsonValueKind.Object } record
        ? RecordReader.Read(Encoding.UTF8.GetBytes(record.GetRawText()), "dữ liệu.json", engine.Settings.DataLimits)
        : throw Reply.Wrong("Dữ liệu phải là một nhóm “khoá: giá trị”.");
}
