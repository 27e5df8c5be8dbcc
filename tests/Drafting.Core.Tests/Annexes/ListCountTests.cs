using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Two units with two records each: what a text may say of them, and what not.</summary>
public class ListCountTests
{
    private static readonly FormTable Table = AnnexAssembler.Assemble(LibraryForms.ListRequest(
        LibraryForms.CleanList(LibraryForms.First), LibraryForms.CleanList(LibraryForms.Second).Put("G8", "Tăng"))).Value!.Table;

    [Theory]
    [InlineData("Có 22 địa phương chậm báo cáo (Phụ lục kèm theo).", "22 địa phương")]
    [InlineData("Có 02 địa phương chậm báo cáo (Phụ lục kèm theo).", null)]
    [InlineData("Trong quý III năm 2025, 02 địa phương có 05 việc được giao nêu tại Phụ lục I.", "05 việc được")]
    [InlineData("Trong quý III năm 2025, 02 địa phương có 04 việc được giao nêu tại Phụ lục I.", null)]
    [InlineData("Trong đó có 03 việc tăng (danh sách kèm theo).", null)]
    [InlineData("Trong đó có 06 việc tăng (danh sách kèm theo).", "06 việc tăng")]
    [InlineData("Có 12 đơn vị, chi tiết ở Biểu việc.", "12 đơn vị")]
    // Nobody points to the list: a lone count of bodies is held against it, one of several or of other things is not.
    [InlineData("Có 22 địa phương chậm báo cáo.", "22 địa phương")]
    [InlineData("Có 22 địa phương chậm báo cáo.\nCòn 30 địa phương đúng hạn.", null)]
    [InlineData("Có 22 địa phương chậm báo cáo.\nCòn 02 địa phương đúng hạn.", null)]
    [InlineData("Có 22 nhiệm vụ đã xong.", null)]
    [InlineData("Có 22 địa phương chậm gồm: Hà Nội, Huế và Đà Nẵng.", null)]
    [InlineData("Ngày 22 tháng 9, theo Phụ lục I, đã họp.", null)]
    [InlineData("Có 22 địa phương chậm báo cáo. Danh sách ở Phụ lục I.\nPhụ lục I nêu 02 tỉnh uỷ.", null)]
    public void ANumberIsHeldAgainstTheListThatItCounts(string text, string? untrue)
    {
        DataNode.Map record = new([new DataEntry("noi_dung", default, new DataNode.Scalar(text, ScalarKind.Text))]);
        Diagnostic[] found = [.. ListCountCheck.Check(record, LibraryForms.List, Table, "ô C9 của b4.xlsx trở xuống")];
        found.Select(static d => d.Message).ShouldBe(untrue is null ? [] : [$"Văn bản ghi “{untrue}”, danh sách Biểu việc (ô C9 của b4.xlsx trở xuống) có 2 đơn vị, 4 dòng."]);
        found.ShouldAllBe(static d => d.Code == "T02" && d.Severity == Severity.Warning);
    }

    [Fact]
    public void OnlyAListIsCounted()
    {
        DataNode.Map record = new([new DataEntry("noi_dung", default, new DataNode.Scalar("Có 22 địa phương (Phụ lục kèm theo).", ScalarKind.Text))]);
        ListCountCheck.Check(record, LibraryForms.Figures, Table, "").ShouldBeEmpty();
    }
}
