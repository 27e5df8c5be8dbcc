using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Data;

namespace Drafting.Benchmarks;

/// <summary>The paper that is measured: numbered paragraphs of about 105 Vietnamese words and six recipients.</summary>
internal static class Paper
{
    private const string Sentence =
        "Giao Văn phòng Trung ương Đảng chủ trì, phối hợp với các cơ quan liên quan rà soát, tham mưu, đề xuất nội dung và bố trí chương trình làm việc "
        + "bảo đảm khoa học, chất lượng, hiệu quả; ";

    public static DataNode.Map Data(int paragraphs)
    {
        var body = new StringBuilder("Tại phiên họp ngày 22/4/2025, Ban Bí thư đã thảo luận và thống nhất một số nội dung như sau:\n\n");
        for (int i = 1; i <= paragraphs; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"{(i - 1) % 99 + 1}. ");
            for (int s = 0; s < 3; s++)
                body.Append(Sentence);
            body.Append("báo cáo kết quả trước ngày 31/12/2025.\n\n");
        }

        return new DataNode.Map(
        [
            Entry("co_quan", Text("Ban Chấp hành Trung ương")),
            Entry("so", new DataNode.Scalar("152", ScalarKind.Number)),
            Entry("ky_hieu", Text("TW")),
            Entry("dia_danh", Text("Hà Nội")),
            Entry("ngay", Text("02/5/2025")),
            Entry("tac_gia", List("của Ban Bí thư")),
            Entry("trich_yeu", Text("về việc tăng cường thực hiện chức năng, nhiệm vụ của Ban Bí thư")),
            Entry("noi_dung", Text(body.ToString())),
            Entry("noi_nhan", List(
                "Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương", "Các ban đảng Trung ương", "Các đảng uỷ bộ, ngành",
                "Các đảng uỷ đơn vị sự nghiệp ở Trung ương", "Các đồng chí Uỷ viên Ban Chấp hành Trung ương Đảng", "Lưu Văn phòng Trung ương Đảng")),
            Entry("nguoi_ky", new DataNode.List([new DataNode.Map([Entry("quyen_han", Text("T/M")), Entry("thay_mat", Text("Ban Bí thư"))])])),
        ]);
    }

    private static DataEntry Entry(string key, DataNode value) => new(key, default, value);

    private static DataNode.Scalar Text(string text) => new(text, ScalarKind.Text);

    private static DataNode.List List(params ReadOnlySpan<string> items)
    {
        ImmutableArray<DataNode>.Builder list = ImmutableArray.CreateBuilder<DataNode>();
        foreach (string item in items)
            list.Add(Text(item));
        return new DataNode.List(list.ToImmutable());
    }
}
