using System.Globalization;

namespace Drafting.Core.Tests.Numbers;

/// <summary>What codes print, row by row: code, value, what is printed. A value that begins with ' is text; ␣ is a blank; ! says that there is
/// no such code.</summary>
internal static class NumberFormatTable
{
    public const string NoCode = "!";

    public static IReadOnlyList<(string Code, object Value, string Expected)> Rows { get; } = [.. Read()];

    private static IEnumerable<(string, object, string)> Read()
    {
        using Stream stream = typeof(NumberFormatTable).Assembly.GetManifestResourceStream("number-formats.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
                continue;
            string[] parts = line.Split('\t');
            yield return (parts[0], ValueOf(parts[1]), parts[2].Replace('␣', ' '));
        }
    }

    private static object ValueOf(string text) => text switch
    {
        ['\'', .. string words] => words,
        "TRUE" => true,
        "FALSE" => false,
        _ => decimal.Parse(text, CultureInfo.InvariantCulture),
    };
}
