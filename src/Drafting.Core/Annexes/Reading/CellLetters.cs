using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Text;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Chữ của ô trong Unicode: out of TCVN3 and VNI, in NFC, its blanks run together.</summary>
internal static class CellLetters
{
    private const int LongestLookedAt = 4_000;

    /// <summary>The text as it is meant, and what was done to it.</summary>
    /// <param name="stored">The text as stored.</param>
    /// <param name="fontName">The font that it is drawn in.</param>
    public static (string Text, ReadingFinding? Finding) Of(string stored, string fontName)
    {
        LegacyFont font = LegacyFont.Of(fontName);
        if (font.IsLegacy && !LegacyLetters.IsUnicode(stored, font.Code))
        {
            string decoded = Clean(LegacyLetters.Decode(stored, font).Text);
            return (decoded, decoded == Clean(stored) ? null : Finding(Severity.Info, $"Chữ theo phông mã cũ {fontName}, được đọc là {FigureReader.Quoted(decoded)}."));
        }

        string text = Clean(stored);
        // A font may have been changed after the letters were typed: then only the letters tell.
        if (stored.Length <= LongestLookedAt && LetterCodeEvidence.MayBeOld(stored) && LetterCodeEvidence.Find(stored) is { Code: not LetterCode.Unicode } evidence)
        {
            text = Clean(LegacyLetters.Decode(stored, new LegacyFont(evidence.Code, false)).Text);
            return (text, Finding(Severity.Warning, $"Chữ có vẻ theo bảng mã {(evidence.Code == LetterCode.Tcvn3 ? "TCVN3 (ABC)" : "VNI")}, được đọc là {FigureReader.Quoted(text)}."));
        }

        return (text, stored.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0 || text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') >= 0
            ? null
            : Finding(Severity.Info, $"Chữ gõ dạng tổ hợp, được đọc thành dựng sẵn: {FigureReader.Quoted(text)}."));
    }

    private static string Clean(string text) =>
        TextCleaner.OneLine(text).Trim('\u200B', '\u2060', ' ');

    private static ReadingFinding Finding(Severity severity, string message) =>
        new(ReadingCodes.OldLetters, severity, message, "Chuyển tệp sang phông Unicode (chẳng hạn Times New Roman) rồi gửi lại nếu đọc sai.");
}
