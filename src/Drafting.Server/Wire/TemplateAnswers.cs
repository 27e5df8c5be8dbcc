using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Fields;

namespace Drafting.Server.Wire;

/// <summary>Các mẫu, đơn vị và chế độ trình bày.</summary>
/// <param name="Templates">The templates that load.</param>
/// <param name="Offices">The offices that have a profile.</param>
/// <param name="Regimes">The regimes.</param>
/// <param name="Diagnostics">What is wrong with templates and profiles.</param>
internal sealed record TemplateList(
    ImmutableArray<TemplateEntry> Templates, ImmutableArray<NamedKey> Offices, ImmutableArray<RegimeEntry> Regimes, ImmutableArray<Statement> Diagnostics);

/// <summary>Một mẫu trong danh sách.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Description">Mô tả.</param>
/// <param name="Family">Hệ: <c>party</c> or <c>state</c>.</param>
/// <param name="Kind">Loại văn bản; <see langword="null"/> where a field says it.</param>
/// <param name="Samples">The samples.</param>
internal sealed record TemplateEntry(string Key, string Name, string Description, string Family, string? Kind, ImmutableArray<SampleEntry> Samples);

/// <summary>Một văn bản mẫu.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Loại và trích yếu của văn bản mẫu; khoá khi văn bản không ghi.</param>
internal sealed record SampleEntry(string Key, string Name);

/// <summary>Khoá và tên.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
internal sealed record NamedKey(string Key, string Name);

/// <summary>Chế độ trình bày.</summary>
/// <param name="Id">Khoá.</param>
/// <param name="Title">Văn bản quy định.</param>
/// <param name="Family">Hệ.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day, or <see langword="null"/> while it is in force.</param>
internal sealed record RegimeEntry(string Id, string Title, string Family, DateOnly From, DateOnly? To);

/// <summary>Một mẫu với các trường.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Description">Mô tả.</param>
/// <param name="Family">Hệ.</param>
/// <param name="Kind">Loại văn bản; <see langword="null"/> where <paramref name="KindField"/> says it.</param>
/// <param name="KindField">The field whose value is the kind.</param>
/// <param name="Hash">Mã băm of the template's files.</param>
/// <param name="Fields">Các trường.</param>
/// <param name="Diagnostics">What was said on loading.</param>
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
/// <param name="Kind">Kiểu.</param>
/// <param name="Level">Mức bắt buộc.</param>
/// <param name="Example">Ví dụ.</param>
/// <param name="Help">Giải thích.</param>
/// <param name="Default">Mặc định.</param>
/// <param name="FromProfile">What the office's profile fills in.</param>
/// <param name="Choices">Các lựa chọn.</param>
/// <param name="ChoiceNames">What a person reads for each choice; empty where a choice is its own name.</param>
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
/// <param name="Data">The record, or <see langword="null"/> where it cannot be read.</param>
/// <param name="Yaml">The same as YAML.</param>
/// <param name="Diagnostics">What was said on reading.</param>
internal sealed record RecordAnswer(DataNode? Data, string? Yaml, ImmutableArray<Statement> Diagnostics);

/// <summary>Danh mục đơn vị.</summary>
/// <param name="Bodies">The bodies, in the order of the list.</param>
/// <param name="Diagnostics">What was said on reading.</param>
internal sealed record BodyAnswer(ImmutableArray<BodyEntry> Bodies, ImmutableArray<Statement> Diagnostics);

/// <summary>Một đơn vị.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Name">Tên.</param>
/// <param name="Kind">Loại.</param>
/// <param name="Aliases">Tên khác.</param>
/// <param name="From">The first day, or <see langword="null"/>.</param>
/// <param name="To">The last day, or <see langword="null"/>.</param>
internal sealed record BodyEntry(string Key, string Name, string Kind, ImmutableArray<string> Aliases, DateOnly? From, DateOnly? To);
