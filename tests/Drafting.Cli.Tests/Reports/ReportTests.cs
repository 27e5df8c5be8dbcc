using System.Text.Json;
using Drafting.Cli.Reports;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Cli.Tests.Reports;

public class ReportTests
{
    private static readonly Diagnostic InDocument = new(
        "KT110",
        Severity.Error,
        "Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.",
        new Location.InDocument("main", 4, Component.KindTitle),
        new Citation("Hướng dẫn 36-HD/VPTW", new RequirementSource.Clause("Phụ lục 3, mục 5"), Confidence.Verified),
        "đổi cỡ chữ thành 16 pt",
        "QUYẾT ĐỊNH");

    private static readonly Diagnostic InTemplate = new(
        "MB001", Severity.Warning, "Biến lạ.", new Location.InTemplate("mau/template.sbn", new TextSpan(20, 4, 3, 6)), Quote: "@x {{ abcd }}");

    [Fact]
    public void TheFullLayoutIsTheOneOfTheArchitecture() => Full(Paint(false), InDocument, InTemplate).ShouldBe(
        """
        lỗi[KT110]: Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.
          --> du-thao.docx, đoạn 4 (tên loại văn bản)
           |  QUYẾT ĐỊNH
           = căn cứ: Phụ lục 3, mục 5, Hướng dẫn 36-HD/VPTW
           = gợi ý: đổi cỡ chữ thành 16 pt

        cảnh báo[MB001]: Biến lạ.
          --> mau/template.sbn, 3:6
           |  @x {{ abcd }}
           |       ^^^^

        1 lỗi, 1 cảnh báo.

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void WhatIsSaidOfSeveralPlacesInTheSameWordsIsSaidOnce()
    {
        Diagnostic[] found =
        [
            Spacing(3, "Căn cứ Điều lệ Đảng;"), InDocument, Spacing(5, "Xét đề nghị của Ban Tổ chức;"),
            Spacing(6, "Khác.") with { Accepted = "Mẫu in sẵn" },
        ];
        Full(Paint(false), found).ShouldBe(
            """
            cảnh báo[KT190]: Giãn dòng sai.
              --> du-thao.docx, đoạn 3 (căn cứ ban hành)
               |  Căn cứ Điều lệ Đảng;
              --> du-thao.docx, đoạn 5 (căn cứ ban hành)
               |  Xét đề nghị của Ban Tổ chức;
               = sửa được (an toàn): đổi giãn dòng

            lỗi[KT110]: Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.
              --> du-thao.docx, đoạn 4 (tên loại văn bản)
               |  QUYẾT ĐỊNH
               = căn cứ: Phụ lục 3, mục 5, Hướng dẫn 36-HD/VPTW
               = gợi ý: đổi cỡ chữ thành 16 pt

            cảnh báo[KT190]: Giãn dòng sai.
              --> du-thao.docx, đoạn 6 (căn cứ ban hành)
               |  Khác.
               = sửa được (an toàn): đổi giãn dòng
               = đã chấp nhận: Mẫu in sẵn

            1 lỗi, 2 cảnh báo, 1 đã chấp nhận.

            """.ReplaceLineEndings("\n"));
    }

    private static Diagnostic Spacing(int paragraph, string quote) => new(
        "KT190", Severity.Warning, "Giãn dòng sai.", new Location.InDocument("main", paragraph, Component.LegalBasis), Quote: quote,
        Fix: new Fix("đổi giãn dòng", [new Edit.FormatParagraph(new ParagraphAddress("main", paragraph), default)]), Identity: $"KT190-{paragraph}");

    [Fact]
    public void ColoursAreOnlyAddedNeverInstead()
    {
        string coloured = Full(Paint(true), InDocument, InTemplate);
        coloured.ShouldContain("\u001b[1;31mlỗi[KT110]\u001b[0m");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(Full(Paint(false), InDocument, InTemplate));
    }

    [Theory]
    [InlineData(null, "auto", TextTarget.Terminal, true)]
    [InlineData(null, "auto", TextTarget.Redirected, false)]
    [InlineData("1", "auto", TextTarget.Terminal, false)]
    [InlineData("1", "always", TextTarget.Redirected, true)]
    [InlineData(null, "never", TextTarget.Terminal, false)]
    public void ColourFollowsTheTerminalAndTheUser(string? noColor, string option, object target, bool expected)
    {
        using var desk = new Desk { ErrorTarget = (TextTarget)target };
        if (noColor is not null)
            desk.Set("NO_COLOR", noColor);
        desk.Run("templates", "show", "nao", "--color", option).Error.Contains('\u001b').ShouldBe(expected);
    }

    [Fact]
    public void TheConciseReportHasOneLineForEachFinding()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        new ConciseReport(output, error).Write("draft", Reply.Of([InDocument, InTemplate]) with { Subject = "du-thao.docx" }, ExitCode.Findings);
        error.ToString().ShouldBe(
            "du-thao.docx, đoạn 4 (tên loại văn bản) “QUYẾT ĐỊNH”: lỗi[KT110]: Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.\nmau/template.sbn:3:6: cảnh báo[MB001]: Biến lạ.\n");
    }

    [Fact]
    public void TheConciseReportNamesTheParagraphsOfEqualFindingsInOneLine()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Diagnostic[] found =
        [
            Spacing(4, "Một."), Spacing(5, "Hai."), InDocument, Spacing(7, "Ba."), Spacing(8, "Bốn."), Spacing(9, "Năm."), Spacing(9, "Năm."), Spacing(12, "Khác.") with { Accepted = "Mẫu" },
            Spacing(13, "Chỗ khác.") with { Location = new Location.InDocument("main", 13, Component.BodyText) },
            Spacing(1, "Ghi chú.") with { Location = new Location.InDocument("footnote 2", 1, Component.LegalBasis) },
        ];
        new ConciseReport(output, error).Write("check", Reply.Of([.. found]) with { Subject = "du-thao.docx" }, ExitCode.Findings);
        error.ToString().ShouldBe(
            """
            du-thao.docx, đoạn 4, 5, 7–9 (căn cứ ban hành) “Một.” …: cảnh báo[KT190]: Giãn dòng sai. [sửa được: đổi giãn dòng]
            du-thao.docx, đoạn 4 (tên loại văn bản) “QUYẾT ĐỊNH”: lỗi[KT110]: Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.
            du-thao.docx, đoạn 12 (căn cứ ban hành) “Khác.”: cảnh báo[KT190]: Giãn dòng sai. [sửa được: đổi giãn dòng] [đã chấp nhận: Mẫu]
            du-thao.docx, đoạn 13 (nội dung) “Chỗ khác.”: cảnh báo[KT190]: Giãn dòng sai. [sửa được: đổi giãn dòng]
            du-thao.docx, chú thích 2, đoạn 1 (căn cứ ban hành) “Ghi chú.”: cảnh báo[KT190]: Giãn dòng sai. [sửa được: đổi giãn dòng]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void TheJsonReportIsOneObjectOfAFixedShape()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new JsonReport(output).Write("draft", Reply.Of([InDocument, InTemplate]) with { Subject = "du-thao.docx" }, ExitCode.Findings);
        output.ToString().ShouldBe(
            """
            {
              "schemaVersion": 1,
              "command": "draft",
              "exitCode": 1,
              "diagnostics": [
                {
                  "code": "KT110",
                  "severity": "error",
                  "message": "Tên loại văn bản: cỡ chữ 14 pt, quy định 15 pt–16 pt.",
                  "location": {
                    "kind": "document",
                    "file": "du-thao.docx",
                    "story": "main",
                    "paragraph": 4,
                    "component": "ten-loai",
                    "range": null
                  },
                  "source": "Phụ lục 3, mục 5, Hướng dẫn 36-HD/VPTW",
                  "hint": "đổi cỡ chữ thành 16 pt",
                  "quote": "QUYẾT ĐỊNH",
                  "fix": null,
                  "identity": null,
                  "accepted": null
                },
                {
                  "code": "MB001",
                  "severity": "warning",
                  "message": "Biến lạ.",
                  "location": {
                    "kind": "template",
                    "file": "mau/template.sbn",
                    "line": 3,
                    "column": 6,
                    "length": 4
                  },
                  "source": null,
                  "hint": null,
                  "quote": "@x {{ abcd }}",
                  "fix": null,
                  "identity": null,
                  "accepted": null
                }
              ],
              "failures": [],
              "result": {}
            }

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("standard hd36-2018")]
    [InlineData("templates list")]
    [InlineData("templates show thu-mau")]
    [InlineData("templates check")]
    [InlineData("new thu-mau")]
    [InlineData("new khong-co")]
    [InlineData("draft --data nao.yaml")]
    [InlineData("completion bash")]
    [InlineData("inspect nao.docx")]
    [InlineData("release nao.docx --out khac.docx")]
    [InlineData("check nao.docx")]
    [InlineData("check templates")]
    [InlineData("rules")]
    [InlineData("explain KT110")]
    [InlineData("explain KT999")]
    public void EveryCommandAnswersProgramsWithOneObject(string line)
    {
        using var desk = new Desk();
        Ran ran = desk.Run([.. line.Split(' '), "--format", "json"]);
        ran.Error.ShouldBeEmpty();
        JsonElement json = JsonDocument.Parse(ran.Output).RootElement;
        json.EnumerateObject().Select(static p => p.Name).ShouldBe(["schemaVersion", "command", "exitCode", "diagnostics", "failures", "result"]);
        json.GetProperty("exitCode").GetInt32().ShouldBe(ran.Exit);
    }

    private static Paint Paint(bool wanted) => new(wanted);

    private static string Full(Paint paint, params Diagnostic[] diagnostics)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        new FullReport(new Sheet(output, paint), new Sheet(error, paint)).Write("check", Reply.Of([.. diagnostics]) with { Subject = "du-thao.docx" }, ExitCode.Findings);
        return error.ToString();
    }
}
