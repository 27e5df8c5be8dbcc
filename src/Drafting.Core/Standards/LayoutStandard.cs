using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Standards;

/// <summary>Chế độ trình bày: everything that one layout guidance says, as data.</summary>
/// <param name="Id">The key: <c>hd05-2026</c>, <c>hd36-2018</c>, <c>nd30-2020</c>.</param>
/// <param name="Family">Whose guidance it is.</param>
/// <param name="Title">The instrument, such as <c>Hướng dẫn 36-HD/VPTW</c>.</param>
/// <param name="Basis">The instruments that the regime stands on, with their dates.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day on which it holds, or <see langword="null"/> while it is in force.</param>
/// <param name="Page">The page.</param>
/// <param name="Components">How each component looks; every component that the regime knows.</param>
/// <param name="Words">The fixed words and marks.</param>
public sealed record LayoutStandard(
    string Id,
    DocumentFamily Family,
    string Title,
    ImmutableArray<string> Basis,
    DateOnly From,
    DateOnly? To,
    PageStandard Page,
    FrozenDictionary<Component, ComponentStandard> Components,
    WordStandard Words);

/// <summary>Trang giấy: paper, margins, page number.</summary>
/// <param name="Width">Chiều rộng giấy (<c>trang.rong</c>).</param>
/// <param name="Height">Chiều cao giấy (<c>trang.cao</c>).</param>
/// <param name="Top">Lề trên (<c>trang.le-tren</c>).</param>
/// <param name="Bottom">Lề dưới (<c>trang.le-duoi</c>).</param>
/// <param name="Left">Lề trái mặt trước (<c>trang.le-trai</c>).</param>
/// <param name="Right">Lề phải mặt trước (<c>trang.le-phai</c>).</param>
/// <param name="Duplex">In hai mặt, lề đối xứng (<c>trang.hai-mat</c>).</param>
/// <param name="NumberFromTop">Số trang cách mép trên (<c>trang.so-trang-cach-mep</c>).</param>
/// <param name="NumberHiddenOnFirst">Không hiện số trang đầu (<c>trang.an-so-trang-dau</c>).</param>
/// <param name="FontName">Phông chữ (<c>trang.phong-chu</c>).</param>
public sealed record PageStandard(
    Requirement<Length> Width,
    Requirement<Length> Height,
    Requirement<Length> Top,
    Requirement<Length> Bottom,
    Requirement<Length> Left,
    Requirement<Length> Right,
    Requirement<bool> Duplex,
    Requirement<Length> NumberFromTop,
    Requirement<bool> NumberHiddenOnFirst,
    Requirement<string> FontName);

/// <summary>Kiểu chữ hoa, chữ thường của một thành phần.</summary>
public enum LetterCase
{
    /// <summary>Như người soạn viết.</summary>
    AsWritten,

    /// <summary>Chữ in hoa.</summary>
    Upper,
}

/// <summary>Trình bày một thành phần: the row group of one component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Size">Cỡ chữ (<c>.co-chu</c>).</param>
/// <param name="Bold">Đậm (<c>.dam</c>).</param>
/// <param name="Italic">Nghiêng (<c>.nghieng</c>).</param>
/// <param name="Underline">Gạch chân (<c>.gach-chan</c>).</param>
/// <param name="Case">Chữ hoa (<c>.kieu-chu</c>).</param>
/// <param name="Alignment">Căn lề (<c>.can-le</c>).</param>
/// <param name="FirstLine">Thụt dòng đầu (<c>.thut-dong-dau</c>).</param>
/// <param name="SpaceBefore">Cách đoạn trước (<c>.cach-truoc</c>).</param>
/// <param name="SpaceAfter">Cách đoạn sau (<c>.cach-sau</c>).</param>
/// <param name="Line">Giãn dòng (<c>.gian-dong</c>).</param>
public sealed record ComponentStandard(
    Component Component,
    Requirement<FontSize> Size,
    Requirement<bool> Bold,
    Requirement<bool> Italic,
    Requirement<bool> Underline,
    Requirement<LetterCase> Case,
    Requirement<Alignment> Alignment,
    Requirement<Length> FirstLine,
    Requirement<Length> SpaceBefore,
    Requirement<Length> SpaceAfter,
    Requirement<LineSpacing> Line);

/// <summary>Chữ và dấu cố định: the literal words, end marks and rules that the guidance prescribes.</summary>
/// <param name="Title">Tiêu đề hoặc Quốc hiệu (<c>chu.tieu-de</c>).</param>
/// <param name="Motto">Tiêu ngữ; empty for the Party (<c>chu.tieu-ngu</c>).</param>
/// <param name="Star">Dấu dưới tên cơ quan; empty for the state (<c>chu.dau-sao</c>).</param>
/// <param name="SubjectMark">Dấu dưới trích yếu; empty where a rule is drawn (<c>chu.gach-duoi-trich-yeu</c>).</param>
/// <param name="LetterSubjectPrefix">Chữ mở đầu trích yếu công văn; may be empty (<c>chu.mo-dau-trich-yeu-cong-van</c>).</param>
/// <param name="Addressee">Chữ dẫn nơi nhận trong công văn (<c>chu.kinh-gui</c>).</param>
/// <param name="SubmissionAddressee">Chữ dẫn nơi nhận trong tờ trình (<c>chu.kinh-trinh</c>).</param>
/// <param name="AddresseeEnd">Dấu cuối mỗi dòng kính gửi, trừ dòng cuối (<c>chu.kinh-gui-cuoi-dong</c>).</param>
/// <param name="AddresseeLastEnd">Dấu cuối dòng kính gửi cuối cùng (<c>chu.kinh-gui-dong-cuoi</c>).</param>
/// <param name="LegalBasisPrefix">Dấu đầu dòng căn cứ (<c>chu.can-cu-dau-dong</c>).</param>
/// <param name="LegalBasisEnd">Dấu cuối mỗi dòng căn cứ, trừ dòng cuối (<c>chu.can-cu-cuoi-dong</c>).</param>
/// <param name="LegalBasisLastEnd">Dấu cuối dòng căn cứ cuối cùng (<c>chu.can-cu-dong-cuoi</c>).</param>
/// <param name="Recipients">Chữ "Nơi nhận:" (<c>chu.noi-nhan</c>).</param>
/// <param name="RecipientEnd">Dấu cuối mỗi dòng nơi nhận, trừ dòng cuối (<c>chu.noi-nhan-cuoi-dong</c>).</param>
/// <param name="RecipientLastEnd">Dấu cuối dòng nơi nhận cuối cùng (<c>chu.noi-nhan-dong-cuoi</c>).</param>
/// <param name="AsAbove">Dòng đầu khi có kính gửi (<c>chu.nhu-tren</c>).</param>
/// <param name="AnnexNumerals">Chữ số của phụ lục: <c>a-rap</c> or <c>la-ma</c> (<c>chu.so-phu-luc</c>).</param>
/// <param name="SignatureGap">Khoảng để ký (<c>chu.khoang-ky</c>).</param>
/// <param name="TitleRuleWeight">Nét kẻ dưới tiêu đề (<c>chu.net-ke</c>).</param>
/// <param name="CodeOfCopies">Ký hiệu bản sao (<c>chu.ma-ban-sao</c>); of the state one for each kind, in the order of <see cref="CopyTitles"/>.</param>
/// <param name="CopyTitles">Hình thức sao (<c>chu.hinh-thuc-sao</c>): the allowed words.</param>
/// <param name="SecrecyMarks">Độ mật (<c>chu.do-mat</c>): the allowed words.</param>
/// <param name="UrgencyMarks">Độ khẩn (<c>chu.do-khan</c>): the allowed words.</param>
/// <param name="SigningPrefixes">Tiền tố ký (<c>chu.tien-to-ky</c>): <c>T/M</c>, <c>K/T</c>, <c>T/L</c>, <c>Q.</c>.</param>
/// <param name="BodyEnd">Dấu kết thúc nội dung (<c>chu.ket-thuc</c>).</param>
public sealed record WordStandard(
    Requirement<string> Title,
    Requirement<string> Motto,
    Requirement<string> Star,
    Requirement<string> SubjectMark,
    Requirement<string> LetterSubjectPrefix,
    Requirement<string> Addressee,
    Requirement<string> SubmissionAddressee,
    Requirement<string> AddresseeEnd,
    Requirement<string> AddresseeLastEnd,
    Requirement<string> LegalBasisPrefix,
    Requirement<string> LegalBasisEnd,
    Requirement<string> LegalBasisLastEnd,
    Requirement<string> Recipients,
    Requirement<string> RecipientEnd,
    Requirement<string> RecipientLastEnd,
    Requirement<string> AsAbove,
    Requirement<string> AnnexNumerals,
    Requirement<Length> SignatureGap,
    Requirement<Length> TitleRuleWeight,
    Requirement<string> CodeOfCopies,
    Requirement<string> CopyTitles,
    Requirement<string> SecrecyMarks,
    Requirement<string> UrgencyMarks,
    Requirement<string> SigningPrefixes,
    Requirement<string> BodyEnd);
