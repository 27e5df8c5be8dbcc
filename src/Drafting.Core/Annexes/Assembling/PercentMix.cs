using System.Collections.Immutable;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Cột tỉ lệ ghi hai kiểu: some units typed 12 and others 0,12; V07, which one cell alone cannot tell for sure.</summary>
internal static class PercentMix
{
    /// <summary>The figures of a typed column that are a hundredth of what the others are.</summary>
    public static IEnumerable<AnnexFinding> Find(AnnexRequest request, ImmutableArray<UnitResult> units)
    {
        ImmutableArray<FormColumn> columns = request.Form.Columns;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { Type: ColumnType.Percent, Formula: null } column)
                continue;
            IEnumerable<Typed> typed = units.SelectMany(u => u.Table.Rows.Where(r => r.Row.Figures[i].Value is FormValue.Figure { Value: not 0 } && r.Row.Figures[i].Source is not null)
                .Select(r => new Typed(u.Body, r.Row.Key, ((FormValue.Figure)r.Row.Figures[i].Value).Value, r.Row.Figures[i].Source!)));
            // Rows of items are as different as their items; only the same row of two units is of one size.
            foreach (IGrouping<string, Typed> row in typed.GroupBy(t => request.Form.Rows is FormRows.Items ? t.Row : "", StringComparer.Ordinal))
            {
                foreach (AnnexFinding finding in Mixed(column, [.. row]))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<AnnexFinding> Mixed(FormColumn column, Typed[] typed)
    {
        decimal[] above = [.. typed.Select(static t => Math.Abs(t.Value)).Where(static v => v > 1).Order()];
        if (above.Length == 0)
            yield break;
        decimal usual = above[above.Length / 2];
        // Nearer to the others with the comma two places on than as it stands: as many times smaller than 10 s as the others are greater.
        foreach (Typed share in typed.Where(t => Math.Abs(t.Value) <= 1 && Math.Abs(t.Value) * 10 < usual))
        {
            string stands = FigureWords.Of(share.Value), meant = FigureWords.Of(share.Value * 100);
            yield return new AnnexFinding(share.Body.Key, new Diagnostic(ReadingCodes.PercentOutOfRange, Severity.Warning,
                $"Cột {FigureWords.Of(column)} ghi hai kiểu: ô {share.Source.Address} ghi {stands}, các đơn vị khác ghi quanh {FigureWords.Of(usual)} (từ {FigureWords.Of(above[0])} đến {FigureWords.Of(above[^1])}); có lẽ là {meant}%.",
                new Location.InWorkbook(share.Source.File, share.Source.Sheet, share.Source.Address), Hint: $"hỏi lại đơn vị: ghi {meant} nếu là {meant}%; nếu đúng là {stands}% thì giải trình",
                Quote: share.Source.Original, Identity: new FindingIdentity(ReadingCodes.PercentOutOfRange, share.Row, column.Key).ToString()));
        }
    }

    private readonly record struct Typed(Body Body, string Row, decimal Value, FigureSource Source);
}
