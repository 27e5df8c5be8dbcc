using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Cli.Papers;

/// <summary>Mở văn bản: a paper's bytes, converted from another format where the user asks for it.</summary>
/// <param name="surroundings">The machine.</param>
/// <param name="converter">What converts, or <see langword="null"/> where papers are taken as they are.</param>
internal sealed class PaperSource(Surroundings surroundings, LibreOffice? converter)
{
    /// <summary>A paper that was converted.</summary>
    public const string Converted = "TP036";

    /// <summary>The largest file that is handed to the converter.</summary>
    private const long LargestFile = 64 << 20;

    /// <summary>Opens a paper.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public OpenedPaper Open(string file, CancellationToken cancellation)
    {
        FileStream stream = File.OpenRead(surroundings.Full(file));
        if (converter is null || stream.Length > LargestFile)
            return new OpenedPaper(stream, [], null);
        byte[] bytes = new byte[stream.Length];
        using (stream)
            stream.ReadExactly(bytes);
        FileFormat format = FileFormat.Of(bytes);
        if (!format.CanBeConverted)
            return new OpenedPaper(new MemoryStream(bytes), [], null);
        (byte[]? word, Failure? failure) = converter.Convert(file, bytes, format.Kind, cancellation);
        return word is null
            ? new OpenedPaper(null, [], failure)
            : new OpenedPaper(new MemoryStream(word), [new Diagnostic(Converted, Severity.Info, "Tệp được LibreOffice chuyển sang .docx trước khi đọc; định dạng có thể khác khi mở bằng Word.", new Location.InFile(file))], null);
    }

    /// <summary>Adds to the refusal of a foreign format that it can be converted.</summary>
    /// <param name="diagnostics">What the reading said.</param>
    /// <param name="opened">The paper, at any position.</param>
    public ImmutableArray<Diagnostic> Advise(ImmutableArray<Diagnostic> diagnostics, OpenedPaper opened)
    {
        if (converter is not null || !diagnostics.Any(static d => d.Code == Word.Reading.WordPackage.OldOrLocked) || opened.Content is not FileStream { Length: <= LargestFile } stream)
            return diagnostics;
        byte[] bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        return FileFormat.Of(bytes).CanBeConverted
            ? [.. diagnostics.Select(static d => d.Code == Word.Reading.WordPackage.OldOrLocked ? d with { Hint = $"{d.Hint} Máy có LibreOffice thì thêm --convert." } : d)]
            : diagnostics;
    }
}

/// <summary>Văn bản đã mở.</summary>
/// <param name="Content">The .docx or text; to be closed by whoever opened it.</param>
/// <param name="Remarks">What opening had to say.</param>
/// <param name="Failure">Why there is no content, or <see langword="null"/>.</param>
internal sealed record OpenedPaper(Stream? Content, ImmutableArray<Diagnostic> Remarks, Failure? Failure);
