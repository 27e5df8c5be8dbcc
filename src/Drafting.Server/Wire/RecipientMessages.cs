using System.Collections.Immutable;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Server.Wire;

/// <summary>Yêu cầu in nơi nhận.</summary>
/// <param name="Regime">Chế độ trình bày; bỏ trống thì dùng chế độ mới nhất của Đảng.</param>
/// <param name="Recipients">Các nơi nhận, không có gạch đầu dòng và dấu cuối dòng.</param>
internal sealed record RecipientsBody(string? Regime = null, IReadOnlyList<string>? Recipients = null);

/// <summary>Các dòng nơi nhận.</summary>
/// <param name="Lines">Các dòng.</param>
internal sealed record RecipientsAnswer(ImmutableArray<RecipientLine> Lines);

/// <summary>Một dòng; mọi số đo là point.</summary>
/// <param name="Text">Chữ của dòng.</param>
/// <param name="Font">Phông chữ.</param>
/// <param name="Size">Cỡ chữ.</param>
/// <param name="Bold">Đậm.</param>
/// <param name="Italic">Nghiêng.</param>
/// <param name="Underline">Gạch chân.</param>
/// <param name="Alignment">Căn lề.</param>
/// <param name="Left">Thụt trái.</param>
/// <param name="Right">Thụt phải.</param>
/// <param name="FirstLine">Thụt dòng đầu.</param>
/// <param name="Before">Cách trước.</param>
/// <param name="After">Cách sau.</param>
internal sealed record RecipientLine(
    string Text, string Font, decimal Size, bool Bold, bool Italic, bool Underline, string Alignment, decimal Left, decimal Right, decimal FirstLine, decimal Before, decimal After)
{
    /// <summary>A planned line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="plan">The plan that it is of.</param>
    public static RecipientLine Of(PlannedParagraph line, LayoutPlan plan)
    {
        (ParagraphFormat format, RunFormat run) = (line.Format, plan.Styles[line.Component].Run);
        return new RecipientLine(
            string.Concat(line.Inlines.OfType<PlannedInline.Run>().Select(static part => part.Text)), plan.FontName, Points(run.Size.Length), run.Bold, run.Italic, run.Underline,
            Words.Camel(format.Alignment), Points(format.Left), Points(format.Right), Points(format.FirstLine), Points(format.Before), Points(format.After));
    }

    private static decimal Points(Length length) => decimal.Round(length.Emu / 12_700m, 2);
}
