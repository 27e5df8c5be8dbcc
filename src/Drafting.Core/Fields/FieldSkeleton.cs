using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Data;

namespace Drafting.Core.Fields;

/// <summary>Tệp dữ liệu mẫu: the commented YAML that <c>drafting new</c> writes, for a drafter has to begin somewhere.</summary>
public static class FieldSkeleton
{
    private const string Guide =
        "Dòng bắt đầu bằng \"# \" là giải thích. Dòng có dấu # ở ngay đầu, liền sau là một khoá, là trường chưa dùng: bỏ dấu # đó để dùng.";

    /// <summary>Writes the skeleton: required fields filled with their examples, all others commented out, so that it drafts as it stands.</summary>
    /// <param name="set">The template's fields.</param>
    /// <param name="template">The template's id, for the key <c>mau</c>; <see langword="null"/> leaves the key out.</param>
    public static string Write(FieldSet set, string? template = null)
    {
        StringBuilder yaml = new();
        foreach (string text in (string[])[set.Name, set.Description, "", Guide])
            Comment(yaml, text, "", commentedOut: false);
        if (template is not null)
        {
            yaml.Append('\n').Append(YamlText.Entry("mau", new DataNode.Scalar(template, ScalarKind.Text)).Single()).Append('\n');
            Comment(yaml, "Hồ sơ đơn vị trong _don-vi: tên cơ quan, cấp trên, địa danh, ký hiệu lấy từ đó khi dữ liệu để trống.", "", commentedOut: false);
            yaml.Append("#don_vi: tinh-uy-song-thuong\n");
        }

        Fields(yaml, set.Fields, "", commentedOut: false, fillAll: false);
        return yaml.ToString();
    }

    private static void Fields(StringBuilder yaml, ImmutableArray<Field> fields, string indent, bool commentedOut, bool fillAll)
    {
        foreach (Field field in fields)
        {
            if (indent.Length == 0)
                yaml.Append('\n');
            Comment(yaml, FieldDescription.Summary(field), indent, commentedOut);
            if (field.Help is not null)
                Comment(yaml, field.Help, indent, commentedOut);
            // What a released paper cannot be without stands there from the start; its name, number and date stay blank.
            bool isPart = field is { Level: RequirementLevel.Release, Kind: FieldKind.List or FieldKind.Group or FieldKind.GroupList };
            bool isOut = commentedOut || !(fillAll || isPart || field.Level == RequirementLevel.Always);
            if (field.Kind is not (FieldKind.Group or FieldKind.GroupList))
            {
                bool isBlank = fillAll && !isOut && field is { Level: RequirementLevel.Release, Kind: FieldKind.Text };
                foreach (string line in YamlText.Entry(field.Key, isBlank ? null : ExampleOf(field)))
                    Line(yaml, line, indent, isOut);
                continue;
            }

            Line(yaml, $"{field.Key}:", indent, isOut);
            string inner = indent + "  ";
            if (field.Kind == FieldKind.GroupList)
            {
                Line(yaml, "-", inner, isOut);
                inner += "  ";
            }

            // An item without any key would be no item, so one whose every field is optional shows them all.
            bool all = field.Kind == FieldKind.GroupList && !field.Fields.Any(f => f.Level == RequirementLevel.Always);
            Fields(yaml, field.Fields, inner, isOut, all);
        }
    }

    private static DataNode? ExampleOf(Field field) => field.Example ?? field switch
    {
        { Default: { } preset } => preset,
        { Kind: FieldKind.Choice } => new DataNode.Scalar(field.Choices[0], ScalarKind.Text),
        { Kind: FieldKind.Boolean } => new DataNode.Scalar("true", ScalarKind.Boolean),
        _ => null,
    };

    private static void Comment(StringBuilder yaml, string text, string indent, bool commentedOut)
    {
        // Exactly one space behind the mark tells a comment from a value that is commented out.
        foreach (string line in TextCleaner.Clean(text, out _).Trim().Split('\n'))
            Line(yaml, $"# {line.TrimStart()}".TrimEnd(), indent, commentedOut);
    }

    private static void Line(StringBuilder yaml, string line, string indent, bool commentedOut)
    {
        if (commentedOut)
            yaml.Append('#');
        yaml.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
    }
}
