using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Thành phần của khối bản sao; the star has a rule of its own.</summary>
internal static class TT902CopyParts
{
    private static readonly ImmutableArray<(string Name, ImmutableArray<Component> AnyOf)> Needed =
    [
        ("tên cơ quan sao", [Component.IssuingBody]),
        ("số và ký hiệu", [Component.DocumentNumber]),
        ("hình thức sao", [Component.CopyTitle]),
        ("địa danh và ngày, tháng, năm", [Component.PlaceDate]),
        ("quyền hạn, chức vụ người ký", [Component.Authority, Component.Position]),
        ("họ tên người ký", [Component.SignerName]),
        ("nơi nhận", [Component.RecipientsLabel, Component.Recipient]),
    ];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Copy copy in Copies.Of(paper))
        {
            foreach ((string name, ImmutableArray<Component> anyOf) in Needed)
            {
                bool mayBeBlank = name == "họ tên người ký" && paper.Stage == PaperStage.Draft;
                if (!mayBeBlank && !anyOf.Any(copy.Components.Contains))
                    yield return new Finding(paper.At(copy.First), $"Khối bản sao thiếu {name}.", Hint: "bổ sung, hoặc xem lại cách viết nếu đã có");
            }
        }
    }
}
