using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Documents;

namespace Drafting.Core.Fields;

/// <summary>Bộ trường: a template's <c>fields.yaml</c>: the form, the validation, the documentation, and the list that the template is held against.</summary>
/// <param name="Name">Tên mẫu, as shown.</param>
/// <param name="Description">Mô tả, one or two sentences.</param>
/// <param name="Family">Hệ văn bản.</param>
/// <param name="Kind">Loại văn bản: the key in the authority table; <see langword="null"/> for a template that serves several kinds.</param>
/// <param name="Fields">Các trường in order.</param>
/// <param name="KindField">Trường cho biết loại: the choice field whose value is the kind's key, where <paramref name="Kind"/> is absent.</param>
/// <param name="File">The file as the user names it.</param>
public sealed record FieldSet(
    string Name, string Description, DocumentFamily Family, string? Kind, ImmutableArray<Field> Fields, string? KindField = null, string File = "")
{
    /// <summary>The kind of the paper that a record makes.</summary>
    /// <param name="typed">The record as <see cref="FieldValidator"/> typed it.</param>
    public string KindOf(DataNode.Map typed) => Kind ?? ((DataNode.Scalar)typed[KindField!]!).Text;
}

/// <summary>Giới hạn của trường: how long a value may be; passing a limit is an error, nothing is ever cut.</summary>
/// <param name="TextLength">Most characters of one text. <value>10,000.</value></param>
/// <param name="MarkupLength">Most characters of one field of markup. <value>4,000,000.</value></param>
/// <param name="Items">Most items of a list. <value>10,000.</value></param>
public sealed record FieldLimits(int TextLength = 10_000, int MarkupLength = 4_000_000, int Items = 10_000)
{
    /// <summary>The limits of an office that has set none.</summary>
    public static FieldLimits Default { get; } = new();
}
