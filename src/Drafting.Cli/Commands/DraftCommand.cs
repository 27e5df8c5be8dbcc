using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Drafts;
using Drafting.Cli.Files;
using Drafting.Cli.Parsing;
using Drafting.Core.Planning;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>draft</c>: papers from data.</summary>
internal sealed class DraftCommand() : CliCommand("draft", "Soạn văn bản Word từ mẫu và dữ liệu.")
{
    private readonly Argument<string> template = new("template")
    {
        HelpName = "mẫu",
        Description = "Khoá của mẫu; không có thì lấy khoá “mau” trong dữ liệu.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> data = new("--data", "-d")
    {
        HelpName = "tệp",
        Description = "Tệp dữ liệu YAML hoặc JSON, thư mục, mẫu tên như *.yaml, hoặc - để đọc đầu vào chuẩn; nêu được nhiều.",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly OutputOptions output = new(
        "Tệp Word được ghi; khi soạn nhiều văn bản thì là thư mục. Mặc định: tên tệp dữ liệu, đuôi .docx, trong thư mục đang đứng.", "tệp hoặc thư mục");

    private readonly Option<string[]> set = new("--set")
    {
        HelpName = "trường=giá trị",
        Description = "Đặt một trường thay cho dữ liệu, như trich_yeu=… hoặc nguoi_ky[0].ho_ten=…; lặp lại được.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> regime = new("--regime") { HelpName = "chế độ", Description = "Chế độ trình bày bắt buộc dùng, như hd36-2018; mặc định chọn theo ngày văn bản." };

    private readonly Option<string> number = new("--number") { HelpName = "số", Description = "Số văn bản, thay cho trường so." };

    private readonly Option<string> date = new("--date") { HelpName = "ngày", Description = "Ngày văn bản, như 02/7/2026, thay cho trường ngay." };

    private readonly Option<string> original = new("--into")
    {
        HelpName = "tệp",
        Description = "Thêm bản sao vào cuối văn bản Word này, dùng với mẫu ban-sao; văn bản gốc được giữ nguyên.",
    };

    private readonly Option<string> annex = new("--annex")
    {
        HelpName = "phụ lục.xlsx",
        Description = "Phụ lục lấy số liệu: {{ phu_luc.tong.<cột> }} trong nội dung thành số đã in của phụ lục.",
    };

    private readonly ChoiceOption labels = new(
        "--labels", "Số thứ tự của khoản, mục: Word tự đánh (auto) hoặc gõ thành chữ (typed); mặc định là auto.", ["auto"], ["typed"]);

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
    [
        "draft ket-luan --data du-lieu.yaml --out ket-luan.docx",
        "draft --data du-lieu.yaml --number 152 --date 02/5/2025",
        "draft --data du-lieu.yaml --set \"trich_yeu=về công tác cán bộ\" --force",
        "draft --data thang-7 --out ban-thao",
        "draft cong-van --data - --out cong-van.docx < du-lieu.json",
        "draft ban-sao --data sao-y.yaml --into ket-luan.docx --out ket-luan-sao-y.docx",
    ];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(template);
        command.Options.Add(data);
        output.AddTo(command);
        foreach (Option option in (Option[])[set, number, date, regime, labels, original, annex])
            command.Options.Add(option);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        if (FieldEdit.Read(parse.GetValue(set) ?? [], parse.GetValue(number), parse.GetValue(date), out ImmutableArray<FieldEdit> edits) is { } badEdit)
            return Reply.Failed(badEdit);
        DataInputs inputs = DataInputs.Find(session.Surroundings, parse.GetValue(data)!);
        if (inputs.Failure is not null)
            return Reply.Failed(inputs.Failure);
        if (parse.GetValue(annex) is { } workbook && AnnexFiles.Refuse(session.Surroundings, workbook) is { } absent)
            return Reply.Failed(absent);
        string? into = parse.GetValue(original);
        if (into is not null && (InputPaper.Refuse(session.Surroundings, into) ?? InputPaper.RefuseSeveral(inputs)) is { } badPaper)
            return Reply.Failed(badPaper);
        var order = new DraftOrder(parse.GetValue(template), edits, parse.GetValue(regime), (LabelMode)labels.Read(parse), into, parse.GetValue(annex));
        return new DraftRun(session, order, new OutputFile(session.Surroundings, output.Existing(parse))).Run(inputs, parse.GetValue(output.Out), cancellation);
    }
}
