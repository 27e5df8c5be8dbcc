using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>release</c>: a file that may leave the office.</summary>
internal sealed class ReleaseCommand() : CliCommand("release", "Phát hành: kiểm tra văn bản đã đủ số, ngày, người ký và bỏ mọi dấu vết soạn thảo.")
{
    private readonly Argument<string> paper = new("paper") { HelpName = "tệp.docx", Description = "Văn bản Word đang soạn; được giữ nguyên." };
    private readonly OutputOptions output = new("Văn bản phát hành được ghi.") { Out = { Required = true } };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["release ket-luan.docx --out ket-luan-phat-hanh.docx"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(paper);
        output.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string path = parse.GetValue(paper)!;
        string target = parse.GetValue(output.Out)!;
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if ((InputPaper.Refuse(session.Surroundings, path) ?? InputPaper.RefuseTarget(session.Surroundings, path, target) ?? file.Refuse(target)) is { } refused)
            return Reply.Failed(refused);
        using FileStream stream = File.OpenRead(session.Surroundings.Full(path));
        using var released = new MemoryStream();
        Outcome<ReleasedPaper> outcome = session.Engine.Release(stream, path, released);
        if (outcome.Value is not { } done)
            return Reply.Of(outcome.Diagnostics) with { Subject = path };
        file.Write(target, released.ToArray());
        string count = done.Removed.IsEmpty ? "Không có gì phải bỏ." : string.Create(CultureInfo.InvariantCulture, $"Đã bỏ {done.Removed.Length} thứ:");
        return Reply.Of(
            outcome.Diagnostics,
            new AnswerPart.Note($"Đã ghi {target}. {count}{string.Concat(done.Removed.Select(static r => $"\n  - {r}"))}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("file", "Tệp", path), new Fact("out", "Tệp phát hành", target)]) { Audience = Audience.Programs },
            new AnswerPart.Table("removed", [new Column("what", "Đã bỏ")], [.. done.Removed.Select(static r => (Cell[])[r])]) { Audience = Audience.Programs }) with
        { Subject = path };
    }
}
