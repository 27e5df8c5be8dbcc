using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Cli.Papers;
using Drafting.Cli.Parsing;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>relayout</c>: a paper laid out anew, in a new file.</summary>
internal sealed class RelayoutCommand() : CliCommand("relayout", "Trình bày lại từ đầu một văn bản đã có, đúng thể thức, ghi ra tệp Word mới.")
{
    private readonly Argument<string> paper = new("paper") { HelpName = "tệp", Description = "Văn bản .docx hoặc .txt; được giữ nguyên." };
    private readonly OutputOptions output = new("Tệp Word được ghi.") { Out = { Required = true } };
    private readonly Option<string> regime = new("--regime") { HelpName = "chế độ", Description = "Chế độ trình bày bắt buộc dùng, như hd36-2018; mặc định chọn theo loại văn bản và ngày." };
    private readonly Option<string> office = new("--office") { HelpName = "đơn vị", Description = "Hồ sơ đơn vị, như vptw; mặc định theo don_vi trong drafting.json." };
    private readonly ChoiceOption labels = new(
        "--labels", "Số thứ tự của khoản, mục: Word tự đánh (auto) hoặc gõ thành chữ (typed); mặc định là auto.", ["auto"], ["typed"]);

    private readonly ConvertOption convert = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
        ["relayout cu.docx --out moi.docx", "relayout cu.doc --convert --out moi.docx", "relayout go-tay.txt --out moi.docx --labels typed --regime hd05-2026"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(paper);
        output.AddTo(command);
        foreach (Option option in (Option[])[regime, office, labels])
            command.Options.Add(option);
        convert.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string path = parse.GetValue(paper)!, target = parse.GetValue(output.Out)!;
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if ((InputPaper.Refuse(session.Surroundings, path) ?? InputPaper.RefuseTarget(session.Surroundings, path, target) ?? file.Refuse(target)) is { } refused)
            return Reply.Failed(refused);
        PaperSource source = convert.Source(parse, session);
        OpenedPaper opened = source.Open(path, cancellation);
        if (opened.Failure is not null)
            return Reply.Failed(opened.Failure);
        using Stream stream = opened.Content!;
        using var laid = new MemoryStream();
        var request = new RelayoutRequest(parse.GetValue(regime), parse.GetValue(office), (LabelMode)labels.Read(parse));
        Outcome<RelaidPaper> outcome = session.Engine.Relayout(stream, path, request, laid);
        ImmutableArray<Diagnostic> said = [.. opened.Remarks, .. source.Advise(outcome.Diagnostics, opened)];
        if (outcome.Value is not { } done)
            return Reply.Of(said) with { Subject = path };
        file.Write(target, laid.ToArray());
        return Reply.Of(
            said,
            new AnswerPart.Note($"Đã ghi {target} ({done.Standard.Title}); {path} được giữ nguyên. So hai tệp trước khi dùng.") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("file", "", path), new Fact("out", "", target), new Fact("regime", "", done.Standard.Id), new Fact("kind", "", done.Paper.Kind)]) { Audience = Audience.Programs }) with
        { Subject = path };
    }
}
