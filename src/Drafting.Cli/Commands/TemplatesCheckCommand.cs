using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>templates check</c>: whether templates work.</summary>
internal sealed class TemplatesCheckCommand() : CliCommand("check", "Kiểm tra mẫu: cú pháp, các trường, soạn thử mọi văn bản mẫu; và mọi hồ sơ đơn vị.")
{
    private static readonly ImmutableArray<Column> Columns = [new("template", "Mẫu"), new("samples", "Số văn bản mẫu"), new("errors", "Lỗi"), new("warnings", "Cảnh báo")];

    private readonly Argument<string[]> templates = new("template")
    {
        HelpName = "mẫu",
        Description = "Khoá của các mẫu cần kiểm tra; không có thì kiểm tra tất cả, cả hồ sơ đơn vị.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["templates check", "templates check ket-luan --severity cảnh-báo"];

    /// <inheritdoc/>
    public override void Describe(Command command) => command.Arguments.Add(templates);

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string[] named = parse.GetValue(templates) ?? [];
        ImmutableArray<string> keys = named.Length > 0 ? [.. named] : session.Engine.Templates.Keys;
        if (keys.IsEmpty)
            return Reply.WrongUse("Không tìm thấy mẫu nào để kiểm tra.", "nêu thư mục mẫu bằng --templates hoặc biến môi trường DRAFTING_TEMPLATES");
        var checks = new List<TemplateCheck>();
        foreach (string key in keys)
        {
            cancellation.ThrowIfCancellationRequested();
            checks.Add(TemplateCheck.Run(session.Engine, key));
        }

        return Reply.Of(
            [.. checks.SelectMany(static c => c.Diagnostics).Concat(named.Length > 0 ? [] : ProfileCheck.Run(session.Engine.Templates))],
            new AnswerPart.Table("templates", Columns, [.. checks.Select(static c => (Cell[])[c.Key, c.Samples, Count(c, Severity.Error), Count(c, Severity.Warning)])]));
    }

    private static int Count(TemplateCheck check, Severity severity) => check.Diagnostics.Count(d => d.Severity == severity);
}
