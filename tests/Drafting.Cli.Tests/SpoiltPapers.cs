using System.IO.Compression;

namespace Drafting.Cli.Tests;

/// <summary>Papers of a desk: drafted ones, spoilt by hand.</summary>
internal static class SpoiltPapers
{
    /// <summary>What a drafted paper's number becomes so that exactly one rule speaks of it.</summary>
    public const string Colon = "TT202";

    /// <summary>Drafts a complete paper.</summary>
    public static void AddPaper(this Desk desk, string name)
    {
        desk.Write("paper.yaml", Desk.Data());
        Directory.CreateDirectory(Path.GetDirectoryName(desk.PathOf(name))!);
        Ran ran = desk.Run("draft", "--data", "paper.yaml", "--out", name, "--number", "12", "--date", "02/7/2026", "--set", "nguoi_ky.ho_ten=Nguyễn Văn A", "--set", "dia_danh=Sông Thương");
        ran.Exit.ShouldBe(0, ran.All);
    }

    /// <summary>Drafts a paper with a colon behind the word “Số”, as the state writes it.</summary>
    public static void AddPaperWithColon(this Desk desk, string name)
    {
        desk.AddPaper(name);
        // On the page and in the data that its content control is bound to.
        Replace(desk.PathOf(name), ">Số 12", ">Số: 12").ShouldBe(2);
    }

    private static int Replace(string path, string old, string now)
    {
        int changed = 0;
        using ZipArchive word = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (ZipArchiveEntry entry in word.Entries.ToArray())
        {
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            if (!text.Contains(old, StringComparison.Ordinal))
                continue;
            changed++;
            string name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(word.CreateEntry(name).Open());
            writer.Write(text.Replace(old, now, StringComparison.Ordinal));
        }

        return changed;
    }
}
