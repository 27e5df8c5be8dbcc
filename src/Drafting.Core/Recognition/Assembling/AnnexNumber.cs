using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Số của phụ lục.</summary>
internal static class AnnexNumber
{
    private const string Word = "Phụ lục";

    /// <summary>The number behind the word <c>Phụ lục</c>, or <see langword="null"/> where there is none.</summary>
    /// <param name="line">The heading.</param>
    public static int? Read(string line)
    {
        if (!line.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
            return null;
        ReadOnlySpan<char> rest = line.AsSpan(Word.Length).TrimStart();
        if (rest.StartsWith("số", StringComparison.OrdinalIgnoreCase))
            rest = rest[2..].TrimStart();
        int end = rest.IndexOfAny(" .:-–)\n");
        ReadOnlySpan<char> number = end < 0 ? rest : rest[..end];
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0)
            return value;
        return RomanNumeral.TryParse(number, out int roman) ? roman : null;
    }
}
