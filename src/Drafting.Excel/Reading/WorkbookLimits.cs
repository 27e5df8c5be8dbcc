using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Giới hạn sổ tính: how much a returned workbook may hold before it is refused.</summary>
/// <param name="Package">The limits of the file itself.</param>
/// <param name="Sheets">The number of sheets.</param>
/// <param name="Cells">The cells that hold something, of all sheets.</param>
/// <param name="Characters">The characters of all texts and formulas.</param>
/// <param name="Marks">Of each sheet the merged ranges and the hidden spans; of the workbook the names, the properties and the styles.</param>
public sealed record WorkbookLimits(PackageLimits Package, int Sheets = 200, int Cells = 200_000, int Characters = 8_000_000, int Marks = 70_000)
{
    /// <summary>The limits where a host sets none: a file of 32 MiB, 2,000 parts, 64 MiB unpacked, 200 times, 16 MiB for a part of XML, 1 MiB
    /// for a tag; 200 sheets, 200,000 cells, 8 million characters, 70,000 marks (Excel allows 65,490 styles).</summary>
    public static WorkbookLimits Default { get; } = new(new PackageLimits(FileBytes: 32L << 20, Parts: 2_000, UnpackedBytes: 64L << 20, XmlBytes: 16L << 20, TagBytes: 1L << 20));

    /// <summary>The limits of an annex of ours, which holds what many returns do: a list of 100,000 records of twenty sourced figures is inside. A file of 512 MiB,
    /// 4 GiB unpacked, most of it sources that are never unpacked, 100 times, 384 MiB for a sheet that is read; 2.5 million cells, 256 million characters.</summary>
    public static WorkbookLimits Annex { get; } = new(
        new PackageLimits(FileBytes: 512L << 20, Parts: 2_000, UnpackedBytes: 4L << 30, Ratio: 100, XmlBytes: 384L << 20, TagBytes: 1L << 20, CopiedBytes: 8L << 20),
        Cells: 2_500_000, Characters: 256_000_000);
}
