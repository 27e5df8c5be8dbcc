using ClosedXML.Excel;
using Drafting.Core.Annexes;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>A list that a unit filled in, one record a line: what was typed by the key of its column.</summary>
internal static class FilledList
{
    public static byte[] Of(FormIssue issue, string body, params ReadOnlySpan<Dictionary<string, object>> records)
    {
        using var empty = new MemoryStream();
        DraftingEngine.WriteForm(issue, issue.Bodies[body]!, empty);
        empty.Position = 0;
        using var book = new XLWorkbook(empty);
        IXLWorksheet sheet = book.Worksheet(1);
        Dictionary<string, int> columns = sheet.Row(1).CellsUsed().ToDictionary(static c => c.GetString(), static c => c.Address.ColumnNumber, StringComparer.Ordinal);
        int row = sheet.Column(1).CellsUsed().First(static c => c.GetString() is { Length: > 0 } key && key[0] != '_').Address.RowNumber;
        foreach (Dictionary<string, object> record in records)
        {
            foreach ((string column, object value) in record)
            {
                IXLCell cell = sheet.Cell(row, columns[column]);
                if (value is DateOnly day)
                    cell.SetValue(day.ToDateTime(TimeOnly.MinValue)).Style.DateFormat.SetFormat("dd/MM/yyyy");
                else
                    cell.SetValue((string)value);
            }

            row++;
        }

        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }

    public static FormIssue Issue(string form) => MadeUpReturns.Engine.IssueForm(form, MadeUpReturns.Issue.Period).Value!;
}
