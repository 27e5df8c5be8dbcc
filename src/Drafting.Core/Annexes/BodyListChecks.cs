using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>What must hold between the bodies of a list.</summary>
internal static class BodyListChecks
{
    public static void Check(List<(Body Body, TextSpan Span)> bodies, SourceText source, List<Diagnostic> problems)
    {
        Dictionary<string, Body> byKey = new(StringComparer.Ordinal);
        foreach ((Body body, _) in bodies)
            byKey.TryAdd(body.Key, body);
        foreach ((Body body, TextSpan span) in bodies)
        {
            foreach (string key in body.Predecessors)
                CheckPredecessor(body, key, byKey, span, source, problems);
        }

        CheckNames(bodies, source, problems);
    }

    private static void CheckPredecessor(Body body, string key, Dictionary<string, Body> byKey, TextSpan span, SourceText source, List<Diagnostic> problems)
    {
        if (!byKey.TryGetValue(key, out Body? former))
        {
            string? hint = NearestName.Find(key, byKey.Keys) is { } near ? $"Có phải “{near}”?" : "Ghi khoá của một dòng trong danh mục; nhiều khoá cách nhau bằng dấu |.";
            problems.Add(source.Error(BodyListReader.BadPredecessor, $"Tiền thân “{key}” không có trong danh mục.", span, hint: hint));
        }
        else if (!(former.ValidTo < body.ValidFrom))
        {
            // Both at once would count the figures of the former one twice. It also leaves no room for a circle.
            problems.Add(source.Error(BodyListReader.BadPredecessor, $"Tiền thân “{key}” phải hết (den_ngay) trước ngày đơn vị “{body.Key}” bắt đầu (tu_ngay).", span));
        }
    }

    private static void CheckNames(List<(Body Body, TextSpan Span)> bodies, SourceText source, List<Diagnostic> problems)
    {
        Dictionary<string, List<Body>> byName = new(StringComparer.Ordinal);
        foreach ((Body body, TextSpan span) in bodies)
        {
            foreach (string name in body.Aliases.Prepend(body.Name).Select(BodyNames.Fold).Distinct())
            {
                if (!byName.TryGetValue(name, out List<Body>? others))
                    byName[name] = others = [];
                if (others.Find(o => Overlap(o, body)) is { } other)
                    problems.Add(source.Error(BodyListReader.AmbiguousName, $"Tên “{name}” vừa là của “{body.Key}” vừa là của “{other.Key}” trong cùng một thời gian.", span));
                others.Add(body);
            }
        }
    }

    private static bool Overlap(Body a, Body b) => !(a.ValidTo < b.ValidFrom) && !(b.ValidTo < a.ValidFrom);
}
