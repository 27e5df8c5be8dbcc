using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Parsing;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Standards;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>standard</c>: what the guidance says, to be read and signed off.</summary>
internal sealed class StandardCommand() : CliCommand("standard", "In bảng quy định của một chế độ trình bày, kèm căn cứ và độ tin cậy.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("id", "Khoá"), new("title", "Văn bản quy định"), new("family", "Hệ"), new("from", "Từ ngày"), new("to", "Đến ngày")];

    private readonly Argument<string> regime = new("regime")
    {
        HelpName = "chế độ",
        Description = "Khoá của chế độ, như hd05-2026; không có thì liệt kê các chế độ.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly FlagOption authority = new("--authority", "Bảng thể loại, thẩm quyền ban hành và chữ ký, thay cho bảng trình bày.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["standard", "standard hd05-2026", "standard --authority qd399-2026"];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(regime);
        command.Options.Add(authority);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        bool wantsAuthority = authority.IsGiven(parse);
        return parse.GetValue(regime) is { } id
            ? wantsAuthority ? Authority(id) : Layout(id)
            : Reply.Of(new AnswerPart.Table("standards", Columns, wantsAuthority ? AuthorityRows() : LayoutRows()));
    }

    private static Reply Layout(string id) => LayoutStandards.Find(id) is { } standard
        ? Reply.Of(new AnswerPart.Text("table", StandardTable.Print(standard)))
        : Unknown(id, "chế độ trình bày", LayoutStandards.Ids, AuthorityStandards.Find(id) is null ? "" : "đây là bảng thể loại, thêm --authority; ");

    private static Reply Authority(string id) => AuthorityStandards.Find(id) is { } standard
        ? Reply.Of(new AnswerPart.Text("table", StandardTable.Print(standard)))
        : Unknown(id, "bảng thể loại và thẩm quyền", [.. AuthorityStandards.All.Select(static a => a.Id)], "");

    private static Reply Unknown(string id, string what, ImmutableArray<string> ids, string lead) => Reply.WrongUse(
        $"Không có {what} “{id}”.", $"{lead}{(NearestName.Find(id, ids) is { } near ? $"có phải “{near}”? " : "")}có: {string.Join(", ", ids)}");

    private static ImmutableArray<Cell[]> LayoutRows() =>
        [.. LayoutStandards.All.Select(static s => (Cell[])[s.Id, s.Title, s.Family == DocumentFamily.Party ? "Đảng" : "nhà nước", Day(s.From), Day(s.To)])];

    private static ImmutableArray<Cell[]> AuthorityRows() =>
        [.. AuthorityStandards.All.Select(static s => (Cell[])[s.Id, s.Title, "Đảng", Day(s.From), Day(s.To)])];

    private static string? Day(DateOnly? day) => day is { } known ? DocumentDate.From(known).ToShortString() : null;
}
