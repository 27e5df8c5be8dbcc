using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo đầy đủ: for people; findings with the line they speak of, tables with headings.</summary>
/// <param name="answers">Where the answer goes.</param>
/// <param name="remarks">Where findings and failures go.</param>
internal sealed class FullReport(Sheet answers, Sheet remarks) : Report
{
    private readonly TextWriter output = answers.Text;
    private readonly TextWriter error = remarks.Text;
    private readonly Paint paint = remarks.Paint;

    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        Sheet findings = result.Role == FindingsRole.Answer ? answers : remarks;
        Statement[] statements = [.. result.Statements];
        foreach (Statement[] alike in FindingText.Alike(statements, result.Naming, static _ => null))
            FindingText.Write(findings, alike, result.Naming);
        if (statements.Length > 0)
            findings.Text.WriteLine(Count(statements));
        findings.Text.Flush();
        foreach (Failure failure in result.Failures)
            Write(failure);
        error.Flush();
        bool isFirst = statements.Length == 0 || result.Role == FindingsRole.Remark;
        foreach (AnswerPart part in result.Answer.Where(static p => p.Audience != Audience.Programs))
        {
            if (!isFirst)
                output.WriteLine();
            isFirst = false;
            Write(part);
        }
    }

    private void Write(Failure failure)
    {
        error.Write(paint.On(Severity.Error, Word(failure)));
        error.WriteLine(paint.Strong($": {failure.Message}"));
        if (failure.Hint is not null)
            error.WriteLine($"   {paint.Frame("=")} gợi ý: {failure.Hint}");
        if (failure.Details is not null)
            error.WriteLine(failure.Details);
    }

    private void Write(AnswerPart part)
    {
        switch (part)
        {
            case AnswerPart.Note note:
                output.WriteLine(note.Sentence);
                break;
            case AnswerPart.Text text:
                output.Write(text.Content);
                break;
            case AnswerPart.Facts facts:
                int width = facts.Items.Max(static f => f.Label.Length) + 1;
                foreach (Fact fact in facts.Items)
                    output.WriteLine($"{(fact.Label + ":").PadRight(width)} {fact.Value}".TrimEnd());
                break;
            case AnswerPart.Table table:
                Write(table);
                break;
        }
    }

    private void Write(AnswerPart.Table table)
    {
        string[][] lines =
        [
            [.. table.Columns.Select(static c => c.Label)],
            .. table.Rows.Select(static row => row.Select(static cell => cell.ToString()).ToArray()),
        ];
        int[] widths = [.. table.Columns.Select((_, c) => lines.Max(line => line[c].Length))];
        foreach (string[] line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
    }

    private static string Count(Statement[] statements)
    {
        IEnumerable<string?> counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => Counted(statements.Count(s => s.Finding.Accepted is null && s.Finding.Severity == severity), Word(severity)))
            .Append(Counted(statements.Count(static s => s.Finding.Accepted is not null), "đã chấp nhận"));
        return string.Join(", ", counts.OfType<string>()) + ".";
    }

    private static string? Counted(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
