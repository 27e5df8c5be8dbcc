namespace Drafting.Core.Annexes;

/// <summary>Số liệu rút ra từ các kỳ trước của một hàng.</summary>
public enum HistoryFigure
{
    /// <summary>Kỳ trước nếu còn trong cùng năm: a figure that runs on through a year begins again in its first period, where there is nothing to compare.</summary>
    EarlierInYear,

    /// <summary>Trung vị of the periods before.</summary>
    Median,

    /// <summary>Độ lệch trung vị (MAD): the median of how far each of the periods before is from their median; one odd period does not move it.</summary>
    Deviation,
}

/// <summary>Reads and computes what rules ask of the periods before.</summary>
internal static class HistoryFigures
{
    /// <summary>How many periods before tell what is usual; a median of fewer says nothing.</summary>
    /// <value>4: a year of quarters.</value>
    public const int LeastPeriods = 4;

    public static readonly (string Name, HistoryFigure Value)[] Names =
        [("ky_truoc_cung_nam", HistoryFigure.EarlierInYear), ("trung_vi", HistoryFigure.Median), ("lech_trung_vi", HistoryFigure.Deviation)];

    public static string Name(HistoryFigure figure) => Names.First(n => n.Value == figure).Name;

    /// <summary>The median, or the median deviation; missing where too few periods have a figure.</summary>
    public static FormValue Of(HistoryFigure figure, IEnumerable<FormValue> earlier)
    {
        decimal[] known = [.. earlier.OfType<FormValue.Figure>().Select(static f => f.Value).Order()];
        if (known.Length < LeastPeriods)
            return FormValue.Missing.Instance;
        decimal median = Median(known);
        return new FormValue.Figure(figure == HistoryFigure.Median ? median : Median([.. known.Select(v => Distance(v, median)).Order()]));
    }

    // Halved first, so that no figure that a decimal holds overflows.
    private static decimal Median(decimal[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] / 2) + (sorted[sorted.Length / 2] / 2);

    private static decimal Distance(decimal a, decimal b) => Math.Abs((a / 2) - (b / 2)) is var half && half > decimal.MaxValue / 2 ? decimal.MaxValue : half * 2;
}
