using System.Collections.Frozen;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Builtins;

/// <summary>Bảng hàm có sẵn.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, FunctionGroup> Groups = new Dictionary<string, FunctionGroup>
    {
        ["array"] = ArrayFunctions.Group,
        ["date"] = DateFunctions.Group,
        ["html"] = HtmlFunctions.Group,
        ["math"] = MathFunctions.Group,
        ["object"] = ObjectFunctions.Group,
        ["regex"] = RegexFunctions.Group,
        ["string"] = StringFunctions.Group,
        ["timespan"] = TimeSpanFunctions.Group,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Groups.Keys;

    public static FunctionGroup? Find(string name) => Groups.GetValueOrDefault(name);

    /// <summary>Makes a group of functions, and of functions that are refused by name.</summary>
    public static FunctionGroup Make(string name, string? refused, string? reason, params BuiltinFunction[] functions)
    {
        Dictionary<string, object> members = new(StringComparer.Ordinal);
        foreach (BuiltinFunction function in functions)
            members.Add(function.Name, function.In(name));
        foreach (string member in (refused ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            members.Add(member, new RefusedFunction($"{name}.{member}", reason!));
        return new FunctionGroup(name, members.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
