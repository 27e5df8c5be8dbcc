using System.CommandLine;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Parsing;

/// <summary>Dạng báo cáo.</summary>
internal enum ReportFormat
{
    /// <summary>Đầy đủ.</summary>
    Full,

    /// <summary>Gọn.</summary>
    Concise,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>SARIF.</summary>
    Sarif,
}

/// <summary>Khi nào tô màu.</summary>
internal enum Colouring
{
    /// <summary>Chỉ trên cửa sổ lệnh, trừ khi có NO_COLOR.</summary>
    Auto,

    /// <summary>Luôn luôn.</summary>
    Always,

    /// <summary>Không bao giờ.</summary>
    Never,
}

/// <summary>Tuỳ chọn chung: what every command understands.</summary>
internal sealed class CommonOptions
{
    private readonly ChoiceOption format = new(
        "--format",
        "Dạng báo cáo: đầy đủ (full), mỗi ý một dòng (concise), một đối tượng JSON cho chương trình khác (json), hoặc các phát hiện theo chuẩn SARIF 2.1.0 (sarif).",
        ["full"],
        ["concise"],
        ["json"],
        ["sarif"])
    { Recursive = true };

    private readonly ChoiceOption threshold = new(
        "--severity",
        "Mức thông báo thấp nhất làm mã thoát bằng 1; mặc định là lỗi.",
        ["lỗi", "loi", "error"],
        ["cảnh-báo", "canh-bao", "warning"],
        ["thông-tin", "thong-tin", "info"])
    { Recursive = true };

    private readonly ChoiceOption colour = new(
        "--color",
        "Tô màu: tự nhận biết (auto), luôn tô (always), không tô (never); biến môi trường NO_COLOR tắt màu.",
        ["auto"],
        ["always"],
        ["never"])
    { Recursive = true };

    /// <summary>Trợ giúp.</summary>
    public FlagOption Help { get; } = new("--help", "Hiện trợ giúp của lệnh.", "-h", "-?") { Recursive = true };

    /// <summary>Phiên bản.</summary>
    public FlagOption Version { get; } = new("--version", "Hiện phiên bản chương trình.");

    /// <summary>Thư mục mẫu.</summary>
    public Option<string[]> Templates { get; } = new("--templates")
    {
        Description = "Thư mục mẫu; lặp lại được, thư mục nêu trước được ưu tiên.",
        HelpName = "thư mục",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Dạng báo cáo.</summary>
    public ReportFormat Format(ParseResult parse) => (ReportFormat)format.Read(parse);

    /// <summary>Mức thấp nhất làm lệnh thất bại.</summary>
    public Severity Threshold(ParseResult parse) => (Severity)(Severity.Error - threshold.Read(parse));

    /// <summary>Khi nào tô màu.</summary>
    public Colouring Colour(ParseResult parse) => (Colouring)colour.Read(parse);

    /// <summary>Adds the options to the program's root.</summary>
    /// <param name="root">The root.</param>
    public void AddTo(Command root)
    {
        foreach (Option option in (Option[])[Templates, format, threshold, colour, Help, Version])
            root.Options.Add(option);
    }
}
