using System.Collections.Immutable;
using Drafting.Core.Numbers;

namespace Drafting.Core.Documents;

/// <summary>Hệ văn bản: whose guidance a paper follows.</summary>
public enum DocumentFamily
{
    /// <summary>Văn bản của Đảng.</summary>
    Party,

    /// <summary>Văn bản hành chính nhà nước.</summary>
    State,
}

/// <summary>Văn bản: what an official document is, as a short list of components and without any formatting. Absent components are
/// <see langword="null"/> or empty. Text is as the author gave it; its case, order and end punctuation belong to the planner.</summary>
public sealed record OfficialDocument
{
    /// <summary>Hệ văn bản.</summary>
    public required DocumentFamily Family { get; init; }

    /// <summary>Loại văn bản: the key of the kind in the table of types, such as <c>ket-luan</c> or <c>cong-van</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Tiêu đề, cơ quan, số, địa danh và ngày: what the head of the paper holds.</summary>
    public required LetterHead Head { get; init; }

    /// <summary>Tên loại văn bản; <see langword="null"/> for a công văn.</summary>
    public string? KindTitle { get; init; }

    /// <summary>Tác giả, mỗi phần tử một dòng dưới tên loại.</summary>
    public ImmutableArray<string> AuthorLines { get; init; } = [];

    /// <summary>Trích yếu.</summary>
    public RichText? Subject { get; init; }

    /// <summary>Kính gửi hoặc kính trình.</summary>
    public Addressees? Addressees { get; init; }

    /// <summary>Căn cứ ban hành, mỗi phần tử một dòng, without the dash and the end mark.</summary>
    public ImmutableArray<RichText> LegalBases { get; init; } = [];

    /// <summary>Lời ban hành, mỗi phần tử một dòng giữa trang, như <c>QUYẾT ĐỊNH</c>.</summary>
    public ImmutableArray<string> EnactingFormula { get; init; } = [];

    /// <summary>Nội dung.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>Người ký: one, or two side by side, the left one first.</summary>
    public ImmutableArray<Signer> Signers { get; init; } = [];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>Độ mật: <c>Mật</c>, <c>Tối mật</c>, <c>Tuyệt mật</c>.</summary>
    public string? SecrecyMark { get; init; }

    /// <summary>Độ khẩn: <c>Khẩn</c>, <c>Thượng khẩn</c>, <c>Hoả tốc</c>, …</summary>
    public string? UrgencyMark { get; init; }

    /// <summary>Phạm vi lưu hành, như <c>Xong hội nghị trả lại</c>.</summary>
    public string? CirculationNote { get; init; }

    /// <summary>Ghi chú dự thảo, như <c>Dự thảo lần 2</c>.</summary>
    public string? DraftNote { get; init; }

    /// <summary>Ký hiệu người đánh máy và số lượng bản, như <c>ABC-268</c>.</summary>
    public string? TypistMark { get; init; }

    /// <summary>Địa chỉ liên hệ.</summary>
    public string? ContactLine { get; init; }

    /// <summary>Phụ lục, theo thứ tự.</summary>
    public ImmutableArray<Annex> Annexes { get; init; } = [];

    /// <summary>Bản sao, from the first copy made to the last.</summary>
    public ImmutableArray<CopyBlock> Copies { get; init; } = [];

    /// <summary>Whether there are certified copies and nothing else: a sheet to be added to a paper that exists.</summary>
    public bool IsCopyOnly => this is
    {
        Copies.IsEmpty: false,
        Head: { SuperiorBody: null, IssuingBodies.IsEmpty: true, Number: null },
        KindTitle: null,
        AuthorLines.IsEmpty: true,
        Subject: null,
        Addressees: null,
        LegalBases.IsEmpty: true,
        EnactingFormula.IsEmpty: true,
        Body.IsEmpty: true,
        Signers.IsEmpty: true,
        Recipients.IsEmpty: true,
        Annexes.IsEmpty: true,
    };
}

/// <summary>Phần đầu văn bản: the components that stand in the two columns of the head, of a paper or of a copy block.</summary>
/// <param name="SuperiorBody">Cơ quan cấp trên trực tiếp, or <see langword="null"/>.</param>
/// <param name="IssuingBodies">Cơ quan ban hành; more than one in a joint issue, the leading body first.</param>
/// <param name="Number">Số và ký hiệu, or <see langword="null"/> where the paper has none.</param>
/// <param name="Place">Địa danh, or <see langword="null"/> while it is blank.</param>
/// <param name="Date">Ngày, tháng, năm; each part may be blank in a draft.</param>
public sealed record LetterHead(
    string? SuperiorBody,
    ImmutableArray<string> IssuingBodies,
    DocumentNumber? Number,
    string? Place,
    DocumentDate Date);

/// <summary>Lời dẫn nơi kính gửi.</summary>
public enum AddresseeLabel
{
    /// <summary>Kính gửi.</summary>
    KinhGui,

    /// <summary>Kính trình.</summary>
    KinhTrinh,
}

/// <summary>Kính gửi: whom the paper addresses.</summary>
/// <param name="Label">The word that leads.</param>
/// <param name="Names">The addressees without dash and end mark, at least one.</param>
public sealed record Addressees(AddresseeLabel Label, ImmutableArray<RichText> Names);

/// <summary>Người ký: one column of the signature block, as printed.</summary>
/// <param name="Authority">Quyền hạn ký với tiền tố: <c>T/M BAN BÍ THƯ</c>, <c>K/T TRƯỞNG BAN</c>; <see langword="null"/> for a head who signs directly.</param>
/// <param name="Positions">Chức vụ, mỗi phần tử một dòng; <c>kiêm</c> on a line of its own joins two positions. May be empty.</param>
/// <param name="Name">Họ tên, or <see langword="null"/> while it is blank.</param>
public sealed record Signer(string? Authority, ImmutableArray<string> Positions, string? Name);

/// <summary>Nơi nhận: one line of the list.</summary>
/// <param name="Text">Who receives, without dash, purpose and end mark: <c>Như trên</c>, <c>Lưu Văn phòng</c>, …</param>
/// <param name="Purpose">Mục đích gửi without brackets, such as <c>để báo cáo</c>; <see langword="null"/> where none is given.</param>
public sealed record Recipient(string Text, string? Purpose = null)
{
    /// <summary>Whether this is the line <c>Như trên</c>.</summary>
    public bool IsAsAbove => string.Equals(Text, "Như trên", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is the archive line, <c>Lưu …</c>, or <c>Lưu</c> alone.</summary>
    public bool IsArchive => Text == "Lưu" || Text.StartsWith("Lưu ", StringComparison.Ordinal) || Text.StartsWith("Lưu:", StringComparison.Ordinal);
}

/// <summary>Chiều trang.</summary>
public enum PageOrientation
{
    /// <summary>Dọc.</summary>
    Portrait,

    /// <summary>Ngang.</summary>
    Landscape,
}

/// <summary>Phụ lục: a section of its own behind the paper.</summary>
/// <param name="Number">Số của phụ lục, from 1; <see langword="null"/> for an only annex.</param>
/// <param name="Title">Tiêu đề.</param>
/// <param name="Reference">Dòng dẫn chiếu without brackets, such as <c>kèm theo Quyết định số …</c>.</param>
/// <param name="Orientation">Chiều trang.</param>
/// <param name="Body">Nội dung.</param>
public sealed record Annex(int? Number, RichText Title, string? Reference, PageOrientation Orientation, ImmutableArray<Block> Body);

/// <summary>Bản sao: what a copying body adds at the end of the copied text. The model carries what stands on the paper, right or wrong.</summary>
/// <param name="Title">Hình thức sao: <c>Sao y bản chính</c>, <c>Sao lục</c>, <c>Trích sao</c>, or as the paper has it.</param>
/// <param name="Head">Cơ quan sao, số, địa danh và ngày.</param>
/// <param name="Signer">Người ký bản sao.</param>
/// <param name="Recipients">Nơi nhận bản sao.</param>
public sealed record CopyBlock(string Title, LetterHead Head, Signer? Signer, ImmutableArray<Recipient> Recipients);
