using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Papers;
using Drafting.Cli.Parsing;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Tuỳ chọn của lệnh kiểm tra: by what papers are checked.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> regime = new("--regime")
    {
        HelpName = "chế độ",
        Description = "Chế độ trình bày bắt buộc dùng, như hd36-2018; mặc định chọn theo loại văn bản và ngày.",
    };

    private readonly Option<string> office = new("--office") { HelpName = "đơn vị", Description = "Hồ sơ đơn vị, như vptw; mặc định theo don_vi trong drafting.json." };

    private readonly ChoiceOption stage = new(
        "--stage",
        "Giai đoạn: dự thảo (du-thao) hay phát hành (phat-hanh, không được còn chỗ trống hay dữ liệu ẩn); mặc định là du-thao.",
        ["du-thao", "dự-thảo"],
        ["phat-hanh", "phát-hành"]);

    private readonly Option<string[]> select = Codes("--select", "Chỉ những quy tắc này, theo mã hoặc đầu mã, như KT,TT201; nêu được nhiều.");

    private readonly Option<string[]> ignore = Codes("--ignore", "Bỏ những quy tắc này, theo mã hoặc đầu mã; nêu được nhiều.");

    private readonly Option<string> accept = new("--accept")
    {
        HelpName = "tệp",
        Description = $"Tệp các phát hiện được chấp nhận; mặc định là {AcceptFiles.Name} cạnh văn bản.",
    };

    private readonly ConvertOption convert = new();

    /// <summary>The file of accepted findings, or <see langword="null"/>.</summary>
    public string? Accept(ParseResult parse) => parse.GetValue(accept);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[regime, office, stage, select, ignore, accept])
            command.Options.Add(option);
        convert.AddTo(command);
    }

    /// <summary>Reads the options.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="session">The session.</param>
    /// <param name="request">By what papers are checked.</param>
    /// <returns>What is wrong with them, or <see langword="null"/>.</returns>
    public Failure? Read(ParseResult parse, Session session, out CheckRequest request)
    {
        var rules = new RuleSelection(Split(parse.GetValue(select)), Split(parse.GetValue(ignore)));
        request = new CheckRequest(parse.GetValue(regime), parse.GetValue(office), (PaperStage)stage.Read(parse), session.Surroundings.Today) { Rules = rules };
        if (rules.Unknown.FirstOrDefault() is { } unknown)
        {
            string near = NearestName.Find(unknown, RuleCatalog.All.Select(static r => r.Code)) is { } code ? $"có phải “{code}”? " : "";
            return Failure.WrongUse($"Không có quy tắc nào có mã “{unknown}”.", $"{near}xem các quy tắc: drafting rules");
        }

        return AcceptFiles.Refuse(session.Surroundings, Accept(parse));
    }

    /// <summary>How papers are opened.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="session">The session.</param>
    public PaperSource Source(ParseResult parse, Session session) => convert.Source(parse, session);

    private static Option<string[]> Codes(string name, string description) => new(name)
    {
        HelpName = "mã",
        Description = description,
        Arity = ArgumentArity.OneOrMore,
    };

    private static ImmutableArray<string> Split(string[]? words) =>
        [.. (words ?? []).SelectMany(static w => w.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
