using System.Net;
using Drafting.Core.Diagnostics;
using Drafting.Server.Limits;
using Drafting.Server.Uploads;

namespace Drafting.Server.Settings;

/// <summary>Bộ đọc nhóm <c>may_chu</c> of <c>drafting.json</c>: strict, every problem at once.</summary>
internal static class ServerSettingsReader
{
    /// <summary>Reads the settings.</summary>
    /// <param name="office">What the office has set.</param>
    /// <param name="workingFolder">The folder that paths go from where there is no file.</param>
    public static Outcome<ServerSettings> Read(DraftingSettings office, string workingFolder)
    {
        var unset = new ServerSettings { Drafting = office };
        if (office.Server is not { } map)
            return unset;
        var problems = new List<Diagnostic>();
        var section = new SettingsSection(map, "may_chu.", problems);
        section.Allow("cong", "dia_chi", "khoa", "chung_thu", "nhat_ky", "khung_office", "gioi_han", "ten_may", "dang_nhap", "office_js");
        string folder = office.Folder ?? workingFolder;
        ServerSettings read = unset with
        {
            Port = Port(section, unset.Port),
            Addresses = Addresses(section),
            Certificate = Certificate(section, folder),
            KeyPath = Full(section.Text("khoa")?.Text, folder),
            Log = Log(section.Text("nhat_ky")?.Text, folder) ?? unset.Log,
            PaneFrames = Frames(section),
            Hosts = section.Texts("ten_may", "một tên máy hoặc danh sách tên máy"),
            OfficeJs = OfficeJs(section, folder),
            SignIn = section.Has("dang_nhap") ? SignInSettingsReader.Read(section.Section("dang_nhap"), folder) : unset.SignIn,
            Uploads = Uploads(section.Section("gioi_han"), unset.Uploads),
            Work = Work(section.Section("gioi_han"), unset.Work),
            Connections = Connections(section.Section("gioi_han"), unset.Connections),
        };
        section.Section("gioi_han").Allow(
            "byte_yeu_cau", "byte_tep", "so_tep", "cung_luc", "cung_luc_mot_nguoi", "cho", "bo_nho_mib", "giay", "moi_phut", "mot_luc", "ket_noi", "giay_cho_yeu_cau", "giay_nhan_tieu_de", "byte_moi_giay");
        return new Outcome<ServerSettings>(problems.Count == 0 ? read : null, [.. problems]);
    }

    private static int Port(SettingsSection section, int fallback)
    {
        int port = section.Number("cong", fallback);
        if (port > IPEndPoint.MaxPort)
            section.Refuse("cong", "phải từ 1 đến 65535");
        return port;
    }

    // An address of the library, or a folder that holds it.
    private static OfficeJsSettings OfficeJs(SettingsSection section, string folder)
    {
        string? text = section.Text("office_js")?.Text;
        if (text is null || !text.Contains("://", StringComparison.Ordinal))
            return new OfficeJsSettings { Folder = Full(text, folder) };
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps)
            return new OfficeJsSettings { Address = address };
        section.Refuse("office_js", "phải là địa chỉ https của tệp office.js, hoặc thư mục có tệp đó", "như https://kho.co-quan.vn/office-js/office.js, hoặc /srv/office-js");
        return new OfficeJsSettings();
    }

    private static IReadOnlyList<IPAddress> Addresses(SettingsSection section)
    {
        var addresses = new List<IPAddress>();
        foreach (string text in section.Texts("dia_chi", "một địa chỉ IP hoặc danh sách địa chỉ IP"))
        {
            if (IPAddress.TryParse(text, out IPAddress? address))
                addresses.Add(address);
            else
                section.Refuse("dia_chi", $"có “{text}” không phải địa chỉ IP", "như 10.0.0.5, hoặc 0.0.0.0 cho mọi địa chỉ của máy");
        }

        return addresses;
    }

    private static CertificateSettings? Certificate(SettingsSection section, string folder)
    {
        if (!section.Has("chung_thu"))
            return null;
        SettingsSection certificate = section.Section("chung_thu");
        certificate.Allow("tep", "khoa_rieng", "tep_mat_khau");
        if (Full(certificate.Text("tep")?.Text, folder) is { } path)
            return new CertificateSettings(path, Full(certificate.Text("khoa_rieng")?.Text, folder), Full(certificate.Text("tep_mat_khau")?.Text, folder));
        certificate.Refuse("tep", "phải nêu tệp chứng thư", "như chung-thu.pfx");
        return null;
    }

    private static AuditLog? Log(string? text, string folder) => text switch
    {
        null => null,
        "khong" => new AuditLog.None(),
        "man_hinh" => new AuditLog.Console(),
        _ => new AuditLog.File(Path.GetFullPath(text, folder)),
    };

    // They go into a header: one wrong mark would change what it says.
    private static IReadOnlyList<string> Frames(SettingsSection section)
    {
        IReadOnlyList<string> frames = section.Texts("khung_office");
        foreach (string frame in frames.Where(static f => !f.StartsWith("https://", StringComparison.Ordinal) || f.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not (':' or '/' or '.' or '-' or '*'))))
            section.Refuse("khung_office", $"có “{frame}” không phải nguồn https", "như https://*.officeapps.live.com");
        return frames;
    }

    private static UploadLimits Uploads(SettingsSection limits, UploadLimits unset) => new(
        limits.Number("byte_yeu_cau", (int)unset.Bytes), limits.Number("byte_tep", (int)unset.PartBytes), limits.Number("so_tep", unset.Parts));

    private static WorkLimits Work(SettingsSection limits, WorkLimits unset) => unset with
    {
        AtOnce = limits.Number("cung_luc", unset.AtOnce),
        AtOncePerUser = limits.Number("cung_luc_mot_nguoi", Math.Max(1, limits.Number("cung_luc", unset.AtOnce) / 2)),
        Waiting = limits.Number("cho", unset.Waiting),
        MemoryMiB = limits.Number("bo_nho_mib", unset.MemoryMiB),
        Time = TimeSpan.FromSeconds(limits.Number("giay", (int)unset.Time.TotalSeconds)),
        PerMinute = limits.Number("moi_phut", unset.PerMinute),
        Burst = limits.Number("mot_luc", unset.Burst),
    };

    private static ConnectionLimits Connections(SettingsSection limits, ConnectionLimits unset) => unset with
    {
        AtOnce = limits.Number("ket_noi", unset.AtOnce),
        KeepAlive = TimeSpan.FromSeconds(limits.Number("giay_cho_yeu_cau", (int)unset.KeepAlive.TotalSeconds)),
        Head = TimeSpan.FromSeconds(limits.Number("giay_nhan_tieu_de", (int)unset.Head.TotalSeconds)),
        BodyBytesPerSecond = limits.Number("byte_moi_giay", unset.BodyBytesPerSecond),
    };

    internal static string? Full(string? path, string folder) => path is null ? null : Path.GetFullPath(path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]) : path, folder);
}
