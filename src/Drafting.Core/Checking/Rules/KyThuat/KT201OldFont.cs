using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Phông chữ cũ (TCVN3, VNI): its letters are not Unicode, whatever they look like.</summary>
internal static class KT201OldFont
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach ((ObservedParagraph paragraph, Component? component) in EveryText.Of(paper.Paper))
        {
            if (!paragraph.Runs.Any(IsOld))
                continue;
            foreach (IGrouping<string, ObservedRun> font in paragraph.Runs.Where(IsOld).GroupBy(static r => r.FontName, StringComparer.OrdinalIgnoreCase))
            {
                string encoding = LegacyFont.Of(font.Key).Code == LetterCode.Tcvn3 ? "TCVN3" : "VNI";
                ObservedRun first = font.FirstOrDefault(r => !paragraph.Text.AsSpan(r.Start, r.Length).IsWhiteSpace());
                if (first.Length == 0)
                    continue;
                string name = paper.Layout.Page.FontName.Preferred;
                yield return new Finding(
                    CheckedPaper.At(paragraph, component, new TextRange(first.Start, first.Length)),
                    $"Chữ phông {font.Key} (mã {encoding}), quy định phông {name} mã Unicode.",
                    paper.Layout.Page.FontName.Citation,
                    new Fix($"chuyển mã {encoding} sang Unicode, phông {name}", [new Edit.Decode(paragraph.Address, name)]));
            }
        }
    }

    private static bool IsOld(ObservedRun run) => LegacyFont.Of(run.FontName).IsLegacy;
}
