using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Drafting.Cli.Files;
using Drafting.Cli.Papers;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>import</c>: the data record of a paper that exists.</summary>
internal sealed class ImportCommand() : CliCommand("import", "Lấy dữ liệu từ một văn bản đã có, để soạn lại bằng lệnh draft.")
{
    private readonly Argument<string> paper = new("paper") { HelpName = "tệp", Description = "Văn bản .docx hoặc .txt; được giữ nguyên." };
    private readonly OutputOptions output = new("Tệp dữ liệu được ghi; không có thì in ra màn hình.");
    private readonly Option<string> template = new("--template") { HelpName = "mẫu", Description = "Khoá của mẫu để soạn lại; mặc định chọn theo loại văn bản." };
    private readonly Option<string> office = new("--office") { HelpName = "đơn vị", Description = "Hồ sơ đơn vị mà dữ liệu nêu, như vptw." };
    private readonly ConvertOption convert = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["import ket-luan.docx --out du-lieu.yaml", "import ket-luan.txt --out du-lieu.yaml --template ket-luan"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(paper);
        output.AddTo(command);
        command.Options.Add(template);
        command.Options.Add(office);
        convert.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string path = parse.GetValue(paper)!;
        string? target = parse.GetValue(output.Out);
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if ((InputPaper.Refuse(session.Surroundings, path) ?? (target is null ? null : InputPaper.RefuseTarget(session.Surroundings, path, target) ?? file.Refuse(target))) is { } refused)
            return Reply.Failed(refused);
        PaperSource source = convert.Source(parse, session);
        OpenedPaper opened = source.Open(path, cancellation);
        if (opened.Failure is not null)
            return Reply.Failed(opened.Failure);
        using Stream stream = opened.Content!;
        Outcome<ImportedRecord> outcome = session.Engine.Import(stream, path, new ImportRequest(parse.GetValue(template), parse.GetValue(office)));
        ImmutableArray<Diagnostic> said = [.. opened.Remarks, .. source.Advise(outcome.Diagnostics, opened)];
        if (outcome.Value is not { } done)
            return Reply.Of(said) with { Subject = path };
        string yaml = done.ToYaml();
        if (target is null)
            return Reply.Of(said, new AnswerPart.Text("data", yaml)) with { Subject = path };
        file.Write(target, Encoding.UTF8.GetBytes(yaml));
        return Reply.Of(
            said,
            new AnswerPart.Note($"Đã ghi {target} (mẫu {done.Template}). Xem lại rồi soạn: drafting draft --data {target}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("file", "", path), new Fact("out", "", target), new Fact("template", "", done.Template)]) { Audience = Audience.Programs }) with
        { Subject = path };
    }
}
