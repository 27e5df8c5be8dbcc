using System.CommandLine;
using System.Globalization;
using Drafting.Server.AddIn;

namespace Drafting.Server.Commands;

/// <summary>Lệnh <c>office-js check</c>: holds a folder with Microsoft's library against the hashes of a known release.</summary>
internal sealed class OfficeJsCommand() : ServerCommand(
    "office-js",
    "viết: drafting-server office-js check <thư mục>",
    "Đối chiếu thư mục chứa office.js (do người quản trị chép về) với mã băm của bản phát hành đã biết.")
{
    private readonly Argument<string> action = new("action");
    private readonly Argument<string> folder = new("folder");

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Arguments.Add(action);
        command.Arguments.Add(folder);
    }

    /// <inheritdoc/>
    public override Answer Run(ParseResult parse)
    {
        if (parse.GetValue(action) != "check")
            return Answer.WrongUse($"Không có lệnh con “{parse.GetValue(action)}”.", Usage);
        string path = parse.GetValue(folder)!;
        if (!Directory.Exists(path))
            return Answer.WrongUse($"Không có thư mục “{path}”.", "viết đường dẫn tới thư mục có tệp office.js");
        OfficeJsList list = OfficeJsList.Read();
        OfficeJsReport report = list.Check(path);
        int days = DateOnly.FromDateTime(DateTime.Now).DayNumber - list.Published.DayNumber;
        string age = string.Create(CultureInfo.InvariantCulture, $"bản {list.Release}, Microsoft phát hành ngày {list.Published:dd/MM/yyyy}, đã {days} ngày");
        return report.IsWhole
            ? new Answer(ExitCode.Clean, [string.Create(CultureInfo.InvariantCulture, $"Đủ và đúng {list.Files.Count} tệp: {age}.")])
            : new Answer(
                ExitCode.Findings,
                [
                    $"Thư mục không đúng {age}:",
                    .. report.Missing.Select(static name => $"  thiếu: {name}"),
                    .. report.Changed.Select(static name => $"  khác: {name}"),
                    "  = cách xử lý: chép lại thư mục dist của gói @microsoft/office-js đúng bản trên; nếu dùng bản khác, chỉ dùng khi đã biết nguồn gốc",
                ]);
    }
}
