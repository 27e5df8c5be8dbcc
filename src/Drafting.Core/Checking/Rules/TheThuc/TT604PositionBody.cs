using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Tên cơ quan sau chức vụ.</summary>
internal static class TT604PositionBody
{
    private static readonly string[] Titles =
        ["PHÓ BÍ THƯ", "BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "PHÓ TRƯỞNG BAN", "TRƯỞNG BAN", "PHÓ CHỦ NHIỆM", "CHỦ NHIỆM"];

    private static readonly string[] Names = ["TỈNH UỶ", "THÀNH UỶ", "HUYỆN UỶ", "QUẬN UỶ", "THỊ UỶ", "ĐẢNG UỶ", "QUÂN UỶ", "CHI BỘ", "ĐẢNG BỘ", "TRUNG ƯƠNG"];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.Position).Concat(paper.Lines(Component.Authority)))
        {
            string plain = Plain.Of(line.Text);
            if (Array.Find(Titles, t => Plain.StartsWith(plain, t)) is { } title && Array.Exists(Names, n => Plain.Contains(plain[title.Length..], n)))
                yield return new Finding(line.Place, $"Chức vụ người ký: sau chức vụ không ghi tên cơ quan ({Plain.Quote(line.Text)}).", Hint: $"chỉ ghi “{title}”");
        }
    }
}
