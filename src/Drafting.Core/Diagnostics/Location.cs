using Drafting.Core.Documents;

namespace Drafting.Core.Diagnostics;

/// <summary>Vị trí: the place that a diagnostic speaks of. A closed union.</summary>
public abstract record Location
{
    private Location()
    {
    }

    /// <summary>Trong mẫu: a span of a template or of markup in it.</summary>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Span">The span.</param>
    public sealed record InTemplate(string File, TextSpan Span) : Location;

    /// <summary>Trong dữ liệu: a value of a data file.</summary>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Path">The path of the value, such as <c>noi_nhan[2].ten</c>; empty for the whole record.</param>
    /// <param name="Span">The span, or <see langword="null"/> where the value is absent.</param>
    public sealed record InData(string File, string Path, TextSpan? Span) : Location;

    /// <summary>Trong văn bản: a paragraph of a Word document.</summary>
    /// <param name="Story">The story: <c>main</c>, <c>header</c>, <c>footnote 3</c>, …</param>
    /// <param name="Paragraph">Ordinal of the paragraph in its story, from 1.</param>
    /// <param name="Component">The component that the paragraph is, where known.</param>
    /// <param name="Range">The piece of its text that is meant, or <see langword="null"/> for the whole paragraph.</param>
    public sealed record InDocument(string Story, int Paragraph, Component? Component, TextRange? Range = null) : Location;

    /// <summary>Trong sổ tính: a cell of a workbook.</summary>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Sheet">The sheet's name.</param>
    /// <param name="Address">The address, such as <c>B7</c>.</param>
    public sealed record InWorkbook(string File, string Sheet, string Address) : Location;

    /// <summary>Cả tệp: a file as a whole, such as one that is refused.</summary>
    /// <param name="File">The file as the user names it.</param>
    public sealed record InFile(string File) : Location;
}
