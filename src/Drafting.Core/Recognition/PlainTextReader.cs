using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Core.Recognition;

/// <summary>Đọc chữ trơn: a text file as a paper whose formats nobody knows.</summary>
/// <remarks>
/// <para>A line is a paragraph, and its ordinal is the number of the line. Two sorts of line ends are none of the writer's, and are undone: those of a text that
/// was wrapped at a column, and those that the end of a page left in a sentence; see <see cref="TypedLines"/>.</para>
/// <para>Marks of the text format are undone as well, for they are no words of the paper: Markdown's emphasis and headings (<see cref="TypedEmphasis"/>), and
/// superscript figures that stand for footnotes (<see cref="TypedNotes"/>). A line of hyphens or stars is a component and stays; so does what stamps,
/// scanners and page ends left in the text, which only a recogniser can tell.</para>
/// <para>Fonts, sizes and the page are placeholders: <see cref="ObservationKind.PlainText"/> says that rules about them have nothing to say.</para>
/// </remarks>
public static class PlainTextReader
{
    /// <summary>Tệp lớn hơn giới hạn, có quá nhiều dòng hoặc dòng quá dài.</summary>
    public const string TooLarge = "TD101";

    /// <summary>Tệp không phải tệp chữ.</summary>
    public const string NotText = "TD102";

    /// <summary>Không nhận ra bảng mã.</summary>
    public const string UnknownEncoding = "TD103";

    /// <summary>Đã nhận ra một bảng mã không phải UTF-8.</summary>
    public const string EncodingFound = "TD104";

    /// <summary>Tệp UTF-8 có chỗ hỏng.</summary>
    public const string BrokenCharacters = "TD105";

    /// <summary>Đã nối các dòng của cùng một đoạn.</summary>
    public const string LinesJoined = "TD106";

    private const string FontName = "Times New Roman";
    private static readonly FontSize Size = FontSize.FromPoints(14);
    private static readonly ObservedPlace OnPage = new ObservedPlace.OnPage();

    private static readonly ParagraphFormat Plain = new(Alignment.Left, Length.Zero, Length.Zero, Length.Zero, Length.Zero, Length.Zero, LineSpacing.Single);

    private static readonly ObservedSection Page = new(
        new PageShape(
            Length.FromMillimetres(210), Length.FromMillimetres(297),
            Length.FromMillimetres(20), Length.FromMillimetres(20), Length.FromMillimetres(30), Length.FromMillimetres(15), Length.FromMillimetres(10), PageOrientation.Portrait),
        HasFirstPageHeader: false, RestartsNumbers: false, MirrorsMargins: false, []);

    /// <summary>Reads a text; a file that is none is refused with what to do about it.</summary>
    /// <param name="text">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedDocument> Read(Stream text, string file)
    {
        // One byte more than is allowed shows that there are more.
        using var copy = new MemoryStream();
        byte[] chunk = new byte[81_920];
        for (int read; copy.Length <= PlainTextLimits.Default.Bytes && (read = text.Read(chunk)) > 0;)
            copy.Write(chunk, 0, read);
        return Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), file, PlainTextLimits.Default);
    }

    /// <summary>Reads a text within limits.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits.</param>
    public static Outcome<ObservedDocument> Read(ReadOnlySpan<byte> bytes, string file, PlainTextLimits limits)
    {
        if (bytes.Length > limits.Bytes)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"Tệp chữ lớn hơn giới hạn {limits.Bytes >> 20} MB."), file);
        Outcome<string> decoded = PlainTextDecoder.Decode(bytes, file);
        if (decoded.Value is not { } text)
            return new Outcome<ObservedDocument>(null, decoded.Diagnostics);
        List<TypedLine> typed = TypedLines.Split(text, limits.Lines);
        if (typed.Count > limits.Lines)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"Tệp chữ có hơn {limits.Lines} dòng."), file);
        if (typed.Find(l => l.Text.Length > limits.LineLength) is { } longest)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"Dòng {longest.Number} có {longest.Text.Length} ký tự, dài hơn giới hạn {limits.LineLength}."), file);

        List<TypedLine> lines = TypedLines.Unwrap(typed);
        TypedNotes notes = TypedNotes.Take(lines);
        List<TypedLine> paragraphs = TypedLines.HealPageEnds(notes.Lines);
        ImmutableArray<Diagnostic> said = decoded.Diagnostics;
        int joints = paragraphs.Sum(static l => l.Joints) + notes.Notes.Sum(static n => n.Line.Joints);
        if (joints > 0)
        {
            said = said.Add(new Diagnostic(
                LinesJoined, Severity.Info, string.Create(CultureInfo.InvariantCulture, $"Đã nối {joints} chỗ ngắt dòng nằm giữa đoạn."), new Location.InFile(file), Hint: "Số đoạn trong thông báo là số của dòng đầu đoạn trong tệp."));
        }

        return new Outcome<ObservedDocument>(Paper(file, paragraphs, notes), said);
    }

    private static ObservedDocument Paper(string file, List<TypedLine> lines, TypedNotes notes)
    {
        List<EmphasisedText> texts = TypedEmphasis.Take([.. lines.Select(static l => l.Text)]);
        return new ObservedDocument(
            file,
            ObservationKind.PlainText,
            [.. lines.Select((line, i) => Paragraph(new ParagraphAddress("main", line.Number), line, texts[i], notes))],
            [Page],
            [.. notes.Notes.Select(static n => new ObservedNote(n.Number, [Note(n.Number, n.Line)]))],
            [],
            []);
    }

    private static ObservedParagraph Note(int number, TypedLine line) =>
        Paragraph(new ParagraphAddress(string.Create(CultureInfo.InvariantCulture, $"footnote {number}"), 1), line, TypedEmphasis.Take([line.Text])[0], TypedNotes.None);

    private static ObservedParagraph Paragraph(ParagraphAddress address, TypedLine line, EmphasisedText typed, TypedNotes notes)
    {
        (EmphasisedText text, ImmutableArray<NoteReference> references) = notes.TakeReferences(typed);
        ImmutableArray<ObservedRun>.Builder runs = ImmutableArray.CreateBuilder<ObservedRun>();
        for (int start = 0, end; start < text.Looks.Length; start = end)
        {
            TypedLook look = text.Looks[start];
            int length = text.Looks.AsSpan(start).IndexOfAnyExcept(look);
            end = length < 0 ? text.Looks.Length : start + length;
            runs.Add(new ObservedRun(start, end - start, new RunFormat(Size, look.HasFlag(TypedLook.Bold), look.HasFlag(TypedLook.Italic), Underline: false), FontName, null, Caps: false));
        }

        return new ObservedParagraph(address, text.Text, runs.ToImmutable(), Plain, null, null, OnPage, 0, references, line.WasNfc);
    }

    private static Outcome<ObservedDocument> Refuse(string message, string file) =>
        new(null, [new Diagnostic(TooLarge, Severity.Error, message, new Location.InFile(file), Hint: "Tách văn bản thành nhiều tệp, hoặc kiểm tra lại tên tệp.")]);
}
