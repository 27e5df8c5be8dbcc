using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Reports;

namespace Drafting.Server.Wire;

/// <summary>Phát biểu: a diagnostic with what it speaks of.</summary>
/// <param name="Finding">The diagnostic.</param>
/// <param name="Paper">The paper as the user names it, or <see langword="null"/>.</param>
[JsonConverter(typeof(StatementConverter))]
internal sealed record Statement(Diagnostic Finding, string? Paper)
{
    /// <summary>The statements about one paper.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="paper">The paper as the user names it, or <see langword="null"/>.</param>
    public static ImmutableArray<Statement> Of(ImmutableArray<Diagnostic> diagnostics, string? paper = null) => [.. diagnostics.Select(d => new Statement(d, paper))];
}

/// <summary>Phát hiện trong văn bản: a statement with its rule's title and what its fix would do.</summary>
/// <param name="Finding">The diagnostic.</param>
/// <param name="Paper">The paper as the user names it.</param>
/// <param name="Texts">The texts of the paper.</param>
[JsonConverter(typeof(PaperFindingConverter))]
internal sealed record PaperFinding(Diagnostic Finding, string Paper, FixedTexts Texts)
{
    /// <summary>The findings of a checked paper.</summary>
    /// <param name="found">The paper and what was found in it.</param>
    /// <param name="paper">The paper as the user names it.</param>
    public static ImmutableArray<PaperFinding> Of(CheckedFile found, string paper)
    {
        var texts = new FixedTexts(found.Paper.Observed);
        return [.. found.Findings.Select(f => new PaperFinding(f, paper, texts))];
    }
}

/// <summary>Phát hiện trong số liệu: a statement with the unit whose figures it speaks of.</summary>
/// <param name="Finding">The diagnostic.</param>
/// <param name="Unit">The key of the body, or <see langword="null"/> for what concerns the annex.</param>
[JsonConverter(typeof(UnitFindingConverter))]
internal sealed record UnitFinding(Diagnostic Finding, string? Unit)
{
    /// <summary>A finding as it is sent.</summary>
    /// <param name="finding">The finding.</param>
    public static UnitFinding Of(AnnexFinding finding) => new(finding.Diagnostic, finding.Body);
}

/// <summary>Bộ ghi <see cref="Statement"/>.</summary>
internal sealed class StatementConverter : WriteOnlyConverter<Statement>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Statement value, JsonSerializerOptions options) => DiagnosticJson.Write(writer, value.Finding, value.Paper);
}

/// <summary>Bộ ghi <see cref="PaperFinding"/>.</summary>
internal sealed class PaperFindingConverter : WriteOnlyConverter<PaperFinding>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PaperFinding value, JsonSerializerOptions options) =>
        DiagnosticJson.WriteFinding(writer, value.Finding, value.Paper, value.Texts);
}

/// <summary>Bộ ghi <see cref="UnitFinding"/>.</summary>
internal sealed class UnitFindingConverter : WriteOnlyConverter<UnitFinding>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnitFinding value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        DiagnosticJson.WriteProperties(writer, value.Finding, null, null);
        writer.WriteString("unit", value.Unit);
        writer.WriteEndObject();
    }
}
