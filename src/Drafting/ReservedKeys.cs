using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Khoá dành riêng: the keys of a data record that speak of the paper and are no fields of it.</summary>
public static class ReservedKeys
{
    /// <summary>The template's key, so that a record can be drafted without naming the template.</summary>
    public static string? TemplateOf(DataNode.Map data) => Text(data, "mau");

    internal static string? ProfileOf(DataNode.Map data) => Text(data, "don_vi");

    internal static string? RegimeOf(DataNode.Map data) => Text(data, "che_do");

    internal static Location PlaceOf(DataNode.Map data) => data["ngay"] is { } date
        ? new Location.InData(data.File, "ngay", date.Span)
        : new Location.InData(data.File, "ngay", null);

    private static string? Text(DataNode.Map data, string key) =>
        data[key] is DataNode.Scalar { Kind: not ScalarKind.Null, Text: { Length: > 0 } text } ? text : null;
}
