using System.Collections.Immutable;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Viện dẫn văn bản đã bị thay thế, from the day on which it no longer holds.</summary>
internal static class ND105RepealedInstrument
{
    private static readonly Lazy<ImmutableArray<RepealedInstrument>> Repealed = new(static () => [.. AuthorityStandards.All.SelectMany(static t => t.Repealed).DistinctBy(static r => r.Instrument)]);

    // Words by which a paper says that the other one has ended: it may name it then.
    private static readonly string[] EndWords = ["thay thế", "bãi bỏ", "hết hiệu lực", "huỷ bỏ", "sửa đổi", "trước đây"];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        DateOnly day = DayOf(paper);
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (Repealed.Value.FirstOrDefault(r => r.Instrument.Equals(cited.Number.Proper, StringComparison.OrdinalIgnoreCase)) is not { } old
                || day < old.From || cited.Date?.Calendar >= old.From || SaysSo(cited))
            {
                continue;
            }

            string from = DocumentDate.From(old.From).ToShortString();
            yield return new Finding(
                cited.Passage.At(cited.Range),
                $"{cited.Name} đã được {old.ReplacedBy} thay thế từ ngày {from}.",
                Hint: $"Viện dẫn {old.ReplacedBy}.",
                AtMost: old.Confidence == Confidence.Assumed ? Severity.Info : Severity.Warning);
        }
    }

    // A draft without a date is a paper of these days.
    private static DateOnly DayOf(CheckedPaper paper) =>
        paper.Content.Date?.Possible?.Last ?? paper.Layout.To ?? paper.Authority.To ?? paper.Today ?? DateOnly.MaxValue;

    private static bool SaysSo(CitedPaper cited)
    {
        string text = cited.Passage.Text;
        int start = text.LastIndexOfAny(['.', ';'], Math.Max(0, cited.Range.Start - 1), Math.Min(cited.Range.Start, 200)) + 1;
        start = Math.Max(start, cited.Range.Start - 200);
        int end = text.IndexOf(';', cited.Range.End) is var stop and >= 0 ? Math.Min(stop, cited.Range.End + 200) : Math.Min(text.Length, cited.Range.End + 200);
        string around = ToneFolding.Fold(text[start..end]);
        return EndWords.Any(w => around.Contains(ToneFolding.Fold(w), StringComparison.OrdinalIgnoreCase));
    }
}
