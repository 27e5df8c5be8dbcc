using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Phụ lục số liệu: forms for units, and the annex of what they return.</summary>
internal static class AnnexEndpoints
{
    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/forms", Forms)
            .Describe("Các biểu", "Các biểu thống kê.").Produces<FormList>();
        api.MapPost("/annex/forms", Issue)
            .Describe("Biểu trống", "Mỗi đơn vị phải gửi một tệp Excel.").Accepts<FormBody>("application/json").Produces<FormFiles>();
        api.MapPost("/annex/merge", Merge)
            .Describe("Tổng hợp", "Phụ lục từ các biểu gửi về, có kiểm tra số liệu; kèm công văn chỉnh lý gửi từng đơn vị nếu letters là due.").TakesFiles<MergeOptions>(new("return", PartCount.Many), new("previous", PartCount.Any), new("explain", PartCount.Optional), new("override", PartCount.Optional)).Produces<MergeAnswer>();
        api.MapPost("/annex/word", AddToPaper)
            .Describe("Đưa phụ lục vào văn bản", "Văn bản có phụ lục ở cuối.").TakesFiles<AnnexInWordOptions>(new("annex", PartCount.One), new("paper", PartCount.One)).Produces<PaperAnswer>();
        api.MapPost("/annex/verify", Verify)
            .Describe("Đối chứng", "Số liệu trong văn bản Word có đúng như phụ lục Excel không, sai ở đâu.").TakesFiles<NoOptions>(new("annex", PartCount.One), new("paper", PartCount.One)).Produces<VerifyAnswer>();
        api.MapPost("/annex/table", Table)
            .Describe("Bảng phụ lục riêng", "Tệp Word chỉ có phụ lục, để chèn tại con trỏ.").TakesFiles<AnnexInWordOptions>(new UploadPart("annex", PartCount.One)).Produces<PaperAnswer>();
    }

    /// <summary>An uploaded file for the façade.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="file">The file, or <see langword="null"/>.</param>
    public static AnnexFile? Open(Upload upload, UploadedFile? file) => file is null ? null : new AnnexFile(file.Name, () => upload.Open(file));

    private static IResult Forms(DraftingEngine engine)
    {
        var said = new List<Diagnostic>();
        var forms = ImmutableArray.CreateBuilder<FormEntry>();
        foreach (string key in engine.Templates.FormKeys)
        {
            Outcome<FormDefinition> loaded = engine.Templates.LoadForm(key);
            said.AddRange(loaded.Diagnostics);
            if (loaded.Value is { } form)
                forms.Add(new FormEntry(key, form.Code, form.Title, Words.Camel(form.Period), form.Version, form.ValidFrom, form.ValidTo));
        }

        return Reply.Ok(new FormList(forms.ToImmutable(), Statement.Of([.. said])));
    }

    private static async Task<IResult> Issue(HttpContext context, DraftingEngine engine)
    {
        FormBody body = await JsonBodies.ReadAsync<FormBody>(context);
        (string form, ReportingPeriod period) = Asked(body.Form, body.Period);
        Outcome<FormIssue> outcome = engine.IssueForm(form, period);
        if (outcome.Value is not { } issue)
            throw Reply.Unusable(outcome.Diagnostics);
        var files = ImmutableArray.CreateBuilder<PaperFile>();
        foreach (Body unit in issue.Reporters)
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            using var workbook = new MemoryStream();
            DraftingEngine.WriteForm(issue, unit, workbook);
            files.Add(new PaperFile($"{form}-{period}-{unit.Key}.xlsx", workbook.ToArray()));
        }

        return Reply.Ok(new FormFiles(files.ToImmutable(), Statement.Of(outcome.Diagnostics)));
    }

    private static async Task<IResult> Merge(HttpContext context, DraftingEngine engine)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of("return", "previous", "explain", "override");
        MergeOptions options = upload.Options(new MergeOptions());
        (string form, ReportingPeriod period) = Asked(options.Form, options.Period);
        bool lettersDue = Reply.Choose("letters", options.Letters, ("none", false), ("due", true));
        var request = new AnnexMerge(form, period, [.. upload.All("return").Select(f => Open(upload, f)!)])
        {
            Previous = [.. upload.All("previous").Select(f => Open(upload, f)!)],
            Explanations = Open(upload, upload.Optional("explain")),
            Overrides = Open(upload, upload.Optional("override")),
            Heading = new AnnexHeading(Number(options.Number), options.Reference, [.. options.Signer ?? []]),
        };
        if (request.Returns.IsEmpty)
            throw Reply.Wrong("Chưa có biểu nào gửi về.", "chọn các tệp .xlsx hoặc .csv của đơn vị");
        Outcome<MergedAnnex> outcome = engine.AssembleAnnex(request, context.RequestAborted);
        if (outcome.Value is not { } merged)
            throw Reply.Unusable(outcome.Diagnostics);
        Outcome<AnnexLetterSet> letters = lettersDue ? engine.DraftLetters(merged.Annex, options.Office) : new Outcome<AnnexLetterSet>(null, []);
        context.RequestAborted.ThrowIfCancellationRequested();
        using var workbook = new MemoryStream();
        merged.Write(workbook);
        return Reply.Ok(new MergeAnswer(
            new PaperFile($"phu-luc-{form}-{period}.xlsx", workbook.ToArray()), Units(merged.Annex), [.. merged.Annex.Findings.Select(UnitFinding.Of)], merged.Annex.Notes, merged.ValuesHash,
            letters.Value is { } set ? [.. set.Letters.Select(l => Letter(l, $"{form}-{period}-{l.Body.Key}"))] : null, Statement.Of([.. outcome.Diagnostics, .. letters.Diagnostics])));
    }

    private static LetterEntry Letter(AnnexLetter letter, string name) =>
        new(letter.Body.Key, new PaperFile($"{name}.docx", letter.Paper.Word), new PaperFile($"{name}.yaml", Encoding.UTF8.GetBytes(letter.Record)));

    private static async Task<IResult> AddToPaper(HttpContext context, DraftingEngine engine)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of("annex", "paper");
        UploadedFile paper = upload.One("paper");
        using var written = new MemoryStream();
        Outcome<AnnexedPaper> outcome = engine.AddAnnex(Open(upload, upload.One("annex"))!, upload.Open(paper), paper.Name, Request(upload), written, context.RequestAborted);
        return outcome.Value is not null
            ? Reply.Ok(new PaperAnswer(new PaperFile(Reply.Named(paper, "co-phu-luc"), written.ToArray()), null, Statement.Of(outcome.Diagnostics, paper.Name)))
            : throw Reply.Unusable(outcome.Diagnostics, paper.Name);
    }

    // That both differ is an answer and no failure; a file that cannot be read is one.
    private static async Task<IResult> Verify(HttpContext context, DraftingEngine engine)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of("annex", "paper");
        UploadedFile paper = upload.One("paper");
        Outcome<ReadAnnex> outcome = engine.VerifyAnnex(Open(upload, upload.One("annex"))!, upload.Open(paper), paper.Name, context.RequestAborted);
        if (outcome.Value is null && outcome.Diagnostics.All(static d => d.Code != DraftingEngine.AnnexMissing))
            throw Reply.Unusable(outcome.Diagnostics, paper.Name);
        return Reply.Ok(new VerifyAnswer(outcome.HasErrors ? "different" : "same", outcome.Value?.Form.Code, outcome.Value?.Period.Name, outcome.Value?.ValuesHash, Statement.Of(outcome.Diagnostics)));
    }

    private static async Task<IResult> Table(HttpContext context, DraftingEngine engine)
    {
        Upload upload = (await UploadReader.ReadAsync(context)).Of("annex");
        UploadedFile annex = upload.One("annex");
        using var written = new MemoryStream();
        Outcome<AnnexedPaper> outcome = engine.WriteAnnex(Open(upload, annex)!, Request(upload), written, context.RequestAborted);
        return outcome.Value is not null
            ? Reply.Ok(new PaperAnswer(new PaperFile(Reply.Named(annex, "bang"), written.ToArray()), null, Statement.Of(outcome.Diagnostics)))
            : throw Reply.Unusable(outcome.Diagnostics);
    }

    private static AnnexInWord Request(Upload upload)
    {
        AnnexInWordOptions options = upload.Options(new AnnexInWordOptions());
        return new AnnexInWord(Number(options.Number), options.Reference, options.Regime, options.Office);
    }

    private static int? Number(int? number) => number is < 1 ? throw Reply.Wrong("Số phụ lục phải từ 1.") : number;

    private static (string Form, ReportingPeriod Period) Asked(string? form, string? period)
    {
        if (string.IsNullOrEmpty(form))
            throw Reply.Wrong("Thiếu mã biểu.", "nêu form, xem các biểu tại /api/forms");
        return ReportingPeriod.TryParse(period ?? "", out ReportingPeriod asked)
            ? (form, asked)
            : throw Reply.Wrong($"“{period}” không phải là kỳ báo cáo.", "viết như 2025-09, 2025-Q3, 2025-6T, 2025-9T hoặc 2025");
    }

    // A unit that sent twice is in the register twice; what counts is the file that was taken.
    private static ImmutableArray<UnitEntry> Units(AssembledAnnex annex) =>
    [
        .. annex.Register.GroupBy(static r => r.Body).Select(static unit => new UnitEntry(
            unit.Key?.Key, unit.Key?.Name ?? "(không rõ đơn vị)",
            Words.Camel(unit.OrderBy(static r => r.State == ReturnState.Replaced).First().State),
            [.. unit.Select(static r => r.File).OfType<string>()], unit.Sum(static r => r.Read), unit.Sum(static r => r.Repaired), unit.Sum(static r => r.Refused))),
    ];
}
