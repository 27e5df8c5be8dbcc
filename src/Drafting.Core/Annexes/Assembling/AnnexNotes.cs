using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Ghi chú dưới bảng, numbered from 1 in the order of this file: who is missing, what is converted, what is overridden.</summary>
/// <param name="Texts">The notes.</param>
/// <param name="Missing">The number of the note on missing units, or 0.</param>
/// <param name="Converted">The number of the note on converted figures, or 0.</param>
/// <param name="Overridden">The number of the note of each overridden figure.</param>
internal sealed record AnnexNotes(ImmutableArray<string> Texts, int Missing, int Converted, ImmutableDictionary<(string Body, string Row, string Column), int> Overridden)
{
    public static AnnexNotes Of(AnnexRequest request, ImmutableArray<UnitResult> units)
    {
        UnitResult[] included = [.. units.Where(static u => !u.IsStopped)];
        HashSet<Body> blank = [.. units.Where(static u => u.IsBlank).Select(static u => u.Body)];
        var texts = ImmutableArray.CreateBuilder<string>();
        HashSet<string> present = [.. included.Select(static u => u.Body.Key)];
        Body[] missing = [.. request.Expected.Where(b => !present.Contains(b.Key))];
        int missingNote = Add(missing.Length == 0 ? null : $"Chưa có số liệu của: {string.Join(", ", missing.Select(b => blank.Contains(b) ? $"{b.Name} (trả biểu trống)" : b.Name))}.{(NeedsPrevious(request) && request.Previous is not null ? " Tổng số so với kỳ trước chỉ tính các đơn vị đã có số liệu." : "")}");
        Body[] converted = [.. NeedsPrevious(request) && request.Previous is { } previous ? included.Select(static u => u.Body).Where(b => previous.IsConverted(b.Key)) : []];
        int convertedNote = Add(converted.Length == 0 ? null : $"Số liệu kỳ trước của {Names(converted)} là số liệu quy đổi, cộng từ các đơn vị trước khi hợp nhất.");
        var overridden = ImmutableDictionary.CreateBuilder<(string, string, string), int>();
        foreach (UnitResult unit in included)
        {
            foreach (AppliedOverride change in unit.Overrides)
            {
                overridden[(unit.Body.Key, change.Row, change.Column.Key)] =
                    Add($"{unit.Body.Name}, cột {FigureWords.Of(change.Column)}: lấy số {FigureWords.Of(change.Value)} thay số đơn vị gửi; {change.Entry.Person}: {change.Entry.Reason.TrimEnd('.')}.");
            }
        }

        if (request.Form.Rows is FormRows.Records)
            Add(included.Where(static u => u.Table.Rows.IsEmpty).Select(static u => u.Body).ToArray() is { Length: > 0 } none ? $"Không phát sinh: {Names(none)}." : null);
        return new AnnexNotes(texts.ToImmutable(), missingNote, convertedNote, overridden.ToImmutable());

        int Add(string? text)
        {
            if (text is null)
                return 0;
            texts.Add(text);
            return texts.Count;
        }
    }

    /// <summary>The note of a figure of a unit.</summary>
    public int OfFigure(string body, string row, FormColumn column, AnnexRequest request) =>
        Overridden.TryGetValue((body, row, column.Key), out int note) ? note
        : Converted > 0 && column.Formula is { } formula && ExpressionLeaves.NeedsPrevious(formula) && request.Previous!.IsConverted(row) ? Converted
        : 0;

    private static bool NeedsPrevious(AnnexRequest request) =>
        request.Form.Columns.Any(static c => c.Formula is { } formula && ExpressionLeaves.NeedsPrevious(formula)) || request.Form.Rules.Any(ExpressionLeaves.NeedsPrevious);

    private static string Names(IEnumerable<Body> bodies) => string.Join(", ", bodies.Select(static b => b.Name));
}
