using Drafting.Core.Data;
using Drafting.Core.Documents;

namespace Drafting.Core.Fields;

/// <summary>The words of <c>fields.yaml</c> and of the messages about it, in one place so that reading and printing cannot differ.</summary>
internal static class FieldWords
{
    public static readonly (string Word, FieldKind Kind)[] Kinds =
    [
        ("van-ban", FieldKind.Text), ("noi-dung", FieldKind.Markup), ("so", FieldKind.Integer), ("ngay", FieldKind.Date),
        ("lua-chon", FieldKind.Choice), ("co-khong", FieldKind.Boolean), ("danh-sach", FieldKind.List), ("nhom", FieldKind.Group),
        ("nhom-lap", FieldKind.GroupList),
    ];

    public static readonly (string Word, RequirementLevel Level)[] Levels =
        [("co", RequirementLevel.Always), ("phat-hanh", RequirementLevel.Release), ("khong", RequirementLevel.Optional)];

    public static readonly (string Word, DocumentFamily Family)[] Families = [("dang", DocumentFamily.Party), ("nha-nuoc", DocumentFamily.State)];

    public static readonly (string Word, ProfileItem Item)[] ProfileItems =
    [
        ("ten", ProfileItem.Name), ("cap_tren", ProfileItem.SuperiorBody), ("dia_danh", ProfileItem.Place), ("ky_hieu", ProfileItem.Symbol),
    ];

    public static string Describe(FieldKind kind) => kind switch
    {
        FieldKind.Text => "chữ",
        FieldKind.Markup => "nội dung (chữ)",
        FieldKind.Integer => "số nguyên",
        FieldKind.Date => "ngày",
        FieldKind.Choice => "một lựa chọn",
        FieldKind.Boolean => "có hay không (true hoặc false)",
        FieldKind.List => "danh sách",
        FieldKind.Group => "nhóm",
        _ => "danh sách nhóm",
    };

    public static string Describe(DataNode node) => node switch
    {
        DataNode.List => "danh sách",
        DataNode.Map => "nhóm",
        DataNode.Scalar { Kind: ScalarKind.Null } => "trống",
        DataNode.Scalar { Kind: ScalarKind.Boolean } scalar => $"giá trị {scalar.Text}",
        DataNode.Scalar { Kind: ScalarKind.Number } => "số",
        _ => "chữ",
    };

    public static string Describe(ProfileItem item) => item switch
    {
        ProfileItem.Name => "tên cơ quan",
        ProfileItem.SuperiorBody => "cơ quan cấp trên",
        ProfileItem.Place => "địa danh",
        _ => "ký hiệu cơ quan",
    };
}
