using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Documents;

namespace Drafting.Core.Fields;

/// <summary>Bản mô tả trường: what <c>drafting templates show</c> prints.</summary>
public static class FieldDescription
{
    /// <summary>Prints the template's name, what it is for, and every field with its kind, when it is required, its help and its example.</summary>
    /// <param name="set">The template's fields.</param>
    public static string Print(FieldSet set)
    {
        StringBuilder text = new();
        text.Append(set.Name).Append('\n').Append(set.Description.TrimEnd()).Append('\n');
        text.Append("Hệ văn bản: ").Append(set.Family == DocumentFamily.Party ? "văn bản của Đảng" : "văn bản hành chính nhà nước");
        text.Append(set.Kind is null ? $"; loại: theo trường {set.KindField}" : $"; loại: {set.Kind}").Append("\n\nCác trường:\n");
        Append(text, set.Fields, "  ");
        return text.ToString();
    }

    /// <summary>One line: the label, what the field holds, and when it is required.</summary>
    /// <param name="field">The field.</param>
    internal static string Summary(Field field)
    {
        StringBuilder text = new();
        text.Append(field.Label).Append(" (").Append(FieldWords.Describe(field.Kind));
        text.Append(field.Level switch
        {
            RequirementLevel.Always => "; bắt buộc",
            RequirementLevel.Release => "; cần có khi phát hành",
            _ => "",
        });
        if (!field.Choices.IsEmpty)
            text.Append("; một trong: ").AppendJoin(", ", field.Choices);
        if (field.FromProfile is { } item)
            text.Append("; để trống thì lấy ").Append(FieldWords.Describe(item)).Append(" của đơn vị");
        if (field.Default is DataNode.Scalar preset)
            text.Append("; mặc định: ").Append(OneLine(preset.Text));
        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Field> fields, string indent)
    {
        foreach (Field field in fields)
        {
            text.Append(indent).Append(field.Key).Append(": ").Append(Summary(field)).Append('\n');
            if (field.Help is { } help)
                text.Append(indent).Append("    ").Append(OneLine(help)).Append('\n');
            string example = field.Example switch
            {
                DataNode.Scalar scalar => OneLine(scalar.Text),
                DataNode.List list => string.Join("; ", list.Items.OfType<DataNode.Scalar>().Select(i => OneLine(i.Text))),
                _ => "",
            };
            if (example.Length > 0)
                text.Append(indent).Append("    Ví dụ: ").Append(example).Append('\n');
            Append(text, field.Fields, indent + "  ");
        }
    }

    private static string OneLine(string text)
    {
        string line = TextCleaner.Clean(text, out _).Trim().Replace('\n', ' ');
        return line.Length <= 200 ? line : line[..200] + "…";
    }
}
