using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ dựng sẵn (NFC): each letter with its marks is one character.</summary>
internal static class KT200Composed
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) => EveryText.Of(paper.Paper).Where(static t => !t.Paragraph.WasNfc).Select(static t => new Finding(
        CheckedPaper.At(t.Paragraph, t.Component, new TextRange(0, t.Paragraph.Text.Length)),
        "Chữ có dấu gõ bằng mã tổ hợp (chữ và dấu là hai ký tự), quy định chữ Unicode dựng sẵn.",
        Fix: new Fix("chuyển thành chữ dựng sẵn", [new Edit.Compose(t.Paragraph.Address)])));
}
