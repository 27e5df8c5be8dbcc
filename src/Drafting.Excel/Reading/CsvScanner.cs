using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Quét CSV: the cells of a text by RFC 4180, with any of the marks that offices use between them.</summary>
internal static class CsvScanner
{
    private const int LinesToLookAt = 20;
    private const int MostDigits = 15;

    /// <summary>The cells that hold something, or <see langword="null"/> where a quotation mark stays open.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">How much is left to read.</param>
    /// <param name="openLine">The line of the mark that stays open, from 1.</param>
    public static ImmutableArray<ObservedCell>? Scan(string text, WorkbookBudget budget, out int openLine)
    {
        ImmutableArray<ObservedCell>.Builder cells = ImmutableArray.CreateBuilder<ObservedCell>();
        int at = 0;
        openLine = 0;
        char mark = Separator(text, ref at);
        int row = 1, column = 1, line = 1;
        var field = new StringBuilder();
        bool isQuoted = false;
        for (; at <= text.Length; at++)
        {
            char c = at < text.Length ? text[at] : '\n';
            if (c == '"' && field.Length == 0 && !isQuoted)
            {
                isQuoted = true;
                openLine = line;
                for (at++; ; at++)
                {
                    if (at >= text.Length)
                        return null;
                    if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
                        break;
                    if (text[at] == '"')
                        at++;
                    line += text[at] == '\n' ? 1 : 0;
                    field.Append(text[at]);
                }
            }
            else if (c == mark || c is '\n' or '\r')
            {
                Add(cells, new CellAddress(row, column), field, isQuoted, budget);
                isQuoted = false;
                column++;
                if (c == mark)
                    continue;
                if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                    at++;
                (row, column, line) = (row + 1, 1, line + 1);
            }
            else
            {
                field.Append(c);
            }
        }

        return cells.ToImmutable();
    }

    private static void Add(ImmutableArray<ObservedCell>.Builder cells, CellAddress address, StringBuilder field, bool isQuoted, WorkbookBudget budget)
    {
        if (field.Length == 0)
            return;
        string text = budget.Take(field.ToString());
        field.Clear();
        if (address.Row > CellAddress.LastRow || address.Column > CellAddress.LastColumn)
            throw new PackageExcessException("Tệp CSV có nhiều dòng hoặc cột hơn một trang tính.");
        budget.TakeCell();
        cells.Add(new ObservedCell(address, !isQuoted && IsWhole(text) ? CellValue.FromRaw(text)! : new CellValue.Text(text)));
    }

    // 05 is a code; a longer one would not keep its figures in Excel.
    private static bool IsWhole(string text)
    {
        ReadOnlySpan<char> digits = text is ['-', ..] ? text.AsSpan(1) : text;
        return digits.Length is > 0 and <= MostDigits && digits.IndexOfAnyExceptInRange('0', '9') < 0 && (digits[0] != '0' || digits.Length == 1);
    }

    /// <summary>Excel's own first line <c>sep=;</c> says it; else the mark that stands in the most of the first lines, the semicolon before
    /// the tab before the comma, which may be a decimal one.</summary>
    private static char Separator(string text, ref int at)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && (text.Length == 5 || text[5] is '\r' or '\n'))
        {
            at = Math.Min(text.Length, text.AsSpan(5).StartsWith("\r\n", StringComparison.Ordinal) ? 7 : 6);
            return text[4];
        }

        ReadOnlySpan<char> marks = [';', '\t', ','];
        Span<int> lines = stackalloc int[3];
        Span<bool> seen = stackalloc bool[3];
        bool isQuoted = false;
        for (int i = 0, line = 0; i < text.Length && line < LinesToLookAt; i++)
        {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[i] == '\n')
            {
                line++;
                seen.Clear();
            }
            else if (!isQuoted && marks.IndexOf(text[i]) is >= 0 and int mark && !seen[mark])
            {
                seen[mark] = true;
                lines[mark]++;
            }
        }

        int best = 0;
        for (int i = 1; i < marks.Length; i++)
            best = lines[i] > lines[best] ? i : best;
        return marks[best];
    }
}
