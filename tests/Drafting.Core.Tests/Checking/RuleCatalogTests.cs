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

    // The rule table of the reference, row by row.
    private static readonly string[] Rows =
        ("PG-01 PG-02 PG-02N PG-03 PG-04 PG-05 PG-06 FN-01 FN-02 UNI-01 UNI-02 UNI-03 HDR-01 HDR-02 HDR-03 HDR-04 HDR-05 HDR-06 HDR-07 HDR-08 "
        + "NUM-01 NUM-02 NUM-03 NUM-04 NUM-05 NUM-06 NUM-07 NUM-08 NUM-01N DAT-01 DAT-02 DAT-03 DAT-04 DAT-05 "
        + "TTL-01 TTL-02 TTL-03 TTL-04 TTL-05 TTL-06 TTL-07 TTL-08 BOD-01 BOD-02 BOD-03 BOD-04 BOD-05 BOD-06 BOD-07 BOD-08 BOD-09 BOD-10 "
        + "SIG-01 SIG-02 SIG-03 SIG-04 SIG-05 SIG-06 RCP-01 RCP-02 RCP-03 RCP-04 RCP-05 RCP-06 RCP-07 RCP-08 SUP-01 SUP-02 "
        + "CPY-01 CPY-02 CPY-03 CPY-04 CPY-05 ANX-01 CIT-01 CIT-02 CIT-03 CIT-04 CIT-05 DL-01 DL-02 LNG-01 LNG-02 LNG-03").Split(' ');

    [Fact]
    public void EveryRowOfTheRuleTableIsCoveredOrWaits() =>
        RuleCatalog.All.SelectMany(static r => r.Rows).Concat(RuleCatalog.Waiting).Distinct().Order().ShouldBe(Rows.Order());

    [Fact]
    public void NoRowBothWaitsAndIsCovered() => RuleCatalog.Waiting.ShouldAllBe(static row => RuleCatalog.All.All(r => !r.Rows.Contains(row)));

    [Fact]
    public void WhatIsSilencedExists() =>
        RuleCatalog.All.SelectMany(static r => r.Silences).ShouldAllBe(static code => RuleCatalog.Find(code) != null);
}
