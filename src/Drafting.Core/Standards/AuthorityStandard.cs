using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Thể loại và thẩm quyền: the second dated table: types, codes, number series, who signs how and who may issue what.</summary>
/// <param name="Id">The key: <c>qd66-2017</c>, <c>qd399-2026</c>.</param>
/// <param name="Title">The instrument, such as <c>Quy định 399-QĐ/TW</c>.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day on which it holds, or <see langword="null"/> while it is in force.</param>
/// <param name="InheritedFrom">The earlier instrument from which the sections that this one's file does not state are taken, or <see langword="null"/>.</param>
/// <param name="InheritedSections">Those sections, by their names in the file.</param>
/// <param name="Note">What is not known about the instrument, in Vietnamese, or <see langword="null"/>.</param>
/// <param name="Kinds">Tên loại văn bản, those of the state family and the certified copy among them.</param>
/// <param name="AdministrativePapers">Giấy tờ hành chính.</param>
/// <param name="Series">Dãy số.</param>
/// <param name="Bodies">Ký hiệu cơ quan.</param>
/// <param name="Signing">Ma trận ký.</param>
/// <param name="Authority">Thẩm quyền ban hành; empty where it has not been seen.</param>
/// <param name="Repealed">Văn bản đã hết hiệu lực.</param>
public sealed record AuthorityStandard(
    string Id,
    string Title,
    DateOnly From,
    DateOnly? To,
    string? InheritedFrom,
    ImmutableArray<string> InheritedSections,
    string? Note,
    ImmutableArray<DocumentKind> Kinds,
    ImmutableArray<AdministrativePaper> AdministrativePapers,
    ImmutableArray<SeriesRule> Series,
    ImmutableArray<BodyCode> Bodies,
    ImmutableArray<SigningForm> Signing,
    ImmutableArray<IssuingAuthority> Authority,
    ImmutableArray<RepealedInstrument> Repealed)
{
    /// <summary>The kind of a key, or <see langword="null"/>.</summary>
    /// <param name="key">The key, such as <c>ket-luan</c>.</param>
    public DocumentKind? Kind(string key) => Kinds.FirstOrDefault(k => k.Key == key);

    /// <summary>The kinds of a family, in the order of the table.</summary>
    /// <param name="family">The family.</param>
    public IEnumerable<DocumentKind> KindsOf(DocumentFamily family) => Kinds.Where(k => k.Families.Contains(family));
}

/// <summary>Loại văn bản.</summary>
/// <param name="Key">The key, such as <c>ket-luan</c>.</param>
/// <param name="Name">The name, such as <c>Kết luận</c>.</param>
/// <param name="Families">The families that have the kind.</param>
/// <param name="PartyCode">Ký hiệu loại of the Party, such as <c>KL</c>; <see langword="null"/> where it is not known.</param>
/// <param name="StateCode">Ký hiệu loại of the state; <see langword="null"/> where there is none.</param>
/// <param name="HasTitle">Whether the paper prints its type name; a công văn and a copy do not.</param>
/// <param name="Confidence">How sure we are of the codes.</param>
/// <param name="Note">What else is known, in Vietnamese, or <see langword="null"/>.</param>
public sealed record DocumentKind(
    string Key, string Name, ImmutableArray<DocumentFamily> Families, string? PartyCode, string? StateCode, bool HasTitle, Confidence Confidence, string? Note)
{
    /// <summary>The code of the kind in a family, or <see langword="null"/>.</summary>
    /// <param name="family">The family.</param>
    public string? Code(DocumentFamily family) => family == DocumentFamily.Party ? PartyCode : StateCode;
}

/// <summary>Giấy tờ hành chính: a paper that is no kind of the list.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Code">Ký hiệu, or <see langword="null"/> where it is not known.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Note">What else is known, in Vietnamese, or <see langword="null"/>.</param>
public sealed record AdministrativePaper(string Key, string Name, string? Code, Confidence Confidence, string? Note);

/// <summary>Lúc dãy số bắt đầu lại.</summary>
public enum SeriesReset
{
    /// <summary>Mỗi nhiệm kỳ.</summary>
    Term,

    /// <summary>Mỗi năm dương lịch.</summary>
    Year,

    /// <summary>Mỗi kỳ đại hội.</summary>
    Congress,
}

/// <summary>Điều mà dãy số chạy riêng.</summary>
public enum SeriesScope
{
    /// <summary>Riêng từng loại văn bản.</summary>
    Kind,

    /// <summary>Riêng từng cơ quan.</summary>
    Body,
}

/// <summary>Quy tắc dãy số.</summary>
/// <param name="Key">The key, such as <c>cap-uy</c>.</param>
/// <param name="Family">Whose papers it numbers.</param>
/// <param name="Issuer">Who issues them, in Vietnamese.</param>
/// <param name="Reset">When the numbers start again from 01.</param>
/// <param name="Per">What has a series of its own.</param>
/// <param name="Text">The rule in Vietnamese.</param>
/// <param name="Confidence">How sure we are.</param>
public sealed record SeriesRule(
    string Key, DocumentFamily Family, string Issuer, SeriesReset Reset, ImmutableArray<SeriesScope> Per, string Text, Confidence Confidence);

/// <summary>Ký hiệu cơ quan.</summary>
/// <param name="Name">The body or the kind of body.</param>
/// <param name="Code">The code, such as <c>BTCTW</c>.</param>
/// <param name="To">The last day on which bodies of the kind exist, or <see langword="null"/>.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Note">What else is known, in Vietnamese, or <see langword="null"/>.</param>
public sealed record BodyCode(string Name, string Code, DateOnly? To, Confidence Confidence, string? Note);

/// <summary>Cách ký.</summary>
public enum SigningWay
{
    /// <summary>Thay mặt (T/M).</summary>
    OnBehalf,

    /// <summary>Ký thay (K/T).</summary>
    ForHead,

    /// <summary>Thừa lệnh (T/L).</summary>
    ByOrder,

    /// <summary>Quyền (Q.).</summary>
    Acting,

    /// <summary>Trực tiếp: no authority line; the position is bold, for it carries the authority.</summary>
    Direct,

    /// <summary>Kiêm: two positions joined by a line <c>kiêm</c>.</summary>
    Concurrent,

    /// <summary>Hai người ký, as under minutes.</summary>
    TwoSigners,
}

/// <summary>Dòng của ma trận ký.</summary>
/// <param name="Key">The key, such as <c>ban-bi-thu</c>.</param>
/// <param name="Who">Who signs, in Vietnamese.</param>
/// <param name="Way">How.</param>
/// <param name="Authority">Quyền hạn ký, such as <c>T/M BAN BÍ THƯ</c>; <see langword="null"/> where there is no such line.</param>
/// <param name="Positions">Chức vụ: the positions that may stand below, one of them; of two signers the left one first; empty where none may.
/// A position of several lines has <c>\n</c> between them.</param>
/// <param name="Joint">Whether two bodies issue together.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Note">What else is known, in Vietnamese, or <see langword="null"/>.</param>
public sealed record SigningForm(
    string Key, string Who, SigningWay Way, string? Authority, ImmutableArray<string> Positions, bool Joint, Confidence Confidence, string? Note);

/// <summary>Quyền ban hành.</summary>
public enum IssuingRight
{
    /// <summary>Được ban hành.</summary>
    Yes,

    /// <summary>Không được ban hành.</summary>
    No,

    /// <summary>Chưa rõ.</summary>
    Unknown,
}

/// <summary>Thẩm quyền ban hành một nhóm loại văn bản, as far as it has been verified: the congress and the grassroots.</summary>
/// <param name="Kinds">The keys of the kinds.</param>
/// <param name="Congress">Đại hội đại biểu toàn quốc.</param>
/// <param name="Committee">Ban chấp hành đảng uỷ cơ sở.</param>
/// <param name="Standing">Ban thường vụ đảng uỷ cơ sở.</param>
/// <param name="Cell">Chi bộ.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Note">What else is known, in Vietnamese, or <see langword="null"/>.</param>
public sealed record IssuingAuthority(
    ImmutableArray<string> Kinds, IssuingRight Congress, IssuingRight Committee, IssuingRight Standing, IssuingRight Cell, Confidence Confidence, string? Note);

/// <summary>Văn bản đã bị thay thế.</summary>
/// <param name="Instrument">The number and symbol, such as <c>66-QĐ/TW</c>.</param>
/// <param name="ReplacedBy">The number and symbol of what replaces it.</param>
/// <param name="From">The first day on which it no longer holds.</param>
/// <param name="Confidence">How sure we are.</param>
public sealed record RepealedInstrument(string Instrument, string ReplacedBy, DateOnly From, Confidence Confidence);

/// <summary>Cặp hợp lệ: a kind that papers of a layout regime may have.</summary>
/// <param name="Kind">The key of the kind.</param>
/// <param name="Regime">The id of the layout regime.</param>
public readonly record struct KindRegime(string Kind, string Regime);
