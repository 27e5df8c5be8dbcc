using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Fields;

/// <summary>Bộ đọc <c>fields.yaml</c>: strict, so that a slip of the template's author is found before a drafter meets it.</summary>
public static partial class FieldSetReader
{
    /// <summary>A key that cannot be a template's variable.</summary>
    public const string BadKey = "DL025";

    /// <summary>A field declared twice.</summary>
    public const string DuplicateField = "DL024";

    /// <summary>Choices missing, or given to a field that has none.</summary>
    public const string BadChoices = "DL026";

    /// <summary>Children missing, or given to a field that has none.</summary>
    public const string BadChildren = "DL027";

    /// <summary>An example that the field itself would refuse.</summary>
    public const string BadExample = "DL028";

    /// <summary>A default that the field itself would refuse.</summary>
    public const string BadDefault = "DL029";

    /// <summary>A field of this kind cannot take its value from the office profile.</summary>
    public const string BadProfileItem = "DL030";

    /// <summary>A required field without an example, so that the skeleton could not be drafted.</summary>
    public const string NoExample = "DL031";

    /// <summary>Neither a fixed kind nor a field that names it, or both; or a kind that the family does not have.</summary>
    public const string BadKind = "DL032";

    // What the language keeps for itself, and the kind of the paper, which every template is given.
    private static readonly string[] LanguageWords =
    [
        "if", "else", "end", "for", "in", "while", "break", "continue", "case", "when", "func", "ret", "do", "with", "wrap", "capture",
        "import", "include", "include_join", "readonly", "tablerow", "this", "true", "false", "null", "empty", "array", "string", "math",
        "object", "date", "timespan", "regex", "html", "loai",
    ];

    /// <summary>Reads the tree of a <c>fields.yaml</c> and says everything that is wrong with it at once.</summary>
    /// <param name="data">The tree as read.</param>
    public static Outcome<FieldSet> Read(DataNode data)
    {
        List<Diagnostic> problems = [];
        if (data is not DataNode.Map map)
        {
            problems.Add(StrictMap.KindProblem("Tệp fields.yaml", "các dòng khoá: giá trị", data, ""));
            return new(null, [.. problems]);
        }

        StrictMap top = new(map, "", problems, ["ten", "mo_ta", "ho", "loai", "loai_tu", "truong"]);
        string name = top.RequiredText("ten");
        string description = top.RequiredText("mo_ta");
        DocumentFamily? family = top.Word("ho", FieldWords.Families, required: true);
        string? kind = top.OptionalText("loai");
        string? kindField = top.OptionalText("loai_tu");
        ImmutableArray<Field> fields = ReadFields(top.RequiredList("truong"), "truong", problems, atTop: true);
        CheckKind(kind, kindField, fields, top);
        if (family is { } known)
            CheckKeys(known, kind, fields.FirstOrDefault(f => f.Key == kindField), top);
        return problems.Exists(p => p.Severity == Severity.Error)
            ? new(null, [.. problems])
            : new(new FieldSet(name, description, family ?? default, kind, fields, kindField, data.File), [.. problems]);
    }

    // The kind is fixed, or it is the choice of one field.
    private static void CheckKind(string? kind, string? kindField, ImmutableArray<Field> fields, StrictMap top)
    {
        if (kind is null == kindField is null)
            top.Report(BadKind, "Mẫu phải có đúng một trong hai khoá loai và loai_tu.", "loai", "loai: ket-luan, hoặc loai_tu: <trường kiểu lua-chon chứa khoá của loại>");
        else if (kindField is not null && !fields.Any(f => f.Key == kindField && f is { Kind: FieldKind.Choice, Level: RequirementLevel.Always }))
            top.Report(BadKind, $"loai_tu: “{kindField}” phải là một trường kiểu lua-chon luôn bắt buộc.", "loai_tu");
    }

    // A kind that no table has would go as far as the paper, without a code, a title or a signing form.
    private static void CheckKeys(DocumentFamily family, string? kind, Field? kindField, StrictMap top)
    {
        string[] keys = [.. AuthorityStandards.All.SelectMany(t => t.KindsOf(family).Select(static k => k.Key).Concat(t.AdministrativePapers.Select(static p => p.Key))).Distinct()];
        if (kind is not null && !keys.Contains(kind))
            top.Report(BadKind, $"Không có loại văn bản “{kind}” trong hệ này.", "loai", KindHint(kind, keys));
        foreach (string choice in kindField?.Choices ?? [])
        {
            if (!keys.Contains(choice))
                top.Report(BadKind, $"Trường “{kindField!.Key}” có lựa chọn “{choice}” không phải khoá của loại văn bản nào trong hệ này.", "loai_tu", KindHint(choice, keys));
        }
    }

    private static string KindHint(string key, string[] keys) =>
        NearestName.Find(key, keys) is { } near ? $"Có phải “{near}”?" : $"Các loại: {string.Join(", ", keys)}.";

    private static ImmutableArray<Field> ReadFields(DataNode.List? list, string path, List<Diagnostic> problems, bool atTop)
    {
        if (list is null)
            return [];
        ImmutableArray<Field>.Builder fields = ImmutableArray.CreateBuilder<Field>();
        for (int i = 0; i < list.Items.Length; i++)
        {
            string itemPath = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (list.Items[i] is not DataNode.Map map)
            {
                problems.Add(StrictMap.KindProblem("Mỗi trường", "một nhóm khoá", list.Items[i], itemPath));
                continue;
            }

            Field field = ReadField(map, itemPath, problems, atTop);
            if (fields.FirstOrDefault(f => f.Key == field.Key && field.Key.Length > 0) is { } first)
            {
                string line = first.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
                problems.Add(StrictMap.Problem(DuplicateField, $"Trường “{field.Key}” đã khai ở dòng {line}.", map["khoa"]!, $"{itemPath}.khoa"));
            }

            fields.Add(field);
        }

        return fields.ToImmutable();
    }

    private static Field ReadField(DataNode.Map map, string path, List<Diagnostic> problems, bool atTop)
    {
        StrictMap item = new(
            map, path, problems, ["khoa", "nhan", "kieu", "bat_buoc", "vi_du", "giai_thich", "mac_dinh", "tu_don_vi", "lua_chon", "truong"]);
        string key = item.RequiredText("khoa");
        if (key.Length > 0)
            CheckKey(key, item, atTop);
        string label = item.RequiredText("nhan");
        FieldKind? kind = item.Word("kieu", FieldWords.Kinds, required: true);
        RequirementLevel level = item.Word("bat_buoc", FieldWords.Levels) ?? RequirementLevel.Optional;
        ProfileItem? fromProfile = item.Word("tu_don_vi", FieldWords.ProfileItems);
        ImmutableArray<string> choices = item.Texts("lua_chon");
        ImmutableArray<Field> children = ReadFields(item.OptionalList("truong"), $"{path}.truong", problems, atTop: false);
        TextSpan span = (map["khoa"] ?? map).Span;
        Field field = new(
            key, label, kind ?? FieldKind.Text, level, item.Value("vi_du"), item.OptionalText("giai_thich"), null, fromProfile, choices, children, span);
        return kind is null ? field : CheckField(field, item, problems);
    }

    private static Field CheckField(Field field, StrictMap item, List<Diagnostic> problems)
    {
        bool isGroup = field.Kind is FieldKind.Group or FieldKind.GroupList;
        if (field.Kind == FieldKind.Choice && field.Choices.IsEmpty)
            item.Report(BadChoices, $"Trường “{field.Key}” kiểu lua-chon phải có lua_chon.", "lua_chon", "Ví dụ: lua_chon: [T/M, K/T]");
        if (field.Kind != FieldKind.Choice && item.Has("lua_chon"))
            item.Report(BadChoices, $"Trường “{field.Key}” không phải kiểu lua-chon nên không có lua_chon.", "lua_chon");
        if (isGroup && field.Fields.IsEmpty && !item.HasWrong("truong"))
            item.Report(BadChildren, $"Trường “{field.Key}” là nhóm nên phải có truong với ít nhất một trường con.", "truong");
        if (!isGroup && item.Has("truong"))
            item.Report(BadChildren, $"Trường “{field.Key}” không phải nhóm nên không có truong.", "truong");
        if (field.FromProfile is not null && field.Kind is not (FieldKind.Text or FieldKind.List))
            item.Report(BadProfileItem, $"Trường “{field.Key}” không lấy được từ hồ sơ đơn vị: chỉ kiểu van-ban và danh-sach lấy được.", "tu_don_vi");
        if (isGroup)
        {
            if (item.Has("vi_du"))
                item.Report(BadExample, $"Trường “{field.Key}” là nhóm: ví dụ đặt ở các trường con.", "vi_du");
            if (item.Has("mac_dinh"))
                item.Report(BadDefault, $"Trường “{field.Key}” là nhóm: mặc định đặt ở các trường con.", "mac_dinh");
            if (field is { Kind: FieldKind.GroupList, Level: RequirementLevel.Always } && !HasExample(field))
                item.Report(NoExample, $"Nhóm lặp bắt buộc “{field.Key}” phải có ít nhất một trường con có vi_du.", "truong");
            return field;
        }

        if (field.Kind == FieldKind.Choice && field.Choices.IsEmpty)
            return field;
        if (field.Example is { } example)
            Typed(field, example, "vi_du", BadExample, "Ví dụ", item, problems);
        else if (field.Level == RequirementLevel.Always && field.Kind is not (FieldKind.Choice or FieldKind.Boolean))
            item.Report(NoExample, $"Trường bắt buộc “{field.Key}” phải có vi_du, để dữ liệu mẫu soạn được ngay.", "vi_du");
        return item.Value("mac_dinh") is { } preset
            ? field with { Default = Typed(field, preset, "mac_dinh", BadDefault, "Mặc định", item, problems) }
            : field;
    }

    private static bool HasExample(Field field) => field.Kind is FieldKind.Group or FieldKind.GroupList
        ? field.Fields.IsEmpty || field.Fields.Any(HasExample)
        : field.Example is not null || field.Kind is FieldKind.Choice or FieldKind.Boolean;

    private static DataNode? Typed(Field field, DataNode value, string key, string code, string what, StrictMap item, List<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        DataNode? typed = new FieldValues(FieldLimits.Default, found).Read(field, value, item.PathOf(key));
        if (typed is null && found.Count == 0)
            item.Report(code, $"{what} của trường “{field.Key}” đang trống.", key);
        foreach (Diagnostic problem in found)
            problems.Add(problem with { Code = code, Message = $"{what} của trường “{field.Key}” không hợp lệ. {problem.Message}" });
        return typed;
    }

    private static void CheckKey(string key, StrictMap item, bool atTop)
    {
        if (!KeyPattern().IsMatch(key))
            item.Report(BadKey, $"Khoá “{key}” phải là chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ trich_yeu.", "khoa");
        else if (LanguageWords.Contains(key))
            item.Report(BadKey, $"Khoá “{key}” là từ của ngôn ngữ mẫu nên không đặt cho trường được.", "khoa", $"Đặt tên khác, ví dụ {key}_1.");
        else if (atTop && RecordHeader.Keys.Contains(key))
            item.Report(BadKey, $"Khoá “{key}” dành riêng cho mọi tệp dữ liệu (mau, don_vi, che_do) nên không đặt cho trường được.", "khoa");
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
