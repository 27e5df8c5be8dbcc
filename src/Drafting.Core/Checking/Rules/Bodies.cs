namespace Drafting.Core.Checking.Rules;

/// <summary>Loại cơ quan, as its name tells it.</summary>
internal enum BodyClass
{
    /// <summary>Chưa rõ.</summary>
    Other,

    /// <summary>Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư.</summary>
    Central,

    /// <summary>Tỉnh uỷ, thành uỷ trực thuộc Trung ương.</summary>
    Province,

    /// <summary>Huyện uỷ, quận uỷ, thị uỷ, thành uỷ thuộc tỉnh.</summary>
    District,

    /// <summary>Đảng uỷ.</summary>
    Committee,

    /// <summary>Chi bộ.</summary>
    Cell,

    /// <summary>Cơ quan tham mưu, giúp việc: ban, văn phòng, uỷ ban kiểm tra.</summary>
    Advisory,

    /// <summary>Đại hội.</summary>
    Congress,
}

/// <summary>Cơ quan: reads what kind of body a name is.</summary>
internal static class Bodies
{
    private static readonly (string Start, BodyClass Class)[] Starts =
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", BodyClass.Central),
        ("BỘ CHÍNH TRỊ", BodyClass.Central),
        ("BAN BÍ THƯ", BodyClass.Central),
        ("TỈNH UỶ", BodyClass.Province),
        ("THÀNH UỶ", BodyClass.Province),
        ("HUYỆN UỶ", BodyClass.District),
        ("QUẬN UỶ", BodyClass.District),
        ("THỊ UỶ", BodyClass.District),
        ("ĐẢNG UỶ", BodyClass.Committee),
        ("CHI BỘ", BodyClass.Cell),
        ("ĐẠI HỘI", BodyClass.Congress),
        ("ĐOÀN CHỦ TỊCH", BodyClass.Congress),
        ("VĂN PHÒNG", BodyClass.Advisory),
        ("UỶ BAN KIỂM TRA", BodyClass.Advisory),
        ("BAN TỔ CHỨC", BodyClass.Advisory),
        ("BAN TUYÊN GIÁO", BodyClass.Advisory),
        ("BAN DÂN VẬN", BodyClass.Advisory),
        ("BAN NỘI CHÍNH", BodyClass.Advisory),
        ("BAN XÂY DỰNG ĐẢNG", BodyClass.Advisory),
        ("BAN ĐỐI NGOẠI", BodyClass.Advisory),
        ("BAN KINH TẾ", BodyClass.Advisory),
        ("BAN CHÍNH SÁCH", BodyClass.Advisory),
        ("BAN CÁN SỰ ĐẢNG", BodyClass.Advisory),
        ("ĐẢNG ĐOÀN", BodyClass.Advisory),
    ];

    /// <summary>What a body is; a thành uỷ below a province's đảng bộ is of a district.</summary>
    /// <param name="name">The name, as <see cref="Plain"/> compares it.</param>
    /// <param name="superior">The line above it, compared likewise; empty where there is none.</param>
    public static BodyClass ClassOf(string name, string superior)
    {
        foreach ((string start, BodyClass found) in Starts)
        {
            if (Plain.StartsWith(name, start))
                return found == BodyClass.Province && Plain.StartsWith(superior, "ĐẢNG BỘ TỈNH") ? BodyClass.District : found;
        }

        return BodyClass.Other;
    }

    /// <summary>Whether a body is a committee of the Party, which decides as a whole.</summary>
    public static bool IsCollective(BodyClass found) => found is BodyClass.Central or BodyClass.Province or BodyClass.District or BodyClass.Committee or BodyClass.Cell;
}
