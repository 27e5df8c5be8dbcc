using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Drafting.Cli.Files;
using Drafting.Cli.Papers;
using Drafting.Cli.Parsing;
using Drafting.Cli.Reports;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>fix</c>: a paper put right, in a new file.</summary>
internal sealed class FixCommand() : CliCommand("fix", "Sửa những chỗ sai thể thức mà chương trình sửa được, ghi ra tệp mới.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("code", ""), new("title", ""), new("safety", ""), new("message", ""), new("story", ""), new("paragraph", ""), new("component", "")];

    private readonly Argument<string> paper = new("paper") { HelpName = "tệp.docx", Description = "Văn bản Word cần sửa; được giữ nguyên." };
    private readonly OutputOptions output = new("Văn bản đã sửa được ghi.") { Out = { Required = true } };
    private readonly FlagOption suggested = new("--suggested", "Sửa cả những chỗ làm đổi chữ, nên xem lại sau khi sửa; mặc định chỉ sửa định dạng.");
    private readonly CheckOptions options = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
        ["fix du-thao.docx --out da-sua.docx", "fix du-thao.docx --out da-sua.docx --suggested", "fix cu.docx --out da-sua.docx --select KT --regime hd36-2018"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(paper);
        output.AddTo(command);
        command.Options.Add(suggested);
        options.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string path = parse.GetValue(paper)!, target = parse.GetValue(output.Out)!;
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if ((options.Read(parse, session, out CheckRequest request)
            ?? InputPaper.Refuse(session.Surroundings, path)
            ?? RefuseText(path)
            ?? InputPaper.RefuseTarget(session.Surroundings, path, target)
            ?? file.Refuse(target)) is { } refused)
        {
            return Reply.Failed(refused);
        }

        AcceptFiles accepted = AcceptFiles.Read(session.Surroundings, options.Accept(parse), [path]);
        PaperSource source = options.Source(parse, session);
        OpenedPaper opened = source.Open(path, cancellation);
        if (opened.Failure is not null)
            return Reply.Failed(opened.Failure);
        using Stream stream = opened.Content!;
        using var mended = new MemoryStream();
        FixSafety allowed = suggested.IsGiven(parse) ? FixSafety.Suggested : FixSafety.Safe;
        Outcome<FixedFile> outcome = session.Engine.Fix(stream, path, new FixRequest(request with { Accepted = accepted.For(path) }, allowed), mended);
        ImmutableArray<Diagnostic> remarks = [.. accepted.Problems, .. opened.Remarks, .. source.Advise(outcome.Diagnostics, opened)];
        if (outcome.Value is not { } done)
            return Reply.Of(remarks) with { Subject = path, Role = FindingsRole.Answer };
        file.Write(target, mended.ToArray());
        var result = PaperResult.Of(target, done.Checked, []);
        return new Reply(remarks, [], [Told(done, path, result, allowed), Applied(done), PaperResult.Summary([result]).Programs, Files(path, target)])
        {
            Subject = path,
            Papers = [.. done.Refused.Select(refusal => new Statement(path, refusal)), .. result.All.Select(finding => new Statement(target, finding))],
            Role = FindingsRole.Answer,
        };
    }

    private static Failure? RefuseText(string path) => DraftingEngine.IsText(path)
        ? Failure.WrongUse($"“{path}” là tệp chữ; lệnh fix chỉ sửa văn bản Word.", $"trình bày thành văn bản Word bằng: drafting relayout {path} --out <tệp.docx>")
        : null;

    private static AnswerPart.Note Told(FixedFile done, string path, PaperResult result, FixSafety allowed)
    {
        string count = done.Applied.IsEmpty ? "Không có chỗ nào được sửa." : string.Create(CultureInfo.InvariantCulture, $"Đã sửa {done.Applied.Length} chỗ:");
        IEnumerable<string> lines = done.Applied.Select(fix => $"\n  - {Place.InWords(fix.Finding.Location, fix.Finding.Location is Location.InDocument ? null : path)}: {fix.Title} [{fix.Finding.Code}]");
        int waiting = allowed == FixSafety.Suggested ? 0 : done.Checked.Findings.Count(static f => f is { Accepted: null, Fix.Safety: FixSafety.Suggested });
        string more = waiting == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\nCòn {waiting} chỗ sửa được nhưng làm đổi chữ: thêm --suggested rồi xem lại.");
        return new AnswerPart.Note($"Đã ghi {result.File}; {path} được giữ nguyên. {count}{string.Concat(lines)}{more}\nKiểm tra lại {result.File}: {result.Verdict}.") { Audience = Audience.People };
    }

    private static AnswerPart.Table Applied(FixedFile done) =>
        new("applied", Columns, [.. done.Applied.Select(static fix => Row(fix.Finding, fix.Title))]) { Audience = Audience.Programs };

    private static Cell[] Row(Diagnostic finding, string title)
    {
        var place = finding.Location as Location.InDocument;
        return
        [
            finding.Code, title, finding.Fix?.Safety == FixSafety.Suggested ? "suggested" : "safe", finding.Message,
            place?.Story, place is null ? (Cell)(string?)null : place.Paragraph, place?.Component?.Key,
        ];
    }

    private static AnswerPart.Facts Files(string path, string target) =>
        new([new Fact("file", "", path), new Fact("out", "", target)]) { Audience = Audience.Programs };
}
