namespace Drafting.Core.Documents;

/// <summary>Thành phần thể thức: what a paragraph of an official document is. Each has one style, one key and one Vietnamese name.</summary>
public enum Component
{
    /// <summary>Tiêu đề "Đảng Cộng sản Việt Nam"; of a state paper, Quốc hiệu.</summary>
    PartyTitle,

    /// <summary>Tiêu ngữ: the motto of a state paper.</summary>
    Motto,

    /// <summary>Cơ quan cấp trên.</summary>
    SuperiorBody,

    /// <summary>Cơ quan ban hành.</summary>
    IssuingBody,

    /// <summary>Dấu sao dưới tên cơ quan ban hành.</summary>
    Star,

    /// <summary>Số và ký hiệu.</summary>
    DocumentNumber,

    /// <summary>Địa danh và ngày, tháng, năm.</summary>
    PlaceDate,

    /// <summary>Tên loại văn bản.</summary>
    KindTitle,

    /// <summary>Tác giả, dưới tên loại.</summary>
    AuthorLine,

    /// <summary>Trích yếu.</summary>
    Subject,

    /// <summary>Dấu "-----" dưới trích yếu.</summary>
    SubjectMark,

    /// <summary>Trích yếu của công văn, dưới số và ký hiệu.</summary>
    LetterSubject,

    /// <summary>Chữ "Kính gửi:" hoặc "Kính trình:".</summary>
    AddresseesLabel,

    /// <summary>Nơi được kính gửi.</summary>
    Addressee,

    /// <summary>Căn cứ ban hành.</summary>
    LegalBasis,

    /// <summary>Lời ban hành, như "BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH".</summary>
    EnactingFormula,

    /// <summary>Chữ "Phần", "Chương" và số thứ tự.</summary>
    PartNumber,

    /// <summary>Tiêu đề của phần, chương.</summary>
    PartTitle,

    /// <summary>Chữ "Mục", "Tiểu mục" và số thứ tự.</summary>
    SectionNumber,

    /// <summary>Tiêu đề của mục, tiểu mục.</summary>
    SectionTitle,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>Đề mục số La Mã.</summary>
    RomanHeading,

    /// <summary>Khoản, hoặc mục số 1.</summary>
    Clause,

    /// <summary>Tiểu khoản 1.1.</summary>
    Subclause,

    /// <summary>Điểm a).</summary>
    Point,

    /// <summary>Gạch đầu dòng.</summary>
    Dash,

    /// <summary>Dấu cộng đầu dòng.</summary>
    Plus,

    /// <summary>Đoạn văn của nội dung.</summary>
    BodyText,

    /// <summary>Ô tiêu đề của bảng.</summary>
    TableHeader,

    /// <summary>Ô của bảng.</summary>
    TableCell,

    /// <summary>Chú thích cuối trang.</summary>
    Footnote,

    /// <summary>Quyền hạn ký (T/M, K/T, T/L, Q.).</summary>
    Authority,

    /// <summary>Chức vụ người ký.</summary>
    Position,

    /// <summary>Họ tên người ký.</summary>
    SignerName,

    /// <summary>Chữ "Nơi nhận:".</summary>
    RecipientsLabel,

    /// <summary>Nơi nhận.</summary>
    Recipient,

    /// <summary>Độ mật.</summary>
    SecrecyMark,

    /// <summary>Độ khẩn.</summary>
    UrgencyMark,

    /// <summary>Phạm vi lưu hành.</summary>
    CirculationNote,

    /// <summary>Dự thảo lần.</summary>
    DraftNote,

    /// <summary>Ký hiệu người đánh máy và số lượng bản.</summary>
    TypistMark,

    /// <summary>Địa chỉ liên hệ.</summary>
    ContactLine,

    /// <summary>Đường kẻ trên bản sao.</summary>
    CopyRule,

    /// <summary>Hình thức sao.</summary>
    CopyTitle,

    /// <summary>Chữ "Phụ lục" và số thứ tự.</summary>
    AnnexNumber,

    /// <summary>Tiêu đề phụ lục.</summary>
    AnnexTitle,

    /// <summary>Dòng dẫn chiếu của phụ lục.</summary>
    AnnexReference,

    /// <summary>Số trang.</summary>
    PageNumber,
}
