using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Liên kết của biểu: what a definition says of other forms and of the list of bodies, which its own file cannot tell.</summary>
public static class FormLinks
{
    /// <summary>A rule names a form, or a column of it, that is not there, or that has periods of another kind.</summary>
    public const string UnknownForm = "BI018";

    /// <summary>A group of bodies of a kind that the list does not have.</summary>
    public const string UnknownKind = "BI019";

    /// <summary>Says what of a form's links leads nowhere.</summary>
    /// <param name="form">The form.</param>
    /// <param name="others">The forms that rules may name.</param>
    /// <param name="bodies">The list of bodies.</param>
    public static ImmutableArray<Diagnostic> Check(FormDefinition form, IEnumerable<FormDefinition> others, BodyList bodies)
    {
        Dictionary<string, FormDefinition> byKey = others.ToDictionary(static f => f.Key, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        void Report(string code, string message, string? hint) => problems.Add(new Diagnostic(code, Severity.Error, message, new Location.InFile(form.File), Hint: hint));
        foreach (FormRule rule in form.Rules.Concat(form.Summary?.Rules ?? []))
        {
            foreach (FigureExpression.OtherForm leaf in FigureWriter.Leaves(rule.Left).Concat(FigureWriter.Leaves(rule.Right)).OfType<FigureExpression.OtherForm>())
            {
                if (!byKey.TryGetValue(leaf.Form, out FormDefinition? other))
                    Report(UnknownForm, $"Quy tắc {rule.Code} gọi biểu “{leaf.Form}” không có trong thư mục biểu.", Near(leaf.Form, byKey.Keys));
                else if (!other.Columns.Any(c => c.Key == leaf.Key))
                    Report(UnknownForm, $"Quy tắc {rule.Code} gọi cột “{leaf.Key}” mà biểu “{leaf.Form}” không có.", Near(leaf.Key, other.Columns.Select(static c => c.Key)));
                else if (other.Period != form.Period)
                    Report(UnknownForm, $"Quy tắc {rule.Code} so với biểu “{leaf.Form}” là biểu của loại kỳ khác.", "Chỉ so được hai biểu cùng loại kỳ.");
            }
        }

        string[] kinds = [.. bodies.Bodies.Select(static b => b.Kind).Distinct()];
        foreach (string kind in form.Rows.Groups.SelectMany(static g => g.Kinds).Where(k => !kinds.Contains(k)))
            Report(UnknownKind, $"Danh mục đơn vị không có đơn vị nào thuộc loại “{kind}”.", Near(kind, kinds));
        return problems.ToImmutable();
    }

    private static string? Near(string name, IEnumerable<string> names) => NearestName.Find(name, names) is { } near ? $"Có phải “{near}”?" : null;
}
