using System.Collections.Immutable;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Địa danh so với cơ quan ban hành: the province of a province's body, the commune of a commune's, a province for the central ones.</summary>
internal static class TT303Place
{
    private static readonly string[] UnitWords = ["THÀNH PHỐ ", "TỈNH ", "TP. ", "TP.", "TP ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU ", "THỊ TRẤN "];

    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial() ? Head.Of(paper).Select(Check).OfType<Finding>() : [];

    private static Finding? Check(Head head)
    {
        if (head.Date is not { Form: not DateForm.None, HasBlankPlace: false } date)
            return null;
        string place = Unit(Plain.Of(date.PlaceText));
        ImmutableArray<Province> provinces = Gazetteer.Find(place);
        DateOnly? day = date.Possible?.First;
        string? message = day is { } on && provinces.Length > 0 && !provinces.Any(p => p.ExistsOn(on) || p.From > on)
            ? $"Địa danh “{date.PlaceText}”: từ {provinces.Max(static p => p.To)!.Value.AddDays(1).ToString("dd/M/yyyy", System.Globalization.CultureInfo.InvariantCulture)} không còn tỉnh, thành phố này."
            : Mismatch(head, date.PlaceText, place, provinces);
        return message is null ? null : new Finding(date.Line.At(date.Place), message, Hint: "ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở");
    }

    private static string? Mismatch(Head head, string printed, string place, ImmutableArray<Province> provinces)
    {
        string body = head.IssuerClass == BodyClass.Advisory ? head.Superior : head.Issuer;
        BodyClass found = Bodies.ClassOf(body, head.IssuerClass == BodyClass.Advisory ? "" : head.Superior);
        if (found == BodyClass.Central)
            return provinces.IsEmpty ? $"Địa danh “{printed}” không phải tên tỉnh, thành phố; văn bản của cơ quan Trung ương ghi tên tỉnh, thành phố nơi đóng trụ sở." : null;
        string[] words = body.Split(' ', 3);
        if (words.Length < 3)
            return null;
        string own = Unit(words[2]);
        bool isCommune = found == BodyClass.Committee && own.Length < words[2].Length;
        return (found == BodyClass.Province || isCommune) && own != place ? $"Địa danh “{printed}” khác tên đơn vị hành chính của cơ quan ban hành {Plain.Quote(body)}." : null;
    }

    private static string Unit(string plain)
    {
        string? word = Array.Find(UnitWords, w => plain.StartsWith(Plain.Of(w) + (w[^1] == ' ' ? " " : ""), StringComparison.Ordinal));
        return word is null ? plain : plain[word.Length..].TrimStart();
    }
}
