using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Fields;

/// <summary>Kiểm tra dữ liệu: holds a record against a template's fields and makes the typed record that the template sees.</summary>
/// <remarks>
/// A value is taken from the data, else from the office profile, else from the field's default. A key without a value counts as absent;
/// an empty text in quotes says "leave it blank" and keeps profile and default away. A group that a draft may lack and that the data does
/// not have stays blank in all its fields, defaults included, so that a template can ask whether it is there.
/// </remarks>
public static class FieldValidator
{
    /// <summary>The record is no group of keys.</summary>
    public const string NotARecord = "DL040";

    /// <summary>A key that the template does not have.</summary>
    public const string UnknownKey = "DL041";

    /// <summary>A required field that is blank.</summary>
    public const string Missing = "DL042";

    private const int MostUnknownKeys = 50;

    /// <summary>Makes the typed record, and says everything that is wrong with the data at once.</summary>
    /// <param name="set">The template's fields.</param>
    /// <param name="data">The record as read; nothing at all counts as an empty record.</param>
    /// <param name="profile">The office, for what a field takes from it.</param>
    /// <param name="limits">The limits; <see langword="null"/> means <see cref="FieldLimits.Default"/>.</param>
    public static Outcome<DataNode.Map> Validate(FieldSet set, DataNode data, AgencyProfile profile, FieldLimits? limits = null)
    {
        List<Diagnostic> problems = [];
        Walk walk = new(new FieldValues(limits ?? FieldLimits.Default, problems), problems, profile);
        if (data is not (DataNode.Map or DataNode.Scalar { Kind: ScalarKind.Null }))
        {
            problems.Add(new Diagnostic(NotARecord, Severity.Error, $"Dữ liệu phải gồm các dòng khoá: giá trị, nhưng đang là {FieldWords.Describe(data)}.", FieldValues.At(data.File, "", data.Span)));
            return new(walk.Blank(set.Fields), [.. problems]);
        }

        DataNode.Map record = data as DataNode.Map ?? new DataNode.Map([], data.File, data.Span);
        problems.AddRange(RecordHeader.Read(record).Diagnostics);
        DataNode.Map typed = walk.Group(set.Fields, record, "", top: record);
        return new(typed, [.. problems]);
    }

    /// <summary>What a release still lacks: the fields required always or for a release that are blank, and dates with a blank part.</summary>
    /// <param name="set">The template's fields.</param>
    /// <param name="typed">The typed record that <see cref="Validate"/> made.</param>
    public static ImmutableArray<Diagnostic> ReleaseGaps(FieldSet set, DataNode.Map typed) => ReleaseCheck.Gaps(set.Fields, typed);

    private sealed class Walk(FieldValues values, List<Diagnostic> problems, AgencyProfile profile)
    {
        private int _unknown;

        public DataNode.Map Group(ImmutableArray<Field> fields, DataNode.Map group, string path, DataNode.Map? top = null)
        {
            ReportUnknown(fields, group, path, top is null ? [] : RecordHeader.Keys);
            ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>(fields.Length);
            foreach (Field field in fields)
            {
                DataEntry? entry = group.Entries.FirstOrDefault(e => e.Key == field.Key);
                string fieldPath = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
                DataNode value = Value(field, entry, fieldPath, group, top is not null);
                entries.Add(new DataEntry(field.Key, entry?.KeySpan ?? default, value));
            }

            return group with { Entries = entries.MoveToImmutable() };
        }

        public DataNode.Map Blank(ImmutableArray<Field> fields) =>
            new([.. fields.Select(f => new DataEntry(f.Key, default, Blank(f)))]);

        private DataNode Blank(Field field) => field.Kind switch
        {
            FieldKind.List or FieldKind.GroupList => new DataNode.List([]),
            FieldKind.Group => Blank(field.Fields),
            _ => new DataNode.Scalar("", ScalarKind.Null),
        };

        private DataNode Value(Field field, DataEntry? entry, string path, DataNode.Map parent, bool atTop)
        {
            int before = problems.Count;
            bool absent = entry is null or { Value: DataNode.Scalar { Kind: ScalarKind.Null } };
            if (field.Kind == FieldKind.Group)
                return GroupValue(field, absent ? null : entry, path, parent);
            DataNode? value = absent ? FromOffice(field) ?? field.Default
                : field.Kind == FieldKind.GroupList ? GroupListValue(field, entry!.Value, path)
                : values.Read(field, entry!.Value, path);
            if (value is not null)
                return value;
            if (field.Level == RequirementLevel.Always && !problems.Skip(before).Any(p => p.Severity == Severity.Error))
            {
                // The whole record has no line that helps; a group in a list has.
                Location at = FieldValues.At(parent.File, path, entry?.KeySpan ?? (atTop ? default : parent.Span));
                problems.Add(new Diagnostic(Missing, Severity.Error, $"Thiếu “{field.Label}”.", at, Hint: Wanted(field)));
            }

            return Blank(field);
        }

        private DataNode.Map GroupValue(Field field, DataEntry? entry, string path, DataNode.Map parent)
        {
            switch (entry?.Value)
            {
                case DataNode.Map map:
                    return Group(field.Fields, map, path);
                case null when field.Level != RequirementLevel.Always:
                    return Blank(field.Fields);
                case null:
                    return Group(field.Fields, new DataNode.Map([], parent.File), path);
                default:
                    values.ReportKind(field, FieldKind.Group, entry.Value, path);
                    return Blank(field.Fields);
            }
        }

        private DataNode.List? GroupListValue(Field field, DataNode node, string path)
        {
            if (node is not DataNode.List list)
            {
                values.ReportKind(field, FieldKind.GroupList, node, path);
                return null;
            }

            values.CheckCount(field, list, path);
            ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
            for (int i = 0; i < list.Items.Length; i++)
            {
                string itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                if (list.Items[i] is DataNode.Map map)
                    items.Add(Group(field.Fields, map, itemPath));
                else if (list.Items[i] is not DataNode.Scalar { Kind: ScalarKind.Null })
                    values.ReportKind(field, FieldKind.Group, list.Items[i], itemPath);
            }

            return items.Count == 0 ? null : list with { Items = items.ToImmutable() };
        }

        private DataNode? FromOffice(Field field)
        {
            string? text = field.FromProfile switch
            {
                ProfileItem.Name => profile.Name,
                ProfileItem.SuperiorBody => profile.SuperiorBody,
                ProfileItem.Place => profile.Place,
                ProfileItem.Symbol => profile.Symbol,
                _ => null,
            };
            if (string.IsNullOrWhiteSpace(text))
                return null;
            DataNode.Scalar value = new(text.Normalize(), ScalarKind.Text);
            return field.Kind == FieldKind.List ? new DataNode.List([value]) : value;
        }

        private void ReportUnknown(ImmutableArray<Field> fields, DataNode.Map group, string path, ImmutableArray<string> reserved)
        {
            foreach (DataEntry entry in group.Entries)
            {
                if (reserved.Contains(entry.Key) || fields.Any(f => f.Key == entry.Key))
                    continue;
                // A wrong file may hold any number of keys, and to look for the nearest name of each would take minutes.
                if (++_unknown > MostUnknownKeys)
                    return;
                string? near = NearestName.Find(entry.Key, fields.Select(f => f.Key).Concat(reserved));
                string hint = near is not null ? $"Có phải “{near}”?" : fields.IsEmpty ? "" : $"Các khoá dùng được: {string.Join(", ", fields.Select(f => f.Key))}.";
                string full = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
                TextSpan span = entry.KeySpan.Line == 0 ? entry.Value.Span : entry.KeySpan;
                problems.Add(new Diagnostic(UnknownKey, Severity.Error, $"Mẫu không có trường “{entry.Key}”.", FieldValues.At(group.File, full, span), Hint: hint));
            }
        }

        private static string Wanted(Field field) => field.Example is DataNode.Scalar { Text.Length: <= 60 } example && !example.Text.Contains('\n')
            ? $"Viết {field.Key}: rồi giá trị, ví dụ “{example.Text}”{Office(field)}."
            : $"Viết {field.Key}: rồi {FieldWords.Describe(field.Kind)}{Office(field)}.";

        private static string Office(Field field) => field.FromProfile is null ? "" : ", hoặc chọn đơn vị bằng don_vi: để lấy từ hồ sơ đơn vị";
    }
}
