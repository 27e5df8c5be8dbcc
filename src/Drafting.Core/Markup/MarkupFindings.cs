using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Markup;

/// <summary>Sổ thông báo: collects what is wrong with a text and puts it into the order of the text.</summary>
internal sealed class MarkupFindings(MarkupSource source)
{
    private List<(int At, Diagnostic Diagnostic)>? _found;
    private int _left;

    /// <summary>Reports an error about a range of a line.</summary>
    public void Error(string code, MarkupLine line, int start, int end, string message, string? hint = null) =>
        Add(code, Severity.Error, line, start, end, message, hint);

    /// <summary>Reports a warning about a range of a line.</summary>
    public void Warning(string code, MarkupLine line, int start, int end, string message, string? hint = null) =>
        Add(code, Severity.Warning, line, start, end, message, hint);

    /// <summary>All findings, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToArray()
    {
        if (_found is null)
            return [];
        ImmutableArray<Diagnostic>.Builder all = ImmutableArray.CreateBuilder<Diagnostic>(_found.Count + 1);
        // OrderBy is stable, List.Sort is not.
        foreach ((int _, Diagnostic diagnostic) in _found.OrderBy(static f => f.At))
            all.Add(diagnostic);
        if (_left > 0)
        {
            all.Add(new Diagnostic(
                MarkupCodes.More,
                Severity.Info,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Còn {_left} thông báo khác không được nêu ở đây."),
                all[^1].Location,
                Hint: "Sửa những chỗ trên rồi chạy lại."));
        }

        return all.DrainToImmutable();
    }

    private void Add(string code, Severity severity, MarkupLine line, int start, int end, string message, string? hint)
    {
        _found ??= [];
        // An error must not be lost behind warnings: it makes room for itself.
        if (_found.Count == MarkupLimits.Diagnostics)
        {
            _left++;
            int warning = severity == Severity.Error ? _found.FindLastIndex(static f => f.Diagnostic.Severity != Severity.Error) : -1;
            if (warning < 0)
                return;
            _found.RemoveAt(warning);
        }

        _found.Add((start, new Diagnostic(code, severity, message, source.Locate(start, end - start), Hint: hint, Quote: Quote(line))));
    }

    private string Quote(MarkupLine line)
    {
        int length = Math.Min(line.End - line.Start, MarkupLimits.Quote);
        bool cut = length < line.End - line.Start;
        if (cut && char.IsHighSurrogate(source[line.Start + length - 1]))
            length--;
        string text = source.Chars.Slice(line.Start, length).ToString().Replace('\n', ' ').Replace("\0", "", StringComparison.Ordinal);
        return cut ? text + "…" : text;
    }
}
