using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
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
                yield return new Finding(line.Place, $"{Sentence.Open(Name(paper, kind))} không có {Plain.Quote(line.Text)}; chỉ công văn và tờ trình mới có.", row.Citation, Move(paper), Hint: "ghi nơi gửi ở “Nơi nhận:”");
            }
        }
    }

    // Whom the paper addresses goes where it says who receives it, in place of the line that points to it.
    private static Fix? Move(CheckedPaper paper)
    {
        Line[] above = [.. paper.OwnLines(Component.AddresseesLabel), .. paper.OwnLines(Component.Addressee)];
        ImmutableArray<ItemLine> addressees = [.. ItemLine.Of(paper.OwnLines(Component.Addressee))];
        ImmutableArray<ItemLine> recipients = [.. ItemLine.Of(paper.OwnLines(Component.Recipient))];
        HashSet<int> paragraphs = [.. above.Select(static l => l.Part.Paragraph)];
        if (recipients.IsEmpty ? !addressees.IsEmpty : !recipients[0].First.IsAlone)
            return null;
        if (paper.Paper.Parts.Any(p => paragraphs.Contains(p.Paragraph) && p.Component is not (Component.AddresseesLabel or Component.Addressee) && p.Role != PartRole.Blank))
            return null;
        HashSet<string> known = [.. recipients.Select(static r => Plain.Of(r.Words))];
        IEnumerable<Edit> moved = addressees.Where(a => !known.Contains(Plain.Of(a.Words)))
            .Select(a => recipients[0].First.Add(InsertSide.Before, Component.Recipient, $"- {a.Words}{paper.Layout.Words.RecipientEnd.Preferred}"));
        IEnumerable<Edit> pointers = recipients.Where(static r => r.First.IsAlone && Plain.StartsWith(Plain.Of(r.Words), "NHƯ TRÊN")).Select(static r => r.First.Remove());
        return new Fix(addressees.IsEmpty ? "bỏ chữ dẫn này" : "chuyển nơi kính gửi xuống “Nơi nhận:”",
            [.. above.Select(static l => l.Address).Distinct().Select(static at => new Edit.RemoveParagraph(at)), .. moved, .. pointers]);
    }

    private static string Name(CheckedPaper paper, string? kind) => KindNames.Find(paper.Authority, kind, paper.Layout.Family)?.Name.ToLowerInvariant() ?? "văn bản";
}
