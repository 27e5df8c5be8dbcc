using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes;

/// <summary>What the readers of a form's parts share: the list of problems, and values that a group of keys alone does not read.</summary>
internal sealed class FormProblems
{
    public List<Diagnostic> All { get; } = [];

    public static string PathOf(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>The groups of a list; what is none is reported.</summary>
    public IEnumerable<(DataNode.Map Map, string Path)> Maps(DataNode.List? list, string path, string what)
    {
        for (int i = 0; i < (list?.Items.Length ?? 0); i++)
        {
            if (list!.Items[i] is DataNode.Map map)
                yield return (map, PathOf(path, i));
            else
                All.Add(StrictMap.KindProblem(what, "một nhóm khoá", list.Items[i], PathOf(path, i)));
        }
    }

    public StrictMap? Child(StrictMap item, string key, string[] keys)
    {
        switch (item.Value(key))
        {
            case null:
                return null;
            case DataNode.Map map:
                return new StrictMap(map, item.PathOf(key), All, keys);
            case { } other:
                All.Add(StrictMap.KindProblem($"Khoá “{key}”", "một nhóm khoá", other, item.PathOf(key)));
                return null;
        }
    }

    /// <summary>A key that names something: small letters, figures and some marks, a letter first.</summary>
    public string Key(StrictMap item, string key, bool withHyphen)
    {
        string text = item.RequiredText(key);
        bool good = text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !text.AsSpan().ContainsAnyExcept(FormWords.KeyLetters) && (withHyphen || !text.Contains('-'));
        if (text.Length > 0 && !good)
        {
            string marks = withHyphen ? "dấu - và dấu _" : "dấu _";
            item.Report(FormDefinitionReader.BadKey, $"“{text}” không dùng làm khoá được.", key, $"Khoá là chữ thường không dấu, chữ số, {marks}, bắt đầu bằng chữ, như {(withHyphen ? "tccsd-quy" : "dang_vien")}.");
        }

        return text;
    }

    public decimal? Number(StrictMap item, string key, decimal least, decimal most)
    {
        if (item.OptionalText(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value >= least && value <= most)
            return value;
        string message = string.Create(CultureInfo.InvariantCulture, $"{key} phải là số từ {least} đến {most}, nhưng đang là “{text}”.");
        item.Report(FormDefinitionReader.BadNumber, message, key, "Số thập phân viết bằng dấu chấm, như 0.05.");
        return null;
    }

    public int? Whole(StrictMap item, string key, int most)
    {
        decimal? value = Number(item, key, 0, most);
        if (value is null || decimal.IsInteger(value.Value))
            return (int?)value;
        item.Report(FormDefinitionReader.BadNumber, $"{key} phải là số nguyên.", key);
        return null;
    }

    public DateOnly? Day(StrictMap item, string key)
    {
        if (item.OptionalText(key) is not { } text)
            return null;
        if (DocumentDate.TryParse(text, out DocumentDate date) && date.Calendar is { } day)
            return day;
        item.Report(FormDefinitionReader.BadDay, $"{key}: “{text}” không phải là ngày.", key, "Viết năm-tháng-ngày, như 2025-07-01.");
        return null;
    }

    /// <summary>An expression, or a comparison; a slip in it is told at its character.</summary>
    public FigureText? Expression(StrictMap item, string key)
    {
        if (item.OptionalText(key) is null || item.Value(key) is not DataNode.Scalar scalar)
            return null;
        Outcome<FigureText> read = FigureParser.Parse(scalar.Text, FieldValues.At(scalar.File, item.PathOf(key), scalar.Span));
        All.AddRange(read.Diagnostics);
        return read.Value;
    }

    /// <summary>An expression that may not be a comparison.</summary>
    public FigureText? Formula(StrictMap item, string key)
    {
        FigureText? read = Expression(item, key);
        if (read?.Operator is null)
            return read;
        item.Report(FormDefinitionReader.BadFormula, $"{key} là công thức, không phải phép so sánh.", key, "Chỉ ghi vế phải, như dau_ky + tang - giam.");
        return null;
    }

    public void UnknownColumn(FigureReference reference, string key, ImmutableArray<string> columns)
    {
        string hint = NearestName.Find(key, columns) is { } near ? $"Có phải “{near}”?" : $"Các cột: {string.Join(", ", columns)}.";
        All.Add(new Diagnostic(FormDefinitionReader.UnknownColumn, Severity.Error, $"Không có cột “{key}” trong biểu.", reference.At, Hint: hint));
    }
}
