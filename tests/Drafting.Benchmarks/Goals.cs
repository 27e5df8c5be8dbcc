using System.Globalization;
using System.Text;

namespace Drafting.Benchmarks;

/// <summary>What was measured, and how many ratios miss their goal.</summary>
internal sealed class Goals
{
    private readonly StringBuilder report = new();

    public int Missed { get; private set; }

    public void Title(string title) => report.Append(title).Append('\n');

    public void Time(string what, Measure measure) =>
        report.Append(CultureInfo.InvariantCulture, $"  {what,-40} {measure.Milliseconds,9:0.000} ms {measure.Bytes / 1000.0,10:0.0} KB\n");

    /// <summary>The median and the 95th percentile, where a user waits for each run.</summary>
    public void Wait(string what, Measure measure) =>
        report.Append(CultureInfo.InvariantCulture, $"  {what,-40} {measure.Milliseconds,9:0.000} ms  p95 {measure.Late,9:0.000} ms\n");

    public void Ratio(string what, double ratio, double most) => Figure(what, ratio, "", most);

    /// <summary>A ratio that is watched and has no goal; why is said where it is measured.</summary>
    public void Compare(string what, double ratio) => report.Append(CultureInfo.InvariantCulture, $"  {what,-40} {ratio,9:0.00}    để so sánh\n");

    public void Figure(string what, double figure, string unit, double most)
    {
        bool met = figure <= most;
        Missed += met ? 0 : 1;
        report.Append(CultureInfo.InvariantCulture, $"  {what,-40} {figure,9:0.00} {unit,-2} cần ≤ {most:0.##}  {(met ? "đạt" : "CHƯA ĐẠT")}\n");
    }

    public override string ToString() => report.ToString();
}
