using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Hàm của biểu thức: the closed list. A new one needs a line here, its value in <see cref="FigureEvaluator"/> and its Excel in <see cref="ExcelFormula"/>.</summary>
/// <param name="Name">The name in a definition.</param>
/// <param name="Arguments">What its arguments are.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Summary">What it is, in Vietnamese.</param>
public sealed record FigureFunction(string Name, ImmutableArray<FigureKind> Arguments, FigureKind Result, string Summary)
{
    /// <summary><c>lam_tron(x, n)</c>.</summary>
    public const string Round = "lam_tron";

    /// <summary><c>tri_tuyet_doi(x)</c>.</summary>
    public const string Absolute = "tri_tuyet_doi";

    /// <summary><c>ngay_cuoi_ky()</c>.</summary>
    public const string LastDay = "ngay_cuoi_ky";

    /// <summary><c>so_ngay_qua_han(thoi_han, hoan_thanh)</c>.</summary>
    public const string DaysLate = "so_ngay_qua_han";

    /// <summary><c>trang_thai(thoi_han, hoan_thanh)</c>.</summary>
    public const string State = "trang_thai";

    /// <summary>Hoàn thành đúng hạn.</summary>
    public const string DoneInTime = "Hoàn thành đúng hạn";

    /// <summary>Hoàn thành quá hạn.</summary>
    public const string DoneLate = "Hoàn thành quá hạn";

    /// <summary>Chưa hoàn thành, trong hạn.</summary>
    public const string OpenInTime = "Chưa hoàn thành, trong hạn";

    /// <summary>Chưa hoàn thành, quá hạn.</summary>
    public const string OpenLate = "Chưa hoàn thành, quá hạn";

    /// <summary>The functions.</summary>
    public static ImmutableArray<FigureFunction> All { get; } =
    [
        new(Round, [FigureKind.Number, FigureKind.Digits], FigureKind.Number, "x làm tròn đến n chữ số thập phân, nửa đơn vị thì tròn lên về trị tuyệt đối"),
        new(Absolute, [FigureKind.Number], FigureKind.Number, "x bỏ dấu âm"),
        new(LastDay, [], FigureKind.Day, "ngày cuối của kỳ báo cáo"),
        new(DaysLate, [FigureKind.Day, FigureKind.Day], FigureKind.Number, "số ngày quá thời hạn, tính đến ngày hoàn thành, chưa hoàn thành thì đến ngày cuối kỳ; không quá hạn là 0"),
        new(State, [FigureKind.Day, FigureKind.Day], FigureKind.Words, "một trong bốn trạng thái của nhiệm vụ theo thời hạn, ngày hoàn thành và ngày cuối kỳ"),
    ];

    /// <summary>The four words of <see cref="State"/>.</summary>
    public static ImmutableArray<string> States { get; } = [DoneInTime, DoneLate, OpenInTime, OpenLate];

    /// <summary>The function of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public static FigureFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}

/// <summary>Loại giá trị của biểu thức.</summary>
public enum FigureKind
{
    /// <summary>Số.</summary>
    Number,

    /// <summary>Ngày.</summary>
    Day,

    /// <summary>Chữ.</summary>
    Words,

    /// <summary>Số chữ số thập phân, a number from 0 to 6 that is written out.</summary>
    Digits,
}
