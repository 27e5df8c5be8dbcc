using System.Collections.Immutable;
using System.Globalization;
using Drafting.Cli.Files;
using Drafting.Cli.Reports;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;

namespace Drafting.Cli.Drafts;

/// <summary>Một lần soạn: drafts one paper or many; what goes wrong with one does not stop the others.</summary>
/// <param name="session">The session.</param>
/// <param name="order">What holds for every paper.</param>
/// <param name="files">Where papers are written.</param>
internal sealed class DraftRun(Session session, DraftOrder order, OutputFile files)
{
    private const string StandardInputName = "đầu vào chuẩn";

    private static readonly ImmutableArray<Column> Columns =
    [
        new("data", "Tệp dữ liệu"), new("out", "Tệp Word"), new("template", "Mẫu"), new("regime", "Chế độ"), new("errors", "Lỗi"), new("warnings", "Cảnh báo"),
    ];

    /// <summary>Drafts all data files.</summary>
    /// <param name="inputs">The data files.</param>
    /// <param name="target">What stands behind <c>--out</c>.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    public Reply Run(DataInputs inputs, string? target, CancellationToken cancellation)
    {
        if (DraftTargets.Find(session.Surroundings, inputs, target, order.Template, files, out ImmutableArray<string> targets) is { } refused)
            return Reply.Failed(refused);
        var drafted = new List<DraftedFile>();
        ProgressBar.Run(session.Surroundings, "Đang soạn", inputs.Shape == InputShape.Several ? inputs.Files.Length : 1, step =>
        {
            for (int i = 0; i < inputs.Files.Length && !cancellation.IsCancellationRequested; i++)
            {
                step(inputs.Files[i]);
                drafted.Add(Draft(inputs.Files[i], targets[i]));
            }
        });
        return Report(drafted, inputs);
    }

    private DraftedFile Draft(string data, string target)
    {
        try
        {
            return TryDraft(data, target);
        }
        catch (Exception exception)
        {
            return DraftedFile.Failed(data, order.Template, Failures.Of(exception, session.Surroundings));
        }
    }

    private DraftedFile TryDraft(string data, string target)
    {
        byte[] bytes = data == DataInputs.StandardInput ? session.ReadInput(StandardInputName) : session.ReadFile(data);
        Outcome<DataNode.Map> read = RecordReader.Read(bytes, data == DataInputs.StandardInput ? StandardInputName : data, session.Engine.Settings.DataLimits);
        if (read.Value is not { } record || read.HasErrors)
            return new DraftedFile(data, order.Template, null, null, read.Diagnostics, null);
        Outcome<DataNode.Map> edited = FieldEdit.Apply(record, order.Edits);
        ImmutableArray<Diagnostic> found = [.. read.Diagnostics, .. edited.Diagnostics];
        string? template = order.Template ?? RecordHeader.Read(edited.Value ?? record).Value?.Template;
        if (edited.HasErrors)
            return new DraftedFile(data, template, null, null, found, null);
        if (template is null)
            return DraftedFile.Failed(data, null, NoTemplate(data));
        if (target.Length == 0)
            target = template + DraftTargets.Ending;
        if (files.Refuse(target) is { } refused)
            return DraftedFile.Failed(data, template, refused);
        Outcome<ReadAnnex> annex = order.Annex is { } workbook ? session.Engine.ReadAnnex(AnnexFiles.Open(session.Surroundings, workbook)) : default;
        if (order.Annex is not null)
            found = [.. found, .. annex.Diagnostics];
        if (order.Annex is not null && annex.Value is null)
            return new DraftedFile(data, template, null, null, found, null);
        var request = new DraftRequest(template, edited.Value!, order.Regime, order.Labels, annex.Value);
        if (order.Original is { } original)
            return AddCopies(data, request, original, target, found);
        Outcome<DraftedPaper> drafted = session.Engine.Draft(request);
        found = [.. found, .. drafted.Diagnostics];
        if (drafted.Value is not { } paper)
            return new DraftedFile(data, template, null, null, found, null);
        files.Write(target, paper.Word);
        return new DraftedFile(data, template, paper.Standard.Id, target, found, null);
    }

    private DraftedFile AddCopies(string data, DraftRequest request, string original, string target, ImmutableArray<Diagnostic> found)
    {
        if (InputPaper.RefuseTarget(session.Surroundings, original, target) is { } refused)
            return DraftedFile.Failed(data, request.Template, refused);
        using FileStream paper = File.OpenRead(session.Surroundings.Full(original));
        using var output = new MemoryStream();
        ImmutableArray<Diagnostic> said = session.Engine.AppendCopies(request, paper, original, output).Diagnostics;
        bool isDone = output.Length > 0;
        if (isDone)
            files.Write(target, output.ToArray());
        return new DraftedFile(data, request.Template, null, isDone ? target : null, [.. found, .. said], null);
    }

    private Failure NoTemplate(string data) => Failure.WrongUse(
        $"Chưa biết dùng mẫu nào cho {(data == DataInputs.StandardInput ? StandardInputName : $"“{data}”")}.",
        $"nêu mẫu trên dòng lệnh, hoặc thêm dòng “mau: …” vào dữ liệu; các mẫu: {string.Join(", ", session.Engine.Templates.Keys)}");

    private Reply Report(List<DraftedFile> drafted, DataInputs inputs)
    {
        int written = drafted.Count(static d => d.Out is not null);
        var failures = drafted.Where(static d => d.Failure is not null).Select(d => inputs.Shape == InputShape.One ? d.Failure! : d.Failure! with { Message = $"{d.Data}: {d.Failure.Message}" }).ToList();
        if (drafted.Count < inputs.Files.Length)
            failures.Add(new Failure(ExitCode.EnvironmentFailed, string.Create(CultureInfo.InvariantCulture, $"Đã dừng theo yêu cầu, còn {inputs.Files.Length - drafted.Count} tệp chưa soạn.")));
        var table = new AnswerPart.Table(
            "papers", Columns, [.. drafted.Select(static d => (Cell[])[d.Data, d.Out, d.Template, d.Regime, d.Errors, d.Warnings])]);
        ImmutableArray<AnswerPart> answer = inputs.Shape == InputShape.Several
            ? [table, Note(string.Create(CultureInfo.InvariantCulture, $"Đã soạn {written}/{inputs.Files.Length} văn bản."))]
            : [table with { Audience = Audience.Programs }, .. drafted.Where(static d => d.Out is not null).Select(d => Note(order.Original is null
                ? $"Đã ghi {d.Out} (mẫu {d.Template}, {Named(d.Regime)})."
                : $"Đã ghi {d.Out} ({order.Original} thêm bản sao)."))];
        return new Reply([.. drafted.SelectMany(static d => d.Diagnostics)], [.. failures], answer) { Subject = order.Original };
    }

    private static string? Named(string? regime) => regime is null ? null : LayoutStandards.Find(regime)?.Title ?? regime;

    private static AnswerPart.Note Note(string sentence) => new(sentence) { Audience = Audience.People };
}
