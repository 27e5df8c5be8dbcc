using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>A row as JSON writes it, its source resolved, the type of its values not yet known.</summary>
internal sealed record RawRow(string Path, JsonTree Preferred, JsonTree? Least, JsonTree? Greatest, List<JsonTree>? Allowed, Citation Citation);

/// <summary>A regime's file, its rows still untyped: what it takes to lay one regime over another.</summary>
internal sealed record RawStandard(StandardHeader Header, Dictionary<string, RawRow> Rows)
{
    private static readonly string[] SourceKeys = ["clause", "located", "chosen", "confidence"];

    private static readonly string[] RowKeys = ["preferred", "min", "max", "allowed", .. SourceKeys];

    /// <summary>Reads one file.</summary>
    public static RawStandard Read(JsonTree tree, StandardProblems problems)
    {
        var top = new StrictObject(tree, problems);
        top.AllowOnly("id", "family", "title", "basis", "from", "to", "extends", "rows");
        if (!StandardHeader.TryFamily(top.Text("family"), out DocumentFamily family))
            problems.Add("$.family", "dang or nha-nuoc is expected");
        DateOnly? from = top.OptionalDate("from");
        if (from is null)
            problems.Add("$.from", "missing");
        DateOnly? to = top.OptionalDate("to");
        if (to < from)
            problems.Add("$.to", "the last day lies before the first");
        ImmutableArray<string> basis = top.Texts("basis");
        if (basis.IsEmpty)
            problems.Add("$.basis", "missing");
        var header = new StandardHeader(top.Text("id"), family, top.Text("title"), basis, from ?? default, to, top.OptionalText("extends"));

        var rows = new Dictionary<string, RawRow>(512, StringComparer.Ordinal);
        if (top.Find("rows") is { } groups)
        {
            foreach ((string group, JsonTree element) in new StrictObject(groups, problems).Members)
                ReadGroup(group, element, header, rows, problems);
        }
        else
        {
            problems.Add("$.rows", "missing");
        }

        return new RawStandard(header, rows);
    }

    /// <summary>Lays this regime over the one that it extends: what it does not say itself it inherits, cited so.</summary>
    public RawStandard Over(RawStandard parent)
    {
        var rows = new Dictionary<string, RawRow>(parent.Rows, StringComparer.Ordinal);
        var citations = new Dictionary<Citation, Citation>(ReferenceEqualityComparer.Instance);
        foreach ((string key, RawRow row) in parent.Rows)
        {
            if (!citations.TryGetValue(row.Citation, out Citation? inherited))
                citations.Add(row.Citation, inherited = row.Citation with { InheritedBy = Header.Title });
            rows[key] = row with { Citation = inherited };
        }

        foreach ((string key, RawRow row) in Rows)
            rows[key] = row;
        return new RawStandard(Header, rows);
    }

    private static void ReadGroup(string group, JsonTree element, StandardHeader header, Dictionary<string, RawRow> rows, StandardProblems problems)
    {
        if (group is not (StandardShape.PageGroup or StandardShape.WordGroup)
            && !(ComponentNames.TryFind(group, out Component component) && StandardShape.Knows(header.Family, component)))
        {
            problems.Add(element.Path, "unknown component");
            return;
        }

        var members = new StrictObject(element, problems);
        RowSource source = RowSource.Read(members, RowSource.None, problems);
        Citation? shared = source.Cite(header.Title);
        foreach ((string name, JsonTree value) in members.Members)
        {
            if (Array.IndexOf(SourceKeys, name) >= 0)
                continue;
            if (ReadRow(value, source, shared, header.Title, problems) is { } row)
                rows.Add($"{group}.{name}", row);
        }
    }

    private static RawRow? ReadRow(JsonTree element, RowSource groupSource, Citation? shared, string instrument, StandardProblems problems)
    {
        JsonTree? preferred, least = null, greatest = null;
        List<JsonTree>? allowed = null;
        if (element.Kind == JsonTokenType.StartObject)
        {
            var members = new StrictObject(element, problems);
            members.AllowOnly(RowKeys);
            RowSource own = RowSource.Read(members, groupSource, problems);
            if (!ReferenceEquals(own, groupSource))
                shared = own.Cite(instrument);
            preferred = Value(members.Find("preferred"), problems);
            if (members.Find("preferred") is null)
                problems.Add($"{element.Path}.preferred", "missing");
            least = Value(members.Find("min"), problems);
            greatest = Value(members.Find("max"), problems);
            allowed = Values(members.Find("allowed"), problems);
            if (allowed is not null && (least is not null || greatest is not null))
                problems.Add(element.Path, "either a range or a set, not both");
        }
        else
        {
            preferred = Value(element, problems);
        }

        if (shared is null)
            problems.Add(element.Path, "a source is missing: clause and confidence, or located false and confidence, or chosen");
        return preferred is null ? null : new RawRow(element.Path, preferred, least, greatest, allowed, shared ?? RowSource.NoCitation);
    }

    private static List<JsonTree>? Values(JsonTree? list, StandardProblems problems)
    {
        if (list is null)
            return null;
        if (list.Items.Count == 0)
            problems.Add(list.Path, "a list with at least one value is expected");
        List<JsonTree> values = [];
        foreach (JsonTree item in list.Items)
        {
            if (Value(item, problems) is { } value)
                values.Add(value);
        }

        return values;
    }

    private static JsonTree? Value(JsonTree? value, StandardProblems problems)
    {
        if (value is null || value.IsBoolean || value.Kind == JsonTokenType.String)
            return value;
        problems.Add(value.Path, value.Kind == JsonTokenType.Number
            ? "a bare number has no unit; write a string such as \"14 pt\""
            : "a string or true or false is expected");
        return null;
    }
}
