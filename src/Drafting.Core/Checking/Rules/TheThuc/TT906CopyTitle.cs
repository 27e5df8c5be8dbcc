using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Chữ ghi hình thức sao.</summary>
internal static class TT906CopyTitle
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.CopyTitles;
        if (row.Allowed is not AllowedValues<string>.Set { Values: var titles })
            yield break;
        foreach (Line line in paper.Lines(Component.CopyTitle))
        {
            string plain = Plain.Of(line.Text);
            if (titles.Any(t => plain == Plain.Of(t)))
                continue;
            // The state says "sao y", the Party "sao y bản chính": one word for one thing.
            string? near = titles.FirstOrDefault(t => Plain.StartsWith(Plain.Of(t), plain) || Plain.StartsWith(plain, t)) ?? NearestName.Find(line.Text, titles);
            yield return new Finding(line.Place, $"Hình thức sao ghi {Plain.Quote(line.Text)}, phải là {FigureText.Of(row.Allowed)}.", row.Citation,
                near is null ? null : new Fix($"đổi thành “{near.ToUpperInvariant()}”", [line.ReplaceAll(near.ToUpperInvariant())]));
        }
    }
}
