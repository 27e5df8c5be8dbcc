using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Đoạn chưa nhận ra: a warning in the head, where it is a component that nobody can check; information elsewhere.</summary>
internal static class TT001Unrecognized
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        bool isHead = true;
        PaperRegion region = PaperRegion.Paper;
        foreach (RecognizedPart part in paper.Paper.Parts)
        {
            isHead = part.Region == region ? isHead && !IsBody(part.Component) : part.Region.Kind == RegionKind.Paper;
            region = part.Region;
            if (part.Role == PartRole.Unknown)
            {
                yield return new Finding(paper.At(part), $"Chưa nhận ra đoạn này là thành phần nào của văn bản: {Plain.Quote(paper.Text(part))}.",
                    Hint: "xem lại chữ, vị trí và cách trình bày của đoạn", AtMost: isHead ? Severity.Warning : Severity.Info);
            }
        }
    }

    private static bool IsBody(Component? component) =>
        component is (>= Component.AddresseesLabel and <= Component.TableCell) or (>= Component.Authority and <= Component.Recipient);
}
