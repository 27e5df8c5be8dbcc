using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>templates show</c>: what a template asks for.</summary>
internal sealed class TemplatesShowCommand() : CliCommand("show", "Xem các trường của một mẫu.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("path", "Trường"), new("label", "Nhãn"), new("kind", "Kiểu"), new("required", "Bắt buộc"), new("help", "Giải thích")];

    private readonly Argument<string> template = new("template") { HelpName = "mẫu", Description = "Khoá của mẫu." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["templates show ket-luan", "templates show cong-van --format json"];

    /// <inheritdoc/>
    public override void Describe(Command command) => command.Arguments.Add(template);

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        Outcome<LoadedTemplate> loaded = session.Engine.Templates.Load(parse.GetValue(template)!);
        if (loaded.Value is not { } found)
            return Reply.Of(loaded.Diagnostics);
        return Reply.Of(
            loaded.Diagnostics,
            new AnswerPart.Text("description", FieldDescription.Print(found.Fields)) { Audience = Audience.People },
            new AnswerPart.Facts(
            [
                new Fact("template", "Mẫu", found.Key),
                new Fact("name", "Tên", found.Fields.Name),
                new Fact("folder", "Thư mục", session.Surroundings.Short(found.Folder)),
                new Fact("hash", "Mã băm", found.Hash),
            ])
            { Audience = Audience.Programs },
            new AnswerPart.Table("fields", Columns, [.. Rows(found.Fields.Fields, "")]) { Audience = Audience.Programs });
    }

    private static IEnumerable<Cell[]> Rows(ImmutableArray<Field> fields, string path) => fields.SelectMany(field =>
    {
        string at = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
        Cell[] row = [at, field.Label, Camel(field.Kind), Camel(field.Level), field.Help];
        return Rows(field.Fields, field.Kind == FieldKind.GroupList ? at + "[]" : at).Prepend(row);
    });

    private static string Camel<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
