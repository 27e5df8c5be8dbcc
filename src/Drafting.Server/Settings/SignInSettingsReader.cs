using System.Net;

namespace Drafting.Server.Settings;

/// <summary>Bộ đọc nhóm <c>may_chu.dang_nhap</c>: how an office signs its users in. Secrets lie in files of their own, never in the settings.</summary>
internal static class SignInSettingsReader
{
    private static readonly Dictionary<string, SignInMode> Modes = new(StringComparer.Ordinal)
    {
        ["mot_may"] = SignInMode.Local,
        ["windows"] = SignInMode.Windows,
        ["trung_gian"] = SignInMode.Proxy,
        ["openid"] = SignInMode.OpenId,
    };

    /// <summary>Reads the group.</summary>
    /// <param name="section">The group.</param>
    /// <param name="folder">The folder that paths go from.</param>
    public static SignInSettings Read(SettingsSection section, string folder)
    {
        section.Allow("cach", "nguoi_soan", "quan_tri", "trung_gian", "openid");
        SignInMode mode = SignInMode.Local;
        if (section.Text("cach")?.Text is not { } way || !Modes.TryGetValue(way, out mode))
            section.Refuse("cach", $"phải là một trong: {string.Join(", ", Modes.Keys)}");
        return new SignInSettings
        {
            Mode = mode,
            Drafters = section.Texts("nguoi_soan"),
            Administrators = section.Texts("quan_tri"),
            Proxy = mode == SignInMode.Proxy ? Proxy(section.Section("trung_gian"), folder) : null,
            OpenId = mode == SignInMode.OpenId ? OpenId(section.Section("openid"), folder) : null,
        };
    }

    /// <summary>An address that is to be https; <see langword="null"/> and a problem where it is not.</summary>
    /// <param name="section">The group.</param>
    /// <param name="key">The key.</param>
    /// <param name="text">The address.</param>
    public static Uri? Https(SettingsSection section, string key, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0)
            return address;
        section.Refuse(key, "phải là địa chỉ https", "như https://dang-nhap.co-quan.vn");
        return null;
    }

    private static ProxySettings Proxy(SettingsSection section, string folder)
    {
        section.Allow("dia_chi", "tieu_de_ten", "tieu_de_nhom", "tep_bi_mat");
        var addresses = new List<IPAddress>();
        foreach (string text in section.Texts("dia_chi", "một địa chỉ IP hoặc danh sách địa chỉ IP"))
        {
            if (IPAddress.TryParse(text, out IPAddress? address))
                addresses.Add(address);
            else
                section.Refuse("dia_chi", $"có “{text}” không phải địa chỉ IP");
        }

        if (addresses.Count == 0)
            section.Refuse("dia_chi", "phải nêu địa chỉ của máy chủ trung gian");
        string header = section.Text("tieu_de_ten")?.Text ?? "";
        if (header.Length == 0)
            section.Refuse("tieu_de_ten", "phải nêu tiêu đề có tên người dùng", "như X-Remote-User");
        return new ProxySettings(addresses, header, Secret(section, folder)) { GroupsHeader = section.Text("tieu_de_nhom")?.Text };
    }

    private static OpenIdSettings? OpenId(SettingsSection section, string folder)
    {
        section.Allow("dia_chi", "ma_ung_dung", "tep_bi_mat", "ten", "nhom");
        Uri? authority = Https(section, "dia_chi", section.Text("dia_chi")?.Text ?? "");
        string client = section.Text("ma_ung_dung")?.Text ?? "";
        if (client.Length == 0)
            section.Refuse("ma_ung_dung", "phải nêu mã ứng dụng mà nhà cung cấp danh tính đã cấp");
        string secret = Secret(section, folder);
        if (authority is null)
            return null;
        var read = new OpenIdSettings(authority, client, secret);
        return read with { NameClaim = section.Text("ten")?.Text ?? read.NameClaim, GroupsClaim = section.Text("nhom")?.Text ?? read.GroupsClaim };
    }

    private static string Secret(SettingsSection section, string folder)
    {
        string? path = ServerSettingsReader.Full(section.Text("tep_bi_mat")?.Text, folder);
        string secret = path is not null && File.Exists(path) ? File.ReadLines(path).FirstOrDefault()?.Trim() ?? "" : "";
        if (secret.Length < 16)
            section.Refuse("tep_bi_mat", path is null ? "phải nêu tệp chứa bí mật" : $"là “{path}”: không có tệp này, hoặc dòng đầu ngắn hơn 16 ký tự", "ghi một chuỗi ngẫu nhiên dài vào tệp mà chỉ dịch vụ đọc được");
        return secret;
    }
}
