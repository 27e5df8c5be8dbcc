using System.Buffers;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Annexes;

/// <summary>The words of a form's definition, in one place so that reading and messages cannot differ.</summary>
internal static class FormWords
{
    public static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    public static readonly (string Word, PeriodKind Value)[] Periods =
    [
        ("thang", PeriodKind.Month), ("quy", PeriodKind.Quarter), ("6-thang", PeriodKind.HalfYear), ("9-thang", PeriodKind.NineMonths), ("nam", PeriodKind.Year),
    ];

    public static readonly (string Word, ColumnType Value)[] ColumnTypes =
    [
        ("so-dem", ColumnType.Count), ("so-thap-phan", ColumnType.Decimal), ("ti-le", ColumnType.Percent), ("chu", ColumnType.Text), ("ngay", ColumnType.Date),
    ];

    public static readonly (string Word, BlankPolicy Value)[] Blanks = [("so-0", BlankPolicy.Zero), ("thieu", BlankPolicy.Missing), ("bo-qua", BlankPolicy.NotApplicable)];

    public static readonly (string Word, ColumnTotal Value)[] Totals = [("cong", ColumnTotal.Sum), ("tinh-lai", ColumnTotal.Formula), ("de-trong", ColumnTotal.None)];

    public static readonly (string Word, ItemRole Value)[] Roles = [("cong", ItemRole.Addend), ("trong-do", ItemRole.Part), ("con-lai", ItemRole.Residual)];

    public static readonly (string Word, Severity Value)[] Levels = [("loi", Severity.Error), ("canh-bao", Severity.Warning), ("thong-tin", Severity.Info)];

    public static readonly (string Word, RuleScope Value)[] Scopes = [("hang", RuleScope.Row), ("tong", RuleScope.Total)];

    public static readonly (string Word, FormPaper Value)[] Papers = [("A4", FormPaper.A4), ("A3", FormPaper.A3)];

    public static readonly (string Word, PageOrientation Value)[] Orientations = [("doc", PageOrientation.Portrait), ("ngang", PageOrientation.Landscape)];

    public static readonly (string Word, bool Value)[] YesNo = [("co", true), ("khong", false)];
}
