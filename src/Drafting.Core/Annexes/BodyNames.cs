using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Text;

namespace Drafting.Core.Annexes;

/// <summary>One form for the many ways in which returns write the name of a body.</summary>
internal static class BodyNames
{
    // Longest first. The point and the hyphen are blanks by then.
    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("tp hcm", "hồ chí minh"), ("tphcm", "hồ chí minh"), ("hcm", "hồ chí minh"), ("tp hồ chí minh", "hồ chí minh"), ("thành phố hồ chí minh", "hồ chí minh"),
        ("mttq", "mặt trận tổ quốc"), ("tw", "trung ương"), ("t ư", "trung ương"), ("tư", "trung ương"), ("đu", "đảng ủy"), ("t u", "tu"),
    ];

    // What stands before the name of a province and does not tell one committee from another.
    private static readonly string[] Prefixes = ["tu ", "tỉnh ", "thành phố ", "tp "];

    private static readonly string[] Committees = ["tỉnh ủy ", "thành ủy "];

    /// <summary>The name in NFC, small letters, new place of tones, single blanks, abbreviations written out.</summary>
    public static string Fold(string name)
    {
        string clean = TextCleaner.Clean(name, out _).ToLowerInvariant();
        StringBuilder folded = new(clean.Length + 2);
        folded.Append(' ');
        foreach (char c in clean)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(c);
            else if (folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded[^1] != ' ')
            folded.Append(' ');
        string text = ToneFolding.Fold(folded.ToString());
        foreach ((string abbreviation, string full) in Abbreviations)
            text = text.Replace($" {abbreviation} ", $" {full} ", StringComparison.Ordinal);
        return text.Trim();
    }

    /// <summary>The bare name of a province's committee as the list writes it: <c>lào cai</c>; <see langword="null"/> for other bodies.</summary>
    public static string? BareOfCommittee(string folded)
    {
        string? committee = Array.Find(Committees, c => folded.StartsWith(c, StringComparison.Ordinal));
        return committee is null ? null : Bare(folded[committee.Length..]);
    }

    /// <summary>A name without what may stand before a province's: <c>TU Lào Cai</c>, <c>tỉnh Lào Cai</c>, <c>TP Huế</c>.</summary>
    public static string Bare(string folded)
    {
        for (bool again = true; again;)
        {
            string? prefix = Array.Find(Prefixes, p => folded.StartsWith(p, StringComparison.Ordinal));
            again = prefix is not null;
            folded = folded[(prefix?.Length ?? 0)..];
        }

        return folded;
    }
}
