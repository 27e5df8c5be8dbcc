using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Thuộc tính đoạn: one property of paragraphs and the words for it.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
/// <param name="Row">The row that says what is asked.</param>
/// <param name="Value">What stands.</param>
/// <param name="Change">What sets it in a paragraph of a format.</param>
/// <param name="Says">What is wrong: what stands and what is asked.</param>
/// <param name="Mends">What the fix does.</param>
internal sealed record ParagraphProperty<T>(
    Func<ComponentStandard, Requirement<T>> Row, Func<ParagraphFormat, T> Value, Func<T, ParagraphFormat, ParagraphChange> Change, Func<T, Requirement<T>, string> Says, Func<T, string> Mends)
    where T : notnull
{
    /// <summary>Whether rows that the guidance does not have, and that we chose, count too.</summary>
    public bool MindsChoices { get; init; }

    /// <summary>Whether the property says where the first line begins.</summary>
    public bool MovesFirstLine { get; init; }

    /// <summary>What a piece is mended to, where that hangs on what stands beside it; else what the row prefers.</summary>
    public Func<FormattedPiece, Requirement<T>, T> Preferred { get; init; } = static (_, row) => row.Preferred;
}
