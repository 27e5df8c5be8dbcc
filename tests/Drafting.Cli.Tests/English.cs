using System.Text.RegularExpressions;

namespace Drafting.Cli.Tests;

/// <summary>Finds English in what a user reads; names of options and values are no sentences.</summary>
internal static partial class English
{
    public static void ShouldBeAbsent(string text)
    {
        string[] found = [.. Words().Matches(Names().Replace(text, " ")).Select(static m => m.Value)];
        found.ShouldBeEmpty(text);
    }

    [GeneratedRegex(@"(^|(?<=[\s\[|<,(]))(-{1,2}[\w?-]+|/\?)", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(
        @"\b(the|is|are|was|were|be|not|no such|required|missing|argument|arguments|option|options|command|commands|subcommand|unrecognized|unknown|expects?|expected|provided|usage|description|examples?|help|information|must|cannot|file|found|error|warning|for|of|with|and|denied|access|path|could|value)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
