using System.Collections.Frozen;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Tên các dòng quy định: what a row is called in a table.</summary>
internal static class RowNames
{
    private static readonly FrozenDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["co-chu"] = "cỡ chữ",
        ["dam"] = "đậm",
        ["nghieng"] = "nghiêng",
        ["gach-chan"] = "gạch chân",
        ["kieu-chu"] = "kiểu chữ",
        ["can-le"] = "căn lề",
        ["thut-dong-dau"] = "thụt dòng đầu",
        ["cach-truoc"] = "cách đoạn trước",
        ["cach-sau"] = "cách đoạn sau",
        ["gian-dong"] = "giãn dòng",
        ["trang.rong"] = "chiều rộng giấy",
        ["trang.cao"] = "chiều cao giấy",
        ["trang.le-tren"] = "lề trên",
        ["trang.le-duoi"] = "lề dưới",
        ["trang.le-trai"] = "lề trái mặt trước",
        ["trang.le-phai"] = "lề phải mặt trước",
        ["trang.hai-mat"] = "in hai mặt, lề đối xứng",
        ["trang.so-trang-cach-mep"] = "số trang cách mép trên",
        ["trang.an-so-trang-dau"] = "ẩn số trang đầu",
        ["trang.phong-chu"] = "phông chữ",
        ["chu.tieu-de"] = "tiêu đề",
        ["chu.tieu-ngu"] = "tiêu ngữ",
        ["chu.dau-sao"] = "dấu dưới tên cơ quan",
        ["chu.gach-duoi-trich-yeu"] = "dấu dưới trích yếu",
        ["chu.mo-dau-trich-yeu-cong-van"] = "mở đầu trích yếu công văn",
        ["chu.kinh-gui"] = "chữ dẫn trong công văn",
        ["chu.kinh-trinh"] = "chữ dẫn trong tờ trình",
        ["chu.kinh-gui-cuoi-dong"] = "cuối dòng kính gửi",
        ["chu.kinh-gui-dong-cuoi"] = "cuối dòng kính gửi cuối cùng",
        ["chu.can-cu-dau-dong"] = "đầu dòng căn cứ",
        ["chu.can-cu-cuoi-dong"] = "cuối dòng căn cứ",
        ["chu.can-cu-dong-cuoi"] = "cuối dòng căn cứ cuối cùng",
        ["chu.noi-nhan"] = "chữ Nơi nhận",
        ["chu.noi-nhan-cuoi-dong"] = "cuối dòng nơi nhận",
        ["chu.noi-nhan-dong-cuoi"] = "cuối dòng nơi nhận cuối cùng",
        ["chu.nhu-tren"] = "dòng đầu khi có kính gửi",
        ["chu.so-phu-luc"] = "chữ số của phụ lục",
        ["chu.khoang-ky"] = "khoảng để ký",
        ["chu.net-ke"] = "nét kẻ dưới tiêu đề",
        ["chu.ma-ban-sao"] = "ký hiệu bản sao",
        ["chu.hinh-thuc-sao"] = "hình thức sao",
        ["chu.do-mat"] = "độ mật",
        ["chu.do-khan"] = "độ khẩn",
        ["chu.tien-to-ky"] = "tiền tố ký",
        ["chu.ket-thuc"] = "dấu kết thúc nội dung",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a row inside its group.</summary>
    public static string Of(string key) => Properties.GetValueOrDefault(key) ?? Properties[key[(key.IndexOf('.') + 1)..]];

    /// <summary>The name of a group.</summary>
    public static string OfGroup(string group) => group switch
    {
        StandardShape.PageGroup => "Trang giấy",
        StandardShape.WordGroup => "Chữ và dấu cố định",
        _ when ComponentNames.TryFind(group, out Component component) => Capital(component.VietnameseName),
        _ => group,
    };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
