using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Bộ đọc tệp giải trình (<c>--explain</c>) và tệp số liệu thay thế (<c>--override</c>): strict, every problem at once with its line.</summary>
public static class ExplanationReader
{
    /// <summary>The file is no list of entries.</summary>
    public const string NotAList = "PL001";

    private static readonly string[] ExplanationKeys = ["don_vi", "ma", "hang", "cot", "giai_trinh", "nguoi"];

    private static readonly string[] OverrideKeys = ["don_vi", "hang", "cot", "gia_tri", "nguoi", "ly_do"];

    /// <summary>Reads explanations; an entry that is wrong explains nothing.</summary>
    /// <param name="data">The file as the one input tree.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static ImmutableArray<Explanation> Explanations(DataNode data, out ImmutableArray<Diagnostic> problems) => Read(data, ExplanationKeys, "{ don_vi, ma, giai_trinh, nguoi }",
        static (map, at) => new Explanation(map.OptionalText("don_vi"), map.RequiredText("ma"), map.OptionalText("hang"), map.OptionalText("cot"), map.RequiredText("giai_trinh"), map.RequiredText("nguoi"), at), out problems);

    /// <summary>Reads figures that replace others; an entry that is wrong replaces nothing.</summary>
    /// <param name="data">The file as the one input tree.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static ImmutableArray<FigureOverride> Overrides(DataNode data, out ImmutableArray<Diagnostic> problems) => Read(data, OverrideKeys, "{ don_vi, cot, gia_tri, nguoi, ly_do }",
        static (map, at) => new FigureOverride(map.RequiredText("don_vi"), map.OptionalText("hang"), map.RequiredText("cot"), map.RequiredText("gia_tri"), map.RequiredText("nguoi"), map.RequiredText("ly_do"), at), out problems);

    private static ImmutableArray<T> Read<T>(DataNode data, string[] keys, string form, Func<StrictMap, Location, T> entry, out ImmutableArray<Diagnostic> problems)
    {
        var found = new List<Diagnostic>();
        var entries = ImmutableArray.CreateBuilder<T>();
        if (data is not DataNode.List list)
        {
            if (data is not DataNode.Scalar { Kind: ScalarKind.Null })
                found.Add(StrictMap.Problem(NotAList, "Tệp phải là danh sách các mục.", data, "", $"viết mỗi mục như: - {form}"));
            problems = [.. found];
            return [];
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"[{i}]");
            if (list.Items[i] is not DataNode.Map map)
            {
                found.Add(StrictMap.KindProblem("Mỗi mục", $"nhóm {form}", list.Items[i], path));
                continue;
            }

            int before = found.Count;
            T read = entry(new StrictMap(map, path, found, keys), new Location.InData(map.File, path, map.Span));
            if (found.Count == before)
                entries.Add(read);
        }

        problems = [.. found];
        return entries.ToImmutable();
    }
}
