using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>templates list</c>: the templates that there are.</summary>
internal sealed class TemplatesListCommand() : CliCommand("list", "Liệt kê các mẫu.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("template", "Mẫu"), new("name", "Tên"), new("family", "Hệ"), new("kind", "Loại"), new("samples", "Số văn bản mẫu"), new("folder", "Thư mục")];

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["templates list", "templates list --format concise"];

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        TemplateStore store = session.Engine.Templates;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = ImmutableArray.CreateBuilder<Cell[]>();
        foreach (string key in store.Keys)
        {
            Outcome<LoadedTemplate> loaded = store.Load(key);
            diagnostics.AddRange(loaded.Diagnostics);
            rows.Add(loaded.Value is { Fields: var fields } template
                ? [key, fields.Name, fields.Family == DocumentFamily.Party ? "Đảng" : "nhà nước", fields.Kind, store.Samples(key).Length, session.Surroundings.Short(template.Folder)]
                : [key, "(có lỗi)", "", "", store.Samples(key).Length, ""]);
        }

        return rows.Count == 0
            ? Reply.WrongUse("Không tìm thấy mẫu nào.", "nêu thư mục mẫu bằng --templates hoặc biến môi trường DRAFTING_TEMPLATES")
            : Reply.Of(diagnostics.ToImmutable(), new AnswerPart.Table("templates", Columns, rows.ToImmutable()));
    }
}
