using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Checking;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Checking;

/// <summary>What is printed as a citation, the rules of citations accept: over all kinds, both families, all regimes.</summary>
public class CitationWriterTests
{
    private static readonly ImmutableArray<Rule> Rules = [.. RuleCatalog.All.Where(static r => r.Code.StartsWith("ND10", StringComparison.Ordinal))];

    public static TheoryData<string> Regimes => [.. LayoutStandards.Ids];

    [Theory]
    [MemberData(nameof(Regimes))]
    public void EveryKindIsCitedSoThatTheRulesAcceptIt(string regime)
    {
        CheckSettings settings = Settings(regime);
        int cited = 0;
        foreach (CitationRequest request in Requests())
        {
            Outcome<string> written = CitationWriter.Write(request, settings);
            written.Diagnostics.Where(static d => d.Code != CitationWriter.WrongNumber).ShouldBeEmpty(request.ToString());
            string text = written.Value.ShouldNotBeNull();
            Judged($"Thực hiện {text}, cơ quan báo cáo như sau.", settings).ShouldBeEmpty(text);
            Judged($"Căn cứ {text};", settings).ShouldBeEmpty(text);
            cited++;
        }

        cited.ShouldBeGreaterThan(200);
    }

    [Theory]
    [InlineData("hd05-2026", "152-KL/TW", "02/5/2025", null, "Ban Bí thư", "tăng cường thực hiện chức năng", "Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư về tăng cường thực hiện chức năng")]
    [InlineData("hd36-2018", "số 7 - CV/BTCTW", "2025-05-12", "cong-van", "của Ban Tổ chức Trung ương", "Về việc báo cáo.", "Công văn số 07-CV/BTCTW, ngày 12/5/2025 của Ban Tổ chức Trung ương về việc báo cáo")]
    [InlineData("nd30-2020", "30/2020/NĐ-CP", "5/3/2020", null, "Chính phủ", "về công tác văn thư", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư")]
    [InlineData("nd30-2020", "34-NQ/TU", "27/12/2025", "Nghị quyết", null, null, "Nghị quyết số 34-NQ/TU ngày 27/12/2025")]
    [InlineData("hd05-2026", "134/KH-UBND", "26/3/2026", "kế hoạch", "UBND tỉnh", null, "Kế hoạch số 134/KH-UBND ngày 26/3/2026 của UBND tỉnh")]
    [InlineData("hd05-2026", "86-QĐ/TW", "ngày 09 tháng 6 năm 2014", "Quy định", null, null, "Quy định số 86-QĐ/TW, ngày 09 tháng 6 năm 2014")]
    public void TheFormIsTheOneOfTheRegime(string regime, string number, string date, string? kind, string? author, string? subject, string expected) =>
        CitationWriter.Write(new CitationRequest(number, date, kind, author, subject), Settings(regime)).Value.ShouldBe(expected);

    [Theory]
    [InlineData("abc", "02/5/2025", "Kết luận", CitationWriter.WrongNumber, "number")]
    [InlineData("229", "02/5/2025", "Kết luận", CitationWriter.WrongNumber, "number")]
    [InlineData("", "02/5/2025", "Kết luận", CitationWriter.WrongNumber, "number")]
    [InlineData("152-KL/TW x", "02/5/2025", null, CitationWriter.WrongNumber, "number")]
    [InlineData("152-KL/TW", "31/02/2025", null, CitationWriter.WrongDate, "date")]
    [InlineData("152-KL/TW", "02/5", null, CitationWriter.WrongDate, "date")]
    [InlineData("152-KL/TW", "", null, CitationWriter.WrongDate, "date")]
    [InlineData("86-QĐ/TW", "02/5/2025", null, CitationWriter.WrongKind, "kind")]
    [InlineData("86-QĐ/TW", "02/5/2025", "Giấy", CitationWriter.WrongKind, "kind")]
    public void WhatCannotBeReadIsNamed(string number, string date, string? kind, string code, string key)
    {
        Outcome<string> written = CitationWriter.Write(new CitationRequest(number, date, kind), Settings("hd05-2026"));
        written.Value.ShouldBeNull();
        Diagnostic only = written.Diagnostics.ShouldHaveSingleItem();
        only.Code.ShouldBe(code);
        only.Severity.ShouldBe(Severity.Error);
        only.Location.ShouldBe(new Location.InData("", key, null));
    }

    [Theory]
    [InlineData("152-KL/TW", "Nghị quyết", "Ban Bí thư", "ND102")]
    [InlineData("152-KL/TW", "Kết luận", "Ban Tổ chức Trung ương", "ND102")]
    [InlineData("66-QĐ/TW", "Quy định", null, "ND105")]
    public void WhatDoesNotAgreeIsSaidAndPrintedAllTheSame(string number, string kind, string? author, string code)
    {
        Outcome<string> written = CitationWriter.Write(new CitationRequest(number, "06/02/2017", kind, author), Settings("hd05-2026"));
        written.Value.ShouldNotBeNull();
        written.Diagnostics.Select(static d => d.Code).ShouldBe([code]);
    }

    private static IEnumerable<CitationRequest> Requests()
    {
        (string Number, string Date, string? Subject)[] values =
            [("1", "1/2/2025", null), ("07", "02/3/2024", "công tác cán bộ"), ("12", "15/11/2023", "Về việc báo cáo"), ("1234", "2024-02-29", "xây dựng Đảng; triển khai nhiệm vụ")];
        foreach (DocumentKind kind in AuthorityStandards.All.SelectMany(static t => t.Kinds).DistinctBy(static k => k.Name))
        {
            foreach ((string number, string date, string? subject) in values)
            {
                if (kind.PartyCode is { } party)
                {
                    yield return new CitationRequest($"{number}-{party}/TW", date, kind.Name, "Ban Bí thư", subject);
                    yield return new CitationRequest($"{number}-{party}/TU", date, kind.Key, null, subject);
                }

                if (kind.StateCode is { } state)
                    yield return new CitationRequest($"{number}/{state}-UBND", date, kind.Key, "Uỷ ban nhân dân tỉnh Sông Thương", subject);
            }
        }
    }

    private static string[] Judged(string sentence, CheckSettings settings)
    {
        ObservedDocument text = PlainTextReader.Read(Encoding.UTF8.GetBytes(sentence), "a.txt", PlainTextLimits.Default).Value.ShouldNotBeNull();
        RecognizedDocument paper = ComponentRecognizer.Recognize(text);
        new CheckedPaper(paper, settings).Content.Citations.ShouldHaveSingleItem(sentence);
        return [.. Checker.Check(paper, settings, Rules).Select(static f => $"{f.Code} {f.Message}")];
    }

    private static CheckSettings Settings(string regime) => new(LayoutStandards.Find(regime)!, AuthorityStandards.For(null));
}
