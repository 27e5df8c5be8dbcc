using Drafting.Core.Checking.Content;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Cơ quan được giao việc có trong Kính gửi hoặc Nơi nhận, by its name or among a group.</summary>
internal static class ND204TaskedBodyIsTold
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        string[] told = [.. new[] { Component.Addressee, Component.Recipient }.SelectMany(c => paper.Parts(c, PaperRegion.Paper)).Select(p => RecipientNames.Fold(paper.Text(p)))];
        if (told.Length == 0)
            yield break;
        string[] issuers = [.. new[] { Component.IssuingBody, Component.SuperiorBody }.SelectMany(c => paper.Parts(c, PaperRegion.Paper)).Select(p => RecipientNames.Fold(paper.Text(p)))];
        // As typed and as compared: the same body is given many tasks, mostly under one name.
        var typed = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (AssignedTask task in paper.Content.Tasks)
        {
            foreach (string body in task.Bodies)
            {
                if (typed.Add(body) && RecipientNames.Fold(body) is var name && asked.Add(name) && !IsTold(name, told, issuers))
                    yield return new Finding(task.Passage.At(task.Range), $"{body} được giao việc nhưng không có trong nơi nhận.", Hint: "Thêm cơ quan ấy vào “Kính gửi” hoặc “Nơi nhận”.");
            }
        }
    }

    private static bool IsTold(string name, string[] told, string[] issuers) => told.Any(t => RecipientNames.Covers(t, name)) || issuers.Contains(RecipientNames.Short(name), StringComparer.Ordinal);
}
