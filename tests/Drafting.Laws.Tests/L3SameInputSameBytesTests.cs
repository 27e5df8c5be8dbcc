using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Laws.Tests.Generators;

namespace Drafting.Laws.Tests;

/// <summary>L3: same input, same bytes, on any culture.</summary>
public class L3SameInputSameBytesTests
{
    private static readonly string[] Cultures = ["fa-IR", "sv-SE", "tr-TR", "vi-VN", "en-US"];

    [Fact]
    public void EveryGeneratedPaperIsWrittenTheSame()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
            Differences(() => GeneratedPapers.Write(document, standard)).ShouldBeEmpty($"seed {seed}, {document.Kind}, {standard.Id}");
    }

    [Fact]
    public void EveryTemplateDraftsTheSame()
    {
        foreach ((string key, int seed) in Templates.Records())
        {
            Differences(() =>
            {
                DraftingEngine engine = Templates.Engine();
                return Templates.Draft(engine, key, new RecordGenerator(seed).Next(engine.Templates.Load(key).Value!.Fields)).Value!.Word;
            }).ShouldBeEmpty($"{key}, seed {seed}");
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        Differences(static () => System.Text.Encoding.UTF8.GetBytes(1234.5.ToString("N1", CultureInfo.CurrentCulture))).ShouldNotBeEmpty();
        Differences(static () => Guid.NewGuid().ToByteArray()).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Differences(Func<byte[]> write)
    {
        byte[]? first = null;
        foreach (string culture in Cultures)
        {
            byte[] bytes = Under(culture, write);
            first ??= bytes;
            if (!bytes.AsSpan().SequenceEqual(first))
                yield return culture;
        }
    }

    private static byte[] Under(string culture, Func<byte[]> write)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
