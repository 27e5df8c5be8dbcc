using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Phần đầu của một chế độ: what a regime's file says before its rows.</summary>
internal sealed record StandardHeader(string Id, DocumentFamily Family, string Title, ImmutableArray<string> Basis, DateOnly From, DateOnly? To, string? Extends)
{
    /// <summary>Reads only the head of a file, so that a regime can be chosen by date without reading the rows of any.</summary>
    /// <param name="utf8">The file, already proved by the strict reader in tests.</param>
    public static StandardHeader Peek(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        string id = "", title = "";
        var family = DocumentFamily.Party;
        DateOnly from = default;
        DateOnly? to = null;
        string? extends = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            if (name == "rows")
                break;
            json.Read();
            switch (name)
            {
                case "id": id = json.GetString()!; break;
                case "title": title = json.GetString()!; break;
                case "family": TryFamily(json.GetString(), out family); break;
                case "from": TryDate(json.GetString(), out from); break;
                case "to": to = TryDate(json.GetString(), out DateOnly date) ? date : null; break;
                case "extends": extends = json.GetString(); break;
                default: json.Skip(); break;
            }
        }

        return new StandardHeader(id, family, title, [], from, to, extends);
    }

    /// <summary>Reads a date of a data file, <c>2018-04-03</c>; by hand, for the first date that <see cref="DateOnly"/> parses costs 10 ms.</summary>
    public static bool TryDate(string? text, out DateOnly date)
    {
        date = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryFigures(text, 0, 4, out int year) || !TryFigures(text, 5, 2, out int month) || !TryFigures(text, 8, 2, out int day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Reads a family, <c>dang</c> or <c>nha-nuoc</c>.</summary>
    public static bool TryFamily(string? text, out DocumentFamily family)
    {
        family = text == "nha-nuoc" ? DocumentFamily.State : DocumentFamily.Party;
        return text is "dang" or "nha-nuoc";
    }

    private static bool TryFigures(string text, int at, int length, out int value)
    {
        value = 0;
        for (int i = at; i < at + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = value * 10 + text[i] - '0';
        }

        return true;
    }
}
