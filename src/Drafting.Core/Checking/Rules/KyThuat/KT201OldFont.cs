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
            if (!paragraph.Runs.Any(IsOld) || Old(paragraph) is not [_, ..] old)
                continue;
            // One finding however many fonts there are: a paragraph is put into Unicode as a whole.
            IGrouping<string, string>[] encodings = [.. old.Select(static r => r.FontName).Distinct(StringComparer.OrdinalIgnoreCase).GroupBy(Encoding)];
            string name = paper.Layout.Page.FontName.Preferred;
            yield return new Finding(
                CheckedPaper.At(paragraph, component, new TextRange(old[0].Start, old[0].Length)),
                $"Chữ phông {string.Join(", ", encodings.Select(static e => $"{string.Join(", ", e)} (mã {e.Key})"))}, quy định phông {name} mã Unicode.",
                paper.Layout.Page.FontName.Citation,
                new Fix($"chuyển mã {string.Join(", ", encodings.Select(static e => e.Key))} sang Unicode, phông {name}", [new Edit.Decode(paragraph.Address, name)]));
        }
    }

    private static ObservedRun[] Old(ObservedParagraph paragraph) => [.. paragraph.Runs.Where(r => IsOld(r) && !paragraph.Text.AsSpan(r.Start, r.Length).IsWhiteSpace())];

    private static string Encoding(string font) => LegacyFont.Of(font).Code == LetterCode.Tcvn3 ? "TCVN3" : "VNI";

    private static bool IsOld(ObservedRun run) => LegacyFont.Of(run.FontName).IsLegacy;
}
