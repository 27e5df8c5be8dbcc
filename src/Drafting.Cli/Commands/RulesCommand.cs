using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Reports;
using Drafting.Core.Checking;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>rules</c>: every rule.</summary>
internal sealed class RulesCommand() : CliCommand("rules", "Liệt kê các quy tắc kiểm tra: mã, tên, mức độ, có sửa tự động được không.")
{
    private static readonly ImmutableArray<Column> PeopleColumns =
        [new("code", "Mã"), new("title", "Quy tắc"), new("severity", "Mức cao nhất"), new("fix", "Sửa tự động"), new("rows", "Dòng quy định")];

    private static readonly ImmutableArray<Column> ProgramColumns =
        [new("code", ""), new("title", ""), new("area", ""), new("severity", ""), new("basis", ""), new("family", ""), new("fix", ""), new("rows", ""), new("silences", "")];

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["rules", "rules --format json"];

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation) => Reply.Of(
        new AnswerPart.Table("rules", PeopleColumns, [.. RuleCatalog.All.Select(PeopleRow)]) { Audience = Audience.People },
        new AnswerPart.Table("rules", ProgramColumns, [.. RuleCatalog.All.Select(static r => RuleText.ProgramFacts(r).Select(static f => f.Value).ToArray())]) { Audience = Audience.Programs });

    private static Cell[] PeopleRow(Rule rule) =>
        [rule.Code, rule.Title, Report.Word(RuleText.Gravest(rule)), rule.Fix is { } fix ? FindingText.Word(fix) : "", Shorten(rule.Rows)];

    private static string Shorten(ImmutableArray<string> rows) => rows.Length <= 3 ? string.Join(", ", rows) : $"{string.Join(", ", rows.Take(3))}…";
}
