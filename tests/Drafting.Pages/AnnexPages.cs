using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Tests.Annexes;
using Drafting.Word;
using Drafting.Yaml;

namespace Drafting.Pages;

/// <summary>A statistical annex of 40 rows and 15 columns behind a drafted paper, drawn.</summary>
internal static class AnnexPages
{
    private const int PaperPages = 2;

    public static IEnumerable<string> Draw(string output)
    {
        Directory.CreateDirectory(output);
        DraftingEngine engine = SamplePages.Engine();
        string sample = engine.Templates.Samples("ket-luan").Order(StringComparer.Ordinal).First(static s => s.Contains("kl-tccsd", StringComparison.Ordinal));
        byte[] paper = engine.Draft(new DraftRequest("ket-luan", (DataNode.Map)YamlReader.Read(File.ReadAllText(sample), sample).Value!)).Value!.Word;
        FormTable table = SampleTable.Of();
        string word = Path.Combine(output, "ket-luan-co-phu-luc.docx");
        using (FileStream file = File.Create(word))
            AnnexAppender.Append(new MemoryStream(paper), "ket-luan.docx", LayoutPlanner.PlanAnnex(SampleTable.Sheet(table), LayoutStandards.Find("hd36-2018")!), SampleTable.Record(table), file);
        LibreOffice.ToPdf(output);
        string pdf = Path.ChangeExtension(word, ".pdf");
        LibreOffice.ToPictures(pdf);

        List<PageWord> words = LibreOffice.Words(pdf);
        if (words.Max(static w => w.Page) != PaperPages + 2)
            yield return $"{pdf}: phụ lục không nằm gọn trong hai trang";
        for (int page = PaperPages + 1; page <= PaperPages + 2; page++)
        {
            if (words.Count(w => w.Page == page && w.Text is "(12)" or "TT") != 2)
                yield return $"{pdf}: trang {page} không có tiêu đề bảng";
        }

        if (words.Any(static w => w is { Page: PaperPages + 1, Y: < 50 }) || !words.Any(static w => w is { Page: PaperPages + 2, Y: < 50, Text: "2" }))
            yield return $"{pdf}: phụ lục không đánh số trang riêng";
    }
}
