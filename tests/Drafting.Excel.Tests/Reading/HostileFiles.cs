using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Drafting.Excel.Tests.Reading;

/// <summary>Files that are made to cost time and memory; each is built in memory, part by part, and never unpacked here.</summary>
internal static class HostileFiles
{
    public static byte[] LongCell(int mebibytes) => Bomb(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", write =>
        {
            byte[] chunk = [.. Enumerable.Repeat((byte)'a', 1 << 20)];
            for (int i = 0; i < mebibytes; i++)
                write(chunk);
        },
        "</t></is></c></row>");

    public static byte[] ManyRows() => Bomb("", static write =>
    {
        for (int row = 1; row <= 1_048_576; row++)
            write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>")));
    });

    /// <summary>As many as the size of a part lets through.</summary>
    public static byte[] ShortRows() => Bomb("", static write =>
    {
        for (int row = 1; row <= 1_048_576; row++)
            write("<row><c><v>1</v></c></row>"u8.ToArray());
    }, limit: 16 << 20);

    public static byte[] ManyParts(int count) => Sheets.Zip(
        [.. Sheets.Of("").Parts(), .. Enumerable.Range(0, count).Select(static i => ($"xl/media/{i.ToString(CultureInfo.InvariantCulture)}.bin", Array.Empty<byte>()))], CompressionLevel.NoCompression);

    public static byte[] ManyAttributes() => Bomb("<row r=\"1\"", Names(" ", "=\"\""), "/>");

    public static byte[] ManyNames() => Bomb("", Names("<", "/>"));

    public static byte[] Deep() => Bomb("", Repeated("<a>"));

    public static byte[] ManyRuns() => Bomb("<row><c t=\"inlineStr\"><is>", Repeated("<t>a</t>"), "</is></c></row>");

    private static Action<Action<byte[]>> Names(string before, string behind) => write =>
    {
        for (int i = 0; i < 1_000_000; i++)
            write(Encoding.ASCII.GetBytes(before + "a" + i.ToString("x", CultureInfo.InvariantCulture) + behind));
    };

    private static Action<Action<byte[]>> Repeated(string text) => write =>
    {
        byte[] chunk = Encoding.ASCII.GetBytes(text);
        for (int i = 0; i < 15_000_000 / chunk.Length; i++)
            write(chunk);
    };

    private static byte[] Bomb(string before, Action<Action<byte[]>> rows, string behind = "", int limit = int.MaxValue)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in Sheets.Of("@").Parts())
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                if (name != "xl/worksheets/sheet1.xml")
                {
                    entry.Write(content);
                    continue;
                }

                string[] halves = Encoding.UTF8.GetString(content).Split('@');
                entry.Write(Encoding.UTF8.GetBytes(halves[0] + before));
                int written = 0;
                rows(bytes =>
                {
                    if ((written += bytes.Length) < limit - 1000)
                        entry.Write(bytes);
                });
                entry.Write(Encoding.ASCII.GetBytes(behind));
                entry.Write(Encoding.UTF8.GetBytes(halves[1]));
            }
        }

        return stream.ToArray();
    }
}
