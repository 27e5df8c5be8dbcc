using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>templates new</c>: a template to begin with.</summary>
internal sealed class TemplatesNewCommand() : CliCommand("new", "Tạo mẫu mới: khung, các trường và một văn bản mẫu, soạn được ngay.")
{
    private readonly Argument<string> key = new("template") { HelpName = "mẫu", Description = "Khoá của mẫu mới: chữ thường không dấu, nối bằng gạch nối." };
    private readonly Option<string> name = new("--name") { HelpName = "tên", Description = "Tên hiển thị của mẫu." };
    private readonly Option<string> output = new("--out", "-o")
    {
        HelpName = "thư mục",
        Description = "Thư mục mẫu để tạo mẫu ở trong; mặc định là thư mục mẫu được ưu tiên nhất.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["templates new thong-bao-hop", "templates new thong-bao-hop --name \"Thông báo họp\" --out mau-co-quan"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(key);
        command.Options.Add(name);
        command.Options.Add(output);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string template = parse.GetValue(key)!;
        Outcome<IReadOnlyList<ScaffoldFile>> made = TemplateScaffold.Make(template, parse.GetValue(name));
        if (made.Value is not { } files)
            return Reply.Of(made.Diagnostics);
        if ((parse.GetValue(output) ?? session.Engine.Templates.Roots.FirstOrDefault()) is not { } root)
            return Reply.WrongUse("Chưa có thư mục mẫu nào.", "nêu thư mục bằng --out");
        string folder = Path.Combine(session.Surroundings.Short(session.Surroundings.Full(root)), template);
        var target = new OutputFolder(session.Surroundings);
        if (target.Refuse(folder) is { } refused)
            return Reply.Failed(refused);
        target.Write(folder, files.Select(static f => (f.Path, Encoding.UTF8.GetBytes(f.Text))));
        return Reply.Of(
            new AnswerPart.Note($"Đã tạo {folder}. Sửa template.sbn và fields.yaml rồi chạy: drafting templates check {template}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("template", "Mẫu", template), new Fact("out", "Thư mục", folder)]) { Audience = Audience.Programs },
            new AnswerPart.Table("files", [new Column("path", "Tệp")], [.. files.Select(f => (Cell[])[Path.Combine(folder, f.Path)])]) { Audience = Audience.Programs });
    }
}
