using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Word.Editing;
using Drafting.Word.Reading;

namespace Drafting.Word;

/// <summary>Văn bản đã sửa: what became of each fix.</summary>
/// <param name="Results">One for each fix, in the order that they were given in.</param>
public sealed record FixedPaper(ImmutableArray<FixResult> Results)
{
    /// <summary>Whether the output is another paper than the input.</summary>
    public bool IsChanged => Results.Any(static r => r.State == FixState.Applied);
}

/// <summary>Kết quả của một cách sửa.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="State">What became of it.</param>
/// <param name="Refusal">Why it was refused, where it was.</param>
public sealed record FixResult(Fix Fix, FixState State, Diagnostic? Refusal = null);

/// <summary>Tình trạng của cách sửa.</summary>
public enum FixState
{
    /// <summary>Đã sửa.</summary>
    Applied,

    /// <summary>Để lại lượt sau: an earlier fix means the same characters or the same property.</summary>
    Left,

    /// <summary>Không sửa được.</summary>
    Refused,
}

/// <summary>Sửa tệp Word: makes fixes in a paper of any origin, each wholly or not at all, and leaves everything else as it is.</summary>
public static class PaperFix
{
    /// <summary>Không còn chỗ cần sửa trong tệp.</summary>
    public const string PlaceLost = "TP320";

    /// <summary>Chữ nằm trong phần theo dõi sửa đổi.</summary>
    public const string TrackedText = "TP321";

    /// <summary>Chữ là kết quả của trường.</summary>
    public const string FieldText = "TP322";

    /// <summary>Chữ nằm trong ô nội dung không sửa theo được.</summary>
    public const string BoundText = "TP323";

    /// <summary>Chỗ cần bỏ còn chứa thứ khác.</summary>
    public const string HoldsMore = "TP324";

    /// <summary>Cấu trúc không tách ra được, hoặc chữ mã cũ không chuyển được.</summary>
    public const string Knotted = "TP325";

    /// <summary>Makes fixes; on an error nothing is written, and where no fix could be made the file is copied byte by byte.</summary>
    /// <param name="docx">The paper, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="fixes">The fixes, whose places are those of <see cref="WordReader"/>.</param>
    /// <param name="output">Where to; only written, and left open.</param>
    /// <exception cref="ArgumentException">Both streams are one.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    public static Outcome<FixedPaper> Apply(Stream docx, string file, ImmutableArray<Fix> fixes, Stream output)
    {
        if (ReferenceEquals(docx, output))
            throw new ArgumentException("A paper is never fixed over itself.", nameof(output));
        Outcome<Work> work = WordPackage.Read(docx, file, source => Fix(source, file, fixes));
        if (work.Value is not { Paper: { } paper } done)
            return new Outcome<FixedPaper>(null, [.. work.Diagnostics, .. work.Value?.Findings ?? []]);
        done.Bytes.WriteTo(output);
        return paper;
    }

    private static Work Fix(GuardedPackage source, string file, ImmutableArray<Fix> fixes)
    {
        var sources = new SourceMap();
        ObservedDocument observed = PaperReader.Read(source, file, sources);
        EditablePackage package = EditablePackage.Load(source);
        if (StrictPaper.Refuse(package, file) is { } refusal)
            return new Work([refusal], null, new MemoryStream());
        var paper = new EditedPaper(package, sources, observed);
        var claims = new EditClaims();
        List<Edit> taken = [];
        FixedPaper result = new([.. fixes.Select(fix => Judge(paper, fix, claims, taken))]);
        var bytes = new MemoryStream();
        if (result.IsChanged)
        {
            EditApplier.Apply(paper, taken);
            package.Save(bytes);
        }
        else
        {
            source.Content.CopyTo(bytes);
        }

        return new Work([], result, bytes);
    }

    private static FixResult Judge(EditedPaper paper, Fix fix, EditClaims claims, List<Edit> taken)
    {
        foreach (Edit edit in fix.Edits)
        {
            if (EditDoubts.Find(paper, fix, edit) is { } refusal)
                return new FixResult(fix, FixState.Refused, refusal);
        }

        if (!fix.Edits.All(claims.Admits))
            return new FixResult(fix, FixState.Left);
        foreach (Edit edit in fix.Edits.Where(edit => !claims.Has(edit)))
        {
            claims.Take(edit);
            taken.Add(edit);
        }

        return new FixResult(fix, FixState.Applied);
    }

    private sealed record Work(ImmutableArray<Diagnostic> Findings, FixedPaper? Paper, MemoryStream Bytes);
}
