using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Server.AddIn;

namespace Drafting.Server.Commands;

/// <summary>Lệnh <c>manifest</c>: the files with which an office installs the add-in.</summary>
internal sealed class ManifestCommand() : ServerCommand(
    "manifest",
    "viết: drafting-server manifest --base-url https://soan-thao.co-quan.vn --out manifest/ [--force]",
    "Ghi tệp kê khai bổ trợ Word (XML và JSON) cho địa chỉ của máy chủ này.")
{
    private readonly Option<string> baseUrl = new("--base-url") { Required = true, HelpName = "địa chỉ" };
    private readonly Option<string> folder = new("--out") { Required = true, HelpName = "thư mục" };
    private readonly Option<bool> force = new("--force") { Arity = ArgumentArity.Zero };

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Options.Add(baseUrl);
        command.Options.Add(folder);
        command.Options.Add(force);
    }

    /// <inheritdoc/>
    public override Answer Run(ParseResult parse)
    {
        string address = parse.GetValue(baseUrl)!;
        if (AddInModel.Of(address) is not { } model)
            return Answer.WrongUse($"“{address}” không dùng làm địa chỉ của bổ trợ được.", "Word chỉ mở trang https; viết như https://soan-thao.co-quan.vn, không có chữ có dấu, dấu cách, < > \" ? #, và không quá dài");
        string target = Path.GetFullPath(parse.GetValue(folder)!);
        if (File.Exists(target))
            return Answer.WrongUse($"“{parse.GetValue(folder)}” là tệp, không phải thư mục.", "chọn thư mục khác bằng --out");
        ImmutableArray<ManifestFile> files = ManifestFiles.All(model, Path.Combine(AppContext.BaseDirectory, "wwwroot", "icons"));
        ImmutableArray<ManifestFile> changed = [.. files.Where(file => !Holds(Path.Combine(target, file.Name), file.Content))];
        if (!parse.GetValue(force) && changed.FirstOrDefault(file => File.Exists(Path.Combine(target, file.Name))) is { } other)
            return Answer.WrongUse($"Tệp “{other.Name}” đã có và khác, nên được giữ nguyên; chưa ghi tệp nào.", "thêm --force để ghi đè, hoặc chọn thư mục khác");
        Directory.CreateDirectory(target);
        foreach (ManifestFile file in changed)
            AtomicFile.Write(Path.Combine(target, file.Name), ExistingFile.Replace, stream => stream.Write(file.Content));
        return new Answer(ExitCode.Clean, [.. files.Select(file => changed.Contains(file) ? $"đã ghi: {file.Name}" : $"như cũ: {file.Name}")]);
    }

    private static bool Holds(string path, byte[] content) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
