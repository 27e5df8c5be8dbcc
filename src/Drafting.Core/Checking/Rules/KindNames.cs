using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules;

/// <summary>Tên và ký hiệu của một loại văn bản, a kind of the list or an administrative paper.</summary>
/// <param name="Key">The key, such as <c>ket-luan</c>.</param>
/// <param name="Name">The name, such as <c>Kết luận</c>.</param>
/// <param name="Code">The code, or <see langword="null"/> where it is not known.</param>
/// <param name="HasTitle">Whether the paper prints its type name.</param>
/// <param name="Confidence">How sure we are of the code.</param>
internal sealed record KindName(string Key, string Name, string? Code, bool HasTitle, Confidence Confidence);

/// <summary>Tên loại văn bản theo khoá.</summary>
internal static class KindNames
{
    /// <summary>The kind of a key in the table of the paper's day, else in any table; <see langword="null"/> where none has it.</summary>
    public static KindName? Find(AuthorityStandard table, string? key, DocumentFamily family)
    {
        if (key is null)
            return null;
        foreach (AuthorityStandard each in AuthorityStandards.All.Prepend(table))
        {
            if (each.Kind(key) is { } kind && kind.Families.Contains(family))
                return new KindName(key, kind.Name, kind.Code(family), kind.HasTitle, kind.Confidence);
            if (each.AdministrativePapers.FirstOrDefault(p => p.Key == key) is { } paper)
                return new KindName(key, paper.Name, family == DocumentFamily.Party ? paper.Code : null, HasTitle: true, paper.Confidence);
        }

        return null;
    }

    /// <summary>Whether a kind is an administrative paper, which lacks many components.</summary>
    public static bool IsAdministrative(string? key) => key is not null && AuthorityStandards.All.Any(t => t.AdministrativePapers.Any(p => p.Key == key));
}
