using System.Security.Cryptography;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Excel.Reading;

namespace Drafting.Excel;

/// <summary>Đọc tệp CSV: a returned UTF-8 .csv as a workbook of one sheet; the mark between its cells is found by looking.</summary>
/// <remarks>Whole numbers without separators become numbers; all else stays text, for a file cannot say which separators it means.</remarks>
public static class CsvReader
{
    /// <summary>Tệp CSV không dùng bảng mã UTF-8.</summary>
    public const string NotUtf8 = "BK007";

    /// <summary>Dấu ngoặc kép trong tệp CSV không khép.</summary>
    public const string OpenQuote = "BK008";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file within <see cref="WorkbookLimits.Default"/>.</summary>
    /// <param name="csv">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> Read(Stream csv, string file) => Read(csv, file, WorkbookLimits.Default);

    /// <summary>Reads a file within limits; its size is that of a part of a workbook.</summary>
    /// <param name="csv">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> Read(Stream csv, string file, WorkbookLimits limits)
    {
        if (Bytes(csv, limits.Package.XmlBytes) is not { } bytes)
            return Refuse(file, WorkbookPackage.TooLarge, "Tệp CSV quá lớn.", WorkbookPackage.Words.Split);
        if (bytes.Length == 0)
            return Refuse(file, WorkbookPackage.NotAWorkbook, "Tệp rỗng.", "Kiểm tra lại tên tệp, hoặc đề nghị đơn vị gửi lại.");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(file, NotUtf8, "Tệp CSV dùng bảng mã UTF-16, không phải UTF-8.", SaveAsUtf8);
        if (FileFormat.Of(bytes).Kind != FileKind.Text)
            return Refuse(file, WorkbookPackage.NotAWorkbook, "Tệp không phải tệp chữ CSV dù tên tệp là .csv.", "Nếu là sổ tính thì đổi đuôi tệp thành .xlsx; nếu không, đề nghị đơn vị gửi lại.");
        string text;
        try
        {
            text = Utf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(file, NotUtf8, "Tệp CSV không dùng bảng mã UTF-8.", SaveAsUtf8);
        }

        try
        {
            if (CsvScanner.Scan(text, new WorkbookBudget(limits), out int openLine) is not { } cells)
                return Refuse(file, OpenQuote, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Dấu ngoặc kép mở ở dòng {openLine} không khép lại."), "Sửa dòng ấy rồi lưu lại, hoặc gửi tệp .xlsx.");
            var sheet = new ObservedSheet(Path.GetFileNameWithoutExtension(file), SheetVisibility.Visible, cells, [], [], [], SheetPanes.Free, 0);
            return new ObservedWorkbook(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), [sheet], [], [], DateSystem.From1900, []);
        }
        catch (PackageExcessException e)
        {
            return Refuse(file, WorkbookPackage.TooLarge, e.Message, WorkbookPackage.Words.Split);
        }
    }

    private const string SaveAsUtf8 = "Trong Excel chọn Lưu thành › CSV UTF-8 (phân tách bằng dấu phẩy), hoặc gửi tệp .xlsx.";

    private static byte[]? Bytes(Stream source, long limit)
    {
        using var copy = new MemoryStream();
        byte[] chunk = new byte[81_920];
        for (int read; (read = source.Read(chunk)) > 0;)
        {
            if (copy.Length + read > limit)
                return null;
            copy.Write(chunk, 0, read);
        }

        return copy.ToArray();
    }

    private static Outcome<ObservedWorkbook> Refuse(string file, string code, string message, string hint) =>
        new(null, [new Diagnostic(code, Severity.Error, message, new Location.InFile(file), Hint: hint)]);
}
