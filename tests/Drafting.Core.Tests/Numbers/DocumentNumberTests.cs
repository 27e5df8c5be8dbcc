using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Tests.Numbers;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData(DocumentFamily.Party, "KL/TW")]
    [InlineData(DocumentFamily.Party, "QC/BTCTU-BDVTU")]
    [InlineData(DocumentFamily.Party, "CV/VPTW/nb")]
    [InlineData(DocumentFamily.State, "QĐ-BNV")]
    [InlineData(DocumentFamily.State, "BNV-VP")]
    public void The_line_is_read_back_for_every_number_and_for_none(DocumentFamily family, string symbol)
    {
        for (int value = 0; value <= 9999; value++)
        {
            var number = new DocumentNumber(value == 0 ? null : value, symbol);
            string line = number.Format(family);
            DocumentNumber.TryParse(line, family, out DocumentNumber? read).ShouldBeTrue(line);
            read.ShouldBe(number, line);
        }
    }

    // Below 10 the number is padded to two figures, and never otherwise.
    [Theory]
    [InlineData(5, DocumentFamily.Party, "KL/TW", "Số 05-KL/TW")]
    [InlineData(10, DocumentFamily.Party, "KL/TW", "Số 10-KL/TW")]
    [InlineData(152, DocumentFamily.Party, "KL/TW", "Số 152-KL/TW")]
    [InlineData(15114, DocumentFamily.Party, "CV/VPTW", "Số 15114-CV/VPTW")]
    [InlineData(null, DocumentFamily.Party, "KH/CB", "Số      -KH/CB")]
    [InlineData(5, DocumentFamily.State, "QĐ-BNV", "Số: 05/QĐ-BNV")]
    [InlineData(null, DocumentFamily.State, "BNV-VP", "Số:       /BNV-VP")]
    public void Padding(int? value, DocumentFamily family, string symbol, string line) =>
        new DocumentNumber(value, symbol).Format(family).ShouldBe(line);

    [Theory]
    [InlineData("152-KL/TW", DocumentFamily.Party, 152, "KL/TW")]
    [InlineData("SỐ 152-KL/TW", DocumentFamily.Party, 152, "KL/TW")]
    [InlineData("Số 5-KL/TW", DocumentFamily.Party, 5, "KL/TW")]
    [InlineData("Số 15 - NQ/TU", DocumentFamily.Party, 15, "NQ/TU")]
    [InlineData("Số ……-KL/TW", DocumentFamily.Party, null, "KL/TW")]
    [InlineData("Số _ _ _-KL/TW", DocumentFamily.Party, null, "KL/TW")]
    [InlineData("-KL/TW", DocumentFamily.Party, null, "KL/TW")]
    [InlineData("Số 05/QĐ-BNV", DocumentFamily.State, 5, "QĐ-BNV")]
    [InlineData("05/2026/QĐ-UBND", DocumentFamily.State, 5, "2026/QĐ-UBND")]
    public void Forms_that_people_write(string line, DocumentFamily family, int? value, string symbol)
    {
        DocumentNumber.TryParse(line, family, out DocumentNumber? number).ShouldBeTrue();
        number.ShouldBe(new DocumentNumber(value, symbol));
    }

    [Theory]
    [InlineData("", DocumentFamily.Party)]
    [InlineData("Số", DocumentFamily.Party)]
    [InlineData("Số 152", DocumentFamily.Party)]
    [InlineData("Số 152-", DocumentFamily.Party)]
    [InlineData("Số 152- ", DocumentFamily.Party)]
    [InlineData("Số: 15-NQ/TU", DocumentFamily.Party)]
    [InlineData("Số 0-KL/TW", DocumentFamily.Party)]
    [InlineData("Số 1234567-KL/TW", DocumentFamily.Party)]
    [InlineData("Số 12a-KL/TW", DocumentFamily.Party)]
    [InlineData("Số 15/NQ.TU", DocumentFamily.Party)]
    [InlineData("Số --5-KL/TW", DocumentFamily.Party)]
    [InlineData("Số -5-KL/TW", DocumentFamily.Party)]
    [InlineData("Số 15-2026/KL", DocumentFamily.Party)]
    [InlineData("Số 15- -KL/TW", DocumentFamily.Party)]
    [InlineData("Số ١-KL/TW", DocumentFamily.Party)]
    [InlineData("Số: 15-NQ", DocumentFamily.State)]
    [InlineData("Số: 15/", DocumentFamily.State)]
    public void What_is_no_number_is_refused_and_leaves_nothing(string line, DocumentFamily family)
    {
        DocumentNumber.TryParse(line, family, out DocumentNumber? number).ShouldBeFalse();
        number.ShouldBeNull();
    }

    [Theory]
    [InlineData("KL/TW", DocumentFamily.Party, "KL")]
    [InlineData("CV/VPTW/nb", DocumentFamily.Party, "CV")]
    [InlineData("QĐ-BNV", DocumentFamily.State, "QĐ")]
    [InlineData("QC", DocumentFamily.Party, "QC")]
    public void The_code_of_the_type_stands_first(string symbol, DocumentFamily family, string code) =>
        new DocumentNumber(1, symbol).TypeCode(family).ShouldBe(code);
}
