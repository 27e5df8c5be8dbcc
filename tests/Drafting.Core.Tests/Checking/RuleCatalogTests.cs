using Drafting.Core.Checking;

namespace Drafting.Core.Tests.Checking;

/// <summary>The catalogue hangs together.</summary>
public class RuleCatalogTests
{
    [Fact]
    public void CodesAreUniqueAndWellFormed()
    {
        RuleCatalog.All.Select(static r => r.Code).ShouldBeUnique();
        RuleCatalog.All.ShouldAllBe(static r => r.Code.Length == 5 && (r.Code.StartsWith("TT") || r.Code.StartsWith("KT") || r.Code.StartsWith("ND") || r.Code.StartsWith("TV")));
    }

    [Fact]
    public void ARuleNeverSilencesItself() => RuleCatalog.All.ShouldAllBe(static r => !r.Silences.Contains(r.Code));
}
