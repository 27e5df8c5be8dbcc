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
        Description = "Thư mục mẫu của cơ quan để tạo mẫu ở trong, chưa có thì được tạo; mặc định là thư mục mẫu được ưu tiên nhất, trừ thư mục đi kèm chương trình.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["templates new thong-bao-hop --out mau-co-quan", "templates new giay-moi-hop --name \"Giấy mời họp\" --out mau-co-quan"];

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
        ImmutableArray<string> roots = session.Engine.Templates.Roots;
        if ((parse.GetValue(output) ?? roots.Take(1).FirstOrDefault(root => !TemplateFolders.IsShipped(session.Surroundings.ProgramFolder, root))) is not { } chosen)
        {
            return Reply.WrongUse(
                roots.IsEmpty ? "Chưa có thư mục mẫu nào." : "Không tạo mẫu trong thư mục mẫu đi kèm chương trình: lần cập nhật sau sẽ mất.",
                "thêm --out <thư mục mẫu của cơ quan>; nêu thư mục ấy bằng --templates hoặc thu_muc_mau trong drafting.json để dùng mẫu");
        }

        string root = session.Surroundings.Short(session.Surroundings.Full(chosen));
        string folder = Path.Combine(root, template);
        if (Write(session.Surroundings, root, template, files) is { } refused)
            return Reply.Failed(refused);
        string look = roots.Contains(Path.TrimEndingDirectorySeparator(session.Surroundings.Full(chosen))) ? "" : $" --templates \"{root}\"";
        return Reply.Of(
            new AnswerPart.Note($"Đã tạo {folder}. Sửa template.sbn và fields.yaml rồi chạy: drafting templates check {template}{look}") { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("template", "Mẫu", template), new Fact("out", "Thư mục", folder)]) { Audience = Audience.Programs },
            new AnswerPart.Table("files", [new Column("path", "Tệp")], [.. files.Select(f => (Cell[])[Path.Combine(folder, f.Path)])]) { Audience = Audience.Programs });
    }

    private static Failure? Write(Surroundings surroundings, string root, string template, IReadOnlyList<ScaffoldFile> files)
    {
        var target = new OutputFolder(surroundings);
        string full = surroundings.Full(root);
        // An office's first template makes its folder too; that one appears whole or not at all, as every other.
        bool isFirst = !Directory.Exists(full) && !File.Exists(full);
        string folder = isFirst ? root : Path.Combine(root, template);
        string inside = isFirst ? template + "/" : "";
        if (target.Refuse(folder) is { } refused)
            return refused;
        target.Write(folder, files.Select(f => (inside + f.Path, Encoding.UTF8.GetBytes(f.Text))));
        return null;
    }
}
