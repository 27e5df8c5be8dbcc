using System.Collections.Immutable;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Thay số liệu của một đơn vị: figures that somebody answers for, put in before the checks, so that they are checked too.</summary>
/// <param name="Form">The return with its new figures.</param>
/// <param name="Applied">The overrides that found their cell, each with row and column.</param>
internal sealed record UnitOverrides(ReturnedForm Form, ImmutableArray<AppliedOverride> Applied)
{
    /// <summary>An override that has no cell, or whose value cannot be read.</summary>
    public const string NoSuchFigure = "PL002";

    public static UnitOverrides Apply(ReturnedForm returned, FormDefinition form, IEnumerable<FigureOverride> overrides, List<AnnexFinding> findings)
    {
        ImmutableArray<ReturnedRow> rows = returned.Rows;
        var applied = ImmutableArray.CreateBuilder<AppliedOverride>();
        foreach (FigureOverride entry in overrides)
        {
            int column = IndexOf(form.Columns, c => c.Key == entry.Column);
            int row = entry.Row is null && rows.Length == 1 ? 0 : IndexOf(rows, r => r.Key == entry.Row);
            string? problem = column < 0 ? $"Biểu không có cột “{entry.Column}”."
                : form.Columns[column].Formula is not null ? $"Cột {FigureWords.Of(form.Columns[column])} được tính từ cột khác, không thay được."
                : row < 0 ? (entry.Row is null ? "Chưa nêu hàng nào được thay." : $"Biểu của đơn vị không có hàng “{entry.Row}”.")
                : null;
            FigureReading? reading = problem is null ? FigureReader.Read(Cell(entry.Value), form.Columns[column], DateSystem.From1900) : null;
            if (reading?.Value is not { } value)
            {
                findings.Add(new AnnexFinding(returned.Body?.Key, new Diagnostic(NoSuchFigure, Severity.Error, problem ?? $"Không đọc được giá trị “{entry.Value}”.", entry.At, Hint: "sửa tệp số liệu thay thế")));
                continue;
            }

            ReturnedRow old = rows[row];
            ReturnedFigure figure = old.Figures[column];
            string said = $"thay bằng {FigureWords.Of(value)}; {entry.Person}: {entry.Reason}";
            FigureSource source = (figure.Source ?? new FigureSource(returned.File, returned.Sheet, "", returned.Hash, "")) with { Reading = said };
            rows = rows.SetItem(row, old with { Figures = old.Figures.SetItem(column, new ReturnedFigure(value, ReadingKind.Repaired, FigureOrigin.Typed, source)) });
            applied.Add(new AppliedOverride(entry, old.Key, form.Columns[column], value));
        }

        ReturnedRow? total = returned.TotalRow;
        foreach (AppliedOverride change in applied)
        {
            rows = [.. rows.Select(r => Forgotten(r, change, form.Columns))];
            total = total is null ? null : Forgotten(total, change, form.Columns);
        }

        return new UnitOverrides(returned with { Rows = rows, TotalRow = total }, applied.ToImmutable());
    }

    // Results that Excel stored were computed from the figure that is replaced now: they are no longer held against our own.
    private static ReturnedRow Forgotten(ReturnedRow row, AppliedOverride change, ImmutableArray<FormColumn> columns)
    {
        HashSet<string> stale = [change.Column.Key];
        for (int before = 0; before < stale.Count;)
        {
            before = stale.Count;
            stale.UnionWith(columns.Where(c => c.Formula is { } formula && ExpressionLeaves.Of(formula).Any(l => l is FigureExpression.Column { Key: var key } && stale.Contains(key))).Select(static c => c.Key));
        }

        bool IsResult(int i) => row.Figures[i].Origin is FigureOrigin.Formula or FigureOrigin.FormulaWithoutResult;
        bool isSum = row.Key != change.Row && IsResult(IndexOf(columns, c => c.Key == change.Column.Key));
        return row.Key != change.Row && !isSum ? row : row with
        {
            Figures = [.. row.Figures.Select((f, i) => stale.Contains(columns[i].Key) && (isSum || columns[i].Formula is not null) && IsResult(i)
                ? f with { Value = FormValue.Blank.Instance, Origin = FigureOrigin.Empty } : f)],
        };
    }

    // A record's data file writes numbers with a decimal point; anything else is read as a cell's text is.
    private static ObservedCell Cell(string value) =>
        new(new CellAddress(1, 1), CellValue.FromRaw(value) ?? new CellValue.Text(value));

    private static int IndexOf<T>(ImmutableArray<T> items, Func<T, bool> isIt)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (isIt(items[i]))
                return i;
        }

        return -1;
    }
}

/// <summary>Một số liệu đã thay.</summary>
/// <param name="Entry">The override.</param>
/// <param name="Row">The key of the row.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">The value that stands now.</param>
internal sealed record AppliedOverride(FigureOverride Entry, string Row, FormColumn Column, FormValue Value);
