using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;

namespace Drafting.Core.Fields;

/// <summary>Finds what a typed record lacks for a release.</summary>
internal static class ReleaseCheck
{
    public const string Gap = "DL049";

    public static ImmutableArray<Diagnostic> Gaps(ImmutableArray<Field> fields, DataNode.Map typed)
    {
        ImmutableArray<Diagnostic>.Builder gaps = ImmutableArray.CreateBuilder<Diagnostic>();
        Group(fields, typed, "", gaps);
        return gaps.ToImmutable();
    }

    private static void Group(ImmutableArray<Field> fields, DataNode.Map group, string path, ImmutableArray<Diagnostic>.Builder gaps)
    {
        foreach (Field field in fields)
        {
            string fieldPath = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
            DataNode? value = group[field.Key];
            bool blank = value is null || IsBlank(value);
            if (blank && field.Level != RequirementLevel.Optional && field.Kind != FieldKind.Group)
                Add($"Chưa điền “{field.Label}”, cần có khi phát hành.");
            else if (value is DataNode.Scalar { Kind: not ScalarKind.Null } date && field.Kind == FieldKind.Date && !IsWholeDate(date.Text))
                Add($"“{field.Label}” chưa đủ ngày, tháng, năm: {date.Text}.");
            else if (value is DataNode.Map inner && (!blank || field.Level != RequirementLevel.Optional))
                Group(field.Fields, inner, fieldPath, gaps);
            else if (field.Kind == FieldKind.GroupList && value is DataNode.List list)
                Items(field, list, fieldPath);

            void Add(string message) => gaps.Add(new Diagnostic(
                Gap, Severity.Error, message, FieldValues.At(value is { File: not "" } ? value.File : group.File, fieldPath, value?.Span ?? default)));
        }

        void Items(Field field, DataNode.List list, string fieldPath)
        {
            for (int i = 0; i < list.Items.Length; i++)
            {
                if (list.Items[i] is DataNode.Map item)
                    Group(field.Fields, item, string.Create(CultureInfo.InvariantCulture, $"{fieldPath}[{i}]"), gaps);
            }
        }
    }

    private static bool IsWholeDate(string text) => DocumentDate.TryParse(text, out DocumentDate date) && date.Calendar is not null;

    // Dots and underscores are how a draft marks a gap to be filled by hand.
    private static bool IsBlank(DataNode node) => node switch
    {
        DataNode.Scalar scalar => scalar.Text.AsSpan().Trim(" .…_\n").IsEmpty,
        DataNode.List list => list.Items.All(IsBlank),
        DataNode.Map map => map.Entries.All(e => IsBlank(e.Value)),
        _ => false,
    };
}
