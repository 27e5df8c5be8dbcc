using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Benchmarks;

/// <summary>The same plan as Word keeps the paper of a drafter who has worked on it for some days: no styles of ours, every format written on every run and
/// every paragraph mark, runs cut at each edit, marks of spelling, bookmarks, page breaks as last seen, tables of tasks.</summary>
internal sealed class WordPaper
{
    private const int ParagraphsBetweenTables = 60;
    private const int TableRows = 6;

    private readonly StringBuilder xml = new();
    private readonly string font;
    private int paragraphs;
    private int words;
    private int tasks;
    private int label;

    private WordPaper(string font) => this.font = font;

    public static byte[] Write(LayoutPlan plan)
    {
        var paper = new WordPaper(plan.FontName);
        foreach (PlannedSection section in plan.Sections)
        {
            foreach (PlannedBlock block in section.Blocks)
                paper.Add(block);
        }

        return Zip(WordParts.Around(paper.xml.ToString(), plan.Sections[0].Page, plan.FontName));
    }

    private void Add(PlannedBlock block)
    {
        if (block is PlannedTable grid)
        {
            Table([.. grid.Columns.Select(static c => c.Twips)], grid.Rows.Select(static r => r.Cells.Select(static c => c.AsEnumerable())), grid.Lined ? "single" : "nil");
            return;
        }

        var paragraph = (PlannedParagraph)block;
        Add(paragraph);
        if (paragraph.Component is not (Component.Clause or Component.BodyText) || ++tasks % ParagraphsBetweenTables != 5)
            return;
        PlannedParagraph cell = paragraph with { List = null, Format = paragraph.Format with { FirstLine = Length.Zero } };
        RunFormat format = paragraph.Inlines.OfType<PlannedInline.Run>().First().Format;
        PlannedParagraph Cell(string text) => cell with { Inlines = [new PlannedInline.Run(text, format)] };
        Table(
            [3000, 4000, 2072],
            Enumerable.Repeat<IEnumerable<IEnumerable<PlannedParagraph>>>(
                [[Cell("Cơ quan được giao")], [Cell("Rà soát, tham mưu, đề xuất nội dung và bố trí chương trình làm việc")], [Cell("31/12/2025")]], TableRows),
            "single");
    }

    private void Table(int[] columns, IEnumerable<IEnumerable<IEnumerable<PlannedParagraph>>> rows, string border)
    {
        xml.Append(CultureInfo.InvariantCulture, $"""<w:tbl><w:tblPr><w:tblW w:w="{columns.Sum()}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>""");
        foreach (string side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Append(CultureInfo.InvariantCulture, $"""<w:{side} w:val="{border}" w:sz="4" w:space="0" w:color="auto"/>""");
        xml.Append("""</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>""");
        foreach (int column in columns)
            xml.Append(CultureInfo.InvariantCulture, $"""<w:gridCol w:w="{column}"/>""");
        xml.Append("</w:tblGrid>");
        foreach (IEnumerable<IEnumerable<PlannedParagraph>> row in rows)
        {
            xml.Append("""<w:tr w:rsidR="00A77B3E" w:rsidTr="00C41D2A"><w:trPr><w:cantSplit/></w:trPr>""");
            foreach ((IEnumerable<PlannedParagraph> cell, int column) in row.Zip(columns))
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/></w:tcPr>""");
                foreach (PlannedParagraph paragraph in cell)
                    Add(paragraph);
                xml.Append("</w:tc>");
            }

            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private void Add(PlannedParagraph paragraph)
    {
        paragraphs++;
        ParagraphFormat format = paragraph.Format;
        RunFormat mark = paragraph.Inlines.OfType<PlannedInline.Run>().Select(static r => r.Format).FirstOrDefault(new RunFormat(FontSize.FromPoints(14), false, false, false));
        xml.Append(CultureInfo.InvariantCulture, $"""<w:p w:rsidR="{Edit(paragraphs)}" w:rsidRDefault="{Edit(paragraphs / 7)}" w:rsidP="{Edit(paragraphs / 3)}"><w:pPr>""");
        if (format.TopRule > Length.Zero || format.BottomRule > Length.Zero)
            xml.Append("<w:pBdr>").Append(format.TopRule > Length.Zero ? Rule("top") : "").Append(format.BottomRule > Length.Zero ? Rule("bottom") : "").Append("</w:pBdr>");
        xml.Append(CultureInfo.InvariantCulture, $"""<w:spacing w:before="{format.Before.Twips}" w:after="{format.After.Twips}" w:line="{format.Line.Value}" w:lineRule="{LineRuleOf(format.Line.Rule)}"/>""");
        string first = format.FirstLine < Length.Zero ? "hanging" : "firstLine";
        xml.Append(CultureInfo.InvariantCulture, $"""<w:ind w:left="{format.Left.Twips}" w:right="{format.Right.Twips}" w:{first}="{Math.Abs(format.FirstLine.Twips)}"/><w:jc w:val="{AlignmentOf(format.Alignment)}"/>""");
        Face(mark);
        xml.Append("</w:pPr>");
        if (paragraphs % 40 == 1)
            xml.Append(CultureInfo.InvariantCulture, $"""<w:bookmarkStart w:id="{paragraphs}" w:name="_Hlk{182_000_000 + paragraphs}"/><w:bookmarkEnd w:id="{paragraphs}"/>""");
        if (paragraph.List is not null)
            Run(string.Create(CultureInfo.InvariantCulture, $"{label++ % 99 + 1}. "), mark);
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case PlannedInline.Run run: Runs(run.Text, run.Format); break;
                case PlannedInline.Bound bound: Runs(string.Join(' ', bound.Lines), bound.Format); break;
                case PlannedInline.Break: xml.Append("<w:r><w:br/></w:r>"); break;
            }
        }

        xml.Append("</w:p>");
    }

    // A new run every three to nine words, as far apart as edits are; here and there a word that the speller does not know.
    private void Runs(string text, RunFormat format)
    {
        int start = 0, left = Next();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || --left > 0)
                continue;
            Run(text[start..(i + 1)], format);
            start = i + 1;
            left = Next();
        }

        if (start < text.Length)
            Run(text[start..], format);

        int Next() => 3 + (words++ * 5 % 7);
    }

    private void Run(string text, RunFormat format)
    {
        bool isMarked = words % 6 == 0;
        xml.Append(isMarked ? """<w:proofErr w:type="spellStart"/>""" : "").Append(CultureInfo.InvariantCulture, $"""<w:r w:rsidR="{Edit(words)}" w:rsidRPr="{Edit(words / 2)}">""");
        Face(format);
        xml.Append(words % 80 == 0 ? "<w:lastRenderedPageBreak/>" : "").Append("""<w:t xml:space="preserve">""").Append(SecurityElement.Escape(text)).Append("</w:t></w:r>");
        xml.Append(isMarked ? """<w:proofErr w:type="spellEnd"/>""" : "");
    }

    private void Face(RunFormat format)
    {
        xml.Append(CultureInfo.InvariantCulture, $"""<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>""")
            .Append(format.Bold ? "<w:b/><w:bCs/>" : "").Append(format.Italic ? "<w:i/><w:iCs/>" : "")
            .Append(CultureInfo.InvariantCulture, $"""<w:sz w:val="{format.Size.HalfPoints}"/><w:szCs w:val="{format.Size.HalfPoints}"/>""")
            .Append(format.Underline ? """<w:u w:val="single"/>""" : "").Append("""<w:lang w:val="vi-VN"/></w:rPr>""");
    }

    private static string Edit(int number) => string.Create(CultureInfo.InvariantCulture, $"00{0xA1_0000 + (number % 23 * 0x1357):X6}");

    private static string Rule(string side) => $"""<w:{side} w:val="single" w:sz="6" w:space="1" w:color="000000"/>""";

    private static string LineRuleOf(LineRule rule) => rule switch { LineRule.Exact => "exact", LineRule.AtLeast => "atLeast", _ => "auto" };

    private static string AlignmentOf(Alignment alignment) => alignment switch { Alignment.Center => "center", Alignment.Right => "right", Alignment.Justify => "both", _ => "left" };

    private static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
