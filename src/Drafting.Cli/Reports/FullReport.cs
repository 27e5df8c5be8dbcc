using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo đầy đủ: for people; findings with the line they speak of, tables with headings.</summary>
/// <param name="output">Where the answer goes.</param>
/// <param name="error">Where findings and failures go.</param>
/// <param name="paint">The colours of <paramref name="error"/>.</param>
internal sealed class FullReport(TextWriter output, TextWriter error, Paint paint) : Report
{
    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
            Write(diagnostic, result.Subject);
        foreach (Failure failure in result.Failures)
            Write(failure);
        if (!result.Diagnostics.IsEmpty)
            error.WriteLine(Count(result));
        error.Flush();
        bool isFirst = true;
        foreach (AnswerPart part in result.Answer.Where(static p => p.Audience != Audience.Programs))
        {
            if (!isFirst)
                output.WriteLine();
            isFirst = false;
            Write(part);
        }
    }

    private void Write(Diagnostic diagnostic, string? subject)
    {
        error.Write(paint.On(diagnostic.Severity, $"{Word(diagnostic.Severity)}[{diagnostic.Code}]"));
        error.WriteLine(paint.Strong($": {diagnostic.Message}"));
        error.WriteLine($"  {paint.Frame("-->")} {Place.InWords(diagnostic.Location, subject)}");
        if (SourceQuote.Of(diagnostic) is { } quote)
        {
            error.WriteLine($"   {paint.Frame("|")}  {quote.Line}");
            if (quote.Marks is not null)
                error.WriteLine($"   {paint.Frame("|")}  {paint.On(diagnostic.Severity, quote.Marks)}");
        }

        if (Source(diagnostic) is { } source)
            error.WriteLine($"   {paint.Frame("=")} căn cứ: {source}");
        if (diagnostic.Hint is { Length: > 0 } hint)
            error.WriteLine($"   {paint.Frame("=")} gợi ý: {hint}");
        error.WriteLine();
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

    private static string Count(Reply result)
    {
        string[] counts =
        [
            .. new[] { Severity.Error, Severity.Warning, Severity.Info }
                .Select(severity => (severity, count: result.Diagnostics.Count(d => d.Severity == severity)))
                .Where(static c => c.count > 0)
                .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.count} {Word(c.severity)}")),
        ];
        return string.Join(", ", counts) + ".";
    }
}
