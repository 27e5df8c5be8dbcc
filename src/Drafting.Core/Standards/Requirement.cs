using System.Collections.Immutable;

namespace Drafting.Core.Standards;

/// <summary>Độ tin cậy: how sure we are that the guidance says so.</summary>
public enum Confidence
{
    /// <summary>Đã đối chiếu.</summary>
    Verified,

    /// <summary>Nguồn thứ cấp: a warning at most.</summary>
    Secondary,

    /// <summary>Giả định: information only.</summary>
    Assumed,
}

/// <summary>Căn cứ của một yêu cầu: where the guidance says it, or why we chose. A closed union.</summary>
public abstract record RequirementSource
{
    private RequirementSource()
    {
    }

    /// <summary>Điều khoản đã biết.</summary>
    /// <param name="Text">The place, such as <c>Phụ lục 3, mục 5</c>.</param>
    public sealed record Clause(string Text) : RequirementSource;

    /// <summary>Hướng dẫn có quy định nhưng chưa xác định được điều khoản.</summary>
    public sealed record Unlocated : RequirementSource;

    /// <summary>Hướng dẫn không quy định; sản phẩm chọn.</summary>
    /// <param name="Reason">Why this value, in Vietnamese.</param>
    public sealed record Chosen(string Reason) : RequirementSource;
}

/// <summary>Trích dẫn căn cứ: a requirement's source as a message quotes it.</summary>
/// <param name="Instrument">The guidance, such as <c>Hướng dẫn 36-HD/VPTW</c>.</param>
/// <param name="Source">The place in it, or the reason of our choice.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="InheritedBy">The later guidance that keeps the row unchanged as far as we know, such as <c>Hướng dẫn 05-HD/VPTW</c>.</param>
public sealed record Citation(string Instrument, RequirementSource Source, Confidence Confidence, string? InheritedBy = null)
{
    /// <summary>Prints the citation in Vietnamese, its doubts included.</summary>
    public override string ToString()
    {
        string place = Source switch
        {
            RequirementSource.Clause clause => $"{clause.Text}, {Instrument}",
            RequirementSource.Chosen chosen => $"{Instrument} không quy định; chọn vì {chosen.Reason}",
            _ => $"{Instrument} (chưa xác định được điều khoản)",
        };
        return InheritedBy is null ? place : $"{place}; theo {Short(Instrument)}, chưa đối chiếu văn bản {Short(InheritedBy)}";
    }

    private static string Short(string instrument) => instrument[(instrument.LastIndexOf(' ') + 1)..];
}

/// <summary>Yêu cầu: one figure of the guidance. The planner writes what it prefers, the checker accepts what it allows, a message quotes its source.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
/// <param name="Key">The row's key, such as <c>ten-loai.co-chu</c>.</param>
/// <param name="Preferred">What the planner writes; always allowed.</param>
/// <param name="Allowed">What the checker accepts.</param>
/// <param name="Citation">Where it comes from.</param>
public sealed record Requirement<T>(string Key, T Preferred, AllowedValues<T> Allowed, Citation Citation)
    where T : notnull;

/// <summary>Giá trị cho phép: a range or a set. A closed union.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
public abstract record AllowedValues<T>
    where T : notnull
{
    private AllowedValues()
    {
    }

    /// <summary>Khoảng: from a least to a greatest value, both included; an open end is <see langword="null"/>-like by its flag.</summary>
    /// <param name="Least">The least value, where <paramref name="HasLeast"/>.</param>
    /// <param name="HasLeast">Whether the range has a least value.</param>
    /// <param name="Greatest">The greatest value, where <paramref name="HasGreatest"/>.</param>
    /// <param name="HasGreatest">Whether the range has a greatest value.</param>
    public sealed record Range(T? Least, bool HasLeast, T? Greatest, bool HasGreatest) : AllowedValues<T>
    {
        /// <inheritdoc/>
        public override bool Contains(T value) =>
            (!HasLeast || FigureOrder.Compare(value, Least!) is >= 0) && (!HasGreatest || FigureOrder.Compare(value, Greatest!) is <= 0);
    }

    /// <summary>Tập hợp.</summary>
    /// <param name="Values">The values, at least one.</param>
    public sealed record Set(ImmutableArray<T> Values) : AllowedValues<T>
    {
        /// <inheritdoc/>
        public override bool Contains(T value)
        {
            foreach (T allowed in Values)
            {
                if (FigureOrder.Same(allowed, value))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether the guidance accepts a value.</summary>
    /// <param name="value">The value.</param>
    public abstract bool Contains(T value);
}
