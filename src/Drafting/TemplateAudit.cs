using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Templating;

namespace Drafting;

/// <summary>Đối chiếu mẫu với bộ trường: every datum that a template reads is declared, and every field that is declared is read.</summary>
public static class TemplateAudit
{
    /// <summary>The template reads what no field declares.</summary>
    public const string Undeclared = "TP010";

    /// <summary>A field that the template never reads.</summary>
    public const string Unused = "TP011";

    /// <summary>Holds the fields against what the template reads.</summary>
    /// <param name="fields">The declared fields.</param>
    /// <param name="references">What the template reads, its includes too.</param>
    public static ImmutableArray<Diagnostic> Check(FieldSet fields, ImmutableArray<TemplateReference> references)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (TemplateReference reference in references)
        {
            string? path = new[] { reference.Path, reference.OuterPath }.FirstOrDefault(p => p is not null && (IsKind(p) || Resolve(fields.Fields, p, used)));
            if (path is null && said.Add(reference.Path))
                found.Add(UndeclaredAt(fields.Fields, reference));
        }

        if (fields.KindField is not null)
            used.Add(fields.KindField);
        AddUnused(fields, fields.Fields, "", used, found);
        return found.ToImmutable();
    }

    private static bool IsKind(string path) => path == KindVariable.Name || KindVariable.Members.Any(member => path == $"{KindVariable.Name}.{member}");

    /// <summary>Follows a path through the fields and notes every field on it; false where it leaves them.</summary>
    private static bool Resolve(ImmutableArray<Field> fields, string path, HashSet<string> used)
    {
        var passed = new List<string>();
        string at = "";
        foreach (string step in path.Split('.'))
        {
            string key = step.TrimEnd('[', ']');
            if (fields.IsDefault)
                continue;
            Field? field = fields.FirstOrDefault(f => f.Key == key);
            if (field is null)
                return false;
            at = at.Length == 0 ? key : $"{at}.{key}";
            passed.Add(at);
            // Below a text or a list there are only properties of the language, such as size.
            fields = field.Kind is FieldKind.Group or FieldKind.GroupList ? field.Fields : default;
        }

        used.UnionWith(passed);
        return true;
    }

    private static Diagnostic UndeclaredAt(ImmutableArray<Field> fields, TemplateReference reference)
    {
        string path = reference.Path.Replace("[]", "", StringComparison.Ordinal);
        string? near = NearestName.Find(path, Paths(fields, ""));
        return new Diagnostic(
            Undeclared,
            Severity.Error,
            $"Mẫu dùng “{path}” nhưng fields.yaml không khai trường này.",
            reference.Location,
            Hint: near is null ? "khai trường trong fields.yaml, hoặc bỏ chỗ dùng" : $"có phải “{near}”?");
    }

    private static void AddUnused(FieldSet set, ImmutableArray<Field> fields, string path, HashSet<string> used, ImmutableArray<Diagnostic>.Builder found)
    {
        foreach (Field field in fields)
        {
            string at = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
            if (used.Contains(at))
                AddUnused(set, field.Fields, at, used, found);
            else
                found.Add(new Diagnostic(Unused, Severity.Warning, $"Trường “{at}” đã khai nhưng mẫu không dùng.", new Location.InData(set.File, at, field.Span),
                    Hint: "dùng trường trong template.sbn, hoặc bỏ khỏi fields.yaml"));
        }
    }

    private static IEnumerable<string> Paths(ImmutableArray<Field> fields, string path) => fields.SelectMany(field =>
    {
        string at = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
        return Paths(field.Fields, at).Prepend(at);
    });
}
