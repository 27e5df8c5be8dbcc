using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;
using Xunit.Abstractions;

namespace Drafting.Core.Tests.Markup;

/// <summary>The parser takes anything. The long run is recorded in FUZZ.md; start it with DRAFTING_FUZZ_ITERATIONS.</summary>
public sealed class MarkupFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260522;
    private const int ShortRun = 20_000;

    [Fact]
    public void Any_input_gives_a_sound_document()
    {
        int iterations = int.TryParse(Environment.GetEnvironmentVariable("DRAFTING_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? asked : ShortRun;
        long characters = 0;
        long findings = 0;
        for (int i = 0; i < iterations; i++)
        {
            ImmutableArray<MarkupSegment> segments = MarkupMutation.Next(new Random(unchecked(Seed + i)));
            string? broken;
            try
            {
                Outcome<OfficialDocument> outcome = MarkupParser.Parse(segments, (DocumentFamily)(i % 2), "ket-luan");
                broken = MarkupInvariants.Broken(segments, outcome);
                characters += DocumentOutline.Print(outcome.Value!).Length;
                findings += outcome.Diagnostics.Length;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                broken = e.ToString();
            }

            if (broken is not null)
                Assert.Fail($"seed {Seed} + {i}: {broken}\n{MarkupMutation.Describe(segments)}");
        }

        output.WriteLine($"{iterations} inputs from seed {Seed}: {characters} characters of outline, {findings} findings");
        // A generator that makes nothing would prove nothing.
        characters.ShouldBeGreaterThan(iterations * 50L);
        findings.ShouldBeGreaterThan(iterations / 4);
    }

    [Fact]
    public void Where_a_template_is_cut_into_segments_does_not_matter()
    {
        for (int i = 0; i < 2_000; i++)
        {
            var random = new Random(unchecked(Seed - i));
            ImmutableArray<MarkupSegment> whole = MarkupMutation.Seed(random);
            ImmutableArray<MarkupSegment> cut = [.. whole.SelectMany(s => Cut(s, random))];
            string context = $"seed {Seed} - {i}:\n{MarkupMutation.Describe(cut)}";

            Outcome<OfficialDocument> expected = MarkupParser.Parse(whole, DocumentFamily.Party, "ket-luan");
            Outcome<OfficialDocument> actual = MarkupParser.Parse(cut, DocumentFamily.Party, "ket-luan");

            DocumentOutline.Print(actual.Value!).ShouldBe(DocumentOutline.Print(expected.Value!), context);
            actual.Diagnostics.Select(static d => (d.Code, d.Message, Start(d))).ShouldBe(expected.Diagnostics.Select(static d => (d.Code, d.Message, Start(d))), context);
        }
    }

    private static (int?, int?, int?) Start(Diagnostic diagnostic) => diagnostic.Location switch
    {
        Location.InTemplate at => (at.Span.Start, at.Span.Line, at.Span.Column),
        Location.InData at => (at.Span?.Start, at.Span?.Line, at.Span?.Column),
        _ => default,
    };

    private static IEnumerable<MarkupSegment> Cut(MarkupSegment segment, Random random)
    {
        if (segment.Kind == SegmentKind.Value || segment.Text.Length == 0 || segment.Origin is not Location.InTemplate origin)
            return [segment];
        int at = random.Next(segment.Text.Length + 1);
        string before = segment.Text[..at];
        int lines = before.Count(static c => c == '\n');
        TextSpan span = origin.Span;
        var second = new TextSpan(
            span.Start + at, span.Length - at, span.Line + lines, lines == 0 ? span.Column + at : at - before.LastIndexOf('\n'));
        return
        [
            segment with { Text = before, Origin = origin with { Span = span with { Length = at } } },
            segment with { Text = segment.Text[at..], Origin = origin with { Span = second } },
        ];
    }
}
