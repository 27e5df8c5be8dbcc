using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

public sealed class MarkupReferenceTests
{
    public static TheoryData<int> Lines() => [.. MarkupReference.Examples.Select(static e => e.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_example_gives_what_stands_under_it(int line)
    {
        MarkupReference.Example example = MarkupReference.Examples.Single(e => e.Line == line);
        (example.Outline ?? example.Findings).ShouldNotBeNull("an example without anything under it shows nothing");
        if (example.Outline is not null)
            MarkupText.Outline(example.Markup).ShouldBe(example.Outline);
        MarkupText.Findings(example.Markup).ShouldBe(example.Findings ?? "");
    }

    [Fact]
    public void Every_code_has_an_example()
    {
        string findings = string.Concat(MarkupReference.Examples.Select(static e => e.Findings));
        string[] limits = [MarkupCodes.TooLong, MarkupCodes.More, MarkupCodes.TooManyColumns, MarkupCodes.TooManyAnnexes];
        string[] codes = [.. typeof(MarkupCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => (string)f.GetRawConstantValue()!)];

        codes.Except(limits).Where(code => !findings.Contains(code, StringComparison.Ordinal)).ShouldBeEmpty();
        codes.ShouldBeUnique();
    }

    [Fact]
    public void Every_limit_stands_in_the_reference()
    {
        string text = MarkupReference.Text();

        text.ShouldContain(MarkupLimits.Lines.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN")));
        text.ShouldContain(MarkupLimits.Characters.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN")));
    }

    [Fact]
    public void Every_key_stands_in_the_reference()
    {
        string[] keys = [.. Regex.Matches(MarkupReference.Text(), "^\\| (?<cell>`@[^|]*)", RegexOptions.Multiline)
            .SelectMany(static row => Regex.Matches(row.Groups["cell"].Value, "`@(?<key>[a-z-]+)`")).Select(static m => m.Groups["key"].Value)];
        int known = Enum.GetValues(typeof(MarkupParser).Assembly.GetType("Drafting.Core.Markup.ComponentKey", throwOnError: true)!).Length;

        keys.ShouldBeUnique();
        // The keys of a signer stand in their own section.
        keys.Length.ShouldBe(known - 3);
        foreach (string key in (string[])[.. keys, "quyen-han", "chuc-vu", "ho-ten"])
            MarkupText.Findings($"@{key} x").ShouldNotContain(MarkupCodes.UnknownKey);
    }
}
