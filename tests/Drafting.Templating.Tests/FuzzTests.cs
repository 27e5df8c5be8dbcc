using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Tests;

/// <summary>Whatever an author types, the engine answers: with text or with errors, never with an exception and never without end.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 6_000;
    private static readonly TemplateLimits Limits = new(LoopSteps: 2_000, RecursionDepth: 20, OutputCharacters: 20_000, TimeMilliseconds: 2_000, RegexMilliseconds: 50);

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", " ", "\n", ";", "if ", "else ", "end ", "for x in ", "while ", "case ", "when ", "capture ", "with ", "wrap ", "func f ", "func g(a, b = 1) ",
        "ret ", "do ", "break ", "continue ", "include 'con' ", "x", "y", "ds", "nhom", "$0", "$a", "$$", "$", "for.index", "1", "2.5", "0x1f", "1e3", "'a'", "\"b\\n\"", "`c`", "$'{x}'", "null", "true", "this", "empty",
        "+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", "&&", "||", "!", "?", ":", "??", "?.", ".", "..", "..<", "|", "=", "+=", "++", "--", "(", ")", "[", "]", "{", "}", ",", "@", "^", "#", "##",
        "string.upcase ", "array.sort ", "array.each @f ", "array.map 'ten' ", "math.round 2 ", "regex.replace 'a+' 'b' ", "date.parse '2025-01-01' ", "object.keys ", "timespan.from_days 2 ", ".size", "ten", "Điều 1.", "\\",
    ];

    private static readonly DataNode.Map Data = Json.Map("""{"x":"một","y":2,"ds":[{"ten":"a"},{"ten":"b"}],"nhom":{"ten":"c"},"ten":null}""");

    [Fact]
    public void RandomTemplates()
    {
        Random random = new(20_251_122);
        for (int i = 0; i < Rounds; i++)
        {
            StringBuilder text = new();
            for (int n = random.Next(1, 40); n > 0; n--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            Answer(text.ToString());
        }
    }

    [Fact]
    public void MutatedTemplates()
    {
        string[] seeds = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.sbn").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Random random = new(7);
        for (int i = 0; i < Rounds; i++)
        {
            StringBuilder text = new(seeds[random.Next(seeds.Length)]);
            for (int n = random.Next(1, 4); n > 0 && text.Length > 0; n--)
            {
                int at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                        break;
                    default:
                        text[at] = (char)random.Next(' ', '~');
                        break;
                }
            }

            Answer(text.ToString());
        }
    }

    private static void Answer(string text)
    {
        try
        {
            Outcome<Template> outcome = Run.TryParse(text, Limits, ("con", "{{ x }}{{ $1 }}"));
            (outcome.Value is null).ShouldBe(outcome.HasErrors);
            if (outcome.Value is not { } template)
            {
                outcome.Diagnostics.ShouldAllBe(static d => d.Quote != null);
                return;
            }

            Outcome<RenderedMarkup> rendered = template.Render(Data);
            (rendered.Value is null).ShouldBe(rendered.HasErrors);
            rendered.Value?.Segments.ShouldAllBe(static s => s.Text.Length > 0);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Mẫu: {text}", e);
        }
    }
}
