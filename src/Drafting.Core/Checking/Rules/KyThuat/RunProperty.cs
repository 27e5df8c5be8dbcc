using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Thuộc tính chữ: one property of runs and the words for it.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
/// <param name="Row">The row that says what is asked.</param>
/// <param name="Value">What stands.</param>
/// <param name="Change">What sets it.</param>
/// <param name="Says">What is wrong: what stands and what is asked.</param>
/// <param name="Mends">What the fix does.</param>
internal sealed record RunProperty<T>(
    Func<ComponentStandard, Requirement<T>> Row, Func<ObservedRun, T> Value, Func<T, RunChange> Change, Func<T, Requirement<T>, string> Says, Func<T, string> Mends)
    where T : notnull;
