using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Chữ của một phát hiện in the full report.</summary>
internal static class FindingText
{
    /// <summary>Writes a finding and an empty line.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="statement">The finding.</param>
    /// <param name="naming">Whether its identity is shown.</param>
    public static void Write(Sheet sheet, Statement statement, Naming naming)
    {
        (TextWriter text, Paint paint) = sheet;
        Diagnostic finding = statement.Finding;
        // What the office lets stand shall not cry out.
        Severity colour = finding.Accepted is null ? finding.Severity : Severity.Info;
        text.Write(paint.On(colour, $"{Report.Word(finding.Severity)}[{finding.Code}]"));
        text.WriteLine(paint.Strong($": {finding.Message}"));
        text.WriteLine($"  {paint.Frame("-->")} {Place.InWords(finding.Location, statement.Paper)}");
        if (SourceQuote.Of(finding) is { } quote)
        {
            text.WriteLine($"   {paint.Frame("|")}  {quote.Line}");
            if (quote.Marks is not null)
                text.WriteLine($"   {paint.Frame("|")}  {paint.On(colour, quote.Marks)}");
        }

        foreach ((string label, string? value) in Lines(finding, naming))
        {
            if (!string.IsNullOrEmpty(value))
                text.WriteLine($"   {paint.Frame("=")} {label}: {value}");
        }

        text.WriteLine();
    }

    /// <summary>How a fix's safety is said.</summary>
    /// <param name="safety">The safety.</param>
    public static string Word(FixSafety safety) => safety == FixSafety.Safe ? "an toàn" : "nên xem lại";

    private static IEnumerable<(string Label, string? Value)> Lines(Diagnostic finding, Naming naming)
    {
        yield return ("căn cứ", Report.Source(finding));
        if (finding.Fix is { } fix)
            yield return ($"sửa được ({Word(fix.Safety)})", fix.Title);
        yield return ("gợi ý", finding.Hint);
        yield return ("đã chấp nhận", finding.Accepted);
        if (naming == Naming.Named)
            yield return ("mã phát hiện", finding.Identity);
    }
}
