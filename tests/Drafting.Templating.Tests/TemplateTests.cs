using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Tests;

/// <summary>A compiled template as a whole.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void AllErrorsComeAtOnceWithThoseOfIncludes()
    {
        Outcome<Template> outcome = Run.TryParse("{{ if }}\n{{ 1 + }}\n{{ string.upcas 'a' }}\n{{ include 'con' }}\n{{ include 'khong' }}", TemplateLimits.Default, ("con", "x\n{{ end }}"));
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Select(static d => d.Code).ShouldBe(["MB011", "MB014", "MB014", "MB031", "MB020", "MB012"]);
        outcome.Diagnostics[^1].Location.ShouldBe(new Location.InTemplate("con.sbn", new TextSpan(5, 3, 2, 4)));
        outcome.Diagnostics[^1].Quote.ShouldBe("{{ end }}");
    }

    [Fact]
    public void AllUnknownVariablesComeAtOnce() =>
        Run.Parse("{{ mot }}{{ if false }}{{ hai }}{{ end }}").Render(Json.Map("""{"mott":1}""")).Diagnostics.Select(static d => (d.Message, d.Hint))
            .ShouldBe([("Không có biến nào tên mot.", "Có phải là mott?"), ("Không có biến nào tên hai.", "Kiểm tra tên trường trong fields.yaml.")]);

    [Fact]
    public void ManyThreadsMayRenderOneTemplate()
    {
        Template template = Run.Parse("{{ func f(x); ret x * 2; end }}{{ y = n }}{{ for i in 1..20 }}{{ y = y + f(i) }}{{ array.cycle ['a','b'] }}{{ end }}{{ y }}");
        string[] expected = [.. Enumerable.Range(0, 200).Select(n => string.Concat(Enumerable.Repeat("ab", 10)) + (n + 420).ToString(CultureInfo.InvariantCulture))];
        string[] actual = new string[200];
        Parallel.For(0, 200, n => actual[n] = Run.Text(template, Json.Map(string.Create(CultureInfo.InvariantCulture, $$"""{"n":{{n}}}"""))));
        actual.ShouldBe(expected);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void TheCultureOfTheProcessChangesNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Run.Text(Run.Parse("{{ 1.5 + 1 }} {{ -3 }} {{ 'i' | string.upcase }} {{ 'I' | string.downcase }} {{ date.parse '2025-05-02' }} {{ 1234.5 | math.format 'N1' }} {{ ['b', 'a', 'B'] | array.sort }}"), DataNode.Map.Empty)
                .ShouldBe("2.5 -3 I i 02 May 2025 1,234.5 [\"a\", \"b\", \"B\"]");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void APaperOfFourPagesCostsLittle()
    {
        StringBuilder body = new();
        for (int i = 1; i <= 12; i++)
            body.Append(CultureInfo.InvariantCulture, $"{i}. ").Append('x', 580).Append('\n');
        string paragraphs = string.Join(',', Enumerable.Range(1, 12).Select(static i => "{\"ten\":\"" + new string('y', 580) + "\"}"));
        Template template = Run.Parse("@co-quan {{ co_quan }}\n@trich-yeu {{ trich_yeu }}\n@noi-dung\n{{~ for d in doan ~}}\n{{ for.index + 1 }}. {{ d.ten }}\n{{~ end ~}}\n@noi-nhan\n{{~ for n in noi_nhan ~}}\n- {{ n }}\n{{~ end ~}}\n");
        DataNode.Map data = Json.Map($$"""{"co_quan":"Ban Bí thư","trich_yeu":"về việc","doan":[{{paragraphs}}],"noi_nhan":["a","b","c","d","e","f"]}""");
        template.Render(data).Value.ShouldNotBeNull();
        // The least of several: now and then one makes anew what another thread has just borrowed.
        Enumerable.Range(0, 10).Min(_ => Allocated()).ShouldBeLessThan(30_000);

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            template.Render(data);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
