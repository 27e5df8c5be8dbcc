using Drafting.Core.Data;
using Drafting.Core.Fields;
using Drafting.Core.Numbers;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting;

/// <summary>Biến <c>loai</c>: the kind of the paper as every template is given it, from the table of types that held on the paper's date.</summary>
public static class KindVariable
{
    /// <summary>The variable's name, which no field may take.</summary>
    public const string Name = "loai";

    /// <summary>The members: the kind's key, its name (none where the kind prints no type name) and its code (none where it has none).</summary>
    public static IReadOnlyList<string> Members { get; } = ["khoa", "ten", "ma"];

    internal static DataNode.Map AddTo(DataNode.Map typed, FieldSet fields, ToneStyle spelling)
    {
        string kind = fields.KindOf(typed);
        string? date = (typed["ngay"] as DataNode.Scalar)?.Text;
        DateOnly? day = date is not null && DocumentDate.TryParse(date, out DocumentDate parsed) ? parsed.Calendar : null;
        AuthorityStandard table = AuthorityStandards.For(day);
        DocumentKind? known = table.Kind(kind) ?? AuthorityStandards.All.Select(t => t.Kind(kind)).FirstOrDefault(static k => k is not null);
        DataNode.Map value = new(
        [
            Entry("khoa", kind),
            Entry("ten", known is { HasTitle: true } ? ToneFolding.Respell(known.Name, spelling) : null),
            Entry("ma", known?.Code(fields.Family)),
        ]);
        return typed with { Entries = typed.Entries.Add(new DataEntry(Name, default, value)) };
    }

    private static DataEntry Entry(string key, string? text) =>
        new(key, default, text is null ? new DataNode.Scalar("", ScalarKind.Null) : new DataNode.Scalar(text, ScalarKind.Text));
}
