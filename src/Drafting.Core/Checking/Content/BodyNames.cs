using System.Collections.Immutable;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Tên cơ quan trong lời: which code the papers of a body carry, as far as its name says so without doubt.</summary>
internal static class BodyNames
{
    // What stands before the name of a committee and issues under its code.
    private static readonly string[] Organs = ["Ban Thường vụ ", "Thường trực ", "Ban Chấp hành "];

    // How words name what the table calls by another name.
    private static readonly (string Name, string Code)[] Spoken =
    [
        ("Trung ương Đảng", "TW"), ("Trung ương", "TW"), ("Hội nghị Trung ương", "TW"), ("Đảng bộ tỉnh", "TU"), ("Đảng bộ thành phố", "TU"), ("Đảng bộ huyện", "HU"),
        ("Đảng bộ quận", "QU"), ("Đảng bộ xã", "ĐU"), ("Đảng bộ phường", "ĐU"),
    ];

    private static readonly Lazy<ImmutableArray<(string Folded, ImmutableArray<string> Codes)>> Names = new(static () =>
    [
        .. AuthorityStandards.All.SelectMany(static t => t.Bodies)
            .SelectMany(static b => b.Name.Split(", ").Select(part => (Name: part.Replace(" trực thuộc Trung ương", "", StringComparison.Ordinal).Replace(" thuộc tỉnh", "", StringComparison.Ordinal), b.Code)))
            .Concat(Spoken)
            .GroupBy(static n => Fold(n.Name), static n => n.Code)
            .Select(static g => (g.Key, g.Distinct().ToImmutableArray()))
            .OrderByDescending(static n => n.Key.Length),
    ]);

    /// <summary>The codes that the papers of a body may carry; empty where the name does not say.</summary>
    /// <param name="name">The name in running text, such as <c>Ban Tổ chức Tỉnh uỷ Lào Cai</c>.</param>
    public static ImmutableArray<string> Codes(string name)
    {
        string folded = Fold(name);
        // A conference issues as the committee whose conference it is.
        int committee = folded.IndexOf("ban chấp hành ", StringComparison.Ordinal);
        if (committee > 0 && folded.StartsWith("hội nghị ", StringComparison.Ordinal))
            folded = folded[committee..];
        if (Match(folded) is { } whole)
            return whole;
        foreach (string organ in Organs)
        {
            if (folded.StartsWith(Fold(organ), StringComparison.Ordinal))
                return Match(folded[organ.Length..]) ?? [];
        }

        return [];
    }

    /// <summary>Whether a symbol is of a body: of a body of which there are many, the code may go on, as in <c>CB1</c> or <c>ĐUBTC</c>.</summary>
    /// <param name="body">The body's part of a symbol, such as <c>BTCTU-BDVTU</c>.</param>
    /// <param name="codes">The codes of the body.</param>
    public static bool Carries(string body, ImmutableArray<string> codes)
    {
        string[] segments = (body.EndsWith("/nb", StringComparison.Ordinal) ? body[..^3] : body).Split('-');
        return codes.Any(code => segments.Any(s => s.Equals(code, StringComparison.OrdinalIgnoreCase) || (GoesOn(code) && s.StartsWith(code, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool GoesOn(string code) => code is "ĐU" or "CB" or "BCĐ" or "TB" or "HĐ" or "ĐĐ" or "BCSĐ" or "ĐUK" or "ĐUQS" or "ĐUCA" or "ĐUBP";

    private static ImmutableArray<string>? Match(string folded)
    {
        foreach ((string name, ImmutableArray<string> codes) in Names.Value)
        {
            if (folded.StartsWith(name, StringComparison.Ordinal) && (folded.Length == name.Length || !char.IsLetterOrDigit(folded[name.Length])))
                return codes;
        }

        return null;
    }

    private static string Fold(string name) => ToneFolding.Fold(name).ToLowerInvariant();
}
