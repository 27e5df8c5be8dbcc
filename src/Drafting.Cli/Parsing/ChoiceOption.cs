using System.CommandLine;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Parsing;

/// <summary>Tuỳ chọn nhận một trong vài từ. Deliberately neither generic nor made of value tuples: a generic type over a struct of another
/// assembly is compiled anew at every start, and help pays for it.</summary>
internal sealed class ChoiceOption : Option<string>
{
    private readonly string[][] choices;

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="choices">The choices, each with the word that help shows first and words that are understood too behind it.</param>
    public ChoiceOption(string name, string description, params string[][] choices)
        : base(name)
    {
        this.choices = choices;
        Description = description;
        Words = [.. choices.Select(static c => c[0])];
        HelpName = string.Join('|', Words);
    }

    /// <summary>The words that help shows.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether the option takes a word.</summary>
    /// <param name="word">The word.</param>
    public bool Takes(string word) => IndexOf(word) >= 0;

    /// <summary>The ordinal of the choice, from 0; the fallback where the option is not given.</summary>
    /// <param name="parse">The command line, held against <see cref="Takes"/> before.</param>
    /// <param name="fallback">The ordinal of the choice that holds where none is made.</param>
    public int Read(ParseResult parse, int fallback = 0) => parse.GetValue(this) is { } word && IndexOf(word) is >= 0 and var found ? found : fallback;

    /// <summary>What to say about a word that the option does not take.</summary>
    /// <param name="word">The word.</param>
    public Failure Refuse(string word) => Failure.WrongUse(
        $"Tuỳ chọn {Name} không nhận “{word}”.",
        (NearestName.Find(word, Words) is { } near ? $"có phải “{near}”? " : "") + $"dùng một trong: {string.Join(", ", Words)}");

    private int IndexOf(string word)
    {
        // A word from the command line may hold half a character, which Normalize refuses.
        string wanted = word.Any(char.IsSurrogate) ? word : word.Normalize();
        return Array.FindIndex(choices, choice => choice.Contains(wanted, StringComparer.OrdinalIgnoreCase));
    }
}
