using System.Globalization;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Xunit.Abstractions;

namespace Drafting.Core.Tests.Recognition;

/// <summary>The reader of plain text takes anything.</summary>
public sealed class PlainTextFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int ShortRun = 4_000;

    private static readonly string[] Pieces =
        ["**", "*", "# ", "-----", "¹", "¹² ", "\n", "\r\n", "\n\n", "\f", "\v", "\t", "    ", "\u2028", "\u0301", "\u200B", "\uFEFF", "\U0001F600", "©", "Ö", "ù", "û", "\u00AD", "1. ", "a) ", "Điều 3. ", "…", "."];

    [Fact]
    public void Any_bytes_give_a_sound_paper_or_a_refusal()
    {
        int iterations = int.TryParse(Environment.GetEnvironmentVariable("DRAFTING_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : ShortRun;
        byte[][] seeds = [.. PublishedText.Names.SelectMany(static n => Forms(PublishedText.Text(n)))];
        int read = 0, refused = 0;
        for (int i = 0; i < iterations; i++)
        {
            byte[] file = Next(seeds, new Random(unchecked(Seed + i)));
            try
            {
                Outcome<ObservedDocument> outcome = PlainTextReader.Read(file, "a.txt", PlainTextLimits.Default);
                (outcome.Value is null).ShouldBe(outcome.HasErrors);
                outcome.Diagnostics.ShouldAllBe(static d => d.Code.StartsWith("TD10", StringComparison.Ordinal) && d.Message.IsNormalized() && d.Hint != null);
                if (outcome.Value is { } paper)
                    Check(paper);
                read += outcome.Value is null ? 0 : 1;
                refused += outcome.Value is null ? 1 : 0;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Assert.Fail($"seed {Seed} + {i}: {e}\n{Convert.ToBase64String(file)}");
            }
        }

        output.WriteLine($"{iterations} files from seed {Seed}: {read} read, {refused} refused");
        read.ShouldBeGreaterThan(iterations / 4);
        refused.ShouldBeGreaterThan(iterations / 10);
    }

    [Theory]
    [InlineData("Giao Ban Tổ chức Trung ương chủ trì, phối hợp với các cơ quan liên quan\n")]
    [InlineData("\n")]
    [InlineData("**a\n")]
    [InlineData("*a *b\n")]
    [InlineData("¹ chú thích¹\n")]
    public void Many_like_lines_are_taken(string line) =>
        PlainTextReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 50_000))), "a.txt", PlainTextLimits.Default).Value.ShouldNotBeNull();

    [Theory]
    [InlineData("*a")]
    [InlineData("**")]
    [InlineData("a*")]
    [InlineData("a¹")]
    [InlineData("a\u0301")]
    [InlineData("#")]
    [InlineData("a b ")]
    public void One_long_line_of_one_piece_is_taken(string piece) =>
        PlainTextReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "\n¹ x"), "a.txt", PlainTextLimits.Default).Value.ShouldNotBeNull();

    private static void Check(ObservedDocument paper)
    {
        int last = 0;
        foreach (ObservedParagraph paragraph in paper.Paragraphs)
        {
            paragraph.Address.Ordinal.ShouldBeGreaterThan(last);
            last = paragraph.Address.Ordinal;
        }

        foreach (ObservedParagraph paragraph in paper.Paragraphs.Concat(paper.Notes.SelectMany(static n => n.Paragraphs)))
        {
            paragraph.Text.IsNormalized().ShouldBeTrue();
            int end = 0;
            foreach (ObservedRun run in paragraph.Runs)
            {
                run.Start.ShouldBe(end);
                run.Length.ShouldBePositive();
                end += run.Length;
            }

            end.ShouldBe(paragraph.Text.Length);
            paragraph.Notes.All(n => n.Offset >= 0 && n.Offset <= paragraph.Text.Length && n.Note >= 0 && n.Note < paper.Notes.Length).ShouldBeTrue();
            paragraph.Text.Any(static c => c < ' ' && c is not ('\t' or '\n' or '\f')).ShouldBeFalse();
        }
    }

    private static IEnumerable<byte[]> Forms(string text) =>
        [Encoding.UTF8.GetBytes(text), OldBytes.Latin1(OldBytes.Tcvn3(text)), OldBytes.Latin1(OldBytes.Vni(text)), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]];

    private static byte[] Next(byte[][] seeds, Random random)
    {
        if (random.Next(5) == 0)
        {
            byte[] noise = new byte[random.Next(400)];
            random.NextBytes(noise);
            return random.Next(2) == 0 ? noise : [.. noise.Select(static b => (byte)(b | 0x20))];
        }

        byte[] seed = seeds[random.Next(seeds.Length)];
        int start = random.Next(seed.Length), length = Math.Min(random.Next(6_000), seed.Length - start);
        List<byte> file = [.. seed.AsSpan(random.Next(2) == 0 ? 0 : start, length)];
        for (int change = random.Next(30); change > 0 && file.Count > 0; change--)
        {
            int at = random.Next(file.Count);
            switch (random.Next(4))
            {
                case 0: file.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 1: file.RemoveRange(at, Math.Min(random.Next(40), file.Count - at)); break;
                case 2 when random.Next(20) == 0: file[at] = (byte)random.Next(256); break;
                default: file.InsertRange(at, [.. file.GetRange(at, Math.Min(random.Next(80), file.Count - at))]); break;
            }
        }

        return [.. file];
    }
}
