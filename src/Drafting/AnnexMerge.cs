using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Excel;

namespace Drafting;

/// <summary>Yêu cầu tổng hợp phụ lục.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Returns">Các tệp đơn vị gửi về, .xlsx or .csv; those of other forms that the rules of this one name may be among them.</param>
public sealed record AnnexMerge(string Form, ReportingPeriod Period, ImmutableArray<AnnexFile> Returns)
{
    /// <summary>The annex of the period before; of still earlier periods, and of other forms that the rules of this one name, where there are such.</summary>
    public ImmutableArray<AnnexFile> Previous { get; init; } = [];

    /// <summary>Giải trình, or <see langword="null"/>.</summary>
    public AnnexFile? Explanations { get; init; }

    /// <summary>Số liệu thay thế, or <see langword="null"/>.</summary>
    public AnnexFile? Overrides { get; init; }

    /// <summary>Tiêu đề và chữ ký.</summary>
    public AnnexHeading Heading { get; init; } = new(null, null, []);
}

/// <summary>Tiêu đề và chữ ký của phụ lục, as far as the office gives them.</summary>
/// <param name="Number">Số phụ lục, where the paper has several.</param>
/// <param name="Reference">Dòng dẫn chiếu: <c>Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025</c>.</param>
/// <param name="Signer">Khối ký bên phải, line by line; empty for none.</param>
public sealed record AnnexHeading(int? Number, string? Reference, ImmutableArray<string> Signer);

/// <summary>Tệp đưa vào: a return, or a file of explanations.</summary>
/// <param name="Name">The file as the user names it.</param>
/// <param name="Open">Opens it; the stream is read once and closed.</param>
/// <param name="Received">Ngày nhận of a return, where known.</param>
public sealed record AnnexFile(string Name, Func<Stream> Open, DateOnly? Received = null);

/// <summary>Phụ lục đã tổng hợp.</summary>
/// <param name="Annex">The annex.</param>
/// <param name="Frame">What stands round its table.</param>
/// <param name="ValuesHash">Mã kiểm tra of all its values.</param>
public sealed record MergedAnnex(AssembledAnnex Annex, AnnexFrame Frame, string ValuesHash)
{
    /// <summary>Writes its workbook, of a long list more than anybody should hold in memory; equal annexes give equal bytes on one release of .NET.</summary>
    /// <param name="output">Where the .xlsx goes.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(Stream output) => AnnexWorkbook.Write(Annex, Frame, ValuesHash, output);
}
