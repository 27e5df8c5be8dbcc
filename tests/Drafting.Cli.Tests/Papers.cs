using System.IO.Compression;

namespace Drafting.Cli.Tests;

/// <summary>Papers of a desk: drafted ones, spoilt by hand.</summary>
internal static class Papers
{
    /// <summary>What a drafted paper's number becomes so that exactly one rule speaks of it.</summary>
    public const string Colon = "TT202";

    /// <summary>Drafts a complete paper and changes its text.</summary>
    public static void AddPaper(this Desk desk, string name, Func<string, string>? change = null)
    {
        desk.Write("paper.yaml", Desk.Data());
        Directory.CreateDirectory(Path.GetDirectoryName(desk.PathOf(name))!);
        Ran ran = desk.Run("draft", "--data", "paper.yaml", "--out", name, "--number", "12", "--date", "02/7/2026", "--set", "nguoi_ky.ho_ten=Nguyễn Văn A", "--set", "dia_danh=Sông Thương");
        ran.Exit.ShouldBe(0, ran.All);
        if (change is not null)
            Change(desk.PathOf(name), change);
    }

    /// <summary>Drafts a paper with a colon behind the word “Số”, as the state writes it.</summary>
    public static void AddPaperWithColon(this Desk desk, string name) => desk.AddPaper(name, static xml => Replaced(xml, ">Số 12", ">Số: 12"));

    private static string Replaced(string xml, string old, string now)
    {
        xml.ShouldContain(old);
        return xml.Replace(old, now, StringComparison.Ordinal);
    }

    private static void Change(string path, Func<string, string> change)
    {
        using ZipArchive word = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry entry = word.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(word.CreateEntry("word/document.xml").Open());
        writer.Write(change(text));
    }
}
