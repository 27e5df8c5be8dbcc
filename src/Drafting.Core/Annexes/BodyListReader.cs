using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Bộ đọc danh mục đơn vị (<c>don-vi.csv</c>): strict, every problem at once with its line. The file is made for a spreadsheet: UTF-8, one body a line,
/// separated by commas or, as Excel saves it in Vietnamese, by semicolons.</summary>
public static class BodyListReader
{
    /// <summary>The first line does not name the columns.</summary>
    public const string BadHeader = "BI050";

    /// <summary>A line with more or fewer values than columns, or a quotation that does not end.</summary>
    public const string BadLine = "BI051";

    /// <summary>A key that is missing, no key, or taken.</summary>
    public const string BadKey = "BI052";

    /// <summary>A name or a kind is missing.</summary>
    public const string MissingValue = "BI053";

    /// <summary>A day that is none, or an end before the beginning.</summary>
    public const string BadDay = "BI054";

    /// <summary>A predecessor that is not in the list, or did not end before its heir began.</summary>
    public const string BadPredecessor = "BI055";

    /// <summary>Two bodies that exist at the same time have one name.</summary>
    public const string AmbiguousName = "BI056";

    /// <summary>The columns of the file, in any order; <c>do_tin_cay</c>, <c>nguon</c> and <c>ghi_chu</c> are for people only.</summary>
    public static ImmutableArray<string> Columns { get; } = ["khoa", "ten", "loai", "ten_khac", "tien_than", "tu_ngay", "den_ngay", "do_tin_cay", "nguon", "ghi_chu"];

    /// <summary>Reads the list.</summary>
    /// <param name="source">The file.</param>
    public static Outcome<BodyList> Read(SourceText source)
    {
        List<Diagnostic> problems = [];
        ImmutableArray<BodyListLine> lines = BodyListLine.Split(source, problems);
        if (lines is not [BodyListLine header, .. ImmutableArray<BodyListLine> rest] || !CheckHeader(header, source, problems))
            return new(null, [.. problems]);
        string[] columns = [.. header.Values.Select(static v => v.Trim())];
        List<(Body Body, TextSpan Span)> bodies = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (BodyListLine line in rest)
        {
            if (line.Values.Length != columns.Length)
            {
                string message = string.Create(CultureInfo.InvariantCulture, $"Dòng này có {line.Values.Length} giá trị, nhưng dòng đầu có {columns.Length} cột.");
                problems.Add(source.Error(BadLine, message, line.Span, hint: "Giá trị có dấu phẩy hoặc dấu chấm phẩy phải đặt trong ngoặc kép \"…\"."));
                continue;
            }

            bodies.Add((ReadBody(line, columns, keys, source, problems), line.Span));
        }

        BodyListChecks.Check(bodies, source, problems);
        return problems.Count == 0 ? new BodyList([.. bodies.Select(static b => b.Body)]) : new Outcome<BodyList>(null, [.. problems]);
    }

    private static bool CheckHeader(BodyListLine header, SourceText source, List<Diagnostic> problems)
    {
        int before = problems.Count;
        string[] names = [.. header.Values.Select(static v => v.Trim())];
        foreach (string name in names.Where(static n => !Columns.Contains(n)))
        {
            string hint = NearestName.Find(name, Columns) is { } near ? $"Có phải “{near}”?" : $"Các cột: {string.Join(", ", Columns)}.";
            problems.Add(source.Error(BadHeader, $"Không có cột “{name}” trong danh mục đơn vị.", header.Span, hint: hint));
        }

        foreach (string name in Columns.Where(n => names.Count(v => v == n) > 1))
            problems.Add(source.Error(BadHeader, $"Cột “{name}” có hai lần.", header.Span));
        foreach (string name in Columns.Where(n => n is not ("do_tin_cay" or "nguon" or "ghi_chu") && !names.Contains(n)))
            problems.Add(source.Error(BadHeader, $"Thiếu cột “{name}”.", header.Span));
        return problems.Count == before;
    }

    private static Body ReadBody(BodyListLine line, string[] columns, HashSet<string> keys, SourceText source, List<Diagnostic> problems)
    {
        string Value(string column) => TextCleaner.Clean(line.Values[Array.IndexOf(columns, column)], out _).Trim();
        void Report(string code, string message, string? hint = null) => problems.Add(source.Error(code, message, line.Span, hint: hint));
        ImmutableArray<string> Parts(string column) => [.. Value(column).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        DateOnly? Day(string column)
        {
            if (Value(column) is not { Length: > 0 } text)
                return null;
            // Excel turns 2025-07-01 into 01/07/2025 when it saves the file on a Vietnamese machine.
            if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return day;
            Report(BadDay, $"{column}: “{text}” không phải là ngày.", "Viết năm-tháng-ngày, như 2025-07-01, hoặc ngày/tháng/năm, như 01/7/2025.");
            return null;
        }

        string key = Value("khoa"), name = Value("ten"), kind = Value("loai");
        if (key.Length == 0 || key.AsSpan().ContainsAnyExcept(FormWords.KeyLetters))
            Report(BadKey, $"Khoá “{key}” phải là chữ thường không dấu, chữ số, dấu - và _.", "Ví dụ tu-lao-cai-2025.");
        else if (!keys.Add(key))
            Report(BadKey, $"Khoá “{key}” đã có ở dòng trên.", "Mỗi đơn vị một khoá; đơn vị đổi tên hoặc hợp nhất thì thêm dòng mới với khoá mới.");
        if (name.Length == 0 || kind.Length == 0)
            Report(MissingValue, name.Length == 0 ? "Thiếu tên đơn vị." : "Thiếu loại đơn vị.");
        Body body = new(key, name, kind, Parts("ten_khac"), Parts("tien_than"), Day("tu_ngay"), Day("den_ngay"));
        if (body.ValidTo < body.ValidFrom)
            Report(BadDay, $"Đơn vị “{name}” hết trước khi có: den_ngay sớm hơn tu_ngay.");
        return body;
    }
}
