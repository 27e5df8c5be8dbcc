using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>annex word</c>: the annex as a table at the end of a paper.</summary>
internal sealed class AnnexWordCommand() : CliCommand("word", "Đưa phụ lục Excel vào cuối văn bản Word, cùng số liệu, cùng cách ghi số.")
{
    private readonly Argument<string> annex = new("annex") { HelpName = "phụ lục.xlsx", Description = "Phụ lục do lệnh annex merge lập." };
    private readonly Option<string> into = new("--into") { HelpName = "tệp.docx", Description = "Văn bản nhận phụ lục; được giữ nguyên.", Required = true };
    private readonly OutputOptions output = new("Văn bản có phụ lục được ghi.", "tệp.docx");
    private readonly Option<int?> number = new("--number") { HelpName = "số", Description = "Số phụ lục, khi văn bản có nhiều phụ lục." };
    private readonly Option<string> reference = new("--reference") { HelpName = "dòng dẫn chiếu", Description = "Như “Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025”; mặc định theo số và ngày của văn bản." };
    private readonly Option<string> regime = new("--regime") { HelpName = "chế độ", Description = "Chế độ trình bày, như hd05-2026; mặc định theo văn bản." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["annex word phu-luc-1.xlsx --into ket-luan.docx --out ket-luan-co-phu-luc.docx"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(annex);
        command.Options.Add(into);
        output.AddTo(command);
        foreach (Option option in (Option[])[number, reference, regime])
            command.Options.Add(option);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string workbook = parse.GetValue(annex)!, paper = parse.GetValue(into)!;
        if (parse.GetValue(output.Out) is not { } target)
            return Reply.WrongUse("Thiếu --out.", "nêu tệp được ghi: --out ket-luan-co-phu-luc.docx");
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if ((AnnexFiles.Refuse(session.Surroundings, workbook) ?? InputPaper.Refuse(session.Surroundings, paper) ?? InputPaper.RefuseTarget(session.Surroundings, paper, target)
            ?? InputPaper.RefuseTarget(session.Surroundings, workbook, target) ?? file.Refuse(target)) is { } refused)
        {
            return Reply.Failed(refused);
        }

        if (parse.GetValue(number) is < 1)
            return Reply.WrongUse("Số phụ lục phải từ 1.", "như --number 1");
        using FileStream stream = File.OpenRead(session.Surroundings.Full(paper));
        using var written = new MemoryStream();
        var request = new AnnexInWord(parse.GetValue(number), parse.GetValue(reference), parse.GetValue(regime));
        Outcome<AnnexedPaper> outcome = session.Engine.AddAnnex(AnnexFiles.Open(session.Surroundings, workbook), stream, paper, request, written);
        if (outcome.Value is not { } done)
            return Reply.Of(outcome.Diagnostics) with { Subject = paper };
        cancellation.ThrowIfCancellationRequested();
        file.Write(target, written.ToArray());
        string change = done.Change == AnnexChange.Replaced ? "đã thay phụ lục cũ cùng biểu, cùng kỳ" : "đã thêm phụ lục";
        return Reply.Of(
            outcome.Diagnostics,
            new AnswerPart.Note($"Đã ghi {target}: {change} {done.Form.Code}, {done.Period.Name}. Đối chứng: drafting annex verify {workbook} {target}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("out", "", target), new Fact("form", "", done.Form.Key), new Fact("period", "", done.Period.ToString())]) { Audience = Audience.Programs }) with
        { Subject = paper };
    }
}
