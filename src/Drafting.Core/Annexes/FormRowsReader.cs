using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Reads the rows of a form.</summary>
internal sealed class FormRowsReader(FormProblems problems)
{
    public static readonly string[] Keys = ["kieu", "ten_tong", "nhom", "muc"];
    public static readonly string[] GroupKeys = ["ten", "loai"];
    public static readonly string[] ItemKeys = ["khoa", "ten", "vai_tro", "muc"];

    public static readonly (string Word, int Value)[] Sorts = [("don-vi", 0), ("muc", 1), ("danh-sach", 2)];

    private const int Deepest = 4;

    private readonly HashSet<string> _items = new(StringComparer.Ordinal);

    public FormRows Read(StrictMap item)
    {
        int? sort = item.Word("kieu", Sorts, required: true);
        ImmutableArray<BodyGroup> groups = Groups(item);
        if (item.Has("muc") && sort is (0 or 2))
            item.Report(FormDefinitionReader.BadRows, "Chỉ hang kiểu muc có khoá muc.", "muc");
        if (sort == 2)
            return new FormRows.Records(groups, item.OptionalText("ten_tong"));
        string total = item.RequiredText("ten_tong");
        if (sort == 0)
            return new FormRows.Bodies(groups, total);
        // Where the kind itself is a slip, items are read all the same, for the slips in them.
        return new FormRows.Items(Items(sort is null ? item.OptionalList("muc") : item.RequiredList("muc"), item.PathOf("muc"), 1), total, groups);
    }

    private ImmutableArray<BodyGroup> Groups(StrictMap item)
    {
        var groups = ImmutableArray.CreateBuilder<BodyGroup>();
        HashSet<string> kinds = new(StringComparer.Ordinal);
        foreach ((DataNode.Map map, string path) in problems.Maps(item.RequiredList("nhom"), item.PathOf("nhom"), "Mỗi nhóm"))
        {
            StrictMap group = new(map, path, problems.All, GroupKeys);
            ImmutableArray<string> own = group.Texts("loai");
            if (own.IsEmpty && !group.HasWrong("loai"))
                group.Report(FormDefinitionReader.BadRows, "Nhóm phải có loai: các loại đơn vị trong danh mục.", "loai", "Ví dụ loai: [dang_uy_cap_tinh].");
            foreach (string kind in own.Where(k => !kinds.Add(k)))
                group.Report(FormDefinitionReader.BadRows, $"Loại “{kind}” đã có ở nhóm khác: đơn vị sẽ bị tính hai lần.", "loai");
            groups.Add(new(group.OptionalText("ten") ?? "", own));
        }

        if (groups.Count == 0 && item.Has("nhom") && !item.HasWrong("nhom"))
            item.Report(FormDefinitionReader.BadRows, "Biểu phải có ít nhất một nhóm đơn vị.", "nhom");
        if (groups.Count > 1 && groups.Any(static g => g.Title.Length == 0))
            item.Report(FormDefinitionReader.BadRows, "Có nhiều nhóm thì mỗi nhóm phải có ten.", "nhom");
        return groups.ToImmutable();
    }

    private ImmutableArray<FormItem> Items(DataNode.List? list, string path, int depth)
    {
        var items = ImmutableArray.CreateBuilder<FormItem>();
        foreach ((DataNode.Map map, string at) in problems.Maps(list, path, "Mỗi mục"))
        {
            StrictMap item = new(map, at, problems.All, ItemKeys);
            string key = problems.Key(item, "khoa", withHyphen: true);
            if (key.Length > 0 && !_items.Add(key))
                item.Report(FormDefinitionReader.DuplicateKey, $"Mục “{key}” đã khai ở trên.", "khoa");
            ItemRole role = item.Word("vai_tro", FormWords.Roles) ?? ItemRole.Addend;
            if (items.Count > 0 && items[^1].Role == ItemRole.Residual && role != ItemRole.Part)
                item.Report(FormDefinitionReader.BadRows, "Hàng con-lai phải đứng cuối.", "khoa");
            if (depth == Deepest && item.Has("muc"))
                item.Report(FormDefinitionReader.BadRows, "Mục lồng nhau quá bốn tầng.", "muc");
            ImmutableArray<FormItem> children = depth < Deepest ? Items(item.OptionalList("muc"), $"{at}.muc", depth + 1) : [];
            items.Add(new(key, item.RequiredText("ten"), role, children));
        }

        return items.ToImmutable();
    }
}
