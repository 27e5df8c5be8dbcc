using Drafting.Core.Diagnostics;

namespace Drafting.Templating;

/// <summary>Cách đọc: what a template does with a datum that it reads.</summary>
public enum ReferenceUse
{
    /// <summary>Đọc: it is written out, looped over or computed with.</summary>
    Read,

    /// <summary>Điều kiện: a choice of what to write depends on it (law L6 excepts such fields).</summary>
    Condition,
}

/// <summary>Chỗ dùng dữ liệu: one place of a template that reads one path of the data record.</summary>
/// <param name="Path">The path, items of lists as <c>[]</c>: <c>noi_nhan[].ten</c>.</param>
/// <param name="Location">Where the template reads it.</param>
/// <param name="Use">What for.</param>
/// <param name="OuterPath">Inside <c>with</c>: the path that the name means where the group has no such member; else <see langword="null"/>.</param>
public sealed record TemplateReference(string Path, Location.InTemplate Location, ReferenceUse Use, string? OuterPath = null);
