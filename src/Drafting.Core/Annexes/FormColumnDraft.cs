using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>A column as read, before it is checked against the others.</summary>
/// <param name="Column">The column; its number is the author's, or empty.</param>
/// <param name="Item">The keys that it was read from.</param>
/// <param name="Formula">How it follows from others, typed or not, with the places of the names.</param>
/// <param name="FormulaKey">The key under which a problem of the formula is told.</param>
/// <param name="IsTyped">Whether the sender types the figure although it follows from others.</param>
/// <param name="Whole">The column of which this one is a part, or <see langword="null"/>.</param>
/// <param name="Count">What a column of a summary counts, or <see langword="null"/>.</param>
internal sealed record FormColumnDraft(FormColumn Column, StrictMap Item, FigureText? Formula, string FormulaKey, bool IsTyped, string? Whole, SummaryCount? Count);

/// <summary>A node of the header as read: a group with its children, or a column by its index.</summary>
internal sealed record FormHeaderDraft(string Title, List<FormHeaderDraft> Children, int Column);
