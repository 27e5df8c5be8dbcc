using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Một số, một ngày: wherever a paper is cited, its date is the same.</summary>
internal static class ND106OneNumberOneDate
{
    // Numbers begin again with each term, so years apart they may be two papers.
    private const int TermInDays = 4 * 365;

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        var first = new Dictionary<string, (DateOnly Day, CitedPaper Cited)>(StringComparer.Ordinal);
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (cited.Identity is not { } identity || cited.Date?.Calendar is not { } day)
                continue;
            if (!first.TryAdd(identity, (day, cited)) && first[identity] is var known && known.Day != day)
            {
                bool mayBeTwo = Math.Abs(day.DayNumber - known.Day.DayNumber) >= TermInDays;
                yield return new Finding(
                    cited.Passage.At(cited.Date.Range),
                    $"{cited.Name}: ở đây ghi ngày {cited.Passage.Words(cited.Date.Range)}, chỗ khác ghi ngày {known.Cited.Passage.Words(known.Cited.Date!.Range)}.",
                    Hint: mayBeTwo ? "Nếu là hai văn bản của hai nhiệm kỳ thì giữ nguyên; nếu là một thì đối chiếu bản gốc." : "Đối chiếu bản gốc rồi ghi một ngày.",
                    AtMost: mayBeTwo ? Severity.Info : Severity.Warning);
            }
        }
    }
}
