using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo gọn: one line for each finding and each row, for editors and for <c>grep</c>; the cells of a row stand between tabs.</summary>
/// <param name="output">Where the answer goes.</param>
/// <param name="error">Where findings and failures go.</param>
internal sealed class ConciseReport(TextWriter output, TextWriter error) : Report
{
    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
            error.WriteLine(OneLine($"{Place.Compact(diagnostic.Location, result.Subject)}: {Word(diagnostic.Severity)}[{diagnostic.Code}]: {diagnostic.Message}"));
        foreach (Failure failure in result.Failures)
        {
            error.WriteLine(OneLine($"{Word(failure)}: {failure.Message}{(failure.Hint is null ? "" : $" ({failure.Hint})")}"));
            if (failure.Details is not null)
                error.WriteLine(failure.Details);
        }

        foreach (AnswerPart part in result.Answer.Where(static p => p.Audience != Audience.People))
            Write(part);
    }

    private void Write(AnswerPart part)
    {
        switch (part)
        {
            case AnswerPart.Text text:
                output.Write(text.Content);
                break;
            case AnswerPart.Facts facts:
                foreach (Fact fact in facts.Items)
                    output.WriteLine($"{fact.Key}\t{OneLine(fact.Value.ToString())}");
                break;
            case AnswerPart.Table table:
                foreach (var row in table.Rows)
                    output.WriteLine(string.Join('\t', row.Select(static cell => OneLine(cell.ToString()))));
                break;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
