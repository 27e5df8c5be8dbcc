using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Tên nơi nhận: whether a line of recipients reaches a body.</summary>
internal static class RecipientNames
{
    /// <summary>Whether a line reaches a body: by its name, by its kind where the line says “các …”, or because the body keeps the paper.</summary>
    /// <param name="line">The line, folded.</param>
    /// <param name="name">The body, folded.</param>
    public static bool Covers(string line, string name)
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

    /// <summary>The name without the committee whose body it is: a head prints it alone, and lists often do.</summary>
    /// <param name="name">The body, folded.</param>
    public static string Short(string name)
    {
        foreach (string tail in (string[])[" trung ương đảng", " trung ương", " tỉnh ủy", " thành ủy", " đảng ủy xã", " đảng ủy", " tỉnh"])
        {
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 4)
                return name[..^tail.Length];
        }

        return name;
    }

    /// <summary>A name as it is compared.</summary>
    /// <param name="text">The name.</param>
    public static string Fold(string text) => ToneFolding.Fold(text).ToLowerInvariant();
}
