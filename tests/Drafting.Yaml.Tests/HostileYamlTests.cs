using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests;

/// <summary>Files made to hurt: each must come back as a value or as diagnostics; that they come back at all is the test.</summary>
public sealed class HostileYamlTests
{
    private const int Large = 1_000_000;

    [Fact]
    public void Laughs_are_refused_at_the_first_anchor()
    {
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");

        Outcome<DataNode> read = YamlReader.Read(bomb.ToString(), "x.yaml");

        read.Value.ShouldBeNull();
        read.Diagnostics.Length.ShouldBe(50);
        read.Diagnostics.ShouldAllBe(d => d.Code == "DL013");
    }

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["flow lists"] = () => Repeat("["),
        ["flow groups"] = () => Repeat("{a: "),
        ["flow groups without keys"] = () => Repeat("{"),
        ["block lists on one line"] = () => Repeat("- "),
        ["explicit keys"] = () => Repeat("? "),
        ["quotes"] = () => Repeat("\""),
        ["apostrophes"] = () => Repeat("'"),
        ["anchors"] = () => Repeat("&a "),
        ["aliases"] = () => "[" + Repeat("*a, "),
        ["tags"] = () => Repeat("!a "),
        ["colons"] = () => Repeat(": "),
        ["commas"] = () => "[" + Repeat(","),
        ["empty lines"] = () => Repeat("\n"),
        ["spaces"] = () => Repeat(" "),
        ["tabs"] = () => Repeat("\t"),
        ["tab lines"] = () => "a:\n" + Repeat("\t\n"),
        ["comments"] = () => Repeat("#"),
        ["documents"] = () => Repeat("---\n"),
        ["slips in every line"] = () => Repeat("a: \"\n"),
        ["two colons in every line"] = () => Repeat("a: b: c\n"),
        ["backslashes"] = () => "\"" + Repeat("\\"),
        ["a block of spaces"] = () => "a: |\n" + Repeat(" \n"),
        ["a key without end"] = () => Repeat("a"),
        ["one key many times"] = () => Repeat("a: 1\n"),
        ["stairs"] = () => Stairs(),
        ["percent"] = () => Repeat("%a\n"),
        ["closing brackets"] = () => Repeat("]"),
    };

    public static TheoryData<string> Bombs => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused(string name)
    {
        Outcome<DataNode> read = YamlReader.Read(Texts[name](), name);

        (read.Value is not null || read.HasErrors).ShouldBeTrue();
        read.Diagnostics.Length.ShouldBeLessThanOrEqualTo(51);
    }

    [Fact]
    public void One_huge_scalar_is_a_value()
    {
        string text = new('ă', Large);

        YamlReaderTests.Record($"a: {text}\nb: |\n  {text}\n")["b"].ShouldBeOfType<DataNode.Scalar>().Text.Length.ShouldBe(Large + 1);
    }

    private static string Repeat(string unit) => new StringBuilder(Large + 10).Insert(0, unit, Large / unit.Length).ToString();

    private static string Stairs()
    {
        StringBuilder stairs = new();
        for (int i = 0; i < 1000; i++)
            stairs.Append(' ', i).Append("a:\n");
        return stairs.ToString();
    }
}
