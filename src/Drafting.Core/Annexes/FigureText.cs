using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Biểu thức đã đọc: one expression, or two that are compared.</summary>
/// <param name="Left">The expression, or the left side.</param>
/// <param name="Operator">The comparison, or <see langword="null"/>.</param>
/// <param name="Right">The right side, or <see langword="null"/>.</param>
/// <param name="References">The columns that it names, from left to right, with their places.</param>
public sealed record FigureText(FigureExpression Left, FigureComparison? Operator, FigureExpression? Right, ImmutableArray<FigureReference> References);

/// <summary>Chỗ nêu tên cột.</summary>
/// <param name="Leaf">A <see cref="FigureExpression.Column"/>, <see cref="FigureExpression.Previous"/>, <see cref="FigureExpression.History"/> or <see cref="FigureExpression.OtherForm"/>.</param>
/// <param name="At">The place of the name.</param>
public sealed record FigureReference(FigureExpression Leaf, Location.InData At);
