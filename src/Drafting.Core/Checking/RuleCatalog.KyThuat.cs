using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.KyThuat;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Kỹ thuật trình bày: page, fonts, sizes, spacing.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> KyThuat =
    [
        Format("KT001", "Khổ giấy", Severity.Error, ["PG-01"], KT001PaperSize.Check),
        Format("KT002", "Lề trang", Severity.Error, ["PG-02", "PG-02N"], KT002Margins.Check),
        Format("KT003", "Lề trang của hướng dẫn cũ", Severity.Warning, ["PG-06"], KT003OldMargins.Check) with { Family = DocumentFamily.Party, Silences = ["KT002"] },
        Format("KT004", "Lề đối xứng khi in hai mặt", Severity.Info, ["PG-03"], KT004MirroredMargins.Check),
        Format("KT005", "Số trang", Severity.Error, ["PG-04"], KT005PageNumber.Check),
        Format("KT006", "Số trang ở trang đầu", Severity.Error, ["PG-05"], KT006FirstPageNumber.Check),
        Format("KT100", "Phông chữ", Severity.Error, ["FN-01"], KT100Font.Check),
        Format("KT101", "Màu chữ", Severity.Warning, ["FN-02"], KT101Color.Check),
        Format("KT110", "Cỡ chữ của từng thành phần", Severity.Error,
            ["HDR-02", "HDR-05", "NUM-06", "DAT-03", "TTL-01", "TTL-02", "TTL-06", "BOD-01", "SIG-02", "RCP-01", "RCP-02", "RCP-07", "SUP-01", "SUP-02"], KT110FontSize.Check),
        Format("KT111", "Một cỡ chữ trong nội dung", Severity.Error, ["BOD-01"], KT111OneBodySize.Check),
        Format("KT120", "Chữ đậm", Severity.Error,
            ["HDR-02", "HDR-05", "NUM-06", "TTL-01", "TTL-02", "BOD-09", "SIG-02", "RCP-01", "RCP-02", "SUP-01"], KT120Bold.Check),
        Format("KT130", "Chữ nghiêng", Severity.Error, ["NUM-06", "DAT-03", "TTL-06", "BOD-06", "RCP-01", "RCP-02", "RCP-07", "SUP-01"], KT130Italic.Check),
        Format("KT140", "Gạch chân", Severity.Error, ["RCP-01"], KT140Underline.Check),
        Format("KT150", "Chữ in hoa", Severity.Error, ["HDR-02", "HDR-05", "TTL-01", "SIG-02", "SUP-01", "SUP-02"], KT150Capitals.Check) with { Fix = FixSafety.Suggested },
        Format("KT160", "Căn lề", Severity.Error, ["TTL-01", "TTL-02", "BOD-02", "BOD-09"], KT160Alignment.Check),
        Format("KT170", "Thụt dòng đầu", Severity.Warning, ["BOD-03"], KT170FirstLine.Check),
        Format("KT180", "Khoảng cách giữa các đoạn", Severity.Warning, ["BOD-04"], KT180ParagraphGap.Check),
        Format("KT190", "Giãn dòng", Severity.Warning, ["BOD-05"], KT190LineSpacing.Check),
        Format("KT200", "Chữ Unicode dựng sẵn", Severity.Warning, ["UNI-01"], KT200Composed.Check) with { Area = RuleArea.Content },
        Format("KT201", "Phông chữ cũ", Severity.Error, ["UNI-02"], KT201OldFont.Check) with { Fix = FixSafety.Suggested, Silences = ["KT100"] },
        Format("KT202", "Chữ giống mà khác", Severity.Warning, ["UNI-03"], KT202LookAlikes.Check) with
        {
            Area = RuleArea.Content,
            Confidence = Confidence.Secondary,
            Fix = FixSafety.Suggested,
        },
    ];

    // Every row about formats is prescribed and mended without touching a letter, unless the rule says otherwise.
    private static Rule Format(string code, string title, Severity severity, ImmutableArray<string> rows, Func<CheckedPaper, IEnumerable<Finding>> check) =>
        new(code, title, RuleArea.Format, severity, RuleBasis.Layout, Confidence.Verified, rows, check) { Fix = FixSafety.Safe };
}
