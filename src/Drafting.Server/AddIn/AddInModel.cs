using System.Collections.Immutable;

namespace Drafting.Server.AddIn;

/// <summary>Bổ trợ trong Word: what both manifests say of the add-in, said once.</summary>
/// <param name="BaseAddress">Where the service is reached; https.</param>
internal sealed record AddInModel(Uri BaseAddress)
{
    /// <summary>Who the add-in is; never another one, or every office would get it twice.</summary>
    public const string Id = "7f0d2f9e-3c55-4c1b-9d0a-5a0c6a8e41b7";

    /// <summary>Grows with every change of a manifest, or Office keeps the old one.</summary>
    public const string Version = "1.0.0";

    /// <summary>The add-in's name, also that of its tab.</summary>
    public const string Name = "Soạn thảo";

    /// <summary>Who makes it.</summary>
    public const string Provider = "Drafting";

    /// <summary>What it does, in at most 80 characters.</summary>
    public const string Summary = "Soạn và kiểm tra văn bản đúng thể thức ngay trong Word.";

    /// <summary>What it does, in at most 250 characters.</summary>
    public const string Description =
        "Soạn văn bản từ mẫu, kiểm tra thể thức, điền và chèn ngay trong Word. Nội dung văn bản chỉ được gửi tới máy chủ soạn thảo của cơ quan.";

    // Of both manifests: bt:Url in the one, every address in the schema of the other.
    private const int LongestAddress = 2048;

    /// <summary>The group on the tab.</summary>
    public const string GroupLabel = "Văn bản";

    /// <summary>The pane's container. Every command opens the same one; by this name Word opens the first command's page with a paper that asks for it.</summary>
    public const string PaneId = "Office.AutoShowTaskpaneWithDocument";

    /// <summary>The sizes that Office asks for of a command's icon, in pixels.</summary>
    public static ImmutableArray<int> IconSizes { get; } = [16, 32, 80];

    /// <summary>What Word must be able to do; Office LTSC 2021 can. The pane asks for everything above this before it uses it.</summary>
    public static ImmutableArray<RequirementSet> Floor { get; } =
        [new("WordApi", "1.3"), new("CompressedFile", "1.1"), new("CustomXmlParts", "1.1"), new("Settings", "1.1"), new("DialogApi", "1.1")];

    /// <summary>The buttons of the tab, the one of the context menu's first entry first.</summary>
    public static ImmutableArray<AddInCommand> Commands { get; } =
    [
        new("check", "kiem-tra", "Kiểm tra", "Kiểm tra thể thức của văn bản đang mở, tới từng chỗ sai và sửa ngay trong văn bản."),
        new("new", "van-ban-moi", "Văn bản mới", "Soạn văn bản mới từ mẫu; văn bản mở ở cửa sổ khác, văn bản đang mở giữ nguyên."),
        new("fill", "dien", "Điền", "Điền lại số, ngày, nơi nhận, chữ ký của văn bản soạn từ mẫu; câu chữ đã sửa giữ nguyên."),
        new("insert", "chen", "Chèn", "Chèn nơi nhận, viện dẫn văn bản, bảng phụ lục hoặc chú thích vào chỗ con trỏ."),
    ];

    /// <summary>The commands of the menu that opens on selected text.</summary>
    public static ImmutableArray<AddInCommand> ContextCommands { get; } = [Commands[0], Commands[3]];

    /// <summary>The add-in of the service at an address as it is typed, or <see langword="null"/> where no manifest can hold it: Office compares addresses letter by
    /// letter and opens https only.</summary>
    /// <param name="address">The address.</param>
    public static AddInModel? Of(string address)
    {
        if (!address.All(static c => c is > ' ' and < '\u007F') || !Uri.IsWellFormedUriString(address, UriKind.Absolute) || !Uri.TryCreate(address, UriKind.Absolute, out Uri? at))
            return null;
        var model = new AddInModel(at);
        return at.Scheme == Uri.UriSchemeHttps && at.Host.Length > 0 && at.Query.Length + at.Fragment.Length + at.UserInfo.Length == 0 && Commands.All(command => model.PaneOf(command).Length <= LongestAddress)
            ? model
            : null;
    }

    /// <summary>The address of a page or picture of the service.</summary>
    /// <param name="path">Its path below <see cref="BaseAddress"/>.</param>
    public string At(string path) => $"{BaseAddress.AbsoluteUri.TrimEnd('/')}/{path}";

    /// <summary>The address of the pane, opened by a command.</summary>
    /// <param name="command">The command.</param>
    public string PaneOf(AddInCommand command) => At($"pane.html?man={command.Screen}");

    /// <summary>The address of an icon.</summary>
    /// <param name="name">Its name, such as that of a screen.</param>
    /// <param name="size">Its size in pixels.</param>
    public string IconOf(string name, int size) => At(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"icons/{name}-{size}.png"));
}

/// <summary>Nút lệnh: one screen of the pane.</summary>
/// <param name="Key">Its name in identifiers.</param>
/// <param name="Screen">Its screen, and the name of its icon.</param>
/// <param name="Label">What stands on the button.</param>
/// <param name="Help">What its tip says, at most 250 characters.</param>
internal sealed record AddInCommand(string Key, string Screen, string Label, string Help);

/// <summary>Bộ hàm của Office.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MinVersion">The oldest version that will do.</param>
internal sealed record RequirementSet(string Name, string MinVersion);
