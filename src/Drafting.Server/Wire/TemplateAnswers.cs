using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Fields;

namespace Drafting.Server.Wire;

/// <summary>Các mẫu, đơn vị và chế độ trình bày.</summary>
/// <param name="Templates">Các mẫu nạp được.</param>
/// <param name="Offices">Các đơn vị có hồ sơ.</param>
/// <param name="Regimes">Các chế độ trình bày.</param>
/// <param name="Diagnostics">Lỗi của các mẫu và hồ sơ đơn vị.</param>
internal sealed record TemplateList(
    ImmutableArray<TemplateEntry> Templates, ImmutableArray<NamedKey> Offices, ImmutableArray<RegimeEntry> Regimes, ImmutableArray<Statement> Diagnostics);

/// <summary>Một mẫu trong danh sách.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Description">Mô tả.</param>
/// <param name="Family">Hệ văn bản: <c>party</c> (Đảng) hoặc <c>state</c> (nhà nước).</param>
/// <param name="Kind">Loại văn bản; <see langword="null"/> khi một trường cho biết.</param>
/// <param name="Samples">Các văn bản mẫu.</param>
internal sealed record TemplateEntry(string Key, string Name, string Description, string Family, string? Kind, ImmutableArray<SampleEntry> Samples);

/// <summary>Một văn bản mẫu.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên gọi theo nội dung; là khoá khi văn bản không cho biết.</param>
internal sealed record SampleEntry(string Key, string Name);

/// <summary>Khoá và tên.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
internal sealed record NamedKey(string Key, string Name);

/// <summary>Chế độ trình bày.</summary>
/// <param name="Id">Khoá.</param>
/// <param name="Title">Văn bản quy định.</param>
/// <param name="Family">Hệ văn bản: <c>party</c> (Đảng) hoặc <c>state</c> (nhà nước).</param>
/// <param name="From">Ngày đầu tiên có hiệu lực.</param>
/// <param name="To">Ngày cuối cùng; <see langword="null"/> khi còn hiệu lực.</param>
internal sealed record RegimeEntry(string Id, string Title, string Family, DateOnly From, DateOnly? To);

/// <summary>Một mẫu với các trường.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Description">Mô tả.</param>
/// <param name="Family">Hệ văn bản: <c>party</c> (Đảng) hoặc <c>state</c> (nhà nước).</param>
/// <param name="Kind">Loại văn bản; <see langword="null"/> khi trường nêu ở <c>kindField</c> cho biết.</param>
/// <param name="KindField">Trường mà giá trị là loại văn bản.</param>
/// <param name="Hash">Mã băm các tệp của mẫu.</param>
/// <param name="Fields">Các trường.</param>
/// <param name="Diagnostics">Thông báo khi nạp mẫu.</param>
internal sealed record TemplateDetail(
    string Key,
    string Name,
    string Description,
    string Family,
    string? Kind,
    string? KindField,
    string Hash,
    ImmutableArray<FieldEntry> Fields,
    ImmutableArray<Statement> Diagnostics);

/// <summary>Một trường.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Label">Nhãn.</param>
/// <param name="Kind">Kiểu dữ liệu.</param>
/// <param name="Level">Mức bắt buộc.</param>
/// <param name="Example">Ví dụ.</param>
/// <param name="Help">Giải thích.</param>
/// <param name="Default">Mặc định.</param>
/// <param name="FromProfile">Mục mà hồ sơ đơn vị điền sẵn; <see langword="null"/> khi không có.</param>
/// <param name="Choices">Các lựa chọn.</param>
/// <param name="ChoiceNames">Tên hiển thị của từng lựa chọn; trống khi lựa chọn cũng là tên.</param>
/// <param name="Fields">Các trường con.</param>
internal sealed record FieldEntry(
    string Key,
    string Label,
    string Kind,
    string Level,
    DataNode? Example,
    string? Help,
    DataNode? Default,
    string? FromProfile,
    ImmutableArray<string> Choices,
    ImmutableArray<string> ChoiceNames,
    ImmutableArray<FieldEntry> Fields)
{
    /// <summary>A field as it is sent.</summary>
    /// <param name="field">The field.</param>
    public static FieldEntry Of(Field field) => new(
        field.Key, field.Label, Words.Camel(field.Kind), Words.Camel(field.Level), field.Example, field.Help, field.Default,
        field.FromProfile is { } item ? Words.Camel(item) : null, field.Choices, [], [.. field.Fields.Select(Of)]);
}

/// <summary>Dữ liệu ở cả hai cách ghi.</summary>
/// <param name="Data">Dữ liệu; <see langword="null"/> khi không đọc được.</param>
/// <param name="Yaml">Cùng dữ liệu đó, viết bằng YAML.</param>
/// <param name="Diagnostics">Thông báo khi đọc.</param>
internal sealed record RecordAnswer(DataNode? Data, string? Yaml, ImmutableArray<Statement> Diagnostics);

/// <summary>Danh mục đơn vị.</summary>
/// <param name="Bodies">Các đơn vị, theo thứ tự trong danh mục.</param>
/// <param name="Diagnostics">Thông báo khi đọc.</param>
internal sealed record BodyAnswer(ImmutableArray<BodyEntry> Bodies, ImmutableArray<Statement> Diagnostics);

/// <summary>Một đơn vị.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Kind">Loại.</param>
/// <param name="Aliases">Tên khác.</param>
/// <param name="From">Ngày đầu tiên, nếu có nêu.</param>
/// <param name="To">Ngày cuối cùng, nếu có nêu.</param>
internal sealed record BodyEntry(string Key, string Name, string Kind, ImmutableArray<string> Aliases, DateOnly? From, DateOnly? To);
