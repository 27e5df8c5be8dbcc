using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Parsing;

/// <summary>Tuỳ chọn nhận một trong vài từ.</summary>
internal abstract class ChoiceOption : Option<string>
{
    private protected ChoiceOption(string name, string description, ImmutableArray<string> words)
        : base(name)
    {
        Description = description;
        Words = words;
        HelpName = string.Join('|', words);
    }

    /// <summary>The words that help shows; others may be understood too.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether the option takes a word.</summary>
    public abstract bool Takes(string word);

    /// <summary>What to say about a word that the option does not take.</summary>
    public Failure Refuse(string word) => Failure.WrongUse(
        $"Tuỳ chọn {Name} không nhận “{word}”.",
        (NearestName.Find(word, Words) is { } near ? $"có phải “{near}”? " : "") + $"dùng một trong: {string.Join(", ", Words)}");
}

/// <summary>Tuỳ chọn nhận một trong vài từ, each of which stands for a value.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="name">The option.</param>
/// <param name="description">One line of help.</param>
/// <param name="fallback">The value where the option is not given.</param>
/// <param name="words">The words that help shows and their values.</param>
/// <param name="also">Words that are understood too.</param>
internal sealed class ChoiceOption<T>(
    string name, string description, T fallback, ImmutableArray<(string Word, T Value)> words, params ImmutableArray<(string Word, T Value)> also)
    : ChoiceOption(name, description, [.. words.Select(static w => w.Word)])
{
    /// <inheritdoc/>
    public override bool Takes(string word) => Find(word) is not null;

    /// <summary>The value that the command line asks for.</summary>
    /// <param name="parse">The command line, held against <see cref="Takes"/> before.</param>
    public T Read(ParseResult parse) => parse.GetValue(this) is { } word && Find(word) is { } found ? found.Value : fallback;

    private (string Word, T Value)? Find(string word)
    {
        string wanted = word.Normalize();
        foreach ((string Word, T Value) known in words.AddRange(also))
        {
            if (string.Equals(known.Word, wanted, StringComparison.OrdinalIgnoreCase))
                return known;
        }

        return null;
    }
}
