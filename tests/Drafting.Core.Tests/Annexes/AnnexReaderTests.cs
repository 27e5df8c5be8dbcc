using System.Security.Cryptography;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Tests.Annexes;

public class AnnexReaderTests
{
    [Fact]
    public void ATableReadBackHasTheSameHash()
    {
        FormTable table = AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByBody, SampleForm.Period, SampleForm.Bodies,
            [new(SampleReturn.Of("tu-cao-bang", 7).Read(), null), new(SampleReturn.Of("tu-khanh-hoa", 11).Read(), null)])).Value!.Table;
        FormTable read = AnnexReader.Read(Written(table), SampleForm.ByBody).Value!;
        ValuesHash.Canonical(read).ShouldBe(ValuesHash.Canonical(table));
        ValuesHash.Of(read).ShouldBe(ValuesHash.Of(table));
        read.Rows.Select(static r => (r.Key, r.Role, r.Title)).ShouldBe(table.Rows.Select(static r => (r.Key, r.Role, r.Title)));
        var previous = new PreviousFigures(read, SampleForm.Period, SampleForm.Bodies);
        previous.Find("tu-khanh-hoa", "cuoi_ky").ShouldBe(new FormValue.Figure(44));
    }

    [Fact]
    public void AnyOtherValueHasAnotherHash()
    {
        FormTable table = AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByBody, SampleForm.Period, SampleForm.Bodies, [new(SampleReturn.Of("tu-cao-bang").Read(), null)])).Value!.Table;
        FormTableRow row = table.Rows[2];
        FormTable other = table with { Rows = table.Rows.SetItem(2, row with { Cells = row.Cells.SetItem(6, row.Cells[6] with { Value = new FormValue.Figure(11) }) }) };
        ValuesHash.Of(other).ShouldNotBe(ValuesHash.Of(table));
        ValuesHash.Of(table, table).ShouldNotBe(ValuesHash.Of(table));
    }

    [Fact]
    public void TheHashIsThatOfTheWholeText()
    {
        FormTable table = AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByBody, SampleForm.Period, SampleForm.Bodies, [new(SampleReturn.Of("tu-cao-bang").Read(), null)])).Value!.Table;
        byte[] text = Encoding.UTF8.GetBytes(ValuesHash.Canonical(table) + ValuesHash.Canonical(table));
        ValuesHash.Of(table, table).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(text)));
    }

    [Fact]
    public void WhatIsNoAnnexIsRefused() =>
        AnnexReader.Read(SampleReturn.Of("tu-cao-bang").Workbook(), SampleForm.ByBody).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PL005");

    private static ObservedWorkbook Written(FormTable table)
    {
        var sample = new SampleReturn(SampleForm.ByBody, "tu-cao-bang",
            [.. table.Rows.Select(static r => (r.Key, r.Title, r.Cells.Select(static c => c.Value is FormValue.Figure f ? f.Value : (decimal?)null).ToArray()))]);
        sample.Identify(FormSheetNames.Kind, FormSheetNames.Annex);
        for (int r = 0; r < table.Rows.Length; r++)
        {
            for (int c = 0; c < table.Columns.Length; c++)
            {
                if (table.Rows[r].Cells[c].Value is FormValue.Missing)
                    sample.Put(new CellAddress(SampleReturn.FirstRow + r, 4 + c), new CellValue.Text("…"));
            }
        }

        return sample.Workbook();
    }
}
