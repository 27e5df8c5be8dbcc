using System.Globalization;
using System.Text;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Dòng trích: the offending line, cut to what a window shows, and the marks under the offending characters.</summary>
/// <param name="Line">The line, or a window of it between <c>…</c>.</param>
/// <param name="Marks">Spaces and <c>^</c>, or <see langword="null"/> where no characters are meant.</param>
internal readonly record struct SourceQuote(string Line, string? Marks)
{
    private const int Width = 100;
    private const int Before = 40;

    /// <summary>The quote of a finding, or <see langword="null"/> where there is none.</summary>
    /// <param name="diagnostic">The finding.</param>
    public static SourceQuote? Of(Diagnostic diagnostic)
    {
        if (diagnostic.Quote is not { Length: > 0 } quote)
            return null;
        string line = Clean(quote);
        TextSpan? span = diagnostic.Location switch
        {
            Location.InTemplate template => template.Span,
            Location.InData data => data.Span,
            _ => null,
        };
        if (span is not { Line: > 0, Column: > 0 } at || at.Column > line.Length + 1)
            return new SourceQuote(Cut(line, 0), null);
        int start = at.Column - 1;
        int end = Math.Clamp(start + Math.Max(at.Length, 1), start, line.Length);
        int from = line.Length <= Width || start <= Before ? 0 : start - Before;
        string shown = Cut(line, from);
        string lead = from == 0 ? "" : " ";
        int last = Math.Max(Math.Min(end, from + Width), start + 1);
        string marks = lead + new string(' ', Columns(line.AsSpan(from, start - from))) + new string('^', Math.Max(Columns(line.AsSpan(start, Math.Max(Math.Min(last, line.Length) - start, 0))), 1));
        return new SourceQuote(shown, marks);
    }

    private static string Cut(string line, int from)
    {
        string cut = line.Length - from <= Width ? line[from..].TrimEnd() : line.Substring(from, Width).TrimEnd() + "…";
        return from == 0 ? cut : "…" + cut;
    }

    // A tab would move the marks, and a control character could steer the terminal.
    private static string Clean(string quote)
    {
        var clean = new StringBuilder(quote.Length);
        foreach (char c in quote)
            clean.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\u00B7' : c);
        return clean.ToString();
    }

    // Marks on a letter take no column of their own.
    private static int Columns(ReadOnlySpan<char> text)
    {
        int columns = 0;
        foreach (char c in text)
            columns += CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 1;
        return columns;
    }
}
