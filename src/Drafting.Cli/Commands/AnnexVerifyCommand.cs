using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>annex verify</c>: the proof that a paper prints what the workbook holds.</summary>
internal sealed class AnnexVerifyCommand() : CliCommand("verify", "Đối chứng phụ lục Excel với bảng và số liệu trong văn bản Word.")
{
    private readonly Argument<string> annex = new("annex") { HelpName = "phụ lục.xlsx", Description = "Phụ lục do lệnh annex merge lập." };
    private readonly Argument<string> paper = new("paper") { HelpName = "văn bản.docx", Description = "Văn bản có phụ lục, do lệnh annex word ghi." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["annex verify phu-luc-1.xlsx ket-luan-co-phu-luc.docx"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(annex);
        command.Arguments.Add(paper);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string workbook = parse.GetValue(annex)!, path = parse.GetValue(paper)!;
        if ((AnnexFiles.Refuse(session.Surroundings, workbook) ?? InputPaper.Refuse(session.Surroundings, path)) is { } refused)
            return Reply.Failed(refused);
        using FileStream stream = File.OpenRead(session.Surroundings.Full(path));
        Outcome<ReadAnnex> outcome = session.Engine.VerifyAnnex(AnnexFiles.Open(session.Surroundings, workbook), stream, path);
        Reply reply = outcome.Value is { } read && !outcome.HasErrors
            ? Reply.Of(
                outcome.Diagnostics,
                new AnswerPart.Note($"Khớp: mọi số liệu của {read.Form.Code}, {read.Period.Name} trong {path} đúng như {workbook}.") { Audience = Audience.People },
                new AnswerPart.Note($"Mã kiểm tra: {read.ValuesHash}") { Audience = Audience.People },
                new AnswerPart.Facts([new Fact("valuesHash", "", read.ValuesHash)]) { Audience = Audience.Programs })
            : Reply.Of(outcome.Diagnostics);
        return reply with { Subject = path, Role = FindingsRole.Answer };
    }
}
