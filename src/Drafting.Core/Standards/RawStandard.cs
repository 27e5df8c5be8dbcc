using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>A value as JSON writes it, before the row's type is known.</summary>
internal readonly record struct RawValue(string Path, string Text, bool IsBoolean);

/// <summary>A row as JSON writes it, its source resolved.</summary>
internal sealed record RawRow(string Path, RawValue Preferred, RawValue? Least, RawValue? Greatest, ImmutableArray<RawValue>? Allowed, Citation Citation);

/// <summary>A regime's file, its rows still untyped: what it takes to lay one regime over another.</summary>
internal sealed record RawStandard(StandardHeader Header, Dictionary<string, RawRow> Rows)
{
    private static readonly string[] SourceKeys = ["clause", "located", "chosen", "confidence"];

    /// <summary>Reads one file.</summary>
    public static RawStandard Read(ReadOnlyMemory<byte> utf8, StandardProblems problems)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        var top = new StrictObject(document.RootElement, "$", problems);
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
        if (top.Has("rows", out JsonElement groups))
        {
            foreach ((string group, JsonElement element) in new StrictObject(groups, "$.rows", problems).Members)
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

    private static void ReadGroup(string group, JsonElement element, StandardHeader header, Dictionary<string, RawRow> rows, StandardProblems problems)
    {
        string path = $"$.rows.{group}";
        if (group is not (StandardShape.PageGroup or StandardShape.WordGroup)
            && !(ComponentNames.TryFind(group, out Component component) && StandardShape.ComponentsOf(header.Family).Contains(component)))
        {
            problems.Add(path, "unknown component");
            return;
        }

        var members = new StrictObject(element, path, problems);
        RowSource source = RowSource.Read(members, RowSource.None, problems);
        Citation? shared = source.Cite(header.Title);
        foreach ((string name, JsonElement value) in members.Members)
        {
            if (SourceKeys.Contains(name))
                continue;
            if (ReadRow(value, $"{path}.{name}", source, shared, header.Title, problems) is { } row)
                rows.Add($"{group}.{name}", row);
        }
    }

    private static RawRow? ReadRow(JsonElement element, string path, RowSource groupSource, Citation? shared, string instrument, StandardProblems problems)
    {
        RawValue? preferred, least = null, greatest = null;
        ImmutableArray<RawValue>? allowed = null;
        if (element.ValueKind == JsonValueKind.Object)
        {
            var members = new StrictObject(element, path, problems);
            members.AllowOnly("preferred", "min", "max", "allowed", "clause", "located", "chosen", "confidence");
            RowSource own = RowSource.Read(members, groupSource, problems);
            if (own != groupSource)
                shared = own.Cite(instrument);
            preferred = Value(members, "preferred", problems);
            if (preferred is null && !members.Has("preferred", out _))
                problems.Add($"{path}.preferred", "missing");
            least = Value(members, "min", problems);
            greatest = Value(members, "max", problems);
            allowed = Values(members, problems);
            if (allowed is not null && (members.Has("min", out _) || members.Has("max", out _)))
                problems.Add(path, "either a range or a set, not both");
        }
        else
        {
            preferred = Value(element, path, problems);
        }

        if (shared is null)
            problems.Add(path, "a source is missing: clause and confidence, or located false and confidence, or chosen");
        return preferred is null ? null : new RawRow(path, preferred.Value, least, greatest, allowed, shared ?? RowSource.NoCitation);
    }

    private static ImmutableArray<RawValue>? Values(StrictObject members, StandardProblems problems)
    {
        if (!members.Has("allowed", out JsonElement list))
            return null;
        string path = $"{members.Path}.allowed";
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            problems.Add(path, "a list with at least one value is expected");
            return null;
        }

        return [.. list.EnumerateArray().Select((e, i) => Value(e, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]"), problems)).OfType<RawValue>()];
    }

    private static RawValue? Value(StrictObject members, string name, StandardProblems problems) =>
        members.Has(name, out JsonElement element) ? Value(element, $"{members.Path}.{name}", problems) : null;

    private static RawValue? Value(JsonElement element, string path, StandardProblems problems)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: return new RawValue(path, element.GetString()!, false);
            case JsonValueKind.True: return new RawValue(path, "true", true);
            case JsonValueKind.False: return new RawValue(path, "false", true);
            case JsonValueKind.Number: problems.Add(path, "a bare number has no unit; write a string such as \"14 pt\""); return null;
            default: problems.Add(path, "a string or true or false is expected"); return null;
        }
    }
}
