using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Visits the rows of a standard: reads them, replaces them or prints them. The shape is generic over its visitor so that the reader, a
/// struct, is compiled ahead of time; a generic virtual method never is.</summary>
internal interface IRowVisitor
{
    /// <summary>Gives the row that shall stand at a key.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="row">The row as it is; <see langword="null"/> while the standard is being read.</param>
    Requirement<T> Visit<T>(string key, RowType<T> type, Requirement<T>? row)
        where T : notnull;
}

/// <summary>Khung của bảng quy định: which rows there are, once for reading, choosing and printing.</summary>
internal static class StandardShape
{
    public const string PageGroup = "trang";
    public const string WordGroup = "chu";

    private static readonly Component[] PartyComponents = Of(DocumentFamily.Party);

    private static readonly Component[] StateComponents = Of(DocumentFamily.State);

    /// <summary>The components that the guidance of a family knows.</summary>
    public static ReadOnlySpan<Component> ComponentsOf(DocumentFamily family) =>
        family == DocumentFamily.Party ? PartyComponents : StateComponents;

    /// <summary>Whether the guidance of a family knows a component.</summary>
    public static bool Knows(DocumentFamily family, Component component) =>
        family == DocumentFamily.Party ? component != Component.Motto : component is not (Component.Star or Component.SubjectMark);

    public static PageStandard Page<TVisitor>(TVisitor v, PageStandard? p)
        where TVisitor : IRowVisitor => new(
        v.Visit("trang.rong", RowTypes.Length, p?.Width),
        v.Visit("trang.cao", RowTypes.Length, p?.Height),
        v.Visit("trang.le-tren", RowTypes.Length, p?.Top),
        v.Visit("trang.le-duoi", RowTypes.Length, p?.Bottom),
        v.Visit("trang.le-trai", RowTypes.Length, p?.Left),
        v.Visit("trang.le-phai", RowTypes.Length, p?.Right),
        v.Visit("trang.hai-mat", RowTypes.Flag, p?.Duplex),
        v.Visit("trang.so-trang-cach-mep", RowTypes.Length, p?.NumberFromTop),
        v.Visit("trang.an-so-trang-dau", RowTypes.Flag, p?.NumberHiddenOnFirst),
        v.Visit("trang.phong-chu", RowTypes.Text, p?.FontName));

    public static ComponentStandard RowsOf<TVisitor>(TVisitor v, Component component, ComponentStandard? c)
        where TVisitor : IRowVisitor
    {
        string key = component.Key;
        return new ComponentStandard(
            component,
            v.Visit(key + ".co-chu", RowTypes.Size, c?.Size),
            v.Visit(key + ".dam", RowTypes.Flag, c?.Bold),
            v.Visit(key + ".nghieng", RowTypes.Flag, c?.Italic),
            v.Visit(key + ".gach-chan", RowTypes.Flag, c?.Underline),
            v.Visit(key + ".kieu-chu", RowTypes.Case, c?.Case),
            v.Visit(key + ".can-le", RowTypes.Alignment, c?.Alignment),
            v.Visit(key + ".thut-dong-dau", RowTypes.Length, c?.FirstLine),
            v.Visit(key + ".cach-truoc", RowTypes.Length, c?.SpaceBefore),
            v.Visit(key + ".cach-sau", RowTypes.Length, c?.SpaceAfter),
            v.Visit(key + ".gian-dong", RowTypes.Line, c?.Line));
    }

    public static WordStandard Words<TVisitor>(TVisitor v, WordStandard? w)
        where TVisitor : IRowVisitor => new(
        v.Visit("chu.tieu-de", RowTypes.Text, w?.Title),
        v.Visit("chu.tieu-ngu", RowTypes.Text, w?.Motto),
        v.Visit("chu.dau-sao", RowTypes.Text, w?.Star),
        v.Visit("chu.gach-duoi-trich-yeu", RowTypes.Text, w?.SubjectMark),
        v.Visit("chu.mo-dau-trich-yeu-cong-van", RowTypes.Text, w?.LetterSubjectPrefix),
        v.Visit("chu.kinh-gui", RowTypes.Text, w?.Addressee),
        v.Visit("chu.kinh-trinh", RowTypes.Text, w?.SubmissionAddressee),
        v.Visit("chu.kinh-gui-cuoi-dong", RowTypes.Text, w?.AddresseeEnd),
        v.Visit("chu.kinh-gui-dong-cuoi", RowTypes.Text, w?.AddresseeLastEnd),
        v.Visit("chu.can-cu-dau-dong", RowTypes.Text, w?.LegalBasisPrefix),
        v.Visit("chu.can-cu-cuoi-dong", RowTypes.Text, w?.LegalBasisEnd),
        v.Visit("chu.can-cu-dong-cuoi", RowTypes.Text, w?.LegalBasisLastEnd),
        v.Visit("chu.noi-nhan", RowTypes.Text, w?.Recipients),
        v.Visit("chu.noi-nhan-cuoi-dong", RowTypes.Text, w?.RecipientEnd),
        v.Visit("chu.noi-nhan-dong-cuoi", RowTypes.Text, w?.RecipientLastEnd),
        v.Visit("chu.nhu-tren", RowTypes.Text, w?.AsAbove),
        v.Visit("chu.so-phu-luc", RowTypes.Text, w?.AnnexNumerals),
        v.Visit("chu.khoang-ky", RowTypes.Length, w?.SignatureGap),
        v.Visit("chu.net-ke", RowTypes.Length, w?.TitleRuleWeight),
        v.Visit("chu.ma-ban-sao", RowTypes.Text, w?.CodeOfCopies),
        v.Visit("chu.hinh-thuc-sao", RowTypes.Text, w?.CopyTitles),
        v.Visit("chu.do-mat", RowTypes.Text, w?.SecrecyMarks),
        v.Visit("chu.do-khan", RowTypes.Text, w?.UrgencyMarks),
        v.Visit("chu.tien-to-ky", RowTypes.Text, w?.SigningPrefixes),
        v.Visit("chu.ket-thuc", RowTypes.Text, w?.BodyEnd));

    private static Component[] Of(DocumentFamily family) => Array.FindAll(Enum.GetValues<Component>(), c => Knows(family, c));
}
