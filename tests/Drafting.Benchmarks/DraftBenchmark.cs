using System.IO.Compression;
using Drafting.Core.Diagnostics;

namespace Drafting.Benchmarks;

/// <summary>The draft of a paper in one process, from the record to the bytes, against zipping the same parts and against the SDK's DOM.</summary>
internal static class DraftBenchmark
{
    public static void Run(Goals goals)
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
        Measure[] sizes = Measure.InTurn(20, () => engine.Draft(middle), () => engine.Draft(large));

        goals.Title("Bốn trang, 12 đoạn (trung vị, đo xen kẽ):");
        goals.Time("(a) soạn từ dữ liệu đến .docx", four[0]);
        goals.Time("(b) chỉ nén các phần đã có", four[1]);
        goals.Time("(c) viết thẳng bằng Open XML SDK", four[2]);
        goals.Ratio("(a)/(b)", four[0].Milliseconds / four[1].Milliseconds, 3);
        goals.Ratio("(a)/(c)", four[0].Milliseconds / four[2].Milliseconds, 1);
        goals.Ratio("bộ nhớ (a) / 400 KB", four[0].Bytes / 400_000.0, 1);
        goals.Time("(a) 120 đoạn", sizes[0]);
        goals.Time("(a) 1200 đoạn", sizes[1]);
        goals.Ratio("1200 đoạn / 120 đoạn", sizes[1].Milliseconds / sizes[0].Milliseconds, 12);
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
}
