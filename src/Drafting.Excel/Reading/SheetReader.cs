using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Đọc một trang tính: its cells in order, and what of it is hidden or merged.</summary>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="texts">The shared texts.</param>
/// <param name="styles">The styles.</param>
/// <param name="budget">How much is left to read.</param>
internal sealed class SheetReader(string sheet, List<CellText> texts, StyleTable styles, WorkbookBudget budget)
{
    private readonly ImmutableArray<ObservedCell>.Builder cells = ImmutableArray.CreateBuilder<ObservedCell>();
    private readonly List<CellRange> merges = [];
    private readonly List<LineSpan> hiddenRows = [];
    private readonly List<LineSpan> hiddenColumns = [];
    private readonly Dictionary<int, (string Text, CellAddress Master)> shared = [];
    private SheetPanes panes = SheetPanes.Free;
    private int row;

    /// <summary>Reads the sheet.</summary>
    /// <param name="at">Its part.</param>
    /// <param name="visibility">Whether it shows.</param>
    /// <param name="commentCount">The number of its comments.</param>
    public ObservedSheet Read(SheetCursor at, SheetVisibility visibility, int commentCount)
    {
        if (!at.Root("worksheet"))
            throw WorkbookPackage.Broken($"Trang “{sheet}” không đúng định dạng.");
        for (int root = at.Depth; at.NextChild(root);)
        {
            switch (at.Name)
            {
                case "sheetViews": ReadViews(at); break;
                case "cols": ReadColumns(at); break;
                case "sheetData": ReadRows(at); break;
                case "mergeCells": ReadMerges(at); break;
                default: break;
            }
        }

        return new ObservedSheet(sheet, visibility, cells.ToImmutable(), [.. merges], [.. hiddenRows], [.. hiddenColumns], panes, commentCount);
    }

    private void ReadViews(SheetCursor at)
    {
        for (int views = at.Depth; at.NextChild(views);)
        {
            for (int view = at.Depth; at.NextChild(view);)
            {
                if (at.Name == "pane" && at.Get("state") is "frozen" or "frozenSplit")
                    panes = SheetPanes.Frozen;
            }
        }
    }

    private void ReadColumns(SheetCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "col" && (at.Says("hidden") || at.Get("width") == "0") && at.Number("min") is { } min and > 0 && at.Number("max") is { } max and <= CellAddress.LastColumn && min <= max)
                Add(hiddenColumns, new LineSpan(min, max));
        }
    }

    private void ReadMerges(SheetCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "mergeCell" && CellRange.TryParse(at.Get("ref"), out CellRange range))
                Add(merges, range);
        }
    }

    private void ReadRows(SheetCursor at)
    {
        for (int data = at.Depth; at.NextChild(data);)
        {
            if (at.Name != "row")
                continue;
            int next = at.Get("r") is null ? row + 1 : at.Number("r") ?? 0;
            if (next <= row || next > CellAddress.LastRow)
                throw WorkbookPackage.Broken(string.Create(CultureInfo.InvariantCulture, $"Trang “{sheet}” có dòng lặp lại hoặc không theo thứ tự sau dòng {row}."));
            row = next;
            if (at.Says("hidden") || at.Get("ht") == "0")
                Hide(row);
            int column = 0;
            for (int depth = at.Depth; at.NextChild(depth);)
            {
                if (at.Name == "c")
                    column = ReadCell(at, column);
            }
        }
    }

    private void Hide(int row)
    {
        if (hiddenRows is [.., var last] && last.Last == row - 1)
            hiddenRows[^1] = last with { Last = row };
        else
            Add(hiddenRows, new LineSpan(row, row));
    }

    private int ReadCell(SheetCursor at, int column)
    {
        var address = new CellAddress(row, column + 1);
        // Of two cells of one address, one program shows the first and another the last.
        if (at.Get("r") is { } written && (!CellAddress.TryParse(written, out address) || address.Row != row || address.Column <= column))
            throw WorkbookPackage.Broken($"Trang “{sheet}” có ô lặp lại, sai địa chỉ hoặc không theo thứ tự: {(written.Length > 12 ? written[..12] + "…" : written)}.");
        if (address.Column > CellAddress.LastColumn)
            throw WorkbookPackage.Broken(string.Create(CultureInfo.InvariantCulture, $"Trang “{sheet}” có dòng {row} dài quá {CellAddress.LastColumn} cột."));
        string type = at.Get("t") ?? "n";
        (string format, string font) = styles[at.Number("s") ?? 0];
        CellFormula? formula = null;
        CellText? inline = null;
        string? raw = null;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "v" when raw is null: raw = at.Text(); break;
                case "f" when formula is null: formula = ReadFormula(at, address); break;
                case "is" when inline is null: inline = SharedStrings.One(at, budget); break;
                case "v" or "f" or "is": throw WorkbookPackage.Broken($"Ô {address} của trang “{sheet}” có hai giá trị.");
                default: break;
            }
        }

        CellText? text = type == "inlineStr" ? inline : type == "s" ? Shared(raw, address) : null;
        CellValue value = text is { } known ? new CellValue.Text(known.Text) : ValueOf(type, raw, address);
        if (formula is null && value is CellValue.Blank or CellValue.Text { Value.Length: 0 })
            return address.Column;
        budget.TakeCell();
        cells.Add(new ObservedCell(address, value, formula, format, text is { FontName.Length: > 0 } run ? run.FontName : font));
        return address.Column;
    }

    private CellText? Shared(string? raw, CellAddress address)
    {
        if (raw is null)
            return null;
        return int.TryParse(raw, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int index) && index < texts.Count
            ? texts[index]
            : throw WorkbookPackage.Broken($"Ô {address} của trang “{sheet}” trỏ tới đoạn chữ không có trong tệp.");
    }

    private CellValue ValueOf(string type, string? raw, CellAddress address)
    {
        if (raw is null)
            return new CellValue.Blank();
        switch (type)
        {
            case "str" or "d": return new CellValue.Text(Escapes.Undo(budget.Take(raw)));
            case "b": return new CellValue.Boolean(raw.Trim() is "1" or "true");
            case "e": return new CellValue.Error(budget.Take(raw.Trim()));
            case "n" when string.IsNullOrWhiteSpace(raw): return new CellValue.Blank();
            case "n" when CellValue.FromRaw(budget.Take(raw.Trim())) is { } number: return number;
            default: throw WorkbookPackage.Broken($"Ô {address} của trang “{sheet}” có giá trị không đúng định dạng.");
        }
    }

    private CellFormula ReadFormula(SheetCursor at, CellAddress address)
    {
        int? group = at.Get("t") == "shared" ? at.Number("si") : null;
        string text = budget.Take(at.Text());
        if (group is null)
            return new CellFormula(text);
        if (text.Length > 0)
            shared[group.Value] = (text, address);
        else if (shared.TryGetValue(group.Value, out (string Text, CellAddress Master) master))
            return new CellFormula(master.Text, master.Master);
        return new CellFormula(text);
    }

    private void Add<T>(List<T> list, T item)
    {
        if (list.Count >= budget.Limits.Marks)
            throw new PackageExcessException($"Trang “{sheet}” có quá nhiều ô gộp, dòng ẩn hoặc cột ẩn.");
        list.Add(item);
    }
}
