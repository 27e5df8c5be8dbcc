using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules.TiengViet;

/// <summary>Một cách đặt dấu thanh: uỷ or ủy, one of them in one paper.</summary>
internal static class TV101ToneStyle
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        var old = new List<Spelling>();
        var @new = new List<Spelling>();
        // How a person's name is written is the person's affair.
        foreach (Passage passage in paper.Content.Passages.Where(static p => p.Component != Component.SignerName))
        {
            string asOld = ToneFolding.Respell(passage.Text, ToneStyle.Old), asNew = passage.Folded;
            if (ReferenceEquals(asOld, asNew))
                continue;
            for (int i = Difference(asOld, asNew, 0); i + 1 < passage.Text.Length; i = Difference(asOld, asNew, i + 1))
            {
                // The pair of vowels is where the spellings differ, so one count is one syllable.
                if (asNew[i + 1] == asOld[i + 1])
                    continue;
                bool isOld = passage.Text[i] == asOld[i];
                (isOld ? old : @new).Add(new Spelling(passage, new TextRange(i, 2), (isOld ? asNew : asOld).Substring(i, 2)));
                i++;
            }
        }

        if (old.Count == 0 || @new.Count == 0)
            yield break;
        ToneStyle kept = old.Count >= @new.Count ? ToneStyle.Old : ToneStyle.New;
        List<Spelling> few = kept == ToneStyle.Old ? @new : old;
        ImmutableArray<Edit> edits = [.. few.Where(static w => w.Passage.Paragraph.WasNfc).Select(static w => w.Passage.Replace(w.Letters, w.Other))];
        yield return new Finding(
            few[0].Passage.At(few[0].Letters),
            string.Create(CultureInfo.InvariantCulture, $"Dấu thanh đặt theo hai kiểu trong một văn bản: “uỷ, hoá, khoá” {old.Count} chỗ, “ủy, hóa, khóa” {@new.Count} chỗ."),
            Fix: edits.IsEmpty ? null : new Fix($"viết thống nhất theo kiểu “{(kept == ToneStyle.Old ? "uỷ, hoá, khoá" : "ủy, hóa, khóa")}”", edits));
    }

    private static int Difference(string one, string other, int from) => from + one.AsSpan(from).CommonPrefixLength(other.AsSpan(from));

    private readonly record struct Spelling(Passage Passage, TextRange Letters, string Other);
}
