using System.Collections.Immutable;
using System.Text;

namespace Drafting.Core.Documents;

/// <summary>Nhấn mạnh: how a run of text stands out from its paragraph.</summary>
[Flags]
public enum Emphasis
{
    /// <summary>Không nhấn mạnh.</summary>
    None = 0,

    /// <summary>Đậm.</summary>
    Bold = 1,

    /// <summary>Nghiêng.</summary>
    Italic = 2,
}

/// <summary>Phần tử trong dòng: a piece of a paragraph. A closed union.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    /// <summary>Chữ: text without line breaks, in NFC.</summary>
    /// <param name="Value">The characters.</param>
    /// <param name="Emphasis">How the text stands out.</param>
    public sealed record Text(string Value, Emphasis Emphasis = Emphasis.None) : Inline;

    /// <summary>Ngắt dòng mềm: a new line in the same paragraph.</summary>
    public sealed record Break : Inline
    {
        /// <summary>The one line break.</summary>
        public static Break Instance { get; } = new();
    }

    /// <summary>Chú thích cuối trang: a footnote, where its number stands.</summary>
    /// <param name="Paragraphs">The paragraphs of the note, at least one.</param>
    public sealed record Footnote(ImmutableArray<RichText> Paragraphs) : Inline
    {
        /// <summary>Compares the paragraphs one by one.</summary>
        public bool Equals(Footnote? other) => other is not null && Paragraphs.SequenceEqual(other.Paragraphs);

        /// <inheritdoc/>
        public override int GetHashCode() => Paragraphs.Length;
    }
}

/// <summary>Văn bản có định dạng nhẹ: the text of one paragraph.</summary>
/// <param name="Inlines">The pieces in order; neighbours of one emphasis are one piece.</param>
public sealed record RichText(ImmutableArray<Inline> Inlines)
{
    /// <summary>No text at all.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsEmpty => Inlines.IsEmpty;

    /// <summary>Text without emphasis; <c>\n</c> becomes a soft break.</summary>
    /// <param name="text">The text.</param>
    public static RichText From(string text)
    {
        if (text.Length == 0)
            return Empty;
        if (!text.Contains('\n'))
            return new RichText([new Inline.Text(text)]);
        ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (string line in text.Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(Inline.Break.Instance);
            if (line.Length > 0)
                inlines.Add(new Inline.Text(line));
        }

        return new RichText(inlines.ToImmutable());
    }

    /// <summary>The characters alone: breaks as <c>\n</c>, footnotes left out.</summary>
    public string PlainText
    {
        get
        {
            if (Inlines is [Inline.Text only])
                return only.Value;
            var text = new StringBuilder();
            foreach (Inline inline in Inlines)
            {
                if (inline is Inline.Text run)
                    text.Append(run.Value);
                else if (inline is Inline.Break)
                    text.Append('\n');
            }

            return text.ToString();
        }
    }

    /// <summary>Compares the pieces one by one.</summary>
    public bool Equals(RichText? other) => other is not null && Inlines.SequenceEqual(other.Inlines);

    /// <inheritdoc/>
    public override int GetHashCode() => Inlines.IsEmpty ? 0 : HashCode.Combine(Inlines.Length, Inlines[0]);

    /// <summary>The <see cref="PlainText"/>.</summary>
    public override string ToString() => PlainText;
}
