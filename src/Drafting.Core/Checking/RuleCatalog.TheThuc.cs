using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.TheThuc;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Thể thức: which components there are, where they stand and in which words. What the planner decides by itself is structure; what the drafter
/// decides (who issues, who signs, who receives) is content.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> TheThuc =
    [
        new("TT001", "Đoạn chưa nhận ra là thành phần nào", RuleArea.Structure, Severity.Warning, RuleBasis.Advice, Confidence.Assumed, [], TT001Unrecognized.Check),
        new("TT002", "Tệp không phải văn bản có thể thức", RuleArea.Content, Severity.Warning, RuleBasis.Advice, Confidence.Assumed, [], TT002NotOfficial.Check),
        new("TT003", "Thành phần thể thức bắt buộc", RuleArea.Content, Severity.Error, RuleBasis.Authority, Confidence.Verified, [], TT003Missing.Check),
        new("TT101", "Tiêu đề của văn bản", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["HDR-01"], TT101Title.Check) { Fix = FixSafety.Suggested },
        new("TT103", "Quốc hiệu, tiêu ngữ trong văn bản của Đảng", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["HDR-04"], TT103StateHeader.Check)
        {
            Family = DocumentFamily.Party,
            Silences = ["TT101"],
        },
        new("TT104", "Dấu sao dưới tên cơ quan ban hành", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["HDR-06"], TT104Star.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
        },
        new("TT105", "Dòng cơ quan cấp trên", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["HDR-07"], TT105SuperiorBody.Check) { Family = DocumentFamily.Party },
        new("TT106", "Cơ quan cấp huyện sau ngày 30/6/2025", RuleArea.Content, Severity.Warning, RuleBasis.Authority, Confidence.Secondary, ["HDR-08"], TT106DistrictBody.Check)
        {
            Family = DocumentFamily.Party,
            Silences = ["TT105"],
        },
        new("TT201", "Dạng của số và ký hiệu", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["NUM-01", "NUM-01N"], TT201NumberPattern.Check) { Fix = FixSafety.Suggested },
        new("TT202", "Dấu hai chấm sau chữ “Số”", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["NUM-02"], TT202ColonAfterSo.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
            Silences = ["TT201"],
        },
        new("TT203", "Số 0 trước số thứ tự dưới 10", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["NUM-03"], TT203NumberPadding.Check) { Fix = FixSafety.Suggested },
        new("TT204", "Ký hiệu loại văn bản khớp tên loại", RuleArea.Content, Severity.Error, RuleBasis.Authority, Confidence.Verified, ["NUM-04"], TT204KindCode.Check),
        new("TT205", "Ký hiệu cơ quan khớp cơ quan ban hành", RuleArea.Content, Severity.Warning, RuleBasis.Authority, Confidence.Verified, ["NUM-05"], TT205BodyCode.Check) { Family = DocumentFamily.Party },
        new("TT206", "Khoảng trống trong số và ký hiệu", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["NUM-07"], TT206NumberSpaces.Check) { Fix = FixSafety.Suggested },
        new("TT301", "Dạng của địa danh và ngày, tháng, năm", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["DAT-01"], TT301DatePattern.Check) { Fix = FixSafety.Suggested },
        new("TT302", "Số 0 trước ngày và tháng", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["DAT-02"], TT302DatePadding.Check) { Fix = FixSafety.Suggested },
        new("TT303", "Địa danh phù hợp cơ quan ban hành", RuleArea.Content, Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["DAT-04"], TT303Place.Check) { Family = DocumentFamily.Party },
        new("TT304", "Ngày có thật và không ở tương lai", RuleArea.Content, Severity.Warning, RuleBasis.Advice, Confidence.Assumed, ["DAT-05"], TT304RealDate.Check),
    ];
}
