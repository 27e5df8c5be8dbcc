using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules;

/// <summary>Ký hiệu cơ quan: which code of the table a body has.</summary>
internal static class BodyCodes
{
    /// <summary>The code that the table gives the issuer of a head, or <see langword="null"/> where it gives none.</summary>
    public static BodyCode? Of(AuthorityStandard table, Head head)
    {
        BodyClass found = head.IssuerClass;
        return found switch
        {
            BodyClass.Central => Starting(table, "Ban Chấp hành Trung ương"),
            BodyClass.Province => Starting(table, "Tỉnh uỷ"),
            BodyClass.District when Plain.StartsWith(head.Issuer, "THÀNH UỶ") => Starting(table, "Thành uỷ"),
            BodyClass.District => Starting(table, head.Issuer[..Math.Min(head.Issuer.Length, head.Issuer.IndexOf('Ủ', StringComparison.Ordinal) + 2)]),
            BodyClass.Committee => Named(table, head.Issuer) ?? Named(table, "Đảng uỷ"),
            BodyClass.Cell => Named(table, "Chi bộ"),
            BodyClass.Congress => Named(table, "Đại hội"),
            BodyClass.Advisory => Named(table, head.Issuer) ?? Levels(head.Superior).Select(level => Named(table, $"{head.Issuer} {level}")).FirstOrDefault(static b => b is not null),
            _ => null,
        };
    }

    /// <summary>Whether a code is the one of the table; a chi bộ adds its number, a đảng uỷ the letters of its kind.</summary>
    public static bool Fits(BodyCode right, BodyClass found, string code) =>
        code == right.Code || (found is BodyClass.Committee or BodyClass.Cell && code.StartsWith(right.Code, StringComparison.Ordinal))
        || (found == BodyClass.Committee && code.StartsWith("ĐU", StringComparison.Ordinal));

    /// <summary>Whether the table has a code, or one that it begins with and a level or a number behind it.</summary>
    public static bool IsKnown(AuthorityStandard table, string code) => table.Bodies.Any(b => b.Code == code
        || (code.StartsWith(b.Code, StringComparison.Ordinal) && (code[b.Code.Length..] is "TW" or "TU" or "HU" or "ĐU" || int.TryParse(code.AsSpan(b.Code.Length), out _))));

    /// <summary>Whether a code is that of a committee.</summary>
    public static bool IsOfCommittee(AuthorityStandard table, string code) =>
        table.Bodies.Any(b => b.Code == code && Bodies.IsCollective(Bodies.ClassOf(Plain.Of(b.Name), "")));

    /// <summary>The last day of a kind of body that is gone, where its name or its code says which.</summary>
    public static DateOnly? EndOf(AuthorityStandard table, Head head)
    {
        if (Of(table, head) is { To: { } end })
            return end;
        return head.Number is { IsComplete: true } number && head.IssuerClass is BodyClass.Other or BodyClass.Advisory
            ? table.Bodies.FirstOrDefault(b => b.Code == head.Number!.BodyText)?.To
            : null;
    }

    private static IEnumerable<string> Levels(string superior) => Bodies.ClassOf(superior, "") switch
    {
        BodyClass.Central => ["TRUNG ƯƠNG", "TRUNG ƯƠNG ĐẢNG"],
        BodyClass.Province => ["TỈNH UỶ"],
        BodyClass.District => ["HUYỆN UỶ"],
        BodyClass.Committee => ["ĐẢNG UỶ"],
        _ => [],
    };

    private static BodyCode? Named(AuthorityStandard table, string name) => table.Bodies.FirstOrDefault(b => Plain.Of(b.Name) == Plain.Of(name));

    private static BodyCode? Starting(AuthorityStandard table, string name) => table.Bodies.FirstOrDefault(b => Plain.StartsWith(Plain.Of(b.Name), name));
}
