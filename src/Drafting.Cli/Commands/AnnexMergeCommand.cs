using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>annex merge</c>: returned workbooks become one annex.</summary>
internal sealed class AnnexMergeCommand() : CliCommand("merge", "Tổng hợp các biểu gửi về thành phụ lục Excel, có kiểm tra số liệu.")
{
    private static readonly ImmutableArray<Column> Columns =
        [new("unit", "Đơn vị"), new("state", "Tình trạng"), new("file", "Tệp"), new("read", "Đọc được"), new("repaired", "Sửa cách ghi"), new("refused", "Không đọc được")];

    private readonly Argument<string> form = new("form") { HelpName = "biểu", Description = "Mã biểu, xem bằng: drafting annex list." };

    private readonly Argument<string[]> returns = new("returns")
    {
        HelpName = "tệp hoặc thư mục",
        Description = "Biểu gửi về, .xlsx hoặc .csv; thư mục, hoặc mẫu tên như nhan-ve/*.xlsx.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly PeriodOption period = new();
    private readonly OutputOptions output = new("Phụ lục .xlsx được ghi.");
    private readonly Option<string[]> previous = new("--previous")
    {
        HelpName = "tệp.xlsx",
        Description = "Phụ lục kỳ trước, để tính tăng, giảm và kiểm tra số đầu kỳ; nêu nhiều lần để thêm các kỳ trước nữa, và phụ lục kỳ trước của biểu mà quy tắc nêu tên.",
    };

    private readonly Option<string> explain = new("--explain") { HelpName = "tệp.yaml", Description = "Giải trình các cảnh báo: danh sách { don_vi, ma, hang, cot, giai_trinh, nguoi }." };
    private readonly Option<string> overrides = new("--override") { HelpName = "tệp.yaml", Description = "Số liệu thay thế: danh sách { don_vi, hang, cot, gia_tri, nguoi, ly_do }." };

    private readonly Option<int?> number = new("--number") { HelpName = "số", Description = "Số phụ lục, khi văn bản có nhiều phụ lục." };
    private readonly Option<string> reference = new("--reference") { HelpName = "dòng dẫn chiếu", Description = "Như “Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025”." };
    private readonly Option<string> signer = new("--signer") { HelpName = "khối ký", Description = "Khối ký bên phải, các dòng cách nhau bằng dấu |: “K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN”." };
    private readonly LetterOptions letters = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
    [
        "annex merge tccsd-quy nhan-ve --period 2025-Q3 --out phu-luc-1.xlsx",
        "annex merge tccsd-quy --period 2025-Q3 nhan-ve/*.xlsx --previous phu-luc-ky-truoc.xlsx --out phu-luc-1.xlsx",
        "annex merge danh-sach nhan-ve nhan-ve-b1 --period 2025-Q3 --previous b4-ky-truoc.xlsx --previous b1-ky-truoc.xlsx --out phu-luc-4.xlsx",
        "annex merge tccsd-quy nhan-ve --period 2025-Q3 --explain giai-trinh.yaml --override so-lieu-moi.yaml --out phu-luc-1.xlsx",
        "annex merge tccsd-quy nhan-ve --period 2025-Q3 --out phu-luc-1.xlsx --letters thu --office vptw",
    ];

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(form);
        command.Arguments.Add(returns);
        period.AddTo(command);
        output.AddTo(command);
        foreach (Option option in (Option[])[previous, explain, overrides, number, reference, signer])
            command.Options.Add(option);
        letters.AddTo(command);
    }

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        if (period.Read(parse, out ReportingPeriod asked) is { } wrong)
            return Reply.Failed(wrong);
        if (parse.GetValue(output.Out) is not { } target)
            return Reply.WrongUse("Thiếu --out.", "nêu tệp phụ lục được ghi: --out phu-luc-1.xlsx");
        if (parse.GetValue(number) is < 1)
            return Reply.WrongUse("Số phụ lục phải từ 1.", "như --number 1");
        var file = new OutputFile(session.Surroundings, output.Existing(parse));
        ReturnInputs inputs = ReturnInputs.Find(session.Surroundings, parse.GetValue(returns)!);
        if ((inputs.Failure ?? file.Refuse(target) ?? RefuseOverwriting(session.Surroundings, inputs, parse, target) ?? letters.Refuse(parse, session.Surroundings)) is { } refused)
            return Reply.Failed(refused);
        var request = new AnnexMerge(parse.GetValue(form)!, asked, [.. inputs.Files.Select(f => AnnexFiles.Open(session.Surroundings, f))])
        {
            Previous = [.. (parse.GetValue(previous) ?? []).Select(name => AnnexFiles.Open(session.Surroundings, name))],
            Explanations = Optional(session.Surroundings, parse.GetValue(explain)),
            Overrides = Optional(session.Surroundings, parse.GetValue(overrides)),
            Heading = new AnnexHeading(parse.GetValue(number), parse.GetValue(reference), [.. (parse.GetValue(signer) ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]),
        };
        Outcome<MergedAnnex> outcome = session.Engine.AssembleAnnex(request);
        if (outcome.Value is not { } merged)
            return Reply.Of(outcome.Diagnostics);
        cancellation.ThrowIfCancellationRequested();
        file.Write(target, merged.Write);
        Outcome<string> letter = letters.Write(parse, session, merged.Annex);
        ImmutableArray<AnswerPart> answer =
        [
            new AnswerPart.Table("returns", Columns, [.. merged.Annex.Register.Select(static r => Row(r, r.File))]) { Audience = Audience.Programs },
            new AnswerPart.Table("attention", Columns, [.. merged.Annex.Register.Where(NeedsAttention).Select(static r => Row(r, Path.GetFileName(r.File)))]) { Audience = Audience.People },
            .. Awaited(merged.Annex),
            new AnswerPart.Note(Told(merged.Annex, target) + letter.Value) { Audience = Audience.People },
            new AnswerPart.Facts([new Fact("out", "", target), new Fact("valuesHash", "", merged.ValuesHash)]) { Audience = Audience.Programs },
        ];
        return Reply.Of([.. outcome.Diagnostics, .. letter.Diagnostics], [.. answer]) with
        { Role = FindingsRole.Answer };
    }

    private Failure? RefuseOverwriting(Surroundings surroundings, ReturnInputs inputs, ParseResult parse, string target)
    {
        foreach (string? name in (string?[])[.. inputs.Files, .. parse.GetValue(previous) ?? [], parse.GetValue(explain), parse.GetValue(overrides)])
        {
            if (name is null)
                continue;
            if ((AnnexFiles.Refuse(surroundings, name) ?? InputPaper.RefuseTarget(surroundings, name, target)) is { } refused)
                return refused;
        }

        return null;
    }

    private static AnnexFile? Optional(Surroundings surroundings, string? name) => name is null ? null : AnnexFiles.Open(surroundings, name);

    // Forty lines of which thirty say that all is well, or that nothing has come yet, hide the ten to look at.
    private static bool NeedsAttention(ReturnEntry entry) => entry.State is not (ReturnState.Received or ReturnState.Missing) || entry.Repaired > 0 || entry.Refused > 0;

    private static IEnumerable<AnswerPart> Awaited(AssembledAnnex annex)
    {
        string[] names = [.. annex.Register.Where(static r => r.State == ReturnState.Missing).Select(static r => r.Body!.Name)];
        if (names.Length > 0)
            yield return new AnswerPart.Note($"Chưa gửi: {string.Join("; ", names)}.") { Audience = Audience.People };
    }

    private static Cell[] Row(ReturnEntry entry, string? file) =>
        [entry.Body?.Name ?? "(không rõ đơn vị)", State(entry.State), file ?? "", entry.Read, entry.Repaired, entry.Refused];

    private static string State(ReturnState state) => state switch
    {
        ReturnState.Received => "đã nhận",
        ReturnState.Late => "nhận muộn",
        ReturnState.Refused => "trả lại",
        ReturnState.Blank => "trả biểu trống",
        ReturnState.Replaced => "đã thay",
        _ => "chưa gửi",
    };

    private static string Told(AssembledAnnex annex, string target)
    {
        int Count(ReturnState state) => annex.Register.Count(r => r.State == state);
        return $"Đã ghi {target}: {Count(ReturnState.Received) + Count(ReturnState.Late)} đơn vị có số liệu (muộn {Count(ReturnState.Late)}), "
            + $"{Count(ReturnState.Refused)} tệp trả lại, {(Count(ReturnState.Blank) is > 0 and var blank ? $"{blank} biểu trống, " : "")}{Count(ReturnState.Missing)} đơn vị chưa gửi. Xem trang “Kiểm tra”.";
    }
}
