using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Bản ghi của phụ lục trong văn bản: which form and period a table of a paper shows, and what its rows and columns are. It holds no value and names no person.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Version">Phiên bản của biểu.</param>
/// <param name="Period">Kỳ báo cáo, as written: <c>2025-Q3</c>.</param>
/// <param name="ValuesHash">The hash of all values.</param>
/// <param name="HeaderRows">How many rows of the table are its header.</param>
/// <param name="Columns">The keys of the columns from left to right, ordinals and titles first.</param>
/// <param name="Rows">The keys of the rows below the header.</param>
public sealed record AnnexRecord(string Form, string Version, string Period, string ValuesHash, int HeaderRows, ImmutableArray<string> Columns, ImmutableArray<string> Rows)
{
    /// <summary>The record of the summary under the table, or <see langword="null"/>.</summary>
    public AnnexRecord? Summary { get; init; }

    /// <summary>The record of a table.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">Kỳ báo cáo.</param>
    /// <param name="table">The table.</param>
    /// <param name="valuesHash">The hash of all its values.</param>
    public static AnnexRecord Of(FormDefinition form, ReportingPeriod period, FormTable table, string valuesHash) => new(
        form.Key,
        form.Version,
        period.ToString(),
        valuesHash,
        HeaderGrid.Of(table.Header, "").Rows,
        [FormSheetNames.OrdinalColumn, FormSheetNames.TitleColumn, .. table.Columns.Select(static c => c.Key)],
        [.. table.Rows.Select(static r => r.Key)]);
}

/// <summary>Bảng đã in trong văn bản: what stands on the page, not what the record says.</summary>
/// <param name="Record">The record.</param>
/// <param name="Cells">The cells below the header, row by row; a row that the record does not know has an empty key.</param>
/// <param name="Place">Where the table begins.</param>
public sealed record PrintedAnnex(AnnexRecord Record, ImmutableArray<PrintedCell> Cells, Location Place)
{
    /// <summary>The summary under the table, or <see langword="null"/>.</summary>
    public PrintedAnnex? Summary { get; init; }
}

/// <summary>Ô đã in.</summary>
/// <param name="Row">The key of the row.</param>
/// <param name="Column">The key of the column.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PrintedCell(string Row, string Column, string Text, Location Place);
