using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Standards;
using Drafting.Templating;

namespace Drafting;

/// <summary>Thiết đặt của cơ quan: what <c>drafting.json</c> says.</summary>
/// <param name="TemplateFolders">Thư mục mẫu, as written, the strongest first.</param>
/// <param name="Office">Đơn vị of records that name none, or <see langword="null"/>.</param>
/// <param name="Regime">Chế độ of records that name none and whose family it suits, or <see langword="null"/>.</param>
/// <param name="TemplateLimits">Giới hạn của mẫu.</param>
/// <param name="DataLimits">Giới hạn của tệp dữ liệu.</param>
/// <param name="FieldLimits">Giới hạn của giá trị trong các trường.</param>
public sealed record DraftingSettings(
    ImmutableArray<string> TemplateFolders,
    DataNode.Scalar? Office,
    DataNode.Scalar? Regime,
    TemplateLimits TemplateLimits,
    DataLimits DataLimits,
    FieldLimits FieldLimits)
{
    /// <summary>Đường dẫn tới <c>soffice</c> of LibreOffice, which converts papers of other formats; <see langword="null"/> to look for it.</summary>
    public string? LibreOffice { get; init; }

    /// <summary>Thư mục của tệp thiết đặt, from which its paths go; <see langword="null"/> where there is no file.</summary>
    public string? Folder { get; init; }

    /// <summary>Thiết đặt của máy chủ, as written: the service reads them, other hosts pass over them.</summary>
    public DataNode.Map? Server { get; init; }

    /// <summary>The settings of an office that has set nothing.</summary>
    public static DraftingSettings Default { get; } = new([], null, null, TemplateLimits.Default, DataLimits.Default, FieldLimits.Default);

    /// <summary>Adds to a record what it does not say itself.</summary>
    /// <param name="data">The record.</param>
    /// <param name="family">The family of its template.</param>
    public DataNode.Map Complete(DataNode.Map data, DocumentFamily family)
    {
        if (Office is not null && data["don_vi"] is null or DataNode.Scalar { Kind: ScalarKind.Null })
            data = With(data, "don_vi", Office);
        bool suits = Regime is not null && LayoutStandards.Find(Regime.Text)?.Family == family;
        if (suits && data["che_do"] is null or DataNode.Scalar { Kind: ScalarKind.Null })
            data = With(data, "che_do", Regime);
        return data;
    }

    private static DataNode.Map With(DataNode.Map data, string key, DataNode.Scalar? value) => value is null
        ? data
        : data with { Entries = [.. data.Entries.Where(e => e.Key != key), new DataEntry(key, value.Span, value)] };
}
