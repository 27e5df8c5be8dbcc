using System.Globalization;
using System.IO.Compression;
using System.Text;
using Drafting.Core.Diagnostics;

namespace Drafting.Benchmarks;

/// <summary>The draft of a paper in one process, from the record to the bytes, against zipping the same parts and against the SDK's DOM.</summary>
internal static class DraftBenchmark
{
    public static string Run()
    {
        DraftingEngine engine = new(new TemplateStore([TemplateFolder()], Templating.TemplateLimits.Default));
        DraftRequest small = new("ket-luan", Paper.Data(12));
        DraftRequest middle = new("ket-luan", Paper.Data(120));
        DraftRequest large = new("ket-luan", Paper.Data(1200));
        Outcome<DraftedPaper> paper = engine.Draft(small);
        if (paper.Value is null)
            throw new InvalidOperationException(string.Join('\n', paper.Diagnostics));
        (string Name, byte[] Content)[] parts = Parts(paper.Value.Word);

        Measure[] four = Measure.InTurn(
            300,
            () => engine.Draft(small),
            () => Zip(parts),
            () => SdkPaper.Write(paper.Value.Plan, new MemoryStream()));
        Measure[] sizes = [four[0], Measure.InTurn(40, () => engine.Draft(middle))[0], Measure.InTurn(8, () => engine.Draft(large))[0]];

        var report = new StringBuilder("Bốn trang, 12 đoạn (trung vị):\n");
        Row(report, "(a) soạn từ dữ liệu đến .docx", four[0]);
        Row(report, "(b) chỉ nén các phần đã có", four[1]);
        Row(report, "(c) viết thẳng bằng Open XML SDK", four[2]);
        Ratio(report, "(a)/(b), cần ≤ 3", four[0].Milliseconds / four[1].Milliseconds);
        Ratio(report, "(a)/(c), cần ≤ 1", four[0].Milliseconds / four[2].Milliseconds);
        Ratio(report, "bộ nhớ (a) / 400 KB, cần ≤ 1", four[0].Bytes / 400_000.0);
        Row(report, "(a) 120 đoạn", sizes[1]);
        Row(report, "(a) 1200 đoạn", sizes[2]);
        Ratio(report, "1200/120 đoạn, cần ≤ 12", sizes[2].Milliseconds / sizes[1].Milliseconds);
        return report.ToString();
    }

    public static string TemplateFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "templates", "ket-luan")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("templates/"), "templates");
    }

    private static (string Name, byte[] Content)[] Parts(byte[] word)
    {
        using var archive = new ZipArchive(new MemoryStream(word));
        return [.. archive.Entries.Select(static entry =>
        {
            using Stream stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static void Zip((string Name, byte[] Content)[] parts)
    {
        using var archive = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in parts)
        {
            using Stream stream = archive.CreateEntry(name).Open();
            stream.Write(content);
        }
    }

    private static void Row(StringBuilder report, string what, Measure measure) =>
        report.Append(CultureInfo.InvariantCulture, $"  {what,-36} {measure.Milliseconds,9:0.000} ms {measure.Bytes / 1000.0,10:0.0} KB\n");

    private static void Ratio(StringBuilder report, string what, double ratio) =>
        report.Append(CultureInfo.InvariantCulture, $"  {what,-36} {ratio,9:0.00}\n");
}
