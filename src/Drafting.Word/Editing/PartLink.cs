using System.Xml.Linq;

namespace Drafting.Word.Editing;

/// <summary>Quan hệ: one relationship of a part, as it stands in the part's <c>.rels</c>.</summary>
/// <param name="Element">The element; removing it removes the relationship.</param>
/// <param name="Id">The id by which the part names it.</param>
/// <param name="Type">The type.</param>
/// <param name="Target">The resolved name of the target part, or the address outside.</param>
/// <param name="Outside">Whether the target lies outside the package.</param>
internal sealed record PartLink(XElement Element, string Id, string Type, string Target, bool Outside)
{
    /// <summary>The last step of the type, which is alike in all dialects and years of the format.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}
