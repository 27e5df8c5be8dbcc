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
        new("TT102", "Nét kẻ dưới tiêu đề", RuleArea.Format, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["HDR-03"], TT102TitleRule.Check) { Fix = FixSafety.Suggested },
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
        new("TT107", "Nét kẻ dưới tên cơ quan ban hành", RuleArea.Format, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["HDR-06"], TT107IssuerRule.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
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
        new("TT401", "Dấu câu ở cuối trích yếu", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["TTL-02"], TT401SubjectStop.Check) { Fix = FixSafety.Suggested },
        new("TT402", "Dấu gạch dưới trích yếu", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["TTL-03"], TT402SubjectMark.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
        },
        new("TT403", "Nét kẻ dưới trích yếu", RuleArea.Format, Severity.Warning, RuleBasis.Layout, Confidence.Secondary, ["TTL-04"], TT403SubjectRule.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
            Silences = ["TT402"],
        },
        new("TT404", "Dòng tác giả dưới tên loại", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["TTL-05"], TT404AuthorLine.Check) { Family = DocumentFamily.Party },
        new("TT405", "Hình thức công văn", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["TTL-06"], TT405LetterForm.Check)
        {
            Fix = FixSafety.Suggested,
            Silences = ["TT402"],
        },
        new("TT406", "Chữ mở đầu trích yếu công văn", RuleArea.Structure, Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["TTL-07"], TT406LetterLead.Check) { Fix = FixSafety.Suggested },
        new("TT407", "Thẩm quyền ban hành loại văn bản", RuleArea.Content, Severity.Warning, RuleBasis.Authority, Confidence.Secondary, ["TTL-08"], TT407KindForIssuer.Check) { Family = DocumentFamily.Party },
        new("TT501", "Các dòng căn cứ ban hành", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["BOD-06"], TT501LegalBasis.Check) { Fix = FixSafety.Suggested },
        new("TT502", "Dấu “./.” kết thúc nội dung", RuleArea.Content, Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["BOD-07"], TT502BodyEnd.Check) { Fix = FixSafety.Suggested },
        new("TT503", "Đánh số các phần của nội dung", RuleArea.Content, Severity.Warning, RuleBasis.Advice, Confidence.Assumed, ["BOD-08"], TT503Numbering.Check),
        new("TT504", "Cách viết Phần, Chương, Mục, Điều", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["BOD-09"], TT504DivisionForm.Check) { Fix = FixSafety.Suggested },
        new("TT505", "Chỗ còn bỏ trống", RuleArea.Content, Severity.Error, RuleBasis.Advice, Confidence.Assumed, ["BOD-10"], TT505Placeholder.Check),
        new("TT601", "Cách viết tắt quyền hạn ký", RuleArea.Content, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["SIG-01"], TT601AuthorityPrefix.Check) { Fix = FixSafety.Suggested },
        new("TT602", "Quyền hạn ký và chức vụ", RuleArea.Content, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["SIG-03"], TT602SigningMatrix.Check) { Family = DocumentFamily.Party },
        new("TT603", "Danh xưng trước họ tên người ký", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["SIG-04"], TT603NameTitle.Check) { Fix = FixSafety.Suggested },
        new("TT604", "Tên cơ quan sau chức vụ", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["SIG-05"], TT604PositionBody.Check) { Family = DocumentFamily.Party },
        new("TT605", "Khoảng để ký", RuleArea.Format, Severity.Info, RuleBasis.Layout, Confidence.Assumed, ["SIG-06"], TT605SignatureGap.Check) { Fix = FixSafety.Safe },
        new("TT701", "Chữ “Nơi nhận:”", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["RCP-01"], TT701RecipientsLabel.Check) { Fix = FixSafety.Suggested },
        new("TT702", "Gạch đầu dòng của nơi nhận", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["RCP-02"], TT702RecipientDash.Check) { Fix = FixSafety.Suggested },
        new("TT703", "Dấu cuối dòng của nơi nhận, nơi kính gửi", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["RCP-03"], TT703ListEnds.Check) { Fix = FixSafety.Suggested },
        new("TT704", "Dòng lưu", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["RCP-04"], TT704Archive.Check) { Fix = FixSafety.Suggested },
        new("TT705", "Dòng “Như trên”", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["RCP-05"], TT705AsAbove.Check) { Fix = FixSafety.Suggested },
        new("TT706", "“Kính gửi” và “Kính trình”", RuleArea.Content, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["RCP-06"], TT706AddresseesLabel.Check) { Fix = FixSafety.Suggested },
        new("TT801", "Độ mật, độ khẩn, ghi chú dự thảo", RuleArea.Structure, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["SUP-01"], TT801Marks.Check) { Fix = FixSafety.Suggested },
        new("TT901", "Chỗ của khối bản sao", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["CPY-01"], TT901CopyRule.Check),
        new("TT902", "Thành phần của khối bản sao", RuleArea.Content, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["CPY-02"], TT902CopyParts.Check),
        new("TT903", "Ký hiệu của bản sao", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["CPY-03"], TT903CopyCode.Check) { Fix = FixSafety.Suggested },
        new("TT904", "Hình thức sao phù hợp cơ quan sao", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["CPY-04"], TT904CopyKind.Check)
        {
            Family = DocumentFamily.Party,
            Silences = ["TT906"],
        },
        new("TT905", "Ngày trong chồng bản sao", RuleArea.Content, Severity.Warning, RuleBasis.Advice, Confidence.Assumed, ["CPY-05"], TT905CopyDates.Check),
        new("TT906", "Chữ ghi hình thức sao", RuleArea.Content, Severity.Warning, RuleBasis.Layout, Confidence.Verified, ["CPY-02"], TT906CopyTitle.Check) { Fix = FixSafety.Suggested },
        new("TT951", "Phụ lục", RuleArea.Content, Severity.Info, RuleBasis.Layout, Confidence.Assumed, ["ANX-01"], TT951Annexes.Check),
    ];
}
