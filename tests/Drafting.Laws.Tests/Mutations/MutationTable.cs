using System.Collections.Immutable;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>The table of mutations: for every rule of the catalogue at least one way to break one thing.</summary>
internal static partial class MutationTable
{
    /// <summary>Every row.</summary>
    public static ImmutableArray<Mutation> All { get; } = [.. TheThuc(), .. ThanhPhan(), .. KyThuat(), .. NoiDung(), .. TiengViet()];

    /// <summary>Rules without a row, each with its reason.</summary>
    public static ImmutableArray<string> Waiting => [];
}
