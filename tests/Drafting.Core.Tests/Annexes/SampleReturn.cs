using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Tests.Annexes;

/// <summary>A returned workbook that a test may spoil: keys in row 1 and column A, header in rows 4–6, figures from row 7.</summary>
internal sealed class SampleReturn
{
    public const int FirstRow = 7;

    private readonly Dictionary<CellAddress, ObservedCell> _cells = [];
    private readonly List<ObservedSheet> _others = [];
    private readonly Dictionary<string, string> _identity;

    public SampleReturn(FormDefinition form, string body, params (string Key, string Title, decimal?[] Figures)[] rows)
    {
        (Form, Body) = (form, body);
        _identity = new()
        {
            [FormSheetNames.Kind] = FormSheetNames.UnitForm,
            [FormSheetNames.Form] = form.Key,
            [FormSheetNames.Version] = form.Version,
            [FormSheetNames.Period] = SampleForm.Period.ToString(),
            [FormSheetNames.Unit] = body,
        };
        Put("A1", FormSheetNames.Corner);
        Put("B1", FormSheetNames.OrdinalColumn);
        Put("C1", FormSheetNames.TitleColumn);
        Put("B2", form.Code);
        int column = 4;
        foreach (HeaderNode node in form.Header)
        {
            if (node is HeaderNode.Group group)
                Put(new CellAddress(4, column), new CellValue.Text(group.Title));
            foreach (FormColumn leaf in node.Columns)
            {
                Put(new CellAddress(1, column), new CellValue.Text(leaf.Key));
                Put(new CellAddress(node is HeaderNode.Leaf ? 4 : 5, column), new CellValue.Text(leaf.Unit is null ? leaf.Title : $"{leaf.Title} ({leaf.Unit})"));
                Put(new CellAddress(6, column++), new CellValue.Text(leaf.Number));
            }
        }

        int row = FirstRow;
        foreach ((string key, string title, decimal?[] figures) in rows)
        {
            Put(new CellAddress(row, 1), new CellValue.Text(key));
            Put(new CellAddress(row, 3), new CellValue.Text(title));
            for (int i = 0; i < figures.Length; i++)
                Set(row, i, figures[i], form.Columns[i].Formula is not null || key == ReturnedForm.TotalKey);
            row++;
        }

        LastRow = row - 1;
        Put(new CellAddress(row + 1, 1), new CellValue.Text(FormSheetNames.Frame));
        Put(new CellAddress(row + 1, 3), new CellValue.Text("Người lập biểu"));
        Put("B3", "Lần gửi");
        Put("C3", 1);
    }

    public FormDefinition Form { get; }

    public string Body { get; }

    public int LastRow { get; }

    public string File { get; init; } = "bieu.xlsx";

    public string? Hash { get; init; }

    public SheetVisibility Visibility { get; set; }

    public List<CellRange> Merged { get; } = [];

    public List<LineSpan> HiddenRows { get; } = [];

    public List<LineSpan> HiddenColumns { get; } = [];

    public int Comments { get; set; }

    /// <summary>A clean return of one body, whose figures follow from one number.</summary>
    public static SampleReturn Of(string body, int seed = 10) =>
        new(SampleForm.ByBody, body, (body, SampleForm.Bodies[body]!.Name, Row(seed, seed * 3))) { File = body + ".xlsx" };

    /// <summary>A clean return by items.</summary>
    public static SampleReturn Items(string body, int seed = 10) => new(SampleForm.ByItem, body,
        ("xa", "Xã, phường", Row(seed + seed + 1)), ("xa-1", "Xã", Row(seed)), ("xa-2", "Phường", Row(seed + 1)), ("xa-3", "Trong đó: đặc khu", Row(1)),
        ("co-quan", "Cơ quan", Row(5)), (ReturnedForm.TotalKey, "Tổng cộng", Row(seed + seed + 6)))
    {
        File = body + "-muc.xlsx",
    };

    /// <summary>A row whose identities hold: dang_bo = seed, chi_bo = 2·seed, and so on.</summary>
    public static decimal?[] Row(int seed, int? previous = null) =>
        [seed * 3, seed, seed * 2, seed * 3, seed, seed * 4, seed, 25m, previous is { } p ? (seed * 4) - p : null];

    public SampleReturn Put(string address, string text) => Put(At(address), new CellValue.Text(text));

    public SampleReturn Put(string address, decimal number) => Put(At(address), new CellValue.Number(number, number.ToString(CultureInfo.InvariantCulture)));

    public SampleReturn Put(CellAddress at, CellValue value, string? formula = null, string font = "")
    {
        _cells[at] = new ObservedCell(at, value, formula is null ? null : new CellFormula(formula), FontName: font);
        return this;
    }

    /// <summary>Puts a number at a row and a column of figures, from 0.</summary>
    public SampleReturn Set(int row, int column, decimal? number, bool isFormula = false)
    {
        var at = new CellAddress(row, 4 + column);
        if (number is not { } n)
            return this;
        Put(at, new CellValue.Number(n, n.ToString(CultureInfo.InvariantCulture)), isFormula ? "X" : null);
        if (Form.Columns[column].Type == ColumnType.Date)
            _cells[at] = _cells[at] with { NumberFormat = "dd/mm/yyyy" };
        return this;
    }

    public SampleReturn Formula(string address, decimal? result) =>
        Put(At(address), result is { } n ? new CellValue.Number(n, n.ToString(CultureInfo.InvariantCulture)) : new CellValue.Blank(), "X");

    public SampleReturn Remove(Func<CellAddress, bool> which)
    {
        foreach (CellAddress at in _cells.Keys.Where(which).ToArray())
            _cells.Remove(at);
        return this;
    }

    /// <summary>Moves cells, as inserting, deleting and dragging columns and rows does.</summary>
    public SampleReturn Move(Func<CellAddress, CellAddress> where)
    {
        ObservedCell[] all = [.. _cells.Values];
        _cells.Clear();
        foreach (ObservedCell cell in all)
            _cells[where(cell.Address)] = cell with { Address = where(cell.Address) };
        return this;
    }

    public SampleReturn Copy(Func<CellAddress, bool> which, Func<CellAddress, CellAddress> to)
    {
        foreach (ObservedCell cell in _cells.Values.Where(c => which(c.Address)).ToArray())
            _cells[to(cell.Address)] = cell with { Address = to(cell.Address) };
        return this;
    }

    public SampleReturn Identify(string name, string value)
    {
        _identity[name] = value;
        return this;
    }

    public SampleReturn Add(string sheet, SheetVisibility visibility, string text)
    {
        _others.Add(new ObservedSheet(sheet, visibility, [new ObservedCell(new CellAddress(1, 1), new CellValue.Text(text))], [], [], [], SheetPanes.Free, 0));
        return this;
    }

    public SampleReturn Anonymous()
    {
        _identity.Clear();
        return this;
    }

    public ObservedWorkbook Workbook()
    {
        ObservedSheet sheet = new("Biểu", Visibility, [.. _cells.Values.OrderBy(static c => c.Address)], [.. Merged], [new(1, 1), .. HiddenRows], [new(1, 1), .. HiddenColumns], SheetPanes.Frozen, Comments);
        ObservedSheet properties = new(FormSheetNames.Properties, SheetVisibility.VeryHidden,
            [.. _identity.SelectMany((p, i) => new[] { Text(i + 1, 1, p.Key), Text(i + 1, 2, p.Value) })], [], [], [], SheetPanes.Free, 0);
        string content = Hash ?? string.Join('|', _cells.Values.OrderBy(static c => c.Address).Select(static c => $"{c.Address}={c.Value}")) + string.Join('|', _identity.Values);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
        return new ObservedWorkbook(File, hash, [sheet, .. _identity.Count > 0 ? [properties] : ImmutableArray<ObservedSheet>.Empty, .. _others],
            [new DefinedName(FormSheetNames.ReturnNumber, "'Biểu'!$C$3")], [], DateSystem.From1900, []);
    }

    public ReturnedForm Read() => ReturnReader.Read(Workbook(), Form, SampleForm.Period, SampleForm.Bodies);

    public static CellAddress At(string address) => CellAddress.TryParse(address, out CellAddress at) ? at : throw new ArgumentException(address);

    private static ObservedCell Text(int row, int column, string text) => new(new CellAddress(row, column), new CellValue.Text(text));
}
