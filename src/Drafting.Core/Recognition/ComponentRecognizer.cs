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

        int at = kind == RegionKind.Annex ? TitleRegion.ReadAnnex(sheet, start, end) : HeadRegion.Read(sheet, start, end);
        if (kind == RegionKind.Paper)
        {
            at = TitleRegion.Read(sheet, at, end);
            at = AddresseeRegion.Read(sheet, at, end);
        }

        at = GroundsRegion.Read(sheet, at, end);
        int foot = SignatureRegion.Find(sheet, tables, at, end, kind);
        BodyRegion.Read(sheet, tables, at, foot);
        SignatureRegion.Read(sheet, tables, foot, end);
    }
}
