using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Chữ của một phát hiện in the full report.</summary>
internal static class FindingText
{
    private static readonly Location Anywhere = new Location.InFile("");

    /// <summary>Brings together what is said of several places of one paper in the same words: a wrong spacing is wrong in forty paragraphs.</summary>
    /// <param name="statements">The findings, in order.</param>
    /// <param name="naming">Whether identities are shown, which are of one place each.</param>
    /// <param name="partOf">The part of a paper that places must share to be told together.</param>
    public static IEnumerable<Statement[]> Alike(IEnumerable<Statement> statements, Naming naming, Func<Location, object?> partOf) => naming == Naming.Named
        ? statements.Select(static s => (Statement[])[s])
        : statements
            .Select((statement, i) => (Statement: statement, Key: statement.Finding.Location is Location.InDocument
                ? (statement.Paper, statement.Finding with { Location = Anywhere, Quote = null, Identity = null, Fix = null }, statement.Finding.Fix?.Title, partOf(statement.Finding.Location), 0)
                : (statement.Paper, statement.Finding, null, null, i + 1)))
            .GroupBy(static s => s.Key, static s => s.Statement)
            .Select(static group => group.ToArray());

    /// <summary>Writes a finding, with all its places, and an empty line.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="alike">The finding, once for each place.</param>
    /// <param name="naming">Whether its identity is shown.</param>
    public static void Write(Sheet sheet, Statement[] alike, Naming naming)
    {
        (TextWriter text, Paint paint) = sheet;
        Diagnostic finding = alike[0].Finding;
        // What the office lets stand shall not cry out.
        Severity colour = finding.Accepted is null ? finding.Severity : Severity.Info;
        text.Write(paint.On(colour, $"{Report.Word(finding.Severity)}[{finding.Code}]"));
        text.WriteLine(paint.Strong($": {finding.Message}"));
        foreach (Statement statement in alike)
        {
            text.WriteLine($"  {paint.Frame("-->")} {Place.InWords(statement.Finding.Location, statement.Paper)}");
            if (SourceQuote.Of(statement.Finding) is not { } quote)
                continue;
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
