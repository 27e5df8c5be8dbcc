namespace Drafting.Architecture.Tests;

public class TypeTests
{
    [Fact]
    public void EveryTypeKeepsTheRules() =>
        Repository.Assemblies.SelectMany(static a => a.GetTypes()).SelectMany(TypeRules.Violations).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(Twins.PaperManager))]
    [InlineData(typeof(Twins.Open))]
    [InlineData(typeof(Twins.Settable))]
    [InlineData(typeof(Twins.Mutable))]
    [InlineData(typeof(Twins.Flagged))]
    public void ABrokenTwinIsCaught(Type twin) => TypeRules.Violations(twin).ShouldHaveSingleItem();

    [Fact]
    public void NoInterfaceHasFewerThanTwoImplementations()
    {
        Type[] types = [.. Repository.Assemblies.SelectMany(static a => a.GetTypes())];
        foreach (Type contract in types.Where(static t => t.IsInterface))
            types.Count(t => t.IsClass && contract.IsAssignableFrom(t)).ShouldBeGreaterThan(1, contract.FullName);
    }

    public static class Twins
    {
        public sealed class PaperManager;

        public class Open;

        public sealed class Settable
        {
            public int Value { get; set; }
        }

        public sealed class Mutable
        {
            public int Value;
        }

        public static class Flagged
        {
            public static int Write(bool overwrite) => overwrite ? 1 : 0;
        }
    }
}
