using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>new</c>: a data file to begin with.</summary>
internal sealed class NewCommand() : CliCommand("new", "Tạo tệp dữ liệu mẫu, có giải thích từng trường, để bắt đầu soạn.")
{
    private readonly Argument<string> template = new("template") { HelpName = "mẫu", Description = "Khoá của mẫu, xem bằng: drafting templates list." };
    private readonly OutputOptions output = new("Tệp dữ liệu được tạo; không có thì in ra màn hình.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["new ket-luan --out du-lieu.yaml", "new cong-van --out cong-van.yaml --force"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(template);
        output.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string key = parse.GetValue(template)!;
        Outcome<LoadedTemplate> loaded = session.Engine.Templates.Load(key);
        if (loaded.Value is not { } found)
            return Reply.Of(loaded.Diagnostics);
        string skeleton = FieldSkeleton.Write(found.Fields, found.Key);
        if (parse.GetValue(output.Out) is not { } path)
            return Reply.Of(loaded.Diagnostics, new AnswerPart.Text("skeleton", skeleton));
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        if (file.Refuse(path) is { } refused)
            return Reply.Failed(refused);
        file.Write(path, Encoding.UTF8.GetBytes(skeleton));
        return Reply.Of(
            loaded.Diagnostics,
            new AnswerPart.Note($"Đã ghi {path}. Sửa tệp này rồi chạy: drafting draft --data {path}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("template", "Mẫu", key), new Fact("out", "Tệp", path)]) { Audience = Audience.Programs });
    }
}
