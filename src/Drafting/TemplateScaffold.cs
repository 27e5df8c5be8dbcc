using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Yaml;

namespace Drafting;

/// <summary>Tệp của mẫu mới.</summary>
/// <param name="Path">The path inside the template's folder, with <c>/</c>.</param>
/// <param name="Text">The whole text.</param>
public sealed record ScaffoldFile(string Path, string Text);

/// <summary>Mẫu mới: the files that a template's author begins with; they pass the check and draft their sample as they stand.</summary>
public static class TemplateScaffold
{
    /// <summary>A key that cannot be a folder's name.</summary>
    public const string BadKey = "TP013";

    private const int LongestKey = 60;

    /// <summary>Makes the files.</summary>
    /// <param name="key">The template's key: small letters without marks, figures and hyphens.</param>
    /// <param name="name">The template's shown name, or <see langword="null"/> to take the key.</param>
    public static Outcome<IReadOnlyList<ScaffoldFile>> Make(string key, string? name = null)
    {
        if (!IsKey(key))
        {
            return new Outcome<IReadOnlyList<ScaffoldFile>>(null,
            [
                new Diagnostic(BadKey, Severity.Error, $"“{key}” không làm tên mẫu được.", new Location.InFile(key),
                    Hint: "dùng chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ, như bao-cao-thang"),
            ]);
        }

        string shown = string.Concat((name ?? key).Where(static c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        string fields = Resource("fields.yaml").Replace("%TEN%", shown, StringComparison.Ordinal);
        FieldSet set = YamlReader.Read(fields, "fields.yaml").Value is { } tree && FieldSetReader.Read(tree).Value is { } read
            ? read
            : throw new InvalidOperationException("The scaffold's fields.yaml does not read.");
        ScaffoldFile[] files = [new("template.sbn", Resource("template.sbn")), new("fields.yaml", fields), new("samples/mau.yaml", FieldSkeleton.Write(set, key))];
        return new Outcome<IReadOnlyList<ScaffoldFile>>(files, []);
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= LongestKey
        && key[0] is >= 'a' and <= 'z'
        && key.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    private static string Resource(string name)
    {
        using Stream stream = typeof(TemplateScaffold).Assembly.GetManifestResourceStream("Scaffold." + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
