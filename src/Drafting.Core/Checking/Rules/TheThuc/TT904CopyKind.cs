using System.Collections.Immutable;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Hình thức sao so với cơ quan sao: only the body that issued the original makes a true copy of it.</summary>
internal static class TT904CopyKind
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        ImmutableArray<Copy> copies = Copies.Of(paper);
        Head? original = copies.IsEmpty ? null : Head.OfPaper(paper);
        foreach (Copy copy in copies)
        {
            if (copy.Title is not { } title || copy.Head is not { Issuer.Length: > 0 } head)
                continue;
            string kind = Plain.Of(title.Text);
            bool isTrueCopy = Plain.StartsWith(kind, "SAO Y");
            if (isTrueCopy && copy.Region.Index > 1)
                yield return new Finding(title.Place, "Hình thức sao: sao lại một bản sao là sao lục, không phải sao y bản chính.", Hint: "ghi “SAO LỤC”");
            else if (isTrueCopy && original is { Issuer.Length: > 0 } && !IsSame(original, head))
                yield return new Finding(title.Place, $"Hình thức sao: {Plain.Quote(head.IssuerText)} không ban hành văn bản gốc nên phải là sao lục, không phải sao y bản chính.", Hint: "ghi “SAO LỤC”");
            else if (kind == "SAO LỤC" && copy.Region.Index == 1 && original is { Issuer.Length: > 0 } && IsSame(original, head))
                yield return new Finding(title.Place, $"Hình thức sao: {Plain.Quote(head.IssuerText)} ban hành văn bản gốc nên là sao y bản chính, không phải sao lục.", Hint: "ghi “SAO Y BẢN CHÍNH”");
        }
    }

    // Advisory bodies of one name differ by the committee above them.
    private static bool IsSame(Head a, Head b) => a.Issuer == b.Issuer && (a.Superior.Length == 0 || b.Superior.Length == 0 || a.Superior == b.Superior);
}
