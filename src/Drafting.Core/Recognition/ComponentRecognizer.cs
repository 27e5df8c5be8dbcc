using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Bộ nhận dạng thành phần: says of every piece of an observed paper what it is, how surely, and why. How: <c>RECOGNITION.md</c>.</summary>
public static class ComponentRecognizer
{
    /// <summary>Recognises a paper.</summary>
    /// <param name="paper">What was seen.</param>
    public static RecognizedDocument Recognize(ObservedDocument paper)
    {
        paper = LegacyPaper.Decode(paper);
        var sheet = new Sheet(PieceCutter.Cut(paper), paper.Kind);
        TableSorts tables = TableSorts.Of(sheet);
        List<(int Start, int End, PaperRegion Region)> regions = RegionFinder.Find(sheet, tables);
        (PaperNature nature, string reason) = PaperNatureJudge.Judge(sheet);
        if (nature == PaperNature.NotOfficial)
            return new RecognizedDocument(paper, nature, reason, null, PartBuilder.Build(sheet));
        foreach ((int start, int end, PaperRegion region) in regions)
            Read(sheet, tables, start, end, region.Kind);
        DocumentFamily family = nature == PaperNature.StatePaper ? DocumentFamily.State : DocumentFamily.Party;
        return new RecognizedDocument(paper, nature, reason, DocumentForm.KindOf(sheet, family), PartBuilder.Build(sheet));
    }

    private static void Read(Sheet sheet, TableSorts tables, int start, int end, RegionKind kind)
    {
        if (kind == RegionKind.Copy)
        {
            CopyRegion.Read(sheet, tables, start, end);
            return;
        }

        int at = kind == RegionKind.Annex ? start : HeadRegion.Read(sheet, start, end);
        // A table with matter of the text is text: nothing that leads to the text stands in it or behind it.
        int text = tables.FirstData(sheet, at, end);
        if (kind == RegionKind.Annex)
            at = TitleRegion.ReadAnnex(sheet, at, text);
        else
            at = AddresseeRegion.Read(sheet, TitleRegion.Read(sheet, at, text), text);
        at = GroundsRegion.Read(sheet, at, text);
        int foot = SignatureRegion.Find(sheet, tables, at, end, kind);
        BodyRegion.Read(sheet, tables, at, foot);
        SignatureRegion.Read(sheet, tables, foot, end);
    }
}
