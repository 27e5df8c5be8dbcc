using Drafting.Core.Checking.Content;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Cơ quan được giao việc có trong Kính gửi hoặc Nơi nhận, by its name or among a group.</summary>
internal static class ND204TaskedBodyIsTold
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        string[] told = [.. new[] { Component.Addressee, Component.Recipient }.SelectMany(c => paper.Parts(c, PaperRegion.Paper)).Select(p => Fold(paper.Text(p)))];
        if (told.Length == 0)
            yield break;
        string[] issuers = [.. new[] { Component.IssuingBody, Component.SuperiorBody }.SelectMany(c => paper.Parts(c, PaperRegion.Paper)).Select(p => Fold(paper.Text(p)))];
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (AssignedTask task in paper.Content.Tasks)
        {
            foreach (string body in task.Bodies)
            {
                string name = Fold(body);
                if (asked.Add(name) && !told.Any(t => Covers(t, name)) && !issuers.Any(i => i == Short(name)))
                    yield return new Finding(task.Passage.At(task.Range), $"{body} được giao việc nhưng không có trong nơi nhận.", Hint: "Thêm cơ quan ấy vào “Kính gửi” hoặc “Nơi nhận”.");
            }
        }
    }

    // A line that says “các …” names a group by its kind; the office that keeps the paper has it.
    private static bool Covers(string line, string name)
    {
        if (line.Contains(name, StringComparison.Ordinal) || line.Contains(Short(name), StringComparison.Ordinal))
            return true;
        if (name.StartsWith("văn phòng", StringComparison.Ordinal) && line.Contains("lưu", StringComparison.Ordinal))
            return true;
        if (!line.Contains("các ", StringComparison.Ordinal) && !line.Contains("như trên", StringComparison.Ordinal))
            return false;
        return line.Contains("cơ quan", StringComparison.Ordinal) || line.Contains("đơn vị", StringComparison.Ordinal)
            || line.Contains(KindOf(name), StringComparison.Ordinal) || (IsAdvisory(name) && line.Contains("ban đảng", StringComparison.Ordinal));
    }

    // “ban”, “sở”; one word more where the first alone says nothing: “đảng ủy”, “chi bộ”.
    private static string KindOf(string name)
    {
        string[] words = name.Split(' ', 3);
        return words[0] is "ban" or "sở" or "trường" or "báo" or "hội" or "viện" or "cục" or "vụ" || words.Length < 2 ? words[0] : $"{words[0]} {words[1]}";
    }

    private static bool IsAdvisory(string name) => name.StartsWith("văn phòng", StringComparison.Ordinal) || name.StartsWith("ủy ban kiểm tra", StringComparison.Ordinal);

    // A head prints “Ban Tổ chức” below the committee whose it is; lists often leave the committee out as well.
    private static string Short(string name)
    {
        foreach (string tail in (string[])[" trung ương đảng", " trung ương", " tỉnh ủy", " thành ủy", " đảng ủy xã", " đảng ủy", " tỉnh"])
        {
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 4)
                return name[..^tail.Length];
        }

        return name;
    }

    private static string Fold(string text) => ToneFolding.Fold(text).ToLowerInvariant();
}
