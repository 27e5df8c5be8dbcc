namespace Drafting.Core.Documents;

/// <summary>Tên thành phần: the key and the Vietnamese name of each component, once for the whole product.</summary>
public static class ComponentNames
{
    private static readonly (string Key, string Name)[] Names = Build();

    private static readonly Dictionary<string, Component> ByKey =
        Enum.GetValues<Component>().ToDictionary(static c => Names[(int)c].Key, StringComparer.Ordinal);

    extension(Component component)
    {
        /// <summary>The key as data files and templates write it, such as <c>ten-loai</c>.</summary>
        public string Key => Names[(int)component].Key;

        /// <summary>The name as messages write it, such as <c>tên loại văn bản</c>.</summary>
        public string VietnameseName => Names[(int)component].Name;
    }

    /// <summary>Finds a component by its key.</summary>
    /// <param name="key">The key, such as <c>ten-loai</c>.</param>
    /// <param name="component">The component when there is one.</param>
    public static bool TryFind(string key, out Component component) => ByKey.TryGetValue(key, out component);

    private static (string Key, string Name)[] Build()
    {
        (Component, string, string)[] table =
        [
            (Component.PartyTitle, "tieu-de", "tiêu đề"),
            (Component.Motto, "tieu-ngu", "tiêu ngữ"),
            (Component.SuperiorBody, "co-quan-cap-tren", "cơ quan cấp trên"),
            (Component.IssuingBody, "co-quan", "cơ quan ban hành"),
            (Component.Star, "dau-sao", "dấu sao"),
            (Component.DocumentNumber, "so-ky-hieu", "số và ký hiệu"),
            (Component.PlaceDate, "dia-danh-ngay", "địa danh và ngày, tháng, năm"),
            (Component.KindTitle, "ten-loai", "tên loại văn bản"),
            (Component.AuthorLine, "tac-gia", "tác giả"),
            (Component.Subject, "trich-yeu", "trích yếu"),
            (Component.SubjectMark, "gach-duoi-trich-yeu", "dấu gạch dưới trích yếu"),
            (Component.LetterSubject, "trich-yeu-cong-van", "trích yếu công văn"),
            (Component.AddresseesLabel, "kinh-gui", "chữ Kính gửi"),
            (Component.Addressee, "noi-kinh-gui", "nơi kính gửi"),
            (Component.LegalBasis, "can-cu", "căn cứ ban hành"),
            (Component.EnactingFormula, "loi-ban-hanh", "lời ban hành"),
            (Component.PartNumber, "so-phan-chuong", "số của phần, chương"),
            (Component.PartTitle, "tieu-de-phan-chuong", "tiêu đề phần, chương"),
            (Component.SectionNumber, "so-muc", "số của mục"),
            (Component.SectionTitle, "tieu-de-muc", "tiêu đề mục"),
            (Component.Article, "dieu", "điều"),
            (Component.RomanHeading, "de-muc-la-ma", "đề mục số La Mã"),
            (Component.Clause, "khoan", "khoản"),
            (Component.Subclause, "tieu-khoan", "tiểu khoản"),
            (Component.Point, "diem", "điểm"),
            (Component.Dash, "gach-dau-dong", "gạch đầu dòng"),
            (Component.Plus, "cong-dau-dong", "dấu cộng đầu dòng"),
            (Component.BodyText, "noi-dung", "nội dung"),
            (Component.TableHeader, "tieu-de-bang", "tiêu đề bảng"),
            (Component.TableCell, "o-bang", "ô bảng"),
            (Component.Footnote, "chu-thich", "chú thích cuối trang"),
            (Component.Authority, "quyen-han", "quyền hạn ký"),
            (Component.Position, "chuc-vu", "chức vụ người ký"),
            (Component.SignerName, "ho-ten", "họ tên người ký"),
            (Component.RecipientsLabel, "noi-nhan", "chữ Nơi nhận"),
            (Component.Recipient, "dong-noi-nhan", "nơi nhận"),
            (Component.SecrecyMark, "do-mat", "độ mật"),
            (Component.UrgencyMark, "do-khan", "độ khẩn"),
            (Component.CirculationNote, "luu-hanh", "phạm vi lưu hành"),
            (Component.DraftNote, "du-thao", "ghi chú dự thảo"),
            (Component.TypistMark, "danh-may", "ký hiệu người đánh máy"),
            (Component.ContactLine, "lien-he", "địa chỉ liên hệ"),
            (Component.CopyRule, "ke-ban-sao", "đường kẻ bản sao"),
            (Component.CopyTitle, "hinh-thuc-sao", "hình thức sao"),
            (Component.AnnexNumber, "so-phu-luc", "số phụ lục"),
            (Component.AnnexTitle, "tieu-de-phu-luc", "tiêu đề phụ lục"),
            (Component.AnnexReference, "dan-chieu-phu-luc", "dẫn chiếu phụ lục"),
            (Component.PageNumber, "so-trang", "số trang"),
        ];
        var names = new (string, string)[Enum.GetValues<Component>().Length];
        foreach ((Component component, string key, string name) in table)
            names[(int)component] = (key, name);
        return names;
    }
}
