using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Cách viết tắt quyền hạn ký: slashes in a Party paper, full stops in a state paper.</summary>
internal static class TT601AuthorityPrefix
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.SigningPrefixes;
        string forms = FigureText.Of(row.Allowed);
        foreach (Line line in paper.IsOfficial() ? paper.Lines(Component.Authority) : [])
        {
            if (SigningPrefix.Read(line.Text) is not { } prefix)
                continue;
            int end = prefix.Length;
            while (end < line.Text.Length && char.IsWhiteSpace(line.Text[end]))
                end++;
            string written = line.Text[..prefix.Length];
            FindingPlace place = line.At(new TextRange(0, prefix.Length));
            if (prefix.Form(paper.Layout.Family) is not { } form)
                yield return new Finding(place, $"Quyền hạn ký “{written}”: văn bản của Đảng không có thừa uỷ quyền; chỉ dùng {forms}.", row.Citation, Hint: "xem lại người ký và quyền hạn ký");
            else if (written != form)
                yield return new Finding(place, $"Quyền hạn ký viết “{written}”, phải là “{form}”.", row.Citation, new Fix($"đổi thành “{form}”", [line.Replace(new TextRange(0, end), form + " ")]));
        }
    }
}
