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
    /// <summary>Trợ giúp.</summary>
    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Description = "Hiện trợ giúp của lệnh.", Recursive = true, Arity = ArgumentArity.Zero };

    /// <summary>Phiên bản.</summary>
    public Option<bool> Version { get; } = new("--version") { Description = "Hiện phiên bản chương trình.", Arity = ArgumentArity.Zero };

    /// <summary>Thư mục mẫu.</summary>
    public Option<string[]> Templates { get; } = new("--templates")
    {
        Description = "Thư mục mẫu; lặp lại được, thư mục nêu trước được ưu tiên.",
        HelpName = "thư mục",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Dạng báo cáo.</summary>
    public ChoiceOption<ReportFormat> Format { get; } = new(
        "--format",
        "Dạng báo cáo: đầy đủ (full), mỗi ý một dòng (concise), hoặc một đối tượng JSON cho chương trình khác (json).",
        ReportFormat.Full,
        [("full", ReportFormat.Full), ("concise", ReportFormat.Concise), ("json", ReportFormat.Json)]) { Recursive = true };

    /// <summary>Mức làm lệnh thất bại.</summary>
    public ChoiceOption<Severity> Threshold { get; } = new(
        "--severity",
        "Mức thông báo thấp nhất làm mã thoát bằng 1; mặc định là lỗi.",
        Severity.Error,
        [("lỗi", Severity.Error), ("cảnh-báo", Severity.Warning), ("thông-tin", Severity.Info)],
        ("loi", Severity.Error), ("canh-bao", Severity.Warning), ("thong-tin", Severity.Info),
        ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info)) { Recursive = true };

    /// <summary>Màu.</summary>
    public ChoiceOption<Colouring> Colour { get; } = new(
        "--color",
        "Tô màu: tự nhận biết (auto), luôn tô (always), không tô (never); biến môi trường NO_COLOR tắt màu.",
        Colouring.Auto,
        [("auto", Colouring.Auto), ("always", Colouring.Always), ("never", Colouring.Never)]) { Recursive = true };

    /// <summary>Adds the options to the program's root.</summary>
    /// <param name="root">The root.</param>
    public void AddTo(Command root)
    {
        root.Options.Add(Templates);
        root.Options.Add(Format);
        root.Options.Add(Threshold);
        root.Options.Add(Colour);
        root.Options.Add(Help);
        root.Options.Add(Version);
    }
}
