using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Templating;

namespace Drafting.Cli.Tests.Engine;

public class TemplateAuditTests
{
    private static readonly FieldSet Fields = new(
        "Thử", "Thử.", DocumentFamily.Party, "thong-bao",
        [
            Field("so", FieldKind.Integer),
            Field("noi_nhan", FieldKind.List),
            Field("nguoi_ky", FieldKind.GroupList, Field("ho_ten", FieldKind.Text), Field("chuc_vu", FieldKind.List)),
        ]);

    [Fact]
    public void WhatIsDeclaredAndUsedIsFine() =>
        Audit("so", "noi_nhan", "noi_nhan[]", "nguoi_ky", "nguoi_ky[].ho_ten", "nguoi_ky[].chuc_vu[]", "loai.ma").ShouldBeEmpty();

    [Fact]
    public void APropertyOfTheLanguageIsNoField() =>
        Audit("so", "noi_nhan.size", "nguoi_ky[].ho_ten", "nguoi_ky[].chuc_vu").ShouldBeEmpty();

    [Fact]
    public void UsedButNotDeclaredIsAnErrorWithTheNearestName()
    {
        Diagnostic only = Audit("so", "noi_nhan", "nguoi_ky[].ho_ten", "nguoi_ky[].chuc_vu", "nguoi_ky[].ho_tem", "nguoi_ky[].ho_tem").ShouldHaveSingleItem();
        only.Code.ShouldBe("TP010");
        only.Severity.ShouldBe(Severity.Error);
        only.Message.ShouldContain("“nguoi_ky.ho_tem”");
        only.Hint!.ShouldContain("nguoi_ky.ho_ten");
    }

    [Fact]
    public void DeclaredButNotUsedIsAWarningAndAnUnusedGroupIsOne()
    {
        Diagnostic only = Audit("so", "noi_nhan").ShouldHaveSingleItem();
        only.Code.ShouldBe("TP011");
        only.Severity.ShouldBe(Severity.Warning);
        only.Message.ShouldContain("“nguoi_ky”");
        Audit("so", "noi_nhan", "nguoi_ky[].ho_ten").ShouldHaveSingleItem().Message.ShouldContain("“nguoi_ky.chuc_vu”");
    }

    [Fact]
    public void InsideWithANameMayMeanTheOuterField() =>
        TemplateAudit.Check(Fields, [.. References("noi_nhan", "nguoi_ky[].ho_ten", "nguoi_ky[].chuc_vu"), Reference("nguoi_ky.so") with { OuterPath = "so" }]).ShouldBeEmpty();

    [Fact]
    public void TheFieldThatNamesTheKindIsUsed() =>
        TemplateAudit.Check(Fields with { Kind = null, KindField = "so" }, [.. References("noi_nhan", "nguoi_ky[].ho_ten", "nguoi_ky[].chuc_vu")]).ShouldBeEmpty();

    private static ImmutableArray<Diagnostic> Audit(params string[] paths) => TemplateAudit.Check(Fields, [.. References(paths)]);

    private static IEnumerable<TemplateReference> References(params string[] paths) => paths.Select(Reference);

    private static TemplateReference Reference(string path) => new(path, new Location.InTemplate("template.sbn", new TextSpan(0, 1, 1, 1)), ReferenceUse.Read);

    private static Field Field(string key, FieldKind kind, params Field[] children) =>
        new(key, key, kind, RequirementLevel.Optional, null, null, null, null, [], [.. children], default);
}
