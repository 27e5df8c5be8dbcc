using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Cli.Reports;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>annex form</c>: an empty workbook for each unit.</summary>
internal sealed class AnnexFormCommand() : CliCommand("form", "Tạo biểu trống cho từng đơn vị phải gửi.")
{
    private static readonly ImmutableArray<Column> Columns = [new("unit", "Đơn vị"), new("name", "Tên"), new("file", "Tệp")];

    private readonly Argument<string> form = new("form") { HelpName = "biểu", Description = "Mã biểu, xem bằng: drafting annex list." };
    private readonly PeriodOption period = new();
    private readonly Option<string> folder = new("--out-dir") { HelpName = "thư mục", Description = "Thư mục mới, mỗi đơn vị một tệp .xlsx.", Required = true };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["annex form tccsd-quy --period 2025-Q3 --out-dir gui-di"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(form);
        period.AddTo(command);
        command.Options.Add(folder);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        if (period.Read(parse, out ReportingPeriod asked) is { } wrong)
            return Reply.Failed(wrong);
        string target = Path.TrimEndingDirectorySeparator(parse.GetValue(folder)!);
        var output = new OutputFolder(session.Surroundings);
        if (output.Refuse(target) is { } refused)
            return Reply.Failed(refused);
        Outcome<FormIssue> outcome = session.Engine.IssueForm(parse.GetValue(form)!, asked);
        if (outcome.Value is not { } issue)
            return Reply.Of(outcome.Diagnostics);
        List<(string Path, byte[] Content)> files = [];
        ProgressBar.Run(session.Surroundings, "Tạo biểu", issue.Reporters.Length, step =>
        {
            foreach (Body body in issue.Reporters)
            {
                cancellation.ThrowIfCancellationRequested();
                string name = $"{issue.Form.Key}-{asked}-{body.Key}.xlsx";
                step(name);
                using var workbook = new MemoryStream();
                DraftingEngine.WriteForm(issue, body, workbook);
                files.Add((name, workbook.ToArray()));
            }
        });
        output.Write(target, files);
        return Reply.Of(
            outcome.Diagnostics,
            new AnswerPart.Note($"Đã tạo {files.Count} biểu trong {target}.") { Audience = Audience.People },
            new AnswerPart.Table("forms", Columns, [.. issue.Reporters.Select((b, i) => (Cell[])[b.Key, b.Name, files[i].Path])]) { Audience = Audience.Programs });
    }
}
