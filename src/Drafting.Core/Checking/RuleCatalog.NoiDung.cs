using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.NoiDung;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Nội dung: citations, deadlines, tasks, what a released file must not carry.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> NoiDung =
    [
        Says("ND101", "Dấu phẩy trước chữ “ngày” khi viện dẫn", Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["CIT-01"], ND101CommaBeforeDate.Check) with { Fix = FixSafety.Suggested },
        Says("ND102", "Tên loại, ký hiệu và tác giả của văn bản được viện dẫn", Severity.Warning, RuleBasis.Authority, Confidence.Verified, ["CIT-02"], ND102TypeCodeAuthor.Check),
        Says("ND103", "Cách viết ngày của văn bản được viện dẫn", Severity.Info, RuleBasis.Layout, Confidence.Verified, ["CIT-03"], ND103CitedDateForm.Check) with { Fix = FixSafety.Suggested },
        Says("ND104", "Viện dẫn lần đầu đầy đủ, các lần sau ngắn gọn", Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["CIT-04"], ND104FirstCitationFull.Check),
        Says("ND105", "Viện dẫn văn bản đã bị thay thế", Severity.Warning, RuleBasis.Authority, Confidence.Verified, ["CIT-05"], ND105RepealedInstrument.Check) with { Family = DocumentFamily.Party },
        Says("ND106", "Cùng số và ký hiệu thì cùng ngày", Severity.Warning, RuleBasis.Advice, Confidence.Verified, [], ND106OneNumberOneDate.Check),
        Says("ND107", "Cách viết số và ký hiệu của văn bản được viện dẫn", Severity.Warning, RuleBasis.Layout, Confidence.Verified, [], ND107CitedNumberForm.Check) with { Fix = FixSafety.Suggested },
        Says("ND108", "Ngày của văn bản được viện dẫn phải có thật", Severity.Warning, RuleBasis.Advice, Confidence.Verified, [], ND108CitedDatePossible.Check),
        Says("ND201", "Giao việc phải có thời hạn", Severity.Info, RuleBasis.Advice, Confidence.Verified, ["DL-01"], ND201TaskWithoutDeadline.Check),
        Says("ND202", "Thời hạn phải có thể giữ được", Severity.Warning, RuleBasis.Advice, Confidence.Verified, ["DL-02"], ND202DeadlinePossible.Check),
        Says("ND203", "Số đếm phải khớp danh sách", Severity.Warning, RuleBasis.Advice, Confidence.Verified, [], ND203CountAgainstList.Check),
        Says("ND204", "Cơ quan được giao việc có trong nơi nhận", Severity.Info, RuleBasis.Advice, Confidence.Verified, ["RCP-08"], ND204TaskedBodyIsTold.Check),
        Says("ND301", "Dữ liệu ẩn trong tệp phát hành", Severity.Error, RuleBasis.Advice, Confidence.Verified, [], ND301HiddenData.Check),
        Says("ND302", "Người ký khớp cơ quan ban hành và tác giả", Severity.Warning, RuleBasis.Authority, Confidence.Verified, [], ND302SignerChain.Check) with { Family = DocumentFamily.Party },
    ];

    // Rules of content and language read words alone.
    private static Rule Says(
        string code, string title, Severity severity, RuleBasis basis, Confidence confidence, ImmutableArray<string> rows, Func<CheckedPaper, IEnumerable<Finding>> check) =>
        new(code, title, RuleArea.Content, severity, basis, confidence, rows, check);
}
