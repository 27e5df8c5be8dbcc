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

    public void Ratio(string what, double ratio, double most)
    {
        bool met = ratio <= most;
        Missed += met ? 0 : 1;
        report.Append(CultureInfo.InvariantCulture, $"  {what,-40} {ratio,9:0.00}    cần ≤ {most:0.##}  {(met ? "đạt" : "CHƯA ĐẠT")}\n");
    }

    public override string ToString() => report.ToString();
}
