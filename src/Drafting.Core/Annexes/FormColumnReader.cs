using System.Collections.Immutable;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Reads one column of a form, or of a summary.</summary>
internal sealed class FormColumnReader(FormProblems problems)
{
    public static readonly string[] Keys =
    [
        "khoa", "ten", "don_vi_tinh", "kieu", "so_le", "o_trong", "cong_thuc", "tu_so", "mau_so", "ky_mau_so", "nhap", "trong_do", "tong", "lua_chon", "do_rong", "so_cot",
    ];

    public static readonly string[] SummaryKeys = ["khoa", "ten", "don_vi_tinh", "kieu", "so_le", "cong_thuc", "tu_so", "mau_so", "dem", "gia_tri", "do_rong", "so_cot"];

    public FormColumnDraft Read(StrictMap item, bool inSummary)
    {
        string key = problems.Key(item, "khoa", withHyphen: false);
        string title = item.RequiredText("ten");
        bool isRatio = item.Has("tu_so") || item.Has("mau_so");
        ColumnType type = item.Word("kieu", FormWords.ColumnTypes) ?? (isRatio ? ColumnType.Percent : ColumnType.Count);
        int decimals = problems.Whole(item, "so_le", 6) ?? (type is ColumnType.Percent or ColumnType.Decimal ? 2 : 0);
        if (decimals > 0 && type is not (ColumnType.Percent or ColumnType.Decimal))
            item.Report(FormDefinitionReader.BadNumber, $"Cột “{key}” không có số lẻ: chỉ kiểu so-thap-phan và ti-le có.", "so_le");
        FigureText? formula = isRatio ? Ratio(item, key, type, decimals) : problems.Formula(item, "cong_thuc");
        bool isTyped = item.Word("nhap", FormWords.YesNo) == true;
        bool follows = isRatio || item.Has("cong_thuc");
        if (isTyped && !follows)
            item.Report(FormDefinitionReader.BadFormula, $"Cột “{key}” không có công thức nên đơn vị luôn nhập: bỏ khoá nhap.", "nhap");
        SummaryCount? count = inSummary ? Count(item, key, follows) : null;
        FigureExpression? computed = isTyped ? null : formula?.Left;
        FormColumn column = new(
            key, item.OptionalText("so_cot") ?? "", title, item.OptionalText("don_vi_tinh"), type, decimals, Blank(item, type, follows && !isTyped),
            computed, Total(item, type, formula?.Left, follows && !isTyped), Choices(item, type, follows), problems.Number(item, "do_rong", 1, 200));
        return new(column, item, formula, isRatio ? "tu_so" : "cong_thuc", isTyped, item.OptionalText("trong_do"), count);
    }

    // A ratio is lam_tron(numerator * 100 / denominator, decimals); the base of a growth is the period before.
    private FigureText? Ratio(StrictMap item, string key, ColumnType type, int decimals)
    {
        if (item.Has("cong_thuc"))
            item.Report(FormDefinitionReader.BadFormula, $"Cột “{key}” có cả cong_thuc và tu_so, mau_so: chỉ dùng một.", "cong_thuc");
        if (!item.Has("mau_so") || !item.Has("tu_so"))
        {
            string missing = item.Has("mau_so") ? "tu_so" : "mau_so";
            item.Report(FormDefinitionReader.BadFormula, $"Tỉ lệ “{key}” thiếu {missing}.", item.Has("mau_so") ? "mau_so" : "tu_so", "Tỉ lệ phải nói rõ tử số và mẫu số, như tu_so: ket_nap và mau_so: cuoi_ky.");
        }

        if (type != ColumnType.Percent)
            item.Report(FormDefinitionReader.BadFormula, $"Cột “{key}” có tu_so, mau_so nên kiểu phải là ti-le.", "kieu");
        bool isPrevious = item.Word("ky_mau_so", [("ky-nay", false), ("ky-truoc", true)]) == true;
        if (problems.Formula(item, "tu_so") is not { } numerator || problems.Formula(item, "mau_so") is not { } denominator)
            return null;
        FigureExpression below = isPrevious ? Earlier(denominator.Left) : denominator.Left;
        FigureExpression.Binary ratio = new('/', new FigureExpression.Binary('*', numerator.Left, new FigureExpression.Number(100)), below);
        return numerator with
        {
            Left = new FigureExpression.Call(FigureFunction.Round, [ratio, new FigureExpression.Number(decimals)]),
            References = [.. numerator.References, .. denominator.References.Select(r => isPrevious ? r with { Leaf = Earlier(r.Leaf) } : r)],
        };
    }

    private static FigureExpression Earlier(FigureExpression expression) => expression switch
    {
        FigureExpression.Column column => new FigureExpression.Previous(column.Key),
        FigureExpression.Binary binary => binary with { Left = Earlier(binary.Left), Right = Earlier(binary.Right) },
        FigureExpression.Call call => call with { Arguments = [.. call.Arguments.Select(Earlier)] },
        _ => expression,
    };

    private static BlankPolicy Blank(StrictMap item, ColumnType type, bool isComputed)
    {
        BlankPolicy? told = item.Word("o_trong", FormWords.Blanks);
        if (told is not null && isComputed)
            item.Report(FormDefinitionReader.BadBlank, "Cột tự tính không có o_trong.", "o_trong");
        if (told == BlankPolicy.Zero && type is (ColumnType.Text or ColumnType.Date))
            item.Report(FormDefinitionReader.BadBlank, "o_trong: so-0 chỉ dùng cho cột số.", "o_trong", "Dùng thieu hoặc bo-qua.");
        return isComputed || type is ColumnType.Text or ColumnType.Date ? told ?? BlankPolicy.NotApplicable : told ?? BlankPolicy.Missing;
    }

    private static ColumnTotal Total(StrictMap item, ColumnType type, FigureExpression? formula, bool isComputed)
    {
        bool isFigure = type is ColumnType.Count or ColumnType.Decimal or ColumnType.Percent;
        bool isSum = formula is null || IsSum(formula);
        ColumnTotal usual = !isFigure || (type == ColumnType.Percent && !isComputed) || (isComputed && !isSum && !IsRecomputable(formula)) ? ColumnTotal.None
            : isComputed && !isSum ? ColumnTotal.Formula : ColumnTotal.Sum;
        ColumnTotal? told = item.Word("tong", FormWords.Totals);
        if (told == ColumnTotal.Formula && !isComputed)
            item.Report(FormDefinitionReader.BadTotal, "tong: tinh-lai chỉ dùng cho cột có công thức mà đơn vị không nhập.", "tong");
        else if (told == ColumnTotal.Sum && (!isFigure || type == ColumnType.Percent))
            item.Report(FormDefinitionReader.BadTotal, "tong: cong chỉ dùng cho cột số đếm và số thập phân: tỉ lệ không cộng được.", "tong", "Dùng tinh-lai hoặc de-trong.");
        return told ?? usual;
    }

    private static bool IsSum(FigureExpression formula) => formula switch
    {
        FigureExpression.Column or FigureExpression.Previous => true,
        FigureExpression.Binary { Operator: '+' or '-' } sum => IsSum(sum.Left) && IsSum(sum.Right),
        _ => false,
    };

    // Days late and states are of one task; there is nothing to make again of sums.
    private static bool IsRecomputable(FigureExpression? formula) => formula switch
    {
        FigureExpression.Call { Name: FigureFunction.DaysLate or FigureFunction.State or FigureFunction.LastDay } or null => false,
        FigureExpression.Call call => call.Arguments.All(IsRecomputable),
        FigureExpression.Binary binary => IsRecomputable(binary.Left) && IsRecomputable(binary.Right),
        _ => true,
    };

    private static ImmutableArray<string> Choices(StrictMap item, ColumnType type, bool follows)
    {
        ImmutableArray<string> choices = item.Texts("lua_chon");
        if (item.Has("lua_chon") && (type != ColumnType.Text || follows))
            item.Report(FormDefinitionReader.BadChoices, "lua_chon chỉ dùng cho cột kiểu chu mà đơn vị nhập.", "lua_chon");
        else if (choices.Distinct(StringComparer.Ordinal).Count() != choices.Length || choices.Contains(""))
            item.Report(FormDefinitionReader.BadChoices, "lua_chon có từ trống hoặc ghi hai lần.", "lua_chon");
        return choices;
    }

    private static SummaryCount? Count(StrictMap item, string key, bool follows)
    {
        string? counted = item.OptionalText("dem"), word = item.OptionalText("gia_tri");
        if (counted is null == !follows)
            item.Report(FormDefinitionReader.BadSummary, $"Cột “{key}” của bảng tổng hợp phải có đúng một trong hai: dem, hoặc công thức.", counted is null ? "khoa" : "dem", "Đếm mọi dòng: dem: tat-ca; đếm một từ: dem: trang_thai và gia_tri: …");
        if (counted is null)
            return null;
        bool isAll = counted == "tat-ca";
        if (isAll == word is not null)
            item.Report(FormDefinitionReader.BadSummary, isAll ? "dem: tat-ca đếm mọi dòng nên không có gia_tri." : "Thiếu gia_tri: từ được đếm trong cột.", isAll ? "gia_tri" : "dem");
        return new(key, isAll ? "" : counted, word ?? "");
    }
}
