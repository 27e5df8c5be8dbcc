using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>“Kính gửi” và “Kính trình”: which kinds have them, and which of the two.</summary>
internal static class TT706AddresseesLabel
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        string? kind = paper.Paper.Kind;
        bool isParty = paper.Layout.Family == DocumentFamily.Party;
        foreach (Line line in paper.IsOfficial() ? paper.OwnLines(Component.AddresseesLabel) : [])
        {
            Requirement<string> row = kind == "to-trinh" ? paper.Layout.Words.SubmissionAddressee : paper.Layout.Words.Addressee;
            if (kind is null or "cong-van" or "to-trinh" || (kind == "bao-cao" && !isParty))
            {
                // Of an unknown kind only the spelling can be wrong.
                bool isKnown = kind is not null || Plain.StartsWith(Plain.Of(line.Text), row.Preferred.TrimEnd(':'));
                if (isKnown && line.Text != row.Preferred)
                    yield return new Finding(line.Place, $"Chữ dẫn nơi nhận trong {Name(paper, kind)} ghi {Plain.Quote(line.Text)}, phải là “{row.Preferred}”.", row.Citation, new Fix($"đổi thành “{row.Preferred}”", [line.ReplaceAll(row.Preferred)]));
            }
            else if (isParty && !KindNames.IsAdministrative(kind))
            {
                yield return new Finding(line.Place, $"{Sentence.Open(Name(paper, kind))} không có {Plain.Quote(line.Text)}; chỉ công văn và tờ trình mới có.", row.Citation, Hint: "ghi nơi gửi ở “Nơi nhận:”");
            }
        }
    }

    private static string Name(CheckedPaper paper, string? kind) => KindNames.Find(paper.Authority, kind, paper.Layout.Family)?.Name.ToLowerInvariant() ?? "văn bản";
}
