using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Chữ trong ô của bảng in: the printed value with the mark of its note, and back.</summary>
internal static class AnnexCellText
{
    public static string Of(FormColumn column, FormCell cell)
    {
        string text = FormCellText.Print(column, cell.Value);
        return cell.Note == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} ({cell.Note})").TrimStart();
    }

    /// <summary>The value without the mark of a note.</summary>
    public static string WithoutMark(string text)
    {
        int open = text.LastIndexOf('(');
        bool isMark = open >= 0 && text.EndsWith(')') && text.Length - open > 2 && text.AsSpan(open + 1, text.Length - open - 2).IndexOfAnyExceptInRange('0', '9') < 0;
        return isMark ? text[..open].TrimEnd() : text;
    }
}
