using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Khối còn thiếu: a paper of ours that nobody signs, or that goes to nobody. What was never drafted leaves no blank to be found.</summary>
internal static class MissingBlocks
{
    private const string OurStyles = "VB-";

    /// <summary>Finds what the paper, and each of its copy blocks, lacks as a whole.</summary>
    /// <param name="main">The main story, changes accepted and hidden text gone.</param>
    /// <param name="isDrafted">Whether the file holds the parts that only the writer puts there.</param>
    public static IEnumerable<Diagnostic> Find(XElement main, bool isDrafted)
    {
        List<List<XElement>> blocks = Split(main);
        for (int i = 0; i < blocks.Count; i++)
        {
            List<XElement> block = blocks[i];
            // A paper of copy blocks only has nothing before the first rule, and a foreign paper is not ours to judge.
            if (block.All(static p => string.IsNullOrWhiteSpace(TextOf(p))) || !(block.Any(IsOurs) || (i == 0 && isDrafted)))
                continue;
            string whose = i == 0 ? "Văn bản" : "Bản sao";
            if (!block.Any(static p => Is(p, Component.SignerName)))
            {
                yield return Gaps.Gap(
                    PaperRelease.SignerBlank, block[^1], $"{whose} chưa có khối chữ ký (quyền hạn, chức vụ, họ tên người ký).",
                    "Thêm nguoi_ky vào dữ liệu rồi soạn lại.", Component.SignerName);
            }

            // The cell beside a signature keeps an empty line of that style.
            if (!block.Any(static p => Is(p, Component.Recipient) && !string.IsNullOrWhiteSpace(TextOf(p))))
            {
                yield return Gaps.Gap(
                    PaperRelease.RecipientsMissing, block[^1], $"{whose} chưa có nơi nhận.",
                    "Thêm noi_nhan vào dữ liệu rồi soạn lại.", Component.Recipient);
            }
        }
    }

    /// <summary>The paragraphs before the first copy block, then those of each copy block.</summary>
    private static List<List<XElement>> Split(XElement main)
    {
        List<List<XElement>> blocks = [[]];
        foreach (XElement paragraph in main.Descendants(P).Where(static p => !InFallback(p)))
        {
            if (Is(paragraph, Component.CopyRule))
                blocks.Add([]);
            blocks[^1].Add(paragraph);
        }

        return blocks;
    }

    private static bool IsOurs(XElement paragraph) => StyleOf(paragraph)?.StartsWith(OurStyles, StringComparison.Ordinal) == true;

    private static bool Is(XElement paragraph, Component component) => StyleOf(paragraph) == Names.StyleId(component);

    private static string? StyleOf(XElement paragraph) => Val(paragraph.Element(PPr)?.Element(W + "pStyle"));
}
