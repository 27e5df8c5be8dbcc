using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Loại của văn bản: the kind by its type name, else by the code in its number, else by what it lacks.</summary>
internal static class DocumentForm
{
    /// <summary>Whether a number is written as the state writes it: a slash right behind the figures.</summary>
    public static bool IsStateNumber(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        int hyphen = text.IndexOfAny(['-', '–']);
        return slash >= 0 && (hyphen < 0 || slash < hyphen);
    }

    public static string? KindOf(Sheet sheet, DocumentFamily family)
    {
        string? number = null;
        bool isLetter = false;
        bool isCopy = false;
        bool hasPaper = false;
        for (int i = 0; i < sheet.Count; i++)
        {
            if (sheet.VerdictOf(i)?.Component is not { } component)
                continue;
            isCopy |= component == Component.CopyTitle;
            if (sheet.RegionOf(i).Kind != RegionKind.Paper)
                continue;
            hasPaper |= component is not (Component.ContactLine or Component.TypistMark);
            if (component == Component.KindTitle && OfTitle(sheet[i].Text) is { } kind)
                return kind;
            number ??= component == Component.DocumentNumber ? sheet[i].Text : null;
            isLetter |= component is Component.LetterSubject or Component.AddresseesLabel;
        }

        if (isCopy && !hasPaper)
            return "ban-sao";
        string? code = number is null ? null : Code(number, family);
        if (isLetter && (code is null || OfCode(code, family) is null || OfCode(code, family) == "cong-van"))
            return "cong-van";
        return code is not null ? OfCode(code, family) ?? (family == DocumentFamily.State ? "cong-van" : null) : isLetter ? "cong-van" : null;
    }

    private static string? OfTitle(string text) =>
        TitleShapes.KindOf(text) ?? (TitleShapes.KindNameBefore(text.ToUpperInvariant()) is { } name ? TitleShapes.KindOf(name) : null);

    private static string? OfCode(string code, DocumentFamily family) => AuthorityStandards.All
        .SelectMany(table => table.KindsOf(family))
        .FirstOrDefault(kind => kind.Code(family) is { } own && ToneFolding.Fold(own).Equals(code, StringComparison.Ordinal))?.Key;

    // 12-KL/TU and 12/QĐ-UBND, 12/2025/QĐ-UBND: the letters between the figures and the body.
    private static string? Code(string number, DocumentFamily family)
    {
        string[] pieces = number.Split(family == DocumentFamily.Party ? ['-', '–', '/'] : ['/', '-', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return pieces.Skip(1).FirstOrDefault(static p => char.IsLetter(p[0]));
    }
}
