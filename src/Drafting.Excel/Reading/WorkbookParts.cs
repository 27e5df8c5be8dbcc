using System.Collections.Immutable;
using System.Security.Cryptography;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Đọc các phần của sổ tính: from an open package to what was observed.</summary>
/// <param name="package">The open package.</param>
/// <param name="limits">How much is read.</param>
internal sealed class WorkbookParts(GuardedPackage package, WorkbookLimits limits)
{
    private readonly WorkbookBudget budget = new(limits);
    private readonly IReadOnlyList<PackageLink> links = package.LinksOf(package.MainPart);
    private readonly List<Listed> listed = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Target, int? Sheet)> names = [];
    private readonly HashSet<string> parts = new(StringComparer.OrdinalIgnoreCase);
    private DateSystem dateSystem = DateSystem.From1900;
    private bool hasChartSheets;

    /// <summary>Reads the workbook.</summary>
    /// <param name="file">The file as the user names it.</param>
    public ObservedWorkbook Read(string file)
    {
        Begin();
        Func<Listed, ObservedSheet> read = Sheets();
        return Workbook(file, [.. listed.Select(read)]);
    }

    /// <summary>Reads what an annex says of itself and, where it is one, the sheets that may hold its table; the others stay unread.</summary>
    /// <param name="file">The file as the user names it.</param>
    public ObservedWorkbook ReadAnnex(string file)
    {
        Begin();
        if (listed.Find(static s => s.Name == FormSheetNames.Properties) is not { Id: not null } properties)
            return Workbook(file, []);
        Func<Listed, ObservedSheet> read = Sheets();
        ObservedWorkbook said = Workbook(file, [read(properties)]);
        return WorkbookIdentity.Of(said) is { Kind: FormSheetNames.Annex }
            ? said with { Sheets = [.. listed.Where(s => s != properties && AnnexWorkbook.MayHoldTable(s.Name)).Select(read), .. said.Sheets] }
            : said;
    }

    private void Begin()
    {
        WorkbookGuard.Check(package);
        using SheetCursor at = Open(package.MainPart);
        ReadList(at);
    }

    private Func<Listed, ObservedSheet> Sheets()
    {
        List<CellText> texts = In("/sharedStrings", at => SharedStrings.Read(at, budget));
        StyleTable styles = In("/styles", at => StyleTable.Read(at, limits));
        Dictionary<string, PackageLink> byId = links.DistinctBy(static l => l.Id).ToDictionary(static l => l.Id, StringComparer.Ordinal);
        return s => byId.TryGetValue(s.Id, out PackageLink? link) && parts.Add(link.Target)
            ? ReadSheet(s.Name, s.Visibility, link, texts, styles)
            : throw WorkbookPackage.Broken($"Không tìm thấy nội dung của trang “{s.Name}” trong tệp.");
    }

    private ObservedWorkbook Workbook(string file, ImmutableArray<ObservedSheet> sheets) => new(
        file,
        Convert.ToHexStringLower(SHA256.HashData(package.Content)),
        sheets,
        [.. names.Select(n => new DefinedName(n.Name, n.Target, n.Sheet is { } at && at < listed.Count ? listed[at].Name : null))],
        ReadProperties(),
        dateSystem,
        [.. Signs()]);

    private void ReadList(SheetCursor at)
    {
        if (!at.Root("workbook"))
            throw new InvalidDataException("no workbook");
        for (int root = at.Depth; at.NextChild(root);)
        {
            if (at.Name == "workbookPr" && at.Says("date1904"))
                dateSystem = DateSystem.From1904;
            else if (at.Name == "sheets")
                ReadSheetList(at);
            else if (at.Name == "definedNames")
                ReadNames(at);
        }

        if (listed.Count == 0)
            throw new InvalidDataException("no sheets");
    }

    private void ReadSheetList(SheetCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "sheet")
                continue;
            string name = Escapes.Undo(at.Get("name") ?? "");
            if (!seen.Add(name))
                throw WorkbookPackage.Broken($"Sổ tính có hai trang cùng tên “{name}”.");
            if (listed.Count >= limits.Sheets)
                throw new PackageExcessException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Sổ tính có hơn {limits.Sheets} trang."));
            SheetVisibility visibility = at.Get("state") switch { "hidden" => SheetVisibility.Hidden, "veryHidden" => SheetVisibility.VeryHidden, _ => SheetVisibility.Visible };
            listed.Add(new Listed(budget.Take(name), at.Relationship() ?? "", visibility));
        }
    }

    private void ReadNames(SheetCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "definedName" || at.Get("name") is not { } name)
                continue;
            if (names.Count >= limits.Marks)
                throw new PackageExcessException("Sổ tính có quá nhiều tên vùng.");
            int? sheet = at.Number("localSheetId");
            names.Add((budget.Take(name), budget.Take(at.Text()), sheet));
        }
    }

    private ObservedSheet ReadSheet(string name, SheetVisibility visibility, PackageLink link, List<CellText> texts, StyleTable styles)
    {
        if (!link.Type.EndsWith("/worksheet", StringComparison.Ordinal))
        {
            hasChartSheets = true;
            return new ObservedSheet(name, visibility, [], [], [], [], SheetPanes.Free, 0);
        }

        CellCount.Check(package, link.Target, budget);
        using SheetCursor at = Open(link.Target);
        return new SheetReader(name, texts, styles, budget).Read(at, visibility, CountComments(link.Target));
    }

    private int CountComments(string sheet)
    {
        if (package.TargetOf(sheet, "/comments") is not { } part || package.OpenXml(part) is not { } reader)
            return 0;
        using var at = new SheetCursor(reader);
        int count = 0;
        if (!at.Root("comments"))
            return 0;
        for (int root = at.Depth; at.NextChild(root);)
        {
            for (int depth = at.Depth; at.NextChild(depth);)
                count += at.Name == "comment" ? 1 : 0;
        }

        return count;
    }

    private ImmutableArray<WorkbookProperty> ReadProperties()
    {
        if (package.TargetOf("", "/custom-properties") is not { } part || package.OpenXml(part) is not { } reader)
            return [];
        using var at = new SheetCursor(reader);
        at.Root("");
        if (at.AnyName != "Properties")
            return [];
        ImmutableArray<WorkbookProperty>.Builder properties = ImmutableArray.CreateBuilder<WorkbookProperty>();
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.AnyName != "property" || at.Get("name") is not { } name)
                continue;
            if (properties.Count >= limits.Marks)
                throw new PackageExcessException("Sổ tính có quá nhiều thuộc tính riêng.");
            properties.Add(new WorkbookProperty(budget.Take(name), budget.Take(at.Text())));
        }

        return properties.ToImmutable();
    }

    private IEnumerable<WorkbookSign> Signs()
    {
        if (links.Any(static l => l.Type.EndsWith("/connections", StringComparison.Ordinal)))
            yield return WorkbookSign.DataConnections;
        if (package.PartNames.Any(static p => p.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)))
            yield return WorkbookSign.EmbeddedObjects;
        if (hasChartSheets)
            yield return WorkbookSign.ChartSheets;
    }

    private readonly record struct Listed(string Name, string Id, SheetVisibility Visibility);

    private SheetCursor Open(string part) => new(package.OpenXml(part) ?? throw new InvalidDataException("no such part: " + part));

    private T In<T>(string typeEnd, Func<SheetCursor?, T> read)
    {
        if (links.FirstOrDefault(l => l.Type.EndsWith(typeEnd, StringComparison.Ordinal)) is not { } link || package.OpenXml(link.Target) is not { } reader)
            return read(null);
        using var at = new SheetCursor(reader);
        return read(at);
    }
}
