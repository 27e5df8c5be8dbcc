namespace Drafting.Core.Annexes;

/// <summary>Tên trong sổ tính: what a workbook that we make carries so that it can be read back even when rows and columns were moved.
/// The first row of the table's sheet is hidden and names the key of each column, its first column is hidden and names the key of each row; both move with what
/// they name. A very hidden sheet says which form, version, period and unit it is.</summary>
public static class FormSheetNames
{
    /// <summary>The cell A1 of a table's sheet, where the hidden row and the hidden column of keys meet.</summary>
    public const string Corner = "_khoa";

    /// <summary>The key of the column of ordinals.</summary>
    public const string OrdinalColumn = "_tt";

    /// <summary>The key of the column of titles.</summary>
    public const string TitleColumn = "_ten";

    /// <summary>The key of a row of the frame below the table, such as the signature block: a reader passes over it.
    /// What stands there in a row without a key is reported as typed in.</summary>
    public const string Frame = "_khung";

    /// <summary>Trang tự kiểm tra of a unit's form, which holds no figures of its own.</summary>
    public const string SelfCheckSheet = "Tự kiểm tra";

    /// <summary>The very hidden sheet: a name in column A, its value in column B.</summary>
    public const string Properties = "_bieu";

    /// <summary>Loại sổ: <see cref="UnitForm"/> or <see cref="Annex"/>.</summary>
    public const string Kind = "loai";

    /// <summary>Biểu gửi đơn vị.</summary>
    public const string UnitForm = "bieu-don-vi";

    /// <summary>Phụ lục đã tổng hợp.</summary>
    public const string Annex = "phu-luc";

    /// <summary>Mã biểu.</summary>
    public const string Form = "bieu";

    /// <summary>Phiên bản.</summary>
    public const string Version = "phien_ban";

    /// <summary>Kỳ báo cáo.</summary>
    public const string Period = "ky";

    /// <summary>Khoá của đơn vị.</summary>
    public const string Unit = "don_vi";

    /// <summary>The hash of all values of an annex.</summary>
    public const string ValuesHash = "ma_kiem_tra";

    /// <summary>Tên vùng: số lần gửi, a whole number from 1; a higher one replaces a lower one.</summary>
    public const string ReturnNumber = "LAN_GUI";

    /// <summary>Tên vùng: người lập biểu.</summary>
    public const string PreparedBy = "NGUOI_LAP";

    /// <summary>Tên vùng: ngày lập biểu.</summary>
    public const string PreparedOn = "NGAY_LAP";
}
