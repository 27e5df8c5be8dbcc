using System.Runtime.CompilerServices;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>The published papers of the corpus that are plain text. Only ever read.</summary>
internal static class PublishedText
{
    public static string[] Names { get; } = ["kl-152-ban-bi-thu", "kl-to-chuc-co-so-dang", "kl-09-ban-to-chuc-trung-uong", "bao-ket-luan-229", "cv-15114-van-phong-trung-uong"];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name + ".txt"));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".txt"));

    public static Outcome<ObservedDocument> Read(string name) => PlainTextReader.Read(Bytes(name), name + ".txt", PlainTextLimits.Default);

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "corpus", "seeds"));
}
