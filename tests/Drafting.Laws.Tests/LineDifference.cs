namespace Drafting.Laws.Tests;

/// <summary>The first lines in which two prints differ; empty where they are the same.</summary>
internal static class LineDifference
{
    private const int Shown = 6;

    public static string Of(string expected, string found)
    {
        if (expected == found)
            return "";
        string[] left = expected.Split('\n'), right = found.Split('\n');
        int start = 0, end = 0, most = Math.Min(left.Length, right.Length);
        while (start < most && left[start] == right[start])
            start++;
        while (end < most - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        return string.Join('\n', [.. Between(left, start, end, "- "), .. Between(right, start, end, "+ ")]);
    }

    private static IEnumerable<string> Between(string[] lines, int start, int end, string mark) =>
        lines[start..^end].Take(Shown).Select(line => mark + line);
}
