using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Templating;
using Drafting.Yaml;

namespace Drafting.Pages;

/// <summary>Every sample of every template, drafted and drawn.</summary>
internal static class SamplePages
{
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drafting.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Drafting.sln");
    }

    public static DraftingEngine Engine() => new(new TemplateStore([Path.Combine(Root(), "templates")], TemplateLimits.Default));

    public static List<string> Draw(string output)
    {
        Directory.CreateDirectory(output);
        DraftingEngine engine = Engine();
        List<string> problems = [];
        foreach (string key in engine.Templates.Keys)
        {
            foreach (string sample in engine.Templates.Samples(key))
            {
                var data = (DataNode.Map)YamlReader.Read(File.ReadAllText(sample), sample).Value!;
                Outcome<DraftedPaper> paper = engine.Draft(new DraftRequest(key, data));
                if (paper.Value is null)
                    problems.Add($"{sample}: {string.Join("; ", paper.Diagnostics.Select(static d => d.Message))}");
                else if (!paper.Value.Document.Head.IssuingBodies.IsEmpty)
                    File.WriteAllBytes(Path.Combine(output, $"{key}--{Path.GetFileNameWithoutExtension(sample)}.docx"), paper.Value.Word);
            }
        }

        LibreOffice.ToPdf(output);
        foreach (string pdf in Directory.GetFiles(output, "*.pdf"))
        {
            LibreOffice.ToPictures(pdf);
            problems.AddRange(Head(pdf));
        }

        return problems;
    }

    // The head of page 1 by the position map: the title at the right, the issuing body at its left on the same level.
    private static IEnumerable<string> Head(string pdf)
    {
        List<PageWord> words = LibreOffice.Words(pdf);
        PageWord title = words.FirstOrDefault(static w => w.Text is "ĐẢNG" or "CỘNG" && w.X > 250);
        if (title.Text is null || title.Page != 1 || title.Y > 90)
            yield return $"{pdf}: tiêu đề không ở góc trên bên phải trang 1";
        PageWord first = words.Where(static w => w.Page == 1).MinBy(static w => w.Y + (w.X / 1000));
        if (Math.Abs(first.Y - title.Y) > 6 || first.X > 250)
            yield return $"{pdf}: tên cơ quan không ngang hàng với tiêu đề";
        if (words.Any(static w => w.Page == 1 && w.Text == "1" && w.Y < 50))
            yield return $"{pdf}: trang 1 có số trang";
    }
}
