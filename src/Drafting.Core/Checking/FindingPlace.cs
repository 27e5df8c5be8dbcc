using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking;

/// <summary>Chỗ của phát hiện.</summary>
/// <param name="Address">The paragraph; <see langword="null"/> for the paper as a whole.</param>
/// <param name="Text">The paragraph's text.</param>
/// <param name="Component">What the piece is, where known.</param>
/// <param name="Range">The piece of the text, or <see langword="null"/> for the whole paragraph.</param>
/// <param name="Certainty">How sure the recogniser is of the component, from 0 to 1.</param>
public readonly record struct FindingPlace(ParagraphAddress? Address, string Text, Component? Component, TextRange? Range, double Certainty);
