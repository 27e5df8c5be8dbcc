using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;

namespace Drafting.Core.Fields;

/// <summary>Turns one value, as written, into the typed value of its field, or says why not.</summary>
internal sealed partial class FieldValues(FieldLimits limits, ICollection<Diagnostic> problems)
{
    public const string WrongKind = "DL043";
    public const string NotAChoice = "DL044";
    public const string BadDate = "DL045";
    public const string BadNumber = "DL046";
    public const string TooLong = "DL047";
    public const string ControlsRemoved = "DL048";

    // No number of a paper, a time or a copy comes near; what is longer is a slip.
    private const int IntegerDigits = 9;

    private const string QuoteColon = "Nếu chữ có dấu hai chấm, đặt cả giá trị trong ngoặc kép \"…\".";

    /// <summary>The typed value of a field that is no group; <see langword="null"/> where the value is blank or wrong.</summary>
    public DataNode? Read(Field field, DataNode node, string path) => field.Kind switch
    {
        FieldKind.List => ReadList(field, node, path),
        FieldKind.Integer => ReadInteger(field, node, path),
        FieldKind.Date => ReadDate(field, node, path),
        FieldKind.Choice => ReadChoice(field, node, path),
        FieldKind.Boolean => ReadBoolean(field, node, path),
        _ => ReadText(field, node, path, FieldKind.Text),
    };

    public void Report(string code, string message, DataNode node, string path, string? hint = null, Severity severity = Severity.Error) =>
        problems.Add(new Diagnostic(code, severity, message, At(node.File, path, node.Span), Hint: hint));

    public void ReportKind(Field field, FieldKind wanted, DataNode node, string path) => Report(
        WrongKind,
        $"“{field.Label}” phải là {FieldWords.Describe(wanted)}, nhưng đang là {FieldWords.Describe(node)}.",
        node,
        path,
        Hint(wanted, node, field));

    public void CheckCount(Field field, DataNode.List list, string path)
    {
        if (list.Items.Length > limits.Items)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"“{field.Label}” có {list.Items.Length} mục, nhiều nhất là {limits.Items}.");
            Report(TooLong, message, list, path);
        }
    }

    /// <summary>The location of a value; a value that no file holds has no span.</summary>
    public static Location.InData At(string file, string path, TextSpan span) => new(file, path, span.Line == 0 ? null : span);

    private DataNode.Scalar? ReadText(Field field, DataNode node, string path, FieldKind wanted)
    {
        if (node is not DataNode.Scalar { Kind: not ScalarKind.Boolean } scalar)
        {
            ReportKind(field, wanted, node, path);
            return null;
        }

        string text = TextCleaner.Clean(scalar.Text, out int removed);
        if (removed > 0)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"Đã bỏ {removed} ký tự điều khiển không in được trong “{field.Label}”.");
            Report(ControlsRemoved, message, node, path, severity: Severity.Warning);
        }

        bool markup = field.Kind == FieldKind.Markup;
        int most = markup ? limits.MarkupLength : limits.TextLength;
        if (text.Length > most)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"“{field.Label}” dài {text.Length} ký tự, nhiều nhất là {most}.");
            Report(TooLong, message, node, path);
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
            return null;
        TextSpan span = scalar.Span;
        if (!markup)
        {
            string kept = text.TrimStart();
            int lines = text.AsSpan(0, text.Length - kept.Length).Count('\n');
            span = span.Line == 0 ? span : span with { Line = span.Line + lines };
            text = kept;
        }

        return new DataNode.Scalar(text.TrimEnd(), markup ? ScalarKind.Markup : ScalarKind.Text, scalar.File, span);
    }

    private DataNode.List? ReadList(Field field, DataNode node, string path)
    {
        if (node is DataNode.Scalar { Kind: ScalarKind.Null } or DataNode.Scalar { Kind: ScalarKind.Text, Text: "" })
            return null;
        if (node is not DataNode.List list)
        {
            ReportKind(field, FieldKind.List, node, path);
            return null;
        }

        CheckCount(field, list, path);
        ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>(list.Items.Length);
        for (int i = 0; i < list.Items.Length; i++)
        {
            string itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (ReadText(field, list.Items[i], itemPath, FieldKind.Text) is { } item)
                items.Add(item);
        }

        return items.Count == 0 ? null : list with { Items = items.ToImmutable() };
    }

    private DataNode.Scalar? ReadInteger(Field field, DataNode node, string path)
    {
        if (ReadText(field, node, path, FieldKind.Integer) is not { } scalar)
            return null;
        if (IsWhole(scalar.Text))
        {
            string digits = scalar.Text.TrimStart('+', '-').TrimStart('0');
            string? wrong = digits.Length > IntegerDigits ? "quá lớn" : digits.Length > 0 && scalar.Text[0] == '-' ? "không được âm" : null;
            if (wrong is null)
                return scalar with { Text = digits.Length > 0 ? digits : "0", Kind = ScalarKind.Number };
            string most = string.Create(CultureInfo.InvariantCulture, $"Chỉ viết số từ 0 đến {IntegerDigits} chữ số, ví dụ 152.");
            Report(BadNumber, $"“{field.Label}” {wrong}: “{Short(scalar.Text)}”.", node, path, most);
            return null;
        }

        Report(BadNumber, $"“{field.Label}” phải là số nguyên, không phải “{Short(scalar.Text)}”.", node, path, "Chỉ viết chữ số, không có dấu chấm, dấu phẩy hay chữ, ví dụ 152.");
        return null;
    }

    private DataNode.Scalar? ReadDate(Field field, DataNode node, string path)
    {
        if (ReadText(field, node, path, FieldKind.Date) is not { } scalar)
            return null;
        Match iso = IsoDate().Match(scalar.Text);
        string text = iso.Success ? $"{iso.Groups["d"].Value}/{iso.Groups["m"].Value}/{iso.Groups["y"].Value}" : scalar.Text;
        if (DocumentDate.TryParse(text, out DocumentDate date) && !NeverExists(date.Day, date.Month, date.Year))
        {
            return date is { Day: null, Month: null, Year: null }
                ? null
                : scalar with { Text = date.ToShortString(), Kind = ScalarKind.Text };
        }

        Match parts = DateParts().Match(text);
        string message = parts.Success && int.Parse(parts.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) is var day
            && int.Parse(parts.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is var month
            ? month is >= 1 and <= 12
                ? string.Create(CultureInfo.InvariantCulture, $"“{field.Label}”: ngày {day} tháng {month}{Year(parts)} không có.")
                : string.Create(CultureInfo.InvariantCulture, $"“{field.Label}”: tháng {month} không có.")
            : $"“{field.Label}”: “{Short(scalar.Text)}” không phải là ngày.";
        Report(BadDate, message, node, path, "Viết ngày/tháng/năm, ví dụ 02/5/2025; phần chưa biết viết …, ví dụ …/5/2025.");
        return null;
    }

    private DataNode.Scalar? ReadChoice(Field field, DataNode node, string path)
    {
        if (ReadText(field, node, path, FieldKind.Choice) is not { } scalar)
            return null;
        if (field.Choices.Contains(scalar.Text))
            return scalar;
        string hint = NearestName.Find(scalar.Text, field.Choices) is { } near ? $"Có phải “{near}”? " : "";
        Report(NotAChoice, $"“{field.Label}”: “{Short(scalar.Text)}” không có trong các lựa chọn.", node, path, $"{hint}Chọn một trong: {string.Join(", ", field.Choices)}.");
        return null;
    }

    private DataNode.Scalar? ReadBoolean(Field field, DataNode node, string path)
    {
        if (node is DataNode.Scalar { Kind: ScalarKind.Boolean } known)
            return known;
        if (node is not DataNode.Scalar)
        {
            ReportKind(field, FieldKind.Boolean, node, path);
            return null;
        }

        if (ReadText(field, node, path, FieldKind.Boolean) is not { } scalar)
            return null;
        // What a drafter writes of himself, and what a shell passes with --set, is text.
        string? value = scalar.Text.ToLowerInvariant() switch
        {
            "true" or "có" or "co" => "true",
            "false" or "không" or "khong" => "false",
            _ => null,
        };
        if (value is not null)
            return scalar with { Text = value, Kind = ScalarKind.Boolean };
        ReportKind(field, FieldKind.Boolean, node, path);
        return null;
    }

    private static bool NeverExists(int? day, int? month, int? year) =>
        day is { } d && month is { } m && d > DateTime.DaysInMonth(year ?? 2000, m);

    private static string Year(Match parts) => parts.Groups["y"].Length > 0 ? $" năm {parts.Groups["y"].Value}" : "";

    private static string? Hint(FieldKind wanted, DataNode node, Field field) => (wanted, node) switch
    {
        (FieldKind.List, _) => $"Viết mỗi mục một dòng bắt đầu bằng \"- \" dưới {field.Key}:.",
        (FieldKind.GroupList, _) => $"Viết mỗi nhóm bắt đầu bằng \"- \" dưới {field.Key}:.",
        (FieldKind.Group, _) => $"Viết các khoá con ở các dòng dưới {field.Key}:, thụt vào 2 dấu cách.",
        (FieldKind.Boolean, _) => "Viết true hoặc false.",
        (_, DataNode.Map) => QuoteColon,
        (_, DataNode.List) => "Trường này chỉ nhận một giá trị; chữ bắt đầu bằng dấu [ hoặc - thì đặt trong ngoặc kép.",
        (_, DataNode.Scalar { Kind: ScalarKind.Boolean }) => "Nếu đó là chữ, đặt trong ngoặc kép \"…\".",
        _ => null,
    };

    private static bool IsWhole(string text)
    {
        ReadOnlySpan<char> digits = text is ['+' or '-', .. var rest] ? rest : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(ngày\s+)?(?<d>\d{1,2})(\s*/\s*|\s+tháng\s+)(?<m>\d{1,2})(\s*/\s*|\s+năm\s+)(?<y>\d{4})?\D*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateParts();
}
