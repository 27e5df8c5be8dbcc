using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Benchmarks;

/// <summary>Recognition is linear in the paper: ten times the paragraphs take ten times as long, also of papers that were made to be slow.</summary>
internal static class RecognitionBenchmark
{
    private const int Short = 300;
    private const int Times = 10;
    private const int Runs = 15;

    // Linear is ten, quadratic a hundred; what is between is left to caches and the collector.
    private const double Most = Times * 2;

    private static readonly ParagraphFormat Format = new(Alignment.Left, default, default, default, default, default, LineSpacing.Single);

    private static readonly (string Name, Func<int, ImmutableArray<ObservedParagraph>> Make)[] Shapes =
    [
        ("thân văn bản", static n => Lines(n, static i => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. Giao các cơ quan triển khai thực hiện nhiệm vụ, báo cáo trước ngày 31/12/2026."))),
        ("chữ hoa sau phần ký", static n => Lines(n, static _ => "PHÓ TRƯỞNG BAN THƯỜNG TRỰC")),
        ("đoạn trống", static n => Lines(n, static _ => "")),
        ("số hiệu và tên loại", static n => Lines(n, static i => i % 2 == 0 ? "KẾT LUẬN" : "Số 12-KL/TU")),
        ("bản sao", static n => Lines(n, static i => (i % 4) switch { 0 => "SAO LỤC", 1 => "Số 12-BS/TU", 2 => "T/L BAN THƯỜNG VỤ", _ => "TỈNH UỶ" })),
        ("phụ lục", static n => Lines(n, static i => i % 3 == 0 ? "PHỤ LỤC 1" : i % 3 == 1 ? "" : "(kèm theo Quyết định)")),
        ("một đoạn nhiều ngắt dòng", static n => [Paragraph(0, string.Join('\n', Enumerable.Range(0, n).Select(static i => i % 2 == 0 ? "Kính gửi: Tỉnh uỷ" : "Nơi nhận    T/M BAN THƯỜNG VỤ")))]),
        ("một dòng dài", static n => [Paragraph(0, string.Concat(Enumerable.Repeat("ngày    tháng    năm\tSố   -KL/TU ", n)))]),
    ];

    public static void Run(Goals goals)
    {
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"Nhận dạng: {Short * Times} so với {Short} đoạn"));
        foreach ((string name, var make) in Shapes)
        {
            ObservedDocument small = Paper(make(Short));
            ObservedDocument large = Paper(make(Short * Times));
            Measure[] measures = Measure.InTurn(Runs, () => ComponentRecognizer.Recognize(small), () => ComponentRecognizer.Recognize(large));
            goals.Ratio(string.Create(CultureInfo.InvariantCulture, $"{name} ({measures[1].Milliseconds:0.0} ms)"), measures[1].Milliseconds / measures[0].Milliseconds, Most);
        }
    }

    private static ObservedDocument Paper(ImmutableArray<ObservedParagraph> text)
    {
        string[] head = ["TỈNH UỶ ĐÔNG HÀ", "*", "Số 12-KL/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Đông Hà, ngày 02 tháng 5 năm 2026", "KẾT LUẬN", "về công tác cán bộ", "-----", "T/M BAN THƯỜNG VỤ"];
        var page = new PageShape(Length.FromMillimetres(210), Length.FromMillimetres(297), default, default, default, default, default, PageOrientation.Portrait);
        return new ObservedDocument("x.docx", ObservationKind.Word, [.. head.Select(static (line, i) => Paragraph(i, line)), .. text], [new ObservedSection(page, false, false, false, [])], [], [], []);
    }

    private static ImmutableArray<ObservedParagraph> Lines(int count, Func<int, string> line) => [.. Enumerable.Range(0, count).Select(i => Paragraph(i, line(i)))];

    // A run for each sixteen letters, as edited papers have them.
    private static ObservedParagraph Paragraph(int ordinal, string text)
    {
        var format = new RunFormat(FontSize.FromPoints(14), false, false, false);
        ImmutableArray<ObservedRun> runs = [.. Enumerable.Range(0, (text.Length + 15) / 16).Select(i => new ObservedRun(i * 16, Math.Min(16, text.Length - (i * 16)), format, "Times New Roman", null, false))];
        return new ObservedParagraph(new ParagraphAddress("main", ordinal + 1), text, runs, Format, "Normal", null, new ObservedPlace.OnPage(), 0, [], true);
    }
}
