using System.Globalization;
using System.Text;
using Drafting.Core.Packages;
using Drafting.Core.Text;

namespace Drafting.Excel.Reading;

/// <summary>Chữ dùng chung: the texts that cells name by number.</summary>
internal static class SharedStrings
{
    /// <summary>Reads the texts.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    /// <param name="budget">How much is left to read.</param>
    public static List<CellText> Read(SheetCursor? at, WorkbookBudget budget)
    {
        List<CellText> texts = [];
        if (at is null)
            return texts;
        if (!at.Root("sst"))
            throw WorkbookPackage.Broken("Phần chữ của sổ tính không đúng định dạng.");
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "si")
                continue;
            budget.TakeText();
            texts.Add(One(at, budget));
        }

        return texts;
    }

    /// <summary>The text of an element that holds plain text or runs; how it is pronounced (phonetic runs) is left out.</summary>
    /// <param name="at">On the element.</param>
    /// <param name="budget">How much is left to read.</param>
    public static CellText One(SheetCursor at, WorkbookBudget budget)
    {
        var text = new StringBuilder();
        string font = "";
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "t")
                Add(text, at, budget);
            else if (at.Name == "r")
                Run(at, budget, text, ref font);
        }

        return new CellText(Escapes.Undo(text.ToString()), font);
    }

    private static void Run(SheetCursor at, WorkbookBudget budget, StringBuilder text, ref string font)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "t")
                Add(text, at, budget);
            else if (at.Name == "rPr")
            {
                for (int inner = at.Depth; at.NextChild(inner);)
                {
                    // One font for the cell: an old one among its runs tells more than a new one.
                    if (at.Name == "rFont" && at.Get("val") is { } name && (font.Length == 0 || (LegacyFont.Of(name).IsLegacy && !LegacyFont.Of(font).IsLegacy)))
                        font = name;
                }
            }
        }
    }

    private static void Add(StringBuilder text, SheetCursor at, WorkbookBudget budget)
    {
        if (text.Append(budget.Take(at.Text())).Length > SheetCursor.LongestText)
            throw SheetCursor.TooLong();
    }
}

/// <summary>Chữ trong ô.</summary>
/// <param name="Text">The text.</param>
/// <param name="FontName">The font that its runs name, or empty.</param>
internal readonly record struct CellText(string Text, string FontName);

/// <summary>Phần còn được đọc: what is left of the limits of one workbook.</summary>
/// <param name="limits">The limits.</param>
internal sealed class WorkbookBudget(WorkbookLimits limits)
{
    private int cells = limits.Cells;
    private int texts = limits.Cells;
    private long characters = limits.Characters;

    /// <summary>The limits.</summary>
    public WorkbookLimits Limits => limits;

    /// <summary>Takes a cell.</summary>
    public void TakeCell()
    {
        if (--cells < 0)
            throw TooManyCells();
    }

    /// <summary>Refuses so many cells where fewer are left to be taken; takes none.</summary>
    /// <param name="count">How many are coming.</param>
    public void Expect(int count)
    {
        if (count > cells)
            throw TooManyCells();
    }

    /// <summary>Takes a shared text.</summary>
    public void TakeText()
    {
        if (--texts < 0)
            throw new PackageExcessException($"Sổ tính có hơn {Count(limits.Cells)} đoạn chữ.");
    }

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    public string Take(string text) => (characters -= text.Length) >= 0 ? text : throw new PackageExcessException($"Sổ tính có hơn {Count(limits.Characters)} ký tự.");

    private PackageExcessException TooManyCells() => new($"Sổ tính có hơn {Count(limits.Cells)} ô có số liệu.");

    private static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.');
}
