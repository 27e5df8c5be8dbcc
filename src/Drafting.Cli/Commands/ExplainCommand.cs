using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Reports;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>explain</c>: the page of a rule.</summary>
internal sealed class ExplainCommand() : CliCommand("explain", "Giải thích một quy tắc kiểm tra: căn cứ, ví dụ sai, ví dụ đúng, cách sửa.")
{
    private readonly Argument<string> code = new("code") { HelpName = "mã", Description = "Mã của quy tắc, như KT110." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["explain KT110", "explain tt202 --format json"];

    /// <inheritdoc/>
    public override void Describe(Command command) => command.Arguments.Add(code);

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string wanted = parse.GetValue(code)!.Trim();
        if (RuleCatalog.Find(wanted) is not { } rule || RulePages.FindInWords(rule.Code) is not { } page)
            return Unknown(wanted);
        return Reply.Of(
            new AnswerPart.Text("page", RulePageText.Plain(page)) { Audience = Audience.People },
            new AnswerPart.Facts([.. RuleText.Facts(rule)]) { Audience = Audience.People },
            new AnswerPart.Facts([.. RuleText.ProgramFacts(rule), new Fact("page", "", page)]) { Audience = Audience.Programs });
    }

    private static Reply Unknown(string wanted)
    {
        // Other codes speak of templates, data and files, and say all there is in their own message.
        bool isOther = wanted is { Length: 5 } && char.IsAsciiLetter(wanted[0]) && char.IsAsciiLetter(wanted[1]) && wanted.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            && wanted[..2].ToUpperInvariant() is "DD" or "DL" or "MB" or "TC" or "TP";
        string near = NearestName.Find(wanted, RuleCatalog.All.Select(static r => r.Code)) is { } code && !isOther ? $"có phải “{code}”? " : "";
        return isOther
            ? Reply.WrongUse($"“{wanted}” không phải mã của quy tắc kiểm tra văn bản.", "mã này nói về mẫu, dữ liệu hoặc tệp; thông báo kèm mã đã nêu cách xử lý. Xem các quy tắc: drafting rules")
            : Reply.WrongUse($"Không có quy tắc “{wanted}”.", $"{near}xem các quy tắc: drafting rules");
    }
}
