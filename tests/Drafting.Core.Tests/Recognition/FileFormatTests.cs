using System.IO.Compression;
using System.Text;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData("", FileKind.Empty)]
    [InlineData("{\\rtf1\\ansi}", FileKind.RichText)]
    [InlineData(" \r\n{\\rtf1\\ansi}", FileKind.RichText)]
    [InlineData("PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication/vnd.oasis.opendocument.text", FileKind.OpenDocument)]
    [InlineData("%PDF-1.7", FileKind.Pdf)]
    [InlineData("\u0089PNG\r\n", FileKind.Picture)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\u0000", FileKind.Picture)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", FileKind.WebPage)]
    [InlineData("<html xmlns:w=\"urn:schemas-microsoft-com:office:word\">", FileKind.WebPage)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html>", FileKind.WebPage)]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", FileKind.FlatWord)]
    [InlineData("KẾT LUẬN", FileKind.Text)]
    [InlineData("<a> <b>", FileKind.Text)]
    [InlineData("PK", FileKind.Text)]
    [InlineData("\u00FF\u00FEK\u0000", FileKind.Text)]
    [InlineData("\u0001\u0000\u0000\u0000", FileKind.Unknown)]
    public void The_first_bytes_tell_the_format(string content, FileKind kind) =>
        FileFormat.Of(content.Any(static c => c > 255) ? Encoding.UTF8.GetBytes(content) : Encoding.Latin1.GetBytes(content)).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("EncryptedPackage", FileKind.Encrypted)]
    [InlineData("WordDocument", FileKind.OldWord)]
    [InlineData("Workbook", FileKind.Compound)]
    public void A_compound_file_is_told_by_its_streams(string stream, FileKind kind) =>
        FileFormat.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)]).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("word/document.xml", FileKind.Zip)]
    [InlineData("xl/workbook.xml", FileKind.OtherOffice)]
    [InlineData("ppt/presentation.xml", FileKind.OtherOffice)]
    public void A_package_is_told_by_its_parts(string part, FileKind kind)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in new[] { "[Content_Types].xml", "_rels/.rels", part })
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        FileFormat.Of(stream.ToArray()).Kind.ShouldBe(kind);
    }

    [Fact]
    public void What_is_refused_says_why_and_what_to_do()
    {
        foreach (byte[] file in new byte[][] { [], [.. "{\\rtf"u8], [.. "%PDF"u8], [0xD0, 0xCF, 0x11, 0xE0], [0, 1, 2] })
        {
            FileFormat format = FileFormat.Of(file);
            format.Refusal.ShouldNotBeNullOrEmpty();
            format.Hint.ShouldNotBeNullOrEmpty();
        }

        FileFormat.Of("PK\u0003\u0004"u8).Refusal.ShouldBeNull();
        FileFormat.Of("chữ"u8).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Only_papers_that_LibreOffice_reads_can_be_converted()
    {
        FileFormat.Of("{\\rtf1"u8).CanBeConverted.ShouldBeTrue();
        FileFormat.Of("%PDF"u8).CanBeConverted.ShouldBeFalse();
    }

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var random = new Random(20261122);
        byte[][] starts = [[.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0], [0xEF, 0xBB, 0xBF], [0xFF], []];
        for (int i = 0; i < 20_000; i++)
        {
            byte[] file = [.. starts[i % starts.Length], .. new byte[random.Next(200)]];
            random.NextBytes(file.AsSpan(starts[i % starts.Length].Length));
            FileFormat.Of(file).ShouldNotBeNull();
        }
    }
}
