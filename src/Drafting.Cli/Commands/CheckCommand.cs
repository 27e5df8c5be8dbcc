using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Cli.Papers;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>check</c>: what is wrong with papers, by which clause.</summary>
internal sealed class CheckCommand() : CliCommand("check", "Kiểm tra thể thức, kỹ thuật trình bày và nội dung của văn bản Word bất kỳ.")
{
    private readonly Argument<string[]> papers = new("papers")
    {
        HelpName = "tệp hoặc thư mục",
        Description = "Văn bản .docx hoặc .txt, thư mục (cả thư mục con), hoặc mẫu tên như *.docx; nêu được nhiều.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly CheckOptions options = new();

    private readonly Option<string> annotate = new("--annotate")
    {
        HelpName = "tệp.docx",
        Description = "Ghi thêm bản sao của văn bản, có nhận xét của Word tại từng phát hiện; chỉ dùng khi kiểm tra một tệp.",
    };

    private readonly FlagOption force = new("--force", "Ghi đè tệp đã có.");

    private readonly FlagOption identities = new("--identities", "Nêu mã của từng phát hiện, để ghi vào tệp các phát hiện được chấp nhận.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
    [
        "check du-thao.docx",
        "check du-thao.docx --annotate ghi-chu.docx",
        "check van-ban --severity cảnh-báo",
        "check ket-luan.docx --stage phat-hanh --ignore TV",
        "check *.docx --format sarif > phat-hien.sarif",
        "check cu.doc --convert --regime hd36-2018",
    ];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(papers);
        options.AddTo(command);
        foreach (Option option in (Option[])[annotate, force, identities])
            command.Options.Add(option);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        if (options.Read(parse, session, out CheckRequest request) is { } wrong)
            return Reply.Failed(wrong);
        PaperInputs inputs = PaperInputs.Find(session.Surroundings, parse.GetValue(papers)!);
        if (inputs.Failure is not null)
            return Reply.Failed(inputs.Failure);
        var file = new OutputFile(session.Surroundings, force.IsGiven(parse) ? ExistingFile.Replace : ExistingFile.Keep);
        string? copy = parse.GetValue(annotate);
        if (copy is not null && Refuse(session.Surroundings, inputs, copy, file) is { } refused)
            return Reply.Failed(refused);
        var order = new CheckOrder(request, options.Accept(parse), identities.IsGiven(parse) ? Naming.Named : Naming.Unnamed, copy);
        return new CheckRun(session, order, options.Source(parse, session), file).Run(inputs, cancellation);
    }

    private static Failure? Refuse(Surroundings surroundings, PaperInputs inputs, string copy, OutputFile file)
    {
        if (inputs.Shape == InputShape.Several)
            return Failure.WrongUse("--annotate chỉ dùng khi kiểm tra một tệp.", "nêu một văn bản");
        return DraftingEngine.IsText(inputs.Files[0])
            ? Failure.WrongUse($"“{inputs.Files[0]}” là tệp chữ, không ghi nhận xét của Word vào được.", "bỏ --annotate")
            : InputPaper.RefuseTarget(surroundings, inputs.Files[0], copy) ?? file.Refuse(copy);
    }
}
