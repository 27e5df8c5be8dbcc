namespace Drafting.Core.Recognition;

/// <summary>Hai nửa: whether the two sides of a gap are two components side by side, or one line with a wide blank in it.</summary>
internal static class Halves
{
    private const int LongestHalf = 140;

    public static bool Part(string left, string right)
    {
        if (right.Length is 0 or > LongestHalf || left.Length > LongestHalf || IsPlaceToFill(left, right) || IsBareLabel(left))
            return false;
        if (left.Length == 0 || TitleShapes.AddresseesLabelLength(left) > 0)
            return true;
        if (IsOfHead(right) || FootShapes.IsAuthority(right) || FootShapes.IsRecipientsLabel(left))
            return true;
        bool leftIsPart = IsOfHead(left) || PieceText.IsCaps(left) || left[0] == '-' || FootShapes.IsName(left) || FootShapes.IsAuthority(left) || FootShapes.IsArchive(left);
        return leftIsPart && (PieceText.IsCaps(right) || right[0] == '-' || FootShapes.IsName(right) || FootShapes.IsSigned(right) || FootShapes.IsRecipientsLabel(right)
            || (IsOfHead(left) && !char.IsLower(right[0])));
    }

    /// <summary>Whether the gap is a blank to be filled in by hand: <c>Số      -KL/TU</c>, <c>ngày      tháng</c>.</summary>
    public static bool IsPlaceToFill(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> before = left.TrimEnd();
        ReadOnlySpan<char> after = right.TrimStart();
        if (Ends(before, "ngày") || Ends(before, "tháng") || Ends(before, "năm"))
            return true;
        if (after.StartsWith("tháng", StringComparison.Ordinal) || after.StartsWith("năm", StringComparison.Ordinal) || after.StartsWith("ngày", StringComparison.Ordinal))
            return before.IndexOf("ngày", StringComparison.Ordinal) >= 0 || Ends(before, ",");
        bool isNumber = Ends(before, "Số") || Ends(before, "Số:") || Ends(before, "số") || Ends(before, "số:");
        return isNumber || (after.Length > 2 && after[0] is '-' or '/' && char.IsUpper(after[1]) && before.Length <= 12 && before.StartsWith("S", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfHead(string text) =>
        HeadShapes.IsPartyTitle(text) || HeadShapes.IsStateTitle(text) || HeadShapes.IsMotto(text) || HeadShapes.IsPlaceDate(text) || HeadShapes.IsNumber(text)
        || HeadShapes.IsStar(text) || HeadShapes.IsTypedRule(text) || HeadShapes.IsDraftNote(text) || HeadShapes.Mark(text) is not null || TitleShapes.CopyOf(text) is not null;

    // "1.", "a)", "-", "Điều 2.": the number of a paragraph, with a tab behind it.
    private static bool IsBareLabel(string left) =>
        left.Length is > 0 and <= 8 && !HeadShapes.IsStar(left) && !char.IsLetter(left[^1]) && !FootShapes.IsRecipientsLabel(left)
        && (left[^1] is '.' or ')' or '-' or '+' or '/' or ':' or '•' || char.IsAsciiDigit(left[^1])) && TitleShapes.AddresseesLabelLength(left) == 0
        && !HeadShapes.IsTypedRule(left);

    private static bool Ends(ReadOnlySpan<char> text, string word) => text.EndsWith(word, StringComparison.Ordinal);
}
