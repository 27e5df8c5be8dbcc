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
        if (words.TrueForAll(static w => w.Look is Look.Other or Look.Whole))
            return text;
        char[] letters = text.ToCharArray();
        for (int first = 0, end; first < words.Count; first = end)
        {
            end = PhraseEnd(text, words, first);
            // A word such as Bộ or ở has too few ASCII letters to tell; another word of its phrase tells. TW and UBND do not, they are always capitals.
            bool isTold = words[first..end].Exists(w => w.Look == Look.Broken || (w.Look == Look.Whole && w.End > w.Start + 1 && VietnameseSyllable.IsOne(text.AsSpan(w.Start, w.End - w.Start))));
            foreach (Word word in words[first..end].Where(w => w.Look == Look.Broken || (w.Look == Look.Unclear && isTold)))
                Raise(letters, word);
        }

        return new string(letters);
    }

    // A phrase: words with nothing but blanks, commas and hyphens between them, none of which has small ASCII letters.
    private static int PhraseEnd(string text, List<Word> words, int first)
    {
        int end = first + 1;
        while (words[first].Look != Look.Other && end < words.Count && words[end].Look != Look.Other
            && text.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End).IndexOfAnyExcept(" ,-") < 0)
        {
            end++;
        }

        return end;
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
