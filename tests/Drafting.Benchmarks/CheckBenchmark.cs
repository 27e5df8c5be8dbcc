using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Diagnostics;

namespace Drafting.Benchmarks;

/// <summary>The check of a paper (read, recognise, every rule) against the SDK's validator on the same file, and against opening it with the SDK and touching
/// every element.</summary>
internal static class CheckBenchmark
{
    private const int FourPages = 12;
    private const double Most = 0.5;

    public static void Run(Goals goals)
    {
        DraftingEngine engine = new(new TemplateStore([DraftBenchmark.TemplateFolder()], Templating.TemplateLimits.Default));
        DraftedPaper small = Draft(engine, FourPages), large = Draft(engine, FourPages * 50);
        (double four, double hundreds) = Run(goals, engine, "như Word lưu", WordPaper.Write(small.Plan), WordPaper.Write(large.Plan));
        goals.Ratio("(a) 4 trang / (b) 4 trang", four, Most);
        goals.Ratio("(a) 200 trang / (b) 200 trang", hundreds, Most);
        // Of a long paper with one run a paragraph the validator looks at next to nothing, and every rule of ours at every letter: decision 0018.
        (four, hundreds) = Run(goals, engine, "như ta soạn", small.Word, large.Word);
        goals.Ratio("(a) 4 trang / (b) 4 trang", four, Most);
        goals.Compare("(a) 200 trang / (b) 200 trang", hundreds);
    }

    private static (double Four, double Hundreds) Run(Goals goals, DraftingEngine engine, string kind, byte[] small, byte[] large)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        // The rules are many small methods: the compiler is not done with them after the rounds that are enough elsewhere.
        Measure[] four = Measure.InTurn(400, 60, [() => Check(engine, small), () => Validate(validator, small), () => Touch(small)]);
        Measure[] hundreds = Measure.InTurn(20, () => Check(engine, large), () => Validate(validator, large), () => Touch(large));

        goals.Title($"Kiểm tra văn bản {kind}, bốn trang và 200 trang (trung vị, đo xen kẽ):");
        Print(goals, "4 trang", four);
        Print(goals, "200 trang", hundreds);
        goals.Ratio("(a) 200 trang / (a) 4 trang", hundreds[0].Milliseconds / four[0].Milliseconds, 60);
        return (four[0].Milliseconds / four[1].Milliseconds, hundreds[0].Milliseconds / hundreds[1].Milliseconds);
    }

    private static void Print(Goals goals, string pages, Measure[] measures)
    {
        goals.Time($"(a) đọc, nhận dạng, mọi quy tắc, {pages}", measures[0]);
        goals.Time($"(b) OpenXmlValidator, {pages}", measures[1]);
        goals.Time($"(c) SDK mở và chạm mọi phần tử, {pages}", measures[2]);
    }

    private static DraftedPaper Draft(DraftingEngine engine, int paragraphs)
    {
        Outcome<DraftedPaper> paper = engine.Draft(new DraftRequest("ket-luan", Paper.Data(paragraphs)));
        return paper.Value ?? throw new InvalidOperationException(string.Join('\n', paper.Diagnostics));
    }

    private static void Check(DraftingEngine engine, byte[] word)
    {
        Outcome<CheckedFile> file = engine.Check(new MemoryStream(word), "van-ban.docx", new CheckRequest());
        if (file.Value is null)
            throw new InvalidOperationException(string.Join('\n', file.Diagnostics));
    }

    private static void Validate(OpenXmlValidator validator, byte[] word)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        if (validator.Validate(package).FirstOrDefault() is { } error)
            throw new InvalidOperationException($"The paper is not valid: {error.Description} {error.Node?.OuterXml}");
    }

    private static void Touch(byte[] word)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        int count = 0;
        foreach (OpenXmlPart part in package.GetAllParts())
            count += part.RootElement?.Descendants().Count() ?? 0;
        if (count == 0)
            throw new InvalidOperationException("There is nothing in the paper.");
    }
}
