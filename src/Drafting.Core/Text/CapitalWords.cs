namespace Drafting.Core.Text;

/// <summary>Chữ hoa của TCVN3: TCVN3 has no capitals with a tone, so that <c>KẾT LUẬN</c> is stored as KÕT LUËN and read as KếT LUậN. Where no font says
/// what was shown, the ASCII letters round about do.</summary>
public static class CapitalWords
{
    /// <summary>The text with its capital words whole.</summary>
    /// <param name="text">The text in Unicode, in NFC.</param>
    public static string Restore(string text)
    {
        List<Word> words = Words(text);
        if (words.TrueForAll(static w => w.Look != Look.Broken))
            return text;
        char[] letters = text.ToCharArray();
        for (int i = 0; i < words.Count; i++)
        {
            // A word such as Bộ or ở has too few ASCII letters to tell; a broken neighbour tells, or two that are capitals.
            Look before = i > 0 && IsNear(i - 1) ? words[i - 1].Look : Look.Other;
            Look after = i + 1 < words.Count && IsNear(i) ? words[i + 1].Look : Look.Other;
            bool isTold = before == Look.Broken || after == Look.Broken || (before == Look.Whole && after == Look.Whole);
            if (words[i].Look == Look.Broken || (words[i].Look == Look.Unclear && isTold))
                Raise(letters, words[i]);
        }

        return new string(letters);

        bool IsNear(int at) => text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).IndexOfAnyExcept(" ,-") < 0;
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i, capitals = 0, small = 0, marked = 0;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                capitals += char.IsUpper(text[i]) ? 1 : 0;
                small += char.IsAsciiLetterLower(text[i]) ? 1 : 0;
                marked += text[i] > '\u007F' && char.IsLower(text[i]) ? 1 : 0;
            }

            if (i > start)
                words.Add(new Word(start, i, small > 0 ? Look.Other : marked == 0 ? Look.Whole : capitals > 1 ? Look.Broken : Look.Unclear));
        }

        return words;
    }

    private static void Raise(char[] letters, Word word)
    {
        for (int i = word.Start; i < word.End; i++)
            letters[i] = char.ToUpperInvariant(letters[i]);
    }

    private enum Look
    {
        /// <summary>With small ASCII letters.</summary>
        Other,

        /// <summary>Capitals alone.</summary>
        Whole,

        /// <summary>Two capitals or more, and small letters that are not ASCII.</summary>
        Broken,

        /// <summary>One capital or none, and small letters that are not ASCII.</summary>
        Unclear,
    }

    private readonly record struct Word(int Start, int End, Look Look);
}
