using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Drafting.Server.Certificates;

namespace Drafting.Server.Commands;

/// <summary>Lệnh <c>cert</c>: a certificate by which Word trusts the service on this machine.</summary>
internal sealed class CertCommand() : ServerCommand(
    "cert",
    "viết: drafting-server cert --out chung-thu/ [--host localhost,127.0.0.1] [--days 365] [--force]",
    "Tạo chứng thư https cho máy này, để Word mở được bổ trợ. Chứng thư không ký được cho máy nào khác.")
{
    private const string CertificateName = "drafting-server.pem", KeyName = "drafting-server.key";

    private readonly Option<string> folder = new("--out") { Required = true, HelpName = "thư mục" };
    private readonly Option<string> hosts = new("--host") { HelpName = "tên" };
    private readonly Option<int> days = new("--days") { HelpName = "số ngày" };
    private readonly Option<bool> force = new("--force") { Arity = ArgumentArity.Zero };

    /// <inheritdoc/>
    public override void Describe(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(hosts);
        command.Options.Add(days);
        command.Options.Add(force);
    }

    /// <inheritdoc/>
    public override Answer Run(ParseResult parse)
    {
        string[] names = (parse.GetValue(hosts) ?? "localhost,127.0.0.1,::1").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int wanted = parse.GetResult(days) is null ? 365 : parse.GetValue(days);
        if (wanted is < 1 or > LocalCertificate.MostDays)
            return Answer.WrongUse(string.Create(CultureInfo.InvariantCulture, $"Không tạo được chứng thư {wanted} ngày."), string.Create(CultureInfo.InvariantCulture, $"nêu từ 1 đến {LocalCertificate.MostDays} ngày; trình duyệt không tin chứng thư dài hơn"));
        if (names.FirstOrDefault(static n => Uri.CheckHostName(n) == UriHostNameType.Unknown) is { } wrong || names.Length == 0)
            return Answer.WrongUse("Tên máy trong --host không đúng.", "viết như localhost,127.0.0.1 hoặc soan-thao.co-quan.vn");
        string target = Path.GetFullPath(parse.GetValue(folder)!);
        if (File.Exists(target))
            return Answer.WrongUse($"“{parse.GetValue(folder)}” là tệp, không phải thư mục.", "chọn thư mục khác bằng --out");
        string certificate = Path.Combine(target, CertificateName), key = Path.Combine(target, KeyName);
        if (!parse.GetValue(force) && new[] { certificate, key }.FirstOrDefault(File.Exists) is { } existing)
            return Answer.WrongUse($"Đã có “{Path.GetFileName(existing)}” nên được giữ nguyên.", "thêm --force để thay; Word phải được cho tin chứng thư mới");
        Directory.CreateDirectory(target);
        CertificatePair made = LocalCertificate.Make(names, DateTimeOffset.Now.AddMinutes(-5), wanted);
        // The key first: a certificate without its key would look like a whole pair.
        Write(key, made.Key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(certificate, made.Certificate, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return new Answer(ExitCode.Clean, Told(made, certificate, key));
    }

    private static ImmutableArray<string> Told(CertificatePair made, string certificate, string key) =>
    [
        $"đã ghi: {certificate}",
        $"đã ghi: {key}",
        string.Create(CultureInfo.InvariantCulture, $"Có hiệu lực đến {made.Until:dd/MM/yyyy}; dấu vân tay {made.Thumbprint}."),
        "Khoá bí mật chỉ người dùng này đọc được; đừng gửi tệp .key cho ai.",
        .. OperatingSystem.IsWindows()
            ? (ReadOnlySpan<string>)[$"Cho Windows tin chứng thư (chỉ với người dùng này): certutil -user -addstore Root \"{certificate}\"", $"Thôi tin: certutil -user -delstore Root {made.Thumbprint}"]
            : [$"Cho máy tin chứng thư (Debian): cp {certificate} /usr/local/share/ca-certificates/drafting-server.crt && update-ca-certificates"],
    ];

    private static void Write(string path, string text, UnixFileMode rights) =>
        AtomicFile.Write(path, ExistingFile.Replace, rights, stream => stream.Write(System.Text.Encoding.ASCII.GetBytes(text)));
}
