using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;

namespace Drafting.Server.Wire;

/// <summary>Phát biểu: a diagnostic with the paper that it speaks of.</summary>
/// <param name="Finding">The diagnostic.</param>
/// <param name="Paper">The paper as the user names it, or <see langword="null"/>.</param>
[JsonConverter(typeof(StatementConverter))]
internal sealed record Statement(Diagnostic Finding, string? Paper)
{
    /// <summary>Tên quy tắc, of a finding of a rule.</summary>
    public string? RuleTitle => RuleCatalog.Find(Finding.Code)?.Title;

    /// <summary>The statements about one paper.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="paper">The paper as the user names it, or <see langword="null"/>.</param>
    public static ImmutableArray<Statement> Of(ImmutableArray<Diagnostic> diagnostics, string? paper = null) => [.. diagnostics.Select(d => new Statement(d, paper))];
}
