using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Standards;

/// <summary>Bảng quy định để in: the whole of a standard in Vietnamese, so that an office can read it and sign it off.</summary>
public static partial class StandardTable
{
    private const string InheritedMark = " †";

    /// <summary>Prints a layout regime: requirement, preferred value, allowed values, confidence, source; grouped by component.</summary>
    /// <param name="standard">The regime.</param>
    public static string Print(LayoutStandard standard)
    {
        var text = new StringBuilder();
        text.Append(standard.Title).Append(" (").Append(standard.Id).Append(")\n");
        text.Append(standard.Family == DocumentFamily.Party ? "Văn bản của Đảng" : "Văn bản hành chính nhà nước");
        text.Append(", áp dụng từ ").Append(Day(standard.From));
        text.Append(standard.To is { } to ? $" đến {Day(to)}" : ", đang áp dụng").Append('\n');
        text.Append("Căn cứ: ").AppendJoin("; ", standard.Basis).Append('\n');

        var printer = new RowPrinter();
        StandardShape.Page(printer, standard.Page);
        foreach (Component component in StandardShape.ComponentsOf(standard.Family))
            StandardShape.RowsOf(printer, component, standard.Components[component]);
        StandardShape.Words(printer, standard.Words);
        if (printer.Inherited is { } citation)
            text.Append('†').Append(": theo ").Append(citation.Instrument).Append(", chưa đối chiếu văn bản ").Append(citation.InheritedBy).Append('\n');
        printer.Table.Print(text);
        return text.ToString();
    }

    private static string Day(DateOnly day) => DocumentDate.From(day).ToShortString();

    private sealed class RowPrinter : IRowVisitor
    {
        private string group = "";

        public RowPrinter() => Table.Row("yêu cầu", "giá trị ưu tiên", "cho phép", "độ tin cậy", "căn cứ");

        public TextTable Table { get; } = new();

        public Citation? Inherited { get; private set; }

        public Requirement<T> Visit<T>(string key, RowType<T> type, Requirement<T>? row)
            where T : notnull
        {
            string head = key[..key.IndexOf('.')];
            if (head != group)
                Table.Heading($"{RowNames.OfGroup(group = head)} ({head})");

            Citation citation = row!.Citation;
            string source = citation.Source switch
            {
                RequirementSource.Clause clause => clause.Text,
                RequirementSource.Chosen chosen => $"chọn: {chosen.Reason}",
                _ => "có quy định, chưa xác định được điều khoản",
            };
            if (citation.InheritedBy is not null)
                Inherited ??= citation;
            Table.Row(
                RowNames.Of(key),
                FigureText.Of(row.Preferred),
                row.Allowed is AllowedValues<T>.Set { Values.Length: 1 } ? "chỉ giá trị này" : FigureText.Of(row.Allowed),
                FigureText.Of(citation.Confidence),
                source + (citation.InheritedBy is null ? "" : InheritedMark));
            return row;
        }
    }
}
