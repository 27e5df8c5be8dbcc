using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Cách viết ngày của văn bản viện dẫn: a day below 10 and the months 1 and 2 are padded, other months are not.</summary>
internal static class ND103CitedDateForm
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (cited.Date is not { IsFull: true } date || date.Calendar is null)
                continue;
            string typed = cited.Passage.Words(date.Range), proper = date.Proper;
            if (Squeezed(typed) == Squeezed(proper))
                continue;
            yield return new Finding(
                cited.Passage.At(date.Range),
                $"{cited.Name}: ngày viết “{typed}”, đúng cách là “{proper}”.",
                Fix: new Fix($"viết ngày thành “{proper}”", [cited.Passage.Replace(date.Range, proper)]));
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
