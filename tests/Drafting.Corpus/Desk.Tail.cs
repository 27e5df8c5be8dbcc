using System.Collections.Immutable;

namespace Drafting.Corpus;

/// <summary>Phần cuối: signature, recipients, copies, annexes.</summary>
internal sealed partial class Desk
{
    private bool _landscape;

    private Shape Listed => new() { Spacing = HeadSpacing, Align = "left" };

    public string Tail()
    {
        string xml = Paper.Signature.IsEmpty && Paper.Recipients.IsEmpty ? "" : Gap() + SignedAndSent();
        return xml + string.Concat(Paper.Foot.Select(l => Para(l, Listed with { Border = l.Key == "lien-he" ? Wml.ThinTop : null, Align = l.Key == "lien-he" ? "center" : "left" })))
            + string.Concat(Paper.Copies.Select(CopyBlock));
    }

    private string SignedAndSent()
    {
        ImmutableArray<Line>[] signers = [.. Paper.Signers];
        if (signers.Length > 1)
        {
            int width = 9600 / signers.Length;
            string table = Wml.Table("", [.. signers.Select(_ => width)], [Wml.Row(signers.Select(s => Wml.Cell(width, Signer(s, Centred))))]);
            return table + Blank(1) + Recipients();
        }
        Line?[] signer = signers.Length == 0 ? [] : [.. Spaced(signers[0])];
        return Layout.Tail switch
        {
            TailForm.Table => Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(Wml.Cell(LeftWidth, Cellful(Recipients())), Wml.Cell(RightWidth, Cellful(Signature())))]) + Blank(1),
            TailForm.TableBreaks => Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(
                Wml.Cell(LeftWidth, Joined(Paper.Recipients, Listed)), Wml.Cell(RightWidth, Joined(signer.Select(static l => l ?? new Line("trong", "")), Centred)))]) + Blank(1),
            TailForm.TableRows => Wml.Table("", [LeftWidth, RightWidth],
            [
                Wml.Row(Wml.Cell(LeftWidth, Cellful(Recipients()), "<w:vMerge w:val=\"restart\"/>"), Wml.Cell(RightWidth, Cellful(Of(signer.Where(static l => l is not null && l.Key != "ho-ten"))))),
                Wml.Row(Wml.Cell(LeftWidth, Blank(1), "<w:vMerge/>"), Wml.Cell(RightWidth, Blank(3))),
                Wml.Row(Wml.Cell(LeftWidth, Blank(1), "<w:vMerge/>"), Wml.Cell(RightWidth, Cellful(Of(signer.Where(static l => l?.Key == "ho-ten"))))),
            ]) + Blank(1),
            TailForm.Tabs or TailForm.Spaces => Zipped([.. Paper.Recipients], signer, centredLeft: false),
            TailForm.Indents => Signature(Centred with { Indent = "w:left=\"4500\"" }) + Blank(1) + Recipients(),
            TailForm.RecipientsFirst => Recipients() + Blank(1) + Signature(Centred with { Indent = "w:left=\"4536\"" }),
            TailForm.TwoColumns => ColumnsOfRecipients() + Blank(1) + Signature(Centred with { Indent = "w:left=\"4536\"" }),
            _ => BoxedSignature(),
        };

        string Of(IEnumerable<Line?> lines) => string.Concat(lines.Select(l => Para(l!, Centred)));
    }

    private static string Cellful(string xml) => xml.Length == 0 ? "<w:p/>" : xml;

    private IEnumerable<Line?> Spaced(ImmutableArray<Line> signer)
    {
        foreach (Line line in signer)
        {
            bool stamped = signer.Any(static l => l.Key == "khac");
            if (line.Key == "ho-ten" && signer.Length > 1)
            {
                for (int i = 0; i < (stamped ? 1 : Jitter.Pick(3, 4, 4, 5)); i++) yield return null;
            }
            else if (line.Key == "khac") yield return null;
            yield return line;
        }
    }

    private string Signature(Shape? shape = null) => string.Concat(Paper.Signers.Select(s => Signer(s, shape ?? Centred)));

    private string Signer(ImmutableArray<Line> signer, Shape shape) =>
        string.Concat(Spaced(signer).Select(line => line is null ? Blank(1) : Para(line, shape)));

    private string Recipients()
    {
        if (Paper.Recipients.IsEmpty) return "";
        string xml = Layout.Has(Habits.RecipientBreaks)
            ? Para(Paper.Recipients[0], Listed) + Joined(Paper.Recipients.Skip(1), Listed)
            : string.Concat(Paper.Recipients.Select(l => Para(l, Listed)));
        return Layout.Has(Habits.Controls) ? Wml.Control("NoiNhan", xml) : xml;
    }

    private string ColumnsOfRecipients()
    {
        if (Paper.Recipients.Length < 4) return Recipients();
        Line[] lines = [.. Paper.Recipients.Skip(1)];
        int half = (lines.Length + 1) / 2;
        return Para(Paper.Recipients[0], Listed) + Wml.Table("", [4800, 4800], [Wml.Row(
            Wml.Cell(4800, string.Concat(lines.Take(half).Select(l => Para(l, Listed)))), Wml.Cell(4800, string.Concat(lines.Skip(half).Select(l => Para(l, Listed)))))]);
    }

    private string BoxedSignature()
    {
        string box = Drawings.Box(NextId(), 235, 2, 235, 150, Cellful(Signature()));
        Line[] lines = [.. Paper.Recipients];
        string first = lines.Length > 0 ? Para(lines[0], Listed, box) : Wml.P(null, Listed, box);
        int missing = Math.Max(1, 9 - lines.Length);
        return first + string.Concat(lines.Skip(1).Select(l => Para(l, Listed with { Indent = "w:right=\"5000\"" }))) + Blank(missing, null);
    }

    private string CopyBlock(Copy copy)
    {
        Line[] lines = [.. copy.Lines.SelectMany(static l => l.Key == "co-quan" ? new[] { l, new Line("dau-sao", "*") } : [l])];
        Line[] left = [.. lines.Where(static l => LeftOrder.Contains(l.Key))];
        Line[] sent = [.. lines.Where(static l => l.Key is "noi-nhan" or "dong-noi-nhan")];
        Line[] right = [.. lines.Where(static l => l.Key is "hinh-thuc-sao" or "dia-danh-ngay")];
        ImmutableArray<Line> signed = [.. lines.Where(static l => l.Key is "quyen-han" or "chuc-vu" or "ho-ten" or "khac")];
        string rule = Layout.Copies switch
        {
            CopyForm.LineTable => Wml.P("ke-ban-sao", new Shape { Spacing = HeadSpacing }, Drawings.Line(NextId(), 0, 8, 466)),
            CopyForm.UnderscoreTabs => Wml.P("ke-ban-sao", new Shape { Spacing = HeadSpacing }, Run(new string('_', 60), new Pen(14))),
            _ => Wml.P("ke-ban-sao", new Shape { Border = Wml.ThinTop, Spacing = HeadSpacing }, ""),
        };
        string block = Layout.Copies switch
        {
            CopyForm.UnderscoreTabs => Zipped([.. left, null, .. sent], [.. right, null, .. Spaced(signed)], centredLeft: true),
            CopyForm.BorderStacked => Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(Wml.Cell(LeftWidth, Stack(left, Centred)), Wml.Cell(RightWidth, Stack(right, Centred)))])
                + Signer(signed, Centred with { Indent = "w:left=\"4500\"" }) + string.Concat(sent.Select(l => Para(l, Listed))),
            _ => Wml.Table("", [LeftWidth, RightWidth],
                [Wml.Row(Wml.Cell(LeftWidth, Stack(left, Centred) + Blank(1) + string.Concat(sent.Select(l => Para(l, Listed)))),
                    Wml.Cell(RightWidth, Stack(right, Centred) + Signer(signed, Centred)))]),
        };
        return Blank(1) + rule + block + Blank(1);
    }

    public string Annexes()
    {
        string xml = "";
        foreach (AnnexText annex in Paper.Annexes)
        {
            xml += annex.Landscape == _landscape
                ? Jitter.OneIn(2) ? Wml.P(null, new Shape(), "<w:r><w:br w:type=\"page\"/></w:r>") : Wml.P(null, new Shape(), "<w:r><w:lastRenderedPageBreak/><w:br w:type=\"page\"/></w:r>")
                : Wml.P(null, new Shape { Section = Section() }, "");
            _landscape = annex.Landscape;
            xml += string.Concat(annex.Head.Select(l => Para(l, Centred))) + Gap() + Body(annex.Body);
        }
        return xml;
    }

    public string Section()
    {
        int top = Jitter.Pick(1134, 1134, 1134, 851), right = Jitter.Pick(850, 851, 1134), left = Jitter.Pick(1701, 1701, 1418);
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
            + (_landscape ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
            + $"<w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{top}\" w:left=\"{left}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:cols w:space=\"720\"/><w:titlePg/></w:sectPr>";
    }
}
