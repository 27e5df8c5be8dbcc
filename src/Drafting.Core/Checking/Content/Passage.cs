using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Lời văn bản: a stretch of words that is one component, or one paragraph of a footnote; what the rules of content read. Offsets in it count
/// from its own first character.</summary>
/// <param name="Paragraph">The paragraph that holds it.</param>
/// <param name="Start">Offset in the paragraph's text, in UTF-16 units.</param>
/// <param name="Text">The words, blanks at the ends included.</param>
/// <param name="Component">What it is, or <see langword="null"/> where that is not known.</param>
/// <param name="Region">The part of the file that it belongs to; of a footnote, of the paragraph that refers to it.</param>
/// <param name="Certainty">How sure the recogniser is, from 0 to 1.</param>
public sealed record Passage(ObservedParagraph Paragraph, int Start, string Text, Component? Component, PaperRegion Region, double Certainty)
{
    /// <summary>Chú thích: whether the words stand in a footnote.</summary>
    public bool IsNote => Component == Documents.Component.Footnote;

    /// <summary>The words in one spelling of the tones, letter for letter.</summary>
    public string Folded => field ??= ToneFolding.Fold(Text);

    /// <summary>Where one of the words may begin that the rules of content look for, in order.</summary>
    internal ImmutableArray<int> Heads => field.IsDefault ? field = WordHeads.Find(Text) : field;

    /// <summary>The place of some of the words.</summary>
    /// <param name="range">The words, by offsets in <see cref="Text"/>.</param>
    public FindingPlace At(TextRange range) => new(Paragraph.Address, Paragraph.Text, Component, range with { Start = Start + range.Start }, Certainty);

    /// <summary>A change of some of the words.</summary>
    /// <param name="range">The words, by offsets in <see cref="Text"/>.</param>
    /// <param name="text">The new words.</param>
    public Edit Replace(TextRange range, string text) => new Edit.ReplaceText(Paragraph.Address, Start + range.Start, range.Length, text);

    /// <summary>Some of the words.</summary>
    /// <param name="range">The words, by offsets in <see cref="Text"/>.</param>
    public string Words(TextRange range) => Text.Substring(range.Start, range.Length);

    /// <summary>A passage is a place, so it equals itself alone.</summary>
    /// <param name="other">Another passage.</param>
    public bool Equals(Passage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
