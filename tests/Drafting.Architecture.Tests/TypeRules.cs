using System.Reflection;
using System.Runtime.CompilerServices;

namespace Drafting.Architecture.Tests;

/// <summary>What a type of the product may look like.</summary>
internal static class TypeRules
{
    private static readonly string[] VagueEndings = ["Manager", "Helper", "Helpers", "Service", "Util", "Utils", "Utility"];

    public static IEnumerable<string> Violations(Type type)
    {
        if (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.StartsWith('<'))
            yield break;
        if (VagueEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
            yield return $"{type.FullName}: the name says nothing.";
        bool isOpenClass = type is { IsClass: true, IsAbstract: false, IsSealed: false };
        if (isOpenClass)
            yield return $"{type.FullName}: seal it.";
        if (!type.IsVisible)
            yield break;
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
                yield return $"{type.FullName}.{property.Name}: no public setter.";
        }

        foreach (FieldInfo field in type.GetFields(Declared))
        {
            if (field is { IsInitOnly: false, IsLiteral: false } && !type.IsEnum)
                yield return $"{type.FullName}.{field.Name}: no public mutable field.";
        }

        foreach (MethodInfo method in type.GetMethods(Declared))
        {
            if (method.IsSpecialName || method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || method.Name is "Deconstruct" or "Equals")
                continue;
            if (method.GetParameters().Any(static p => p.ParameterType == typeof(bool)))
                yield return $"{type.FullName}.{method.Name}: a bool parameter says nothing at the call; use an enum.";
        }
    }
}
