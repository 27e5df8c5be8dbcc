using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>A recognised paper in the words of the corpus labels.</summary>
internal static class LabelKeys
{
    /// <summary>The keys of each paragraph, equal neighbours once.</summary>
    public static string[][] Of(RecognizedDocument paper)
    {
        var keys = new List<string>[paper.Observed.Paragraphs.Length];
        foreach (RecognizedPart part in paper.Parts)
        {
            List<string> own = keys[part.Paragraph] ??= [];
            string key = Key(part);
            if (own.Count == 0 || own[^1] != key)
                own.Add(key);
        }

        return [.. keys.Select(static k => k.Count > 1 ? k.Where(static key => key != "trong").ToArray() : [.. k])];
    }

    private static string Key(RecognizedPart part) => part.Role switch
    {
        PartRole.Component => part.Component!.Value.Key,
        PartRole.Blank => "trong",
        PartRole.Rule => "ke",
        _ => "khac",
    };
}
