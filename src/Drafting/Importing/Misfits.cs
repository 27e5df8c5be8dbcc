using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Importing;

/// <summary>Chỗ không vừa mẫu: what of a paper its record does not draft again.</summary>
internal static class Misfits
{
    /// <summary>Something that the record cannot hold.</summary>
    public const string NotHeld = "TP421";

    /// <summary>The record cannot be drafted from as it stands.</summary>
    public const string NotDrafted = "TP422";

    private const int Most = 50;

    /// <summary>Compares the paper with what its record drafts.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="again">What the record drafts, or <see langword="null"/> where it drafts nothing.</param>
    /// <param name="standard">The regime of the paper.</param>
    /// <param name="composing">What drafting had to say.</param>
    /// <param name="file">The file as the user names it.</param>
    public static IEnumerable<Diagnostic> Find(OfficialDocument paper, OfficialDocument? again, LayoutStandard standard, IEnumerable<Diagnostic> composing, string file)
    {
        var place = new Location.InFile(file);
        if (again is null)
        {
            return composing.Where(static d => d.Severity == Severity.Error).Select(d => new Diagnostic(
                NotDrafted, Severity.Warning, $"Dữ liệu chưa soạn được ngay: {d.Message}", place, Hint: d.Hint ?? "bổ sung vào tệp dữ liệu rồi soạn"));
        }

        Dictionary<string, int> lines = Lines(again, standard).GroupBy(static l => l).ToDictionary(static g => g.Key, static g => g.Count());
        return Lines(paper, standard)
            .Where(line => lines.GetValueOrDefault(line) is 0 || lines[line]-- == 0)
            .Take(Most)
            .Select(line => new Diagnostic(NotHeld, Severity.Warning, $"Mẫu không giữ được nguyên chỗ này: {line.Trim()}", place, Hint: "sửa trong tệp dữ liệu, hoặc chọn mẫu khác bằng --template"));
    }

    private static string[] Lines(OfficialDocument document, LayoutStandard standard) =>
        DocumentOutline.Print(Canon.Of(document, standard)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
