namespace Drafting.Core.Checking.Content;

/// <summary>Con trỏ đọc chữ: the hands of the scanners of content. Every step takes what it names or nothing, so a scanner is linear in the text as long as
/// it starts at places of its own.</summary>
/// <param name="text">The text.</param>
/// <param name="at">Where to begin.</param>
internal ref struct TextCursor(ReadOnlySpan<char> text, int at)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Offset of the next character.</summary>
    public int At { get; private set; } = at;

    /// <summary>The next character, or <c>\0</c> at the end.</summary>
    public readonly char Next => At < text.Length ? text[At] : '\0';

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c);

    /// <summary>Goes back, or forward, to an offset.</summary>
    /// <param name="offset">The offset.</param>
    public void GoTo(int offset) => At = offset;

    /// <summary>Takes blanks.</summary>
    /// <returns>How many.</returns>
    public int TakeBlanks() => TakeWhile(char.IsWhiteSpace, int.MaxValue);

    /// <summary>Takes characters of a kind.</summary>
    /// <param name="isKind">The kind.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>How many.</returns>
    public int TakeWhile(Func<char, bool> isKind, int most)
    {
        int start = At;
        while (At < text.Length && At - start < most && isKind(text[At]))
            At++;
        return At - start;
    }

    /// <summary>Takes one character of several.</summary>
    /// <param name="characters">The characters.</param>
    public bool Take(ReadOnlySpan<char> characters)
    {
        if (At >= text.Length || !characters.Contains(text[At]))
            return false;
        At++;
        return true;
    }

    /// <summary>Takes a word, or several with single blanks between them, in any case; nothing where the word goes on.</summary>
    /// <param name="word">The word.</param>
    public bool TakeWord(string word)
    {
        if (!Letters.StartsWithInAnyCase(text[At..], word) || (At + word.Length < text.Length && IsWordCharacter(text[At + word.Length])))
            return false;
        At += word.Length;
        return true;
    }

    /// <summary>Takes figures.</summary>
    /// <param name="most">How many at most; where there are more, nothing is taken.</param>
    /// <returns>How many.</returns>
    public int TakeFigures(int most)
    {
        int start = At;
        int taken = TakeWhile(char.IsAsciiDigit, most + 1);
        if (taken <= most)
            return taken;
        At = start;
        return 0;
    }

    /// <summary>What was taken since an offset.</summary>
    /// <param name="start">The offset.</param>
    public readonly string Since(int start) => text[start..At].ToString();
}
