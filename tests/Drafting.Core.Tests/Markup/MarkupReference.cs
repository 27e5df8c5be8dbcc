namespace Drafting.Core.Tests.Markup;

/// <summary>The examples of MARKUP.md: a fence <c>mau</c> and the fences <c>cay</c> and <c>loi</c> that follow it.</summary>
internal static class MarkupReference
{
    public sealed record Example(int Line, string Markup, string? Outline, string? Findings);

    public static IReadOnlyList<Example> Examples { get; } = Read(Text());

    public static string Text()
    {
        using Stream stream = typeof(MarkupReference).Assembly.GetManifestResourceStream("MARKUP.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static List<Example> Read(string text)
    {
        var examples = new List<Example>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            string body = string.Join('\n', lines[(i + 1)..end]);
            switch (lines[i])
            {
                case "```mau":
                    examples.Add(new Example(i + 2, body, null, null));
                    break;
                case "```cay":
                    examples[^1] = examples[^1] with { Outline = body };
                    break;
                case "```loi":
                    examples[^1] = examples[^1] with { Findings = body };
                    break;
                default:
                    throw new FormatException($"MARKUP.md, line {i + 1}: an unknown fence {lines[i]}");
            }

            i = end;
        }

        return examples;
    }
}
