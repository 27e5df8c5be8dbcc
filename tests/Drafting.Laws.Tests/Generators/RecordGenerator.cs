using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Fields;

namespace Drafting.Laws.Tests.Generators;

/// <summary>Makes data records that a template's fields accept, the same for the same seed.</summary>
internal sealed class RecordGenerator(int seed)
{
    private readonly Random random = new(seed);
    private readonly WordPool words = new(seed);

    public DataNode.Map Next(FieldSet fields) => Group(fields.Fields);

    private DataNode.Map Group(ImmutableArray<Field> fields) =>
        new([.. fields.Where(f => f.Level != RequirementLevel.Optional || random.Next(3) > 0).Select(f => new DataEntry(f.Key, default, Value(f)))]);

    private DataNode Value(Field field) => field.Kind switch
    {
        FieldKind.Text => Text(words.Phrase(1, 12)),
        FieldKind.Markup => Text(Body()),
        FieldKind.Integer => new DataNode.Scalar(random.Next(1, 500).ToString(CultureInfo.InvariantCulture), ScalarKind.Number),
        FieldKind.Date => Text(string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 29)}/{random.Next(1, 13)}/{random.Next(2021, 2029)}")),
        FieldKind.Choice => Text(field.Choices[random.Next(field.Choices.Length)]),
        FieldKind.Boolean => new DataNode.Scalar(random.Next(2) == 0 ? "true" : "false", ScalarKind.Boolean),
        FieldKind.List => new DataNode.List([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (DataNode)Text(words.Phrase(1, 10)))]),
        FieldKind.Group => Group(field.Fields),
        _ => new DataNode.List([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => (DataNode)Group(field.Fields))]),
    };

    private static DataNode.Scalar Text(string text) => new(text, ScalarKind.Text);

    private string Body()
    {
        string[] lines = ["Tại phiên họp, cấp uỷ kết luận:", "1. Một.", "2. Hai.", "2.1. Con.", "- Gạch.", "+ Cộng.", "I. Đề mục", "Điều 1. Tên điều", "a) Điểm a.", "| a | b |"];
        return string.Join('\n', Enumerable.Range(0, random.Next(1, 9)).Select(_ => lines[random.Next(lines.Length)]));
    }
}
