using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Đọc bảng quy định: reads a regime's file and accepts nothing that is not exactly right.</summary>
public static class LayoutStandardReader
{
    /// <summary>Reads a regime.</summary>
    /// <param name="file">The file's name, for the exception.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="parent">The file of the regime that this one extends; empty where it extends none.</param>
    /// <exception cref="StandardFormatException">The file breaks its rules; every problem is listed.</exception>
    public static LayoutStandard Read(string file, ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> parent = default)
    {
        var problems = new StandardProblems(file);
        RawStandard raw = RawStandard.Read(JsonTree.Parse(file, utf8, problems), problems);
        if (raw.Header.Extends is null != parent.IsEmpty)
            problems.Add("$.extends", "does not match the parent that was given");
        else if (!parent.IsEmpty)
            raw = raw.Over(RawStandard.Read(JsonTree.Parse(file, parent, problems), problems));

        var builder = new Builder(raw.Rows, problems);
        PageStandard page = StandardShape.Page(builder, null);
        var components = new Dictionary<Component, ComponentStandard>();
        foreach (Component component in StandardShape.ComponentsOf(raw.Header.Family))
            components.Add(component, StandardShape.RowsOf(builder, component, null));
        WordStandard words = StandardShape.Words(builder, null);
        builder.RefuseUnused();
        problems.ThrowIfAny();
        StandardHeader h = raw.Header;
        return new LayoutStandard(h.Id, h.Family, h.Title, h.Basis, h.From, h.To, page, components.ToFrozenDictionary(), words);
    }

    private readonly struct Builder(Dictionary<string, RawRow> rows, StandardProblems problems) : IRowVisitor
    {
        private readonly HashSet<string> used = new(rows.Count, StringComparer.Ordinal);

        public Requirement<T> Visit<T>(string key, RowType<T> type, Requirement<T>? row)
            where T : notnull
        {
            used.Add(key);
            if (!rows.TryGetValue(key, out RawRow? raw))
            {
                problems.Add($"$.rows.{key}", "missing row");
                return new Requirement<T>(key, default!, new AllowedValues<T>.Set([]), RowSource.NoCitation);
            }

            T preferred = Read(raw.Preferred, type, out bool known);
            AllowedValues<T> allowed = Allowed(raw, preferred, type, ref known);
            if (known && !allowed.Contains(preferred))
                problems.Add(raw.Preferred.Path, "the preferred value is not allowed");
            return new Requirement<T>(key, preferred, allowed, raw.Citation);
        }

        public void RefuseUnused()
        {
            foreach ((string key, RawRow row) in rows)
            {
                if (!used.Contains(key))
                    problems.Add(row.Path, "unknown key");
            }
        }

        private AllowedValues<T> Allowed<T>(RawRow raw, T preferred, RowType<T> type, ref bool known)
            where T : notnull
        {
            if (raw.Allowed is { } list)
            {
                var values = new T[list.Count];
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = Read(list[i], type, out bool good);
                    known &= good;
                    for (int j = 0; j < i && good; j++)
                    {
                        if (FigureOrder.Same(values[j], values[i]))
                            problems.Add(list[i].Path, "duplicate value");
                    }
                }

                return new AllowedValues<T>.Set(ImmutableCollectionsMarshal.AsImmutableArray(values));
            }

            if (raw.Least is null && raw.Greatest is null)
                return new AllowedValues<T>.Set(ImmutableCollectionsMarshal.AsImmutableArray<T>([preferred]));
            if (!type.IsOrdered)
            {
                problems.Add(raw.Path, "values of this row have no order; use allowed");
                known = false;
            }

            bool lowKnown = true, highKnown = true;
            T? least = raw.Least is { } low ? Read(low, type, out lowKnown) : default;
            T? greatest = raw.Greatest is { } high ? Read(high, type, out highKnown) : default;
            known &= lowKnown && highKnown;
            if (known && raw.Least is not null && raw.Greatest is not null && FigureOrder.Compare(least!, greatest!) is null or > 0)
            {
                problems.Add(raw.Path, "empty range");
                known = false;
            }

            return new AllowedValues<T>.Range(least, raw.Least is not null, greatest, raw.Greatest is not null);
        }

        private T Read<T>(JsonTree raw, RowType<T> type, out bool good)
            where T : notnull
        {
            T? value = default;
            good = raw.IsBoolean == type.IsBoolean && type.TryParse(raw.Text, out value);
            if (!good)
                problems.Add(raw.Path, $"\"{raw.Text}\" is not a value of this row, such as {(type.IsBoolean ? "true" : $"\"{type.Example}\"")}");
            return value!;
        }
    }
}
