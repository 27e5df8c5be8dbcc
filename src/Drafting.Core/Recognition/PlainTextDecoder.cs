using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Drafting.Core.Diagnostics;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Giải mã tệp chữ trơn: the bytes of a text file as Unicode, in whatever code they are.</summary>
internal static class PlainTextDecoder
{
    // A file of UTF-8 that was cut or patched has few broken places among many good ones; another code has hardly a good one.
    private const int GoodForOneBroken = 4;
    // Random bytes have a control character in ten; a text has none.
    private const int LettersForOneControl = 100;

    /// <summary>The text, and what is to be said of its code.</summary>
    /// <param name="bytes">The bytes, within the limit.</param>
    /// <param name="file">The file as the user names it.</param>
    public static Outcome<string> Decode(ReadOnlySpan<byte> bytes, string file)
    {
        FileFormat format = FileFormat.Of(bytes);
        if (format.Kind == FileKind.Zip)
            return Refuse(PlainTextReader.NotText, "Tệp là gói nén, có lẽ là tệp Word (.docx) mang đuôi của tệp chữ.", "Đổi đuôi tệp thành .docx rồi thử lại.", file);
        if (format.Refusal is { } refusal)
            return Refuse(PlainTextReader.NotText, refusal, format.Hint!, file);
        Outcome<string> text = bytes switch
        {
            [0xFF, 0xFE, ..] => Say(Encoding.Unicode.GetString(bytes[2..]), "Tệp dùng bảng mã UTF-16.", file),
            [0xFE, 0xFF, ..] => Say(Encoding.BigEndianUnicode.GetString(bytes[2..]), "Tệp dùng bảng mã UTF-16 (big-endian).", file),
            [0xEF, 0xBB, 0xBF, ..] => Utf8Or8Bit(bytes[3..], file),
            _ => Utf8Or8Bit(bytes, file),
        };
        return text.Value is null || IsText(text.Value)
            ? text
            : Refuse(PlainTextReader.NotText, "Tệp có nhiều ký tự điều khiển nên không phải tệp chữ.", "Kiểm tra lại tên tệp; nếu đúng tệp, lưu lại thành .docx hoặc tệp chữ UTF-8.", file);
    }

    private static Outcome<string> Utf8Or8Bit(ReadOnlySpan<byte> bytes, string file)
    {
        char[] characters = new char[bytes.Length];
        OperationStatus status = Utf8.ToUtf16(bytes, characters, out _, out int written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
            return Shown(new string(characters, 0, written), file);

        string patched = Encoding.UTF8.GetString(bytes);
        int broken = patched.AsSpan().Count('\uFFFD');
        if (patched.Count(static c => c > '\u007F' && c != '\uFFFD') >= broken * GoodForOneBroken)
        {
            return new Outcome<string>(patched, [new Diagnostic(
                PlainTextReader.BrokenCharacters, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Tệp UTF-8 có {broken} chỗ bị hỏng; mỗi chỗ được đọc thành ký tự \uFFFD."), new Location.InFile(file), Hint: "Mở tệp, sửa các chỗ có ký tự \uFFFD rồi lưu lại.")]);
        }

        string codes = string.Create(bytes.Length, bytes, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
                to[i] = from[i] is >= 0x80 and <= 0x9F ? LegacyLetters.HighControls[from[i] - 0x80] : (char)from[i];
        });
        Outcome<string> read = Shown(codes, file);
        if (!read.Diagnostics.IsEmpty)
            return read;
        // Signs such as quotation marks alone leave nothing to guess.
        return codes.Any(static c => c is > '\u00A0' and <= '\u00FF' or 'Š' or 'Œ' or 'Ž' or 'š' or 'œ' or 'ž' or 'Ÿ' or 'ƒ')
            ? Refuse(PlainTextReader.UnknownEncoding, "Không nhận ra bảng mã của tệp: không phải UTF-8, và đọc theo TCVN3 (ABC) hay VNI đều không thành tiếng Việt.", "Mở tệp bằng chương trình đã tạo ra nó và lưu lại với bảng mã UTF-8.", file)
            : Say(codes, "Tệp dùng bảng mã Windows-1252.", file);
    }

    // Text that is Unicode for the computer may still show the codes of TCVN3 or VNI as Western letters.
    private static Outcome<string> Shown(string text, string file)
    {
        LetterCodeEvidence evidence = LetterCodeEvidence.Find(text);
        if (evidence.Code == LetterCode.Unicode)
            return text;
        string decoded = LegacyLetters.Decode(text, new LegacyFont(evidence.Code, false)).Text;
        string name = evidence.Code == LetterCode.Tcvn3 ? "TCVN3 (ABC)" : "VNI";
        return Say(
            evidence.Code == LetterCode.Tcvn3 ? CapitalWords.Restore(decoded) : decoded,
            string.Create(CultureInfo.InvariantCulture, $"Tệp dùng bảng mã {name}: đọc theo bảng mã ấy, {evidence.Syllables} trong {evidence.Words} chữ có dấu thành âm tiết tiếng Việt."),
            file);
    }

    private static bool IsText(string text)
    {
        int controls = text.Count(static c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'));
        return !text.Contains('\0', StringComparison.Ordinal) && controls <= text.Length / LettersForOneControl;
    }

    private static Outcome<string> Say(string text, string message, string file) =>
        new(text, [new Diagnostic(PlainTextReader.EncodingFound, Severity.Info, message, new Location.InFile(file), Hint: "Nếu chữ đọc ra không đúng, lưu lại tệp với bảng mã UTF-8.")]);

    private static Outcome<string> Refuse(string code, string message, string hint, string file) =>
        new(null, [new Diagnostic(code, Severity.Error, message, new Location.InFile(file), Hint: hint)]);
}
