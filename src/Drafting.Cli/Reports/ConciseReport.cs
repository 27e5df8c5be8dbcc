using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo gọn: one line for each finding and each row, for editors and for <c>grep</c>; equal findings in paragraphs of one component are one line; the cells of a row stand between tabs.</summary>
/// <param name="output">Where the answer goes.</param>
/// <param name="error">Where findings and failures go.</param>
internal sealed class ConciseReport(TextWriter output, TextWriter error) : Report
{
    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        TextWriter findings = result.Role == FindingsRole.Answer ? output : error;
        foreach (Statement[] alike in FindingText.Alike(result.Statements, result.Naming, Place.PartOf))
        {
            (string? paper, Diagnostic finding) = alike[0];
            string place = Place.Compact([.. alike.Select(static s => s.Finding.Location)], paper);
            findings.WriteLine(OneLine($"{place}{FirstWords(alike)}: {Word(finding.Severity)}[{finding.Code}]: {finding.Message}{Standing(finding, result.Naming)}"));
        }

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

    // What stands in a paper has no line number to be found by.
    private static string FirstWords(Statement[] alike) =>
        alike[0].Finding is { Location: Location.InDocument, Quote: { Length: > 0 } quote } ? $" “{quote}”{(alike.Any(s => s.Finding.Location != alike[0].Finding.Location) ? " …" : "")}" : "";

    private static string Standing(Diagnostic finding, Naming naming)
    {
        string fix = finding.Fix is { } found ? $" [sửa được: {found.Title}]" : "";
        string accepted = finding.Accepted is { } reason ? $" [đã chấp nhận: {reason}]" : "";
        return fix + accepted + (naming == Naming.Named && finding.Identity is { } identity ? $" [{identity}]" : "");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
