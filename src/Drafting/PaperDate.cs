using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition;

namespace Drafting;

/// <summary>Ngày của văn bản: read off the paper's own line of place and date; of a file that is a copy only, off the first copy's.</summary>
internal static class PaperDate
{
    public static DocumentDate Of(RecognizedDocument paper) => paper.Parts
        .Where(static p => p.Component == Component.PlaceDate)
        .OrderBy(static p => p.Region.Kind)
        .Select(part => Read(paper.TextOf(part)))
        .FirstOrDefault();

    private static DocumentDate Read(string line)
    {
        int at = line.LastIndexOf("ngày", StringComparison.OrdinalIgnoreCase);
        // Without the word, the date stands behind the comma: Hà Nội, 02/5/2025.
        if (at < 0)
            at = line.IndexOf(',') + 1;
        return DocumentDate.TryParse(line[at..], out DocumentDate date) ? date : default;
    }
}
