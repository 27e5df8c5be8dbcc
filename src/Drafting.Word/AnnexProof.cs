using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Word.Editing;
using Drafting.Word.Reading;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word;

/// <summary>Các phụ lục của một văn bản.</summary>
/// <param name="Annexes">The annexes that <see cref="AnnexAppender"/> put into it, as they are printed now.</param>
public sealed record PaperAnnexes(ImmutableArray<PrintedAnnex> Annexes);

/// <summary>Đối chứng phụ lục: reads the tables of annexes back from the page, not from what the file says about them.</summary>
public static class AnnexProof
{
    /// <summary>Không thấy bảng của phụ lục.</summary>
    public const string TableMissing = "TP501";

    /// <summary>Bảng của phụ lục có số hàng khác.</summary>
    public const string RowsDiffer = "TP502";

    /// <summary>Reads the annexes of a paper; of a paper without any, none.</summary>
    /// <param name="docx">The paper, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<PaperAnnexes> Read(Stream docx, string file)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Outcome<PaperAnnexes> read = WordPackage.Read(docx, file, source =>
        {
            EditablePackage package = EditablePackage.Load(source);
            Stories.NotePlaces([package.Main]);
            return new PaperAnnexes([.. AnnexItem.Read(package).Select(a => Read(package, a.Record, a.Bookmark, file, found)).OfType<PrintedAnnex>()]);
        });
        return read with { Diagnostics = [.. read.Diagnostics, .. found] };
    }

    private static PrintedAnnex? Read(EditablePackage package, AnnexRecord record, string bookmark, string file, ImmutableArray<Diagnostic>.Builder found)
    {
        XElement? body = package.Main.Element(W + "body");
        XElement[] tables = body is null ? [] : [.. AnnexPlace.BlocksOf(body, bookmark).Where(static b => b.Name == Tbl)];
        if (tables is not [var table, ..])
        {
            found.Add(new Diagnostic(
                TableMissing, Severity.Error, $"Không thấy bảng của phụ lục “{record.Form}”, kỳ {record.Period}, trong văn bản.", new Location.InFile(file),
                Hint: "Chạy lại “drafting annex word” để đưa phụ lục vào."));
            return null;
        }

        PrintedAnnex printed = Read(table, record, found);
        return record.Summary is { } summary && tables is [_, var second, ..] ? printed with { Summary = Read(second, summary, found) } : printed;
    }

    private static PrintedAnnex Read(XElement table, AnnexRecord record, ImmutableArray<Diagnostic>.Builder found)
    {
        List<XElement> rows = [.. table.Elements(Tr).Where(static r => r.Element(W + "trPr")?.Element(W + "del") is null).Skip(record.HeaderRows)];
        if (rows.Count != record.Rows.Length)
        {
            found.Add(new Diagnostic(
                RowsDiffer,
                Severity.Error,
                string.Create(CultureInfo.InvariantCulture, $"Bảng của phụ lục “{record.Form}” có {rows.Count} hàng số liệu, khi đưa vào có {record.Rows.Length} hàng."),
                PlaceOf(table),
                Hint: "Chạy lại “drafting annex word” để thay bảng."));
        }

        var cells = ImmutableArray.CreateBuilder<PrintedCell>();
        for (int r = 0; r < rows.Count; r++)
        {
            int column = 0;
            foreach (XElement cell in rows[r].Elements(Tc))
            {
                string text = string.Join('\n', cell.Elements(P).Select(TextOf));
                if (column < record.Columns.Length)
                    cells.Add(new PrintedCell(r < record.Rows.Length ? record.Rows[r] : "", record.Columns[column], text, PlaceOf(cell)));
                string? span = Val(cell.Element(W + "tcPr")?.Element(W + "gridSpan"));
                column += int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns is > 0 and < 1000 ? columns : 1;
            }
        }

        return new PrintedAnnex(record, cells.ToImmutable(), PlaceOf(table));
    }

    private static Location PlaceOf(XElement element) =>
        element.Descendants(P).Select(static p => p.Annotation<ParagraphPlace>()).FirstOrDefault(static p => p is not null) is { } place
            ? new Location.InDocument(place.Story, place.Ordinal, null)
            : new Location.InDocument("main", 1, null);
}
