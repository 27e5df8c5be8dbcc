using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes;

/// <summary>Biểu trống: the table that a unit fills in, with the rows and keys by which it is read when it comes back.</summary>
public static class BlankForm
{
    /// <summary>The rows of a unit's form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="body">The unit.</param>
    /// <param name="records">How many empty lines a list has.</param>
    public static FormTable Of(FormDefinition form, Body body, int records)
    {
        ImmutableArray<FormCell> cells = [.. form.Columns.Select(static _ => new FormCell(FormValue.Blank.Instance, []))];
        List<FormTableRow> rows = [];
        switch (form.Rows)
        {
            case FormRows.Bodies:
                rows.Add(new FormTableRow(body.Key, FormRowRole.Figures, "1", body.Name, 0, cells, []));
                break;
            case FormRows.Items items:
                rows.Add(new FormTableRow(ReturnedForm.TotalKey, FormRowRole.Total, "", items.TotalTitle, 0, cells, []));
                ImmutableArray<int> addends = Add(items.List, 0, rows, cells);
                rows[0] = rows[0] with { SumOf = addends };
                break;
            default:
                for (int i = 1; i <= records; i++)
                {
                    string ordinal = i.ToString(CultureInfo.InvariantCulture);
                    rows.Add(new FormTableRow(ordinal, FormRowRole.Figures, ordinal, body.Name, 0, cells, []));
                }

                break;
        }

        return new FormTable(form.Title, form.Header, [.. rows]);
    }

    // The rows that the row above adds up.
    private static ImmutableArray<int> Add(ImmutableArray<FormItem> items, int level, List<FormTableRow> rows, ImmutableArray<FormCell> cells)
    {
        ImmutableArray<int>.Builder addends = ImmutableArray.CreateBuilder<int>();
        int ordinal = 0;
        foreach (FormItem item in items)
        {
            int at = rows.Count;
            bool isPart = item.Role == ItemRole.Part;
            if (!isPart)
                addends.Add(at);
            rows.Add(new FormTableRow(item.Key, isPart ? FormRowRole.Part : FormRowRole.Figures, isPart || level > 0 ? "-" : (++ordinal).ToString(CultureInfo.InvariantCulture), item.Title, level, cells, []));
            ImmutableArray<int> under = Add(item.Children, level + 1, rows, cells);
            if (!under.IsEmpty)
                rows[at] = rows[at] with { SumOf = under, Role = FormRowRole.Group };
        }

        return addends.ToImmutable();
    }
}
