using System.Collections.Immutable;

namespace Drafting.Core.Standards;

/// <summary>Bảng quy định sai dạng: a data file of ours breaks its own rules, which is our bug; every problem at once.</summary>
public sealed class StandardFormatException : Exception
{
    /// <summary>Makes the exception from its problems.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="problems">The problems, each with its JSON path, at least one.</param>
    public StandardFormatException(string file, ImmutableArray<string> problems)
        : base($"{file}:\n" + string.Join('\n', problems)) => Problems = problems;

    /// <summary>The problems, each as <c>$.path: what is wrong</c>.</summary>
    public ImmutableArray<string> Problems { get; }
}

/// <summary>Collects the problems of one data file, so that all of them are told together.</summary>
internal sealed class StandardProblems(string file)
{
    private readonly List<string> problems = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => problems.Count == 0;

    /// <summary>Notes a problem.</summary>
    public void Add(string path, string problem) => problems.Add($"{path}: {problem}");

    /// <summary>Throws where there is a problem.</summary>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new StandardFormatException(file, [.. problems]);
    }
}
