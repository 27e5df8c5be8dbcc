namespace Drafting.Core.Annexes.Returns;

/// <summary>Quy tắc chưa kiểm tra được: what a rule has no figure of.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Leaf">What has no figure.</param>
/// <param name="Body">Đơn vị, or <see langword="null"/> for a row of the annex.</param>
internal readonly record struct RuleGap(FormRule Rule, FigureExpression Leaf, Body? Body);
