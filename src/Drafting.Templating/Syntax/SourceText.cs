using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <summary>Văn bản nguồn của một tệp mẫu, with the lines that spans and quotes need.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string file, string text)
    {
        File = file;
        // One kind of line end, so that the text that a template writes is the same whatever editor saved it (law L3).
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (Text.Contains('\r', StringComparison.Ordinal))
            Text = Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        List<int> starts = [0];
        for (int at = Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        _lineStarts = [.. starts];
    }

    public string File { get; }

    public string Text { get; }

    public TextSpan Span(int start, int end)
    {
        int line = Array.BinarySearch(_lineStarts, start);
        if (line < 0)
            line = ~line - 1;
        return new TextSpan(start, Math.Max(end - start, 0), line + 1, start - _lineStarts[line] + 1);
    }

    /// <summary>The line of a span without its end, cut where it is longer than anyone reads.</summary>
    public string Quote(TextSpan span)
    {
        int start = _lineStarts[span.Line - 1];
        int end = span.Line < _lineStarts.Length ? _lineStarts[span.Line] - 1 : Text.Length;
        string line = Text[start..end].TrimEnd();
        return line.Length <= 200 ? line : string.Concat(line.AsSpan(0, 199), "…");
    }

    public Location.InTemplate At(TextSpan span) => new(File, span);

    public Diagnostic Error(string code, TextSpan span, string message, string? hint = null) =>
        new(code, Severity.Error, message, At(span), null, hint, Quote(span));
}
