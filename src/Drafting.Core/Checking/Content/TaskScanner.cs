using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm việc được giao: clauses that begin with <c>Giao</c>. Only a word at the head of a clause counts: “nhiệm vụ được giao”, “giao lưu” and
/// “bàn giao” give nobody a task.</summary>
internal static class TaskScanner
{
    private const int WhoLength = 240;
    private const string And = " và ";

    // What a task begins with; those to whom it is given end there.
    private static readonly string[] Verbs =
    [
        "chủ trì", "khẩn trương", "phối hợp", "tham mưu", "rà soát", "tổng hợp", "nghiên cứu", "xây dựng", "chỉ đạo", "hướng dẫn", "báo cáo", "thực hiện", "nghiêm túc", "triển khai",
        "căn cứ", "theo dõi", "tổ chức", "ban hành", "chuẩn bị", "đôn đốc", "tuyên truyền", "hoàn thiện", "hoàn chỉnh", "hoàn thành", "tiếp tục", "chủ động", "đẩy mạnh", "kiểm tra",
        "đối chiếu", "bố trí", "đưa", "là cơ quan", "làm đầu mối", "quản lý", "trình", "gửi", "lập", "lãnh đạo", "cụ thể hoá", "cụ thể hóa", "tăng cường", "thông báo", "đề xuất",
        "sửa đổi", "bổ sung", "thẩm định", "giám sát", "đánh giá", "cập nhật", "giúp", "quyết định", "thành lập", "trực tiếp", "có trách nhiệm", "phụ trách", "kịp thời", "sớm", "tập trung",
    ];

    // By their first letter in capitals, which is how words are compared: few are tried at a word.
    private static readonly FrozenDictionary<char, ImmutableArray<string>> VerbsByLetter =
        Verbs.GroupBy(static v => char.ToUpperInvariant(v[0])).ToFrozenDictionary(static g => g.Key, static g => g.ToImmutableArray());

    // The first words of bodies that have a name of their own.
    private static readonly string[] Heads =
    [
        "Ban", "Văn phòng", "Uỷ ban", "Ủy ban", "Sở", "Đảng uỷ", "Đảng ủy", "Tỉnh uỷ", "Tỉnh ủy", "Thành uỷ", "Thành ủy", "Công an", "Học viện", "Trường", "Báo", "Chi bộ", "Bộ",
        "Mặt trận", "Hội", "Liên đoàn", "Đoàn", "Tỉnh đoàn", "Toà án", "Tòa án", "Viện", "Quân uỷ", "Quân ủy", "Trung tâm", "Thanh tra", "Đảng bộ", "Tổng cục", "Cục", "Vụ",
    ];

    private static readonly string[] WhoStarts = ["các", "cho", "cấp", "đồng chí", "từng", "những", "thường trực", "ban", "cơ quan", "đơn vị"];

    /// <summary>The clauses of a passage that give tasks.</summary>
    /// <param name="text">The passage's text.</param>
    public static IEnumerable<(TextRange Range, string Who, ImmutableArray<string> Bodies)> Scan(string text) =>
        text.IndexOf("giao", StringComparison.OrdinalIgnoreCase) is var first and >= 0 ? Scan(text, first) : [];

    private static IEnumerable<(TextRange Range, string Who, ImmutableArray<string> Bodies)> Scan(string text, int first)
    {
        string who = "";
        ImmutableArray<string> names = [];
        for (int at = first; at >= 0; at = text.IndexOf("giao", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var cursor = new TextCursor(text, at);
            if (!BeginsClause(text, at) || !cursor.TakeWord("giao") || cursor.TakeBlanks() == 0 || !IsWho(text, cursor.At))
                continue;
            int start = cursor.At, end = WhoEnd(text, start);
            // One paragraph mostly gives its tasks to the same.
            if (!text.AsSpan(start..end).Trim().TrimEnd(',').SequenceEqual(who))
            {
                who = text[start..end].Trim().TrimEnd(',');
                names = Names(who);
            }

            yield return (new TextRange(at, end - at), who, names);
        }
    }

    private static bool IsWho(string text, int at)
    {
        if (at < text.Length && char.IsUpper(text[at]))
            return true;
        foreach (string word in WhoStarts)
        {
            var cursor = new TextCursor(text, at);
            if (cursor.TakeWord(word))
                return true;
        }

        return false;
    }

    // Behind a label, a dash or a mark that ends a clause; a comma does not.
    private static bool BeginsClause(string text, int at)
    {
        int i = at - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i]))
            i--;
        return i < 0 || text[i] is '.' or ';' or ':' or '-' or '+' or ')' or '!' or '–';
    }

    private static int WhoEnd(string text, int start)
    {
        int most = Math.Min(text.Length, start + WhoLength);
        for (int i = start; i < most; i++)
        {
            // Nearly all letters of Vietnamese; no blank is among them.
            if (text[i] is > ';' and < '\u0080' or >= 'À' and < '\u0300' or >= 'Ạ' and <= 'ỹ')
                continue;
            if (text[i] is ';' or '.' or ':' or '\n' or '(')
                return i;
            if (!char.IsWhiteSpace(text[i]) || i + 1 == text.Length || !char.IsLower(text[i + 1]) || !VerbsByLetter.TryGetValue(Letters.Capital(text[i + 1]), out ImmutableArray<string> verbs))
                continue;
            foreach (string verb in verbs)
            {
                var cursor = new TextCursor(text, i + 1);
                if (cursor.TakeWord(verb))
                    return i;
            }
        }

        return most;
    }

    private static ImmutableArray<string> Names(string who)
    {
        if (!who.Contains(',') && !who.Contains(And, StringComparison.Ordinal))
            return IsName(who) ? [who] : [];
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>(1);
        foreach (Range piece in who.AsSpan().Split(','))
        {
            // “Ban Tuyên giáo và Dân vận” is one body: a name ends at “và” only where another begins.
            ReadOnlySpan<char> rest = who.AsSpan(piece);
            for (int and = rest.IndexOf(And); and >= 0;)
            {
                if (IsName(rest[(and + And.Length)..]))
                {
                    Add(rest[..and], names);
                    rest = rest[(and + And.Length)..];
                    and = rest.IndexOf(And);
                }
                else
                {
                    int next = rest[(and + And.Length)..].IndexOf(And);
                    and = next < 0 ? -1 : and + And.Length + next;
                }
            }

            Add(rest, names);
        }

        return names.DrainToImmutable();
    }

    private static void Add(ReadOnlySpan<char> name, ImmutableArray<string>.Builder names)
    {
        if (IsName(name.Trim()))
            names.Add(name.Trim().ToString());
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (string head in Heads)
        {
            if (text.Length > head.Length + 1 && text[head.Length] == ' ' && text.StartsWith(head, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
