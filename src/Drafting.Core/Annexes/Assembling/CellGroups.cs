using Drafting.Core.Annexes.Reading;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Gộp kết quả theo ô: cells of a file of which the same is to be said, empty ones and those that were read after all, become one finding that lists them.
/// Explanations and overrides were matched cell by cell before, so that a cell with a reason of its own stands apart.</summary>
internal static class CellGroups
{
    private const int Shown = 5;

    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> findings, FormDefinition form)
    {
        Diagnostic[] all = [.. findings];
        ILookup<object, Member> groups = all.Select(d => Member.Of(d, form)).OfType<Member>().ToLookup(static m => m.Group);
        foreach (Diagnostic finding in all)
        {
            if (Member.Of(finding, form) is not { } member || groups[member.Group].ToArray() is not [var first, _, ..] group)
                yield return finding;
            else if (first == member)
                yield return One(group);
        }
    }

    private static Diagnostic One(Member[] group)
    {
        Diagnostic first = group[0].Finding;
        string row = group.All(m => m.Identity.Row == group[0].Identity.Row) ? group[0].Identity.Row : "";
        string column = group.All(m => m.Column == group[0].Column) ? group[0].Column.Key : "";
        return first with
        {
            Message = $"{char.ToUpperInvariant(group[0].Said[0])}{group[0].Said[1..].TrimEnd('.')}: {FigureWords.Of(group.Length)} ô, gồm {List(group)}.",
            Identity = new FindingIdentity(first.Code, row, column).ToString(),
            Quote = group.All(m => m.Finding.Quote == first.Quote) ? first.Quote : null,
        };
    }

    private static string List(Member[] group)
    {
        Member[][] across = Runs(group.OrderBy(static m => m.At), static (a, b) => b.At == a.At with { Column = a.At.Column + 1 });
        Member[][] down = Runs(group.OrderBy(static m => m.At.Column).ThenBy(static m => m.At.Row), static (a, b) => b.At == a.At with { Row = a.At.Row + 1 });
        Member[][] runs = across.Length <= down.Length ? across : down;
        int more = runs.Skip(Shown).Sum(static r => r.Length);
        return string.Join(", ", runs.Take(Shown).Select(Name)) + (more > 0 ? $" và {FigureWords.Of(more)} ô khác" : "");
    }

    private static Member[][] Runs(IEnumerable<Member> members, Func<Member, Member, bool> follows)
    {
        List<List<Member>> runs = [];
        foreach (Member member in members)
        {
            if (runs is [.., [.., var last] run] && follows(last, member))
                run.Add(member);
            else
                runs.Add([member]);
        }

        return [.. runs.Select(static r => r.ToArray())];
    }

    private static string Name(Member[] run)
    {
        string cells = run is [var only] ? only.At.ToString() : new CellRange(run[0].At, run[^1].At).ToString();
        if (run[0].Column == run[^1].Column)
            return $"{cells} {FigureWords.Of(run[0].Column)}";
        return run[0].Column.Number.Length > 0 && run[^1].Column.Number.Length > 0 ? $"{cells} (cột {FigureWords.NumberOf(run[0].Column)}–{FigureWords.NumberOf(run[^1].Column)})" : cells;
    }

    /// <summary>A finding on an empty cell.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Identity">Its identity.</param>
    /// <param name="At">The cell.</param>
    /// <param name="Column">The column of the form.</param>
    /// <param name="Said">What it says, without the name of the column.</param>
    private sealed record Member(Diagnostic Finding, FindingIdentity Identity, CellAddress At, FormColumn Column, string Said)
    {
        // Readings differ from cell to cell; the sheet of sources has each of them.
        private const string WasRead = "cách ghi khác biểu, đã đọc được và ghi lại ở trang “Nguồn số liệu”";

        public object Group => (Finding.Code, Finding.Severity, Said, Finding.Accepted);

        public static Member? Of(Diagnostic finding, FormDefinition form)
        {
            bool isReading = finding is { Code: ReadingCodes.TextForValue, Severity: Severity.Info };
            if ((!isReading && finding.Code != ReadingCodes.BlankMark)
                || finding.Location is not Location.InWorkbook cell || !CellAddress.TryParse(cell.Address, out CellAddress at)
                || FindingIdentity.Read(finding.Identity) is not { } identity || form.Columns.FirstOrDefault(c => c.Key == identity.Column) is not { } column)
            {
                return null;
            }

            string prefix = FigureCells.Prefix(column);
            return isReading ? new Member(finding, identity, at, column, WasRead)
                : finding.Message.StartsWith(prefix, StringComparison.Ordinal) ? new Member(finding, identity, at, column, finding.Message[prefix.Length..])
                : null;
        }
    }
}
