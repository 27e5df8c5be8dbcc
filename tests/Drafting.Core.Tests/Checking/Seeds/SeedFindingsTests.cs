using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Tests.Recognition;

namespace Drafting.Core.Tests.Checking.Seeds;

/// <summary>What the checker says of the published papers as scanned text: nature, then code, severity, place and message of each finding. <c>SEEDS.md</c> says why.</summary>
public class SeedFindingsTests
{
    public static TheoryData<string> Seeds => [.. PublishedText.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ASeedHasItsFindings(string seed)
    {
        RecognizedDocument paper = ComponentRecognizer.Recognize(PublishedText.Read(seed).Value.ShouldNotBeNull());
        // The papers are of 2024 and 2025, and published; one of them has lost its date.
        var settings = new CheckSettings(LayoutStandards.Find("hd36-2018")!, AuthorityStandards.Find("qd66-2017")!, PaperStage.Release);
        Print(paper, Checker.Check(paper, settings)).ShouldBe(File.ReadAllText(Path.Combine(Here(), $"{seed}.findings")).ReplaceLineEndings("\n"));
    }

    private static string Print(RecognizedDocument paper, ImmutableArray<Diagnostic> findings)
    {
        var lines = new StringBuilder(paper.Nature + "\n");
        foreach (Diagnostic d in findings)
        {
            string severity = d.Severity switch { Severity.Error => "lỗi", Severity.Warning => "cảnh báo", _ => "thông tin" };
            string place = d.Location is Location.InDocument at ? string.Create(CultureInfo.InvariantCulture, $"{at.Story} {at.Paragraph}") : "cả tệp";
            lines.Append(CultureInfo.InvariantCulture, $"{d.Code} {severity} [{place}] {d.Message}\n");
        }

        return lines.ToString();
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
