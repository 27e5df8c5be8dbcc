using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Drafting.Word;

/// <summary>Bộ băm chữ nhìn thấy: paragraph by paragraph, forgiving what a program that saves the paper again may change.</summary>
/// <remarks>Runs are joined, the text is in NFC, each run of blanks counts as one, blanks at the ends of a paragraph and empty paragraphs count
/// for nothing: Word and LibreOffice move all of these about when they save.</remarks>
internal sealed class VisibleTextHasher : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder paragraph = new();

    /// <summary>Adds characters of the paragraph.</summary>
    /// <param name="text">The characters.</param>
    public void Append(ReadOnlySpan<char> text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is > ' ' and < '\u0080' || (c is > '\u00AD' and < '\u2000' && c != '\u1680' && c != '\u180E'))
                continue;
            paragraph.Append(text[start..i]);
            start = i + 1;
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    paragraph.Append(text.Slice(i++, 2));
                start = i + 1;
            }
            else if (!XmlCharacters.IsForbidden(c) && c != '\u00AD')
            {
                Append(c);
            }
        }

        paragraph.Append(text[start..]);
    }

    /// <summary>Adds a blank, such as a tab or a soft break.</summary>
    public void AppendBlank() => Append(' ');

    /// <summary>Ends the paragraph.</summary>
    public void EndParagraph()
    {
        int length = paragraph.Length;
        while (length > 0 && paragraph[length - 1] == ' ')
            length--;
        paragraph.Length = length;
        if (length == 0)
            return;
        char[] characters = ArrayPool<char>.Shared.Rent(length);
        paragraph.CopyTo(0, characters, length);
        paragraph.Clear();
        ReadOnlySpan<char> text = characters.AsSpan(0, length);
        Add(text.IsNormalized() ? text : text.ToString().Normalize());
        ArrayPool<char>.Shared.Return(characters, clearArray: true);
    }

    /// <summary>The hash of all paragraphs so far, such as <c>sha256:9f86…</c>.</summary>
    public string Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return "sha256:" + Convert.ToHexStringLower(digest);
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private void Append(char c)
    {
        if (!char.IsWhiteSpace(c))
            paragraph.Append(c);
        else if (paragraph.Length > 0 && paragraph[^1] != ' ')
            paragraph.Append(' ');
    }

    private void Add(ReadOnlySpan<char> text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        int count = Encoding.UTF8.GetBytes(text, bytes);
        bytes[count++] = (byte)'\n';
        hash.AppendData(bytes, 0, count);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
    }
}
