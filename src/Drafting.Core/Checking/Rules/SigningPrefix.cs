using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules;

/// <summary>Tiền tố quyền hạn ký: T/M, K/T, T/L, Q. of the Party; TM., KT., TL., TUQ. of the state, however it is written.</summary>
/// <param name="Letters">Its letters alone: <c>TM</c>, <c>KT</c>, <c>TL</c>, <c>TUQ</c>, <c>Q</c>.</param>
/// <param name="Length">How many characters it takes, marks included.</param>
internal readonly record struct SigningPrefix(string Letters, int Length)
{
    /// <summary>Reads the prefix at the start of a line.</summary>
    public static SigningPrefix? Read(string text)
    {
        string letters = "";
        for (int at = 0; at < text.Length && at < 7; at++)
        {
            char c = text[at];
            if (char.IsAsciiLetter(c))
                letters += char.ToUpperInvariant(c);
            else if (c is not ('/' or '.' or '-'))
                return null;
            int next = at + 1;
            bool isOver = next == text.Length || !char.IsLetter(text[next]);
            if (letters is "TM" or "KT" or "TL" or "TUQ" && (isOver || !char.IsLetter(c)) || (letters == "Q" && c == '.'))
            {
                while (next < text.Length && text[next] is '.' or '/')
                    next++;
                return new SigningPrefix(letters, next);
            }
        }

        return null;
    }

    /// <summary>How a family writes it, or <see langword="null"/> where it has no such authority.</summary>
    public string? Form(DocumentFamily family) => (Letters, family) switch
    {
        ("TUQ", DocumentFamily.Party) => null,
        ("Q", _) => "Q.",
        (_, DocumentFamily.Party) => $"{Letters[0]}/{Letters[1]}",
        _ => Letters + ".",
    };
}
