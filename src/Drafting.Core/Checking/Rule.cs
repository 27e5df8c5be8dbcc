using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Quy tắc: one thing that is checked.</summary>
/// <param name="Code">The stable code: <c>TT</c> components, <c>KT</c> technique, <c>ND</c> content, <c>TV</c> language, and three figures.</param>
/// <param name="Title">What is checked, as a short Vietnamese phrase.</param>
/// <param name="Area">What the rule looks at.</param>
/// <param name="Severity">The gravest that it may be.</param>
/// <param name="Basis">Whose rule it is.</param>
/// <param name="Confidence">How sure we are that the guidance says so; caps the severity. Advice of ours is not capped by it.</param>
/// <param name="Rows">The rows of the rule table that it covers, such as <c>NUM-02</c>.</param>
/// <param name="Check">The rule: a pure function that reports what is wrong, in any order.</param>
public sealed record Rule(
    string Code,
    string Title,
    RuleArea Area,
    Severity Severity,
    RuleBasis Basis,
    Confidence Confidence,
    ImmutableArray<string> Rows,
    Func<CheckedPaper, IEnumerable<Finding>> Check)
{
    /// <summary>Độ an toàn của cách sửa, the least safe of its fixes; <see langword="null"/> where there is none.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>The family that it applies to; <see langword="null"/> for both.</summary>
    public DocumentFamily? Family { get; init; }

    /// <summary>The more general codes that have nothing to add where this rule speaks.</summary>
    public ImmutableArray<string> Silences { get; init; } = [];
}

/// <summary>Phạm vi của quy tắc.</summary>
public enum RuleArea
{
    /// <summary>Định dạng: needs formats, so it says nothing of plain text; a layout rule.</summary>
    Format,

    /// <summary>Thể thức: which components there are, where, in which words; a layout rule.</summary>
    Structure,

    /// <summary>Nội dung: citations, deadlines, language, copies; it reports what the text says.</summary>
    Content,
}

/// <summary>Căn cứ của quy tắc.</summary>
public enum RuleBasis
{
    /// <summary>Hướng dẫn thể thức đang áp dụng.</summary>
    Layout,

    /// <summary>Quy định về thể loại và thẩm quyền.</summary>
    Authority,

    /// <summary>Khuyến nghị của chương trình: no guidance says so.</summary>
    Advice,
}
