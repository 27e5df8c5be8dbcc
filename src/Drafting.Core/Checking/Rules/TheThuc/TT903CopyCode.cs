using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ký hiệu của bản sao: BS of the Party whatever the form; of the state one for each form.</summary>
internal static class TT903CopyCode
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.CodeOfCopies;
        foreach (Copy copy in Copies.Of(paper))
        {
            if (copy.Head?.Number is not { CodeText.Length: > 0, First: not null } number || Right(paper, copy, row) is not { } right || number.CodeText == right)
                continue;
            yield return new Finding(number.Line.At(number.Code), $"Số và ký hiệu bản sao: ký hiệu loại “{number.CodeText}”, phải là “{right}”.", row.Citation, new Fix($"đổi thành “{right}”", [number.Line.Replace(number.Code, right)]));
        }
    }

    private static string? Right(CheckedPaper paper, Copy copy, Requirement<string> row)
    {
        if (row.Allowed is not AllowedValues<string>.Set { Values: var codes } || codes.Length == 1)
            return row.Preferred;
        if (copy.Title is null || paper.Layout.Words.CopyTitles.Allowed is not AllowedValues<string>.Set { Values: var titles })
            return null;
        ImmutableArray<string> plain = [.. titles.Select(Plain.Of)];
        int at = plain.IndexOf(Plain.Of(copy.Title.Text));
        return at >= 0 && at < codes.Length ? codes[at] : null;
    }
}
