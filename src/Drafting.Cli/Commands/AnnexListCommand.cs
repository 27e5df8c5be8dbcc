using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>annex list</c>: the forms that there are.</summary>
internal sealed class AnnexListCommand() : CliCommand("list", "Liệt kê các biểu.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("form", "Mã"), new("code", "Ký hiệu"), new("title", "Tên biểu"), new("period", "Kỳ"), new("version", "Phiên bản"), new("from", "Từ ngày")];

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["annex list"];

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        TemplateStore store = session.Engine.Templates;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = ImmutableArray.CreateBuilder<Cell[]>();
        foreach (string key in store.FormKeys)
        {
            Outcome<FormDefinition> loaded = store.LoadForm(key);
            diagnostics.AddRange(loaded.Diagnostics);
            rows.Add(loaded.Value is { } form
                ? [key, form.Code, form.Title, Period(form.Period), form.Version, form.ValidFrom.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)]
                : [key, "(có lỗi)", "", "", "", ""]);
        }

        return rows.Count == 0
            ? Reply.WrongUse("Không tìm thấy biểu nào.", "biểu nằm trong thư mục _bieu của thư mục mẫu")
            : Reply.Of(diagnostics.ToImmutable(), new AnswerPart.Table("forms", Columns, rows.ToImmutable()));
    }

    private static string Period(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "tháng",
        PeriodKind.Quarter => "quý",
        PeriodKind.HalfYear => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        _ => "năm",
    };
}
