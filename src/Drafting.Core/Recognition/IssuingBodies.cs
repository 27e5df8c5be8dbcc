using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Cơ quan: which of the lines above the number name the superior and which the body that issues.</summary>
internal static class IssuingBodies
{
    private static readonly string[] Parents = ["ĐẢNG BỘ", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO"];

    private static readonly string[] Offices = ["BAN ", "VĂN PHÒNG", "ỦY BAN KIỂM TRA", "CHI BỘ"];

    private static readonly string[] Committees = ["TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "QUẬN ỦY", "THỊ ỦY"];

    private static readonly string[] Territories = ["TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "QUẬN ", "XÃ ", "PHƯỜNG ", "THỊ TRẤN ", "THỊ XÃ ", "ĐẶC KHU ", "VÀ ", "NƯỚC "];

    private static readonly string[] Headless = ["ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ĐẢNG BỘ", "BAN CHẤP HÀNH ĐẢNG BỘ", "ĐẢNG ỦY", "BAN CHẤP HÀNH"];

    public static void Decide(Sheet sheet, List<int> lines)
    {
        List<List<int>> names = Names(sheet, lines);
        int superiors = Superiors(sheet, names);
        foreach ((int ordinal, List<int> name) in names.Index())
        {
            foreach (int i in name)
            {
                if (ordinal < superiors)
                    sheet.Decide(i, Component.SuperiorBody, 0.9, "dòng chữ hoa trên tên cơ quan ban hành");
                else
                    sheet.Decide(i, Component.IssuingBody, 0.9, "dòng chữ hoa ở phần đầu, trên số và ký hiệu");
            }
        }
    }

    /// <summary>Whether a line in small letters names a body: centred, in the half where bodies stand, beginning as their names do.</summary>
    public static bool IsSmallName(Piece piece)
    {
        if (piece is not { Caps: false, Side: not Side.Right, Look.Centered: true } || piece.Text.Length > 80 || !char.IsUpper(piece.Text[0]))
            return false;
        string name = piece.Text.ToUpperInvariant();
        return Offices.Concat(Headless).Concat(Committees).Any(body => PieceText.Starts(name, body));
    }

    /// <summary>Whether a name runs over to a second line: that begins with a territory or an "and".</summary>
    public static bool GoesOn(Piece above, Piece piece) => above.Styled is null
        && (PieceText.Starts(piece.Text, "VÀ ") || above.Text.EndsWith(',')
            || (Headless.Contains(above.Text, StringComparer.Ordinal) && Territories.Any(t => PieceText.Starts(piece.Text, t))));

    private static List<List<int>> Names(Sheet sheet, List<int> lines)
    {
        var names = new List<List<int>>();
        foreach (int i in lines)
        {
            if (names.Count > 0 && GoesOn(sheet[names[^1][^1]], sheet[i]))
                names[^1].Add(i);
            else
                names.Add([i]);
        }

        return names;
    }

    private static int Superiors(Sheet sheet, List<List<int>> names)
    {
        if (names.Count < 2)
            return 0;
        int regular = 0;
        while (regular < names.Count && sheet[names[regular][0]].Look is { Known: true, Bold: false })
            regular++;
        // Regular above bold is the guidance's own difference; where all lines look alike, the last one issues unless it is one of several equals.
        if (regular > 0 && regular < names.Count)
            return regular;
        int issuing = names.Count - 1;
        while (issuing > 0 && IsOffice(sheet[names[issuing - 1][0]].Text))
            issuing--;
        return issuing;
    }

    // None of these stands over another body: one that has a name below it issues together with that.

    private static bool IsOffice(string name) => Offices.Any(o => PieceText.Starts(name, o)) && !Parents.Any(p => PieceText.Starts(name, p));
}
