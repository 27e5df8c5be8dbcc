using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Bộ đọc định nghĩa biểu (<c>templates/_bieu/*.yaml</c>): strict, every problem at once with its line. What each key means stands in the README there.</summary>
public static class FormDefinitionReader
{
    /// <summary>A key of the form, a column or an item that is no key, or another than the file's name.</summary>
    public const string BadKey = "BI001";

    /// <summary>A day that is none, or an end before the beginning.</summary>
    public const string BadDay = "BI002";

    /// <summary>A number that is none, or out of its range.</summary>
    public const string BadNumber = "BI003";

    /// <summary>A column or an item declared twice.</summary>
    public const string DuplicateKey = "BI004";

    /// <summary>A header without columns, or too deep.</summary>
    public const string BadGroup = "BI005";

    /// <summary>A formula where there may be none, or without its denominator, or of what a unit does not have.</summary>
    public const string BadFormula = "BI006";

    /// <summary>A formula, a rule, a chart or a summary names a column that is not there.</summary>
    public const string UnknownColumn = "BI007";

    /// <summary>A column follows from itself.</summary>
    public const string Circle = "BI008";

    /// <summary>Words, days and numbers mixed in a way that has no value.</summary>
    public const string WrongKind = "BI009";

    /// <summary>Choices for a column that takes none, or one twice.</summary>
    public const string BadChoices = "BI010";

    /// <summary>A total that the column cannot have.</summary>
    public const string BadTotal = "BI011";

    /// <summary>A part of no column, or of one that has no parts.</summary>
    public const string BadPart = "BI012";

    /// <summary>A rule without a comparison, or with a code that is none.</summary>
    public const string BadRule = "BI013";

    /// <summary>Rows that cannot be.</summary>
    public const string BadRows = "BI014";

    /// <summary>A summary that counts nothing, or stands where there is no list.</summary>
    public const string BadSummary = "BI015";

    /// <summary>A chart of what is no number.</summary>
    public const string BadChart = "BI016";

    /// <summary>A meaning of empty cells that the column cannot have.</summary>
    public const string BadBlank = "BI017";

    private static readonly string[] Keys =
        ["ma", "ky_hieu", "phien_ban", "hieu_luc_tu", "hieu_luc_den", "ten", "ky", "han_nop", "hang", "cot", "quy_tac", "trang", "bieu_do", "tong_hop"];

    private static readonly string[] PageKeys = ["kho", "chieu"];

    private static readonly string[] ChartKeys = ["ten", "cot"];

    /// <summary>Reads the tree of a definition.</summary>
    /// <param name="data">The tree as read.</param>
    public static Outcome<FormDefinition> Read(DataNode data)
    {
        FormProblems problems = new();
        if (data is not DataNode.Map map)
            return new(null, [StrictMap.KindProblem("Định nghĩa biểu", "các dòng khoá: giá trị", data, "")]);
        StrictMap top = new(map, "", problems.All, Keys);
        string key = problems.Key(top, "ma", withHyphen: true);
        if (key.Length > 0 && data.File.Length > 0 && Path.GetFileNameWithoutExtension(data.File) is var name && name != key)
            top.Report(BadKey, $"Mã biểu “{key}” khác tên tệp “{name}”.", "ma", $"Đổi tên tệp thành {key}.yaml, hoặc sửa mã.");
        string code = top.RequiredText("ky_hieu"), version = top.RequiredText("phien_ban"), title = top.RequiredText("ten");
        top.RequiredText("hieu_luc_tu");
        DateOnly? from = problems.Day(top, "hieu_luc_tu"), to = problems.Day(top, "hieu_luc_den");
        if (to < from)
            top.Report(BadDay, "hieu_luc_den sớm hơn hieu_luc_tu.", "hieu_luc_den");
        PeriodKind? period = top.Word("ky", FormWords.Periods, required: true);
        top.RequiredText("han_nop");
        int? days = problems.Whole(top, "han_nop", 366);
        FormRows? rows = ReadRows(top, problems);
        FormHeaderReader header = new(problems);
        ImmutableArray<HeaderNode> nodes = header.Read(top, inSummary: false);
        ImmutableArray<FormRule> rules = new FormRuleReader(problems).Read(top, header.Drafts);
        // Of the kinds that begin in January there is no earlier period within the year, and such a rule would never speak.
        if (period is PeriodKind.HalfYear or PeriodKind.NineMonths or PeriodKind.Year && rules.Any(static r => ExpressionLeaves.Of(r.Left).Concat(ExpressionLeaves.Of(r.Right)).Any(static l => l is FigureExpression.History { Of: HistoryFigure.EarlierInYear })))
            top.Report(BadRule, "ky_truoc_cung_nam(…) chỉ dùng cho biểu tháng, biểu quý: biểu loại này không có kỳ trước trong cùng năm.", "quy_tac", "Dùng ky_truoc(…).");
        FormPage page = ReadPage(top, problems);
        FormChart? chart = ReadChart(top, header.Drafts, problems);
        FormSummary? summary = new FormSummaryReader(problems).Read(top, rows, header.Drafts);
        return problems.All.Exists(static p => p.Severity == Severity.Error)
            ? new(null, InOrder(problems))
            : new(new FormDefinition(key, code, version, from!.Value, to, title, period!.Value, days!.Value, rows!, nodes, rules, page, chart, summary, data.File), InOrder(problems));
    }

    private static ImmutableArray<Diagnostic> InOrder(FormProblems problems) =>
        [.. problems.All.OrderBy(static p => (p.Location as Location.InData)?.Span?.Start ?? 0)];

    private static FormRows? ReadRows(StrictMap top, FormProblems problems)
    {
        if (problems.Child(top, "hang", FormRowsReader.Keys) is { } item)
            return new FormRowsReader(problems).Read(item);
        if (!top.Has("hang"))
            top.Report(StrictMap.MissingKey, "Thiếu khoá “hang”.", "hang");
        return null;
    }

    private static FormPage ReadPage(StrictMap top, FormProblems problems) =>
        problems.Child(top, "trang", PageKeys) is { } item
            ? new(item.Word("kho", FormWords.Papers) ?? FormPaper.A4, item.Word("chieu", FormWords.Orientations) ?? PageOrientation.Portrait)
            : new(FormPaper.A4, PageOrientation.Portrait);

    private static FormChart? ReadChart(StrictMap top, IReadOnlyList<FormColumnDraft> columns, FormProblems problems)
    {
        if (problems.Child(top, "bieu_do", ChartKeys) is not { } item)
            return null;
        string title = item.RequiredText("ten");
        item.RequiredList("cot");
        ImmutableArray<string> drawn = item.Texts("cot");
        if (drawn.IsEmpty && item.Has("cot") && !item.HasWrong("cot"))
            item.Report(BadChart, "Biểu đồ phải có ít nhất một cột.", "cot");
        foreach (string key in drawn)
        {
            FormColumn? column = columns.FirstOrDefault(c => c.Column.Key == key)?.Column;
            if (column is null)
                item.Report(UnknownColumn, $"bieu_do: không có cột “{key}” trong biểu.", "cot", NearestName.Find(key, columns.Select(static c => c.Column.Key)) is { } near ? $"Có phải “{near}”?" : null);
            else if (column.Type is ColumnType.Text or ColumnType.Date)
                item.Report(BadChart, $"bieu_do: cột “{key}” không phải cột số.", "cot");
        }

        return new(title, drawn);
    }
}
