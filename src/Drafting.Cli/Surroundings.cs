namespace Drafting.Cli;

/// <summary>Đích của một luồng chữ: what stands at the other end.</summary>
internal enum TextTarget
{
    /// <summary>Tệp hoặc chương trình khác.</summary>
    Redirected,

    /// <summary>Cửa sổ lệnh.</summary>
    Terminal,
}

/// <summary>Môi trường: all that the program sees of the machine besides files, so that a test can stand in for it.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Where answers go.</param>
/// <param name="Error">Where findings and failures go.</param>
/// <param name="WorkingFolder">The folder that relative paths start from.</param>
/// <param name="ProgramFolder">The folder of the program.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="ErrorTarget">What stands behind <paramref name="Error"/>.</param>
/// <param name="OutputTarget">What stands behind <paramref name="Output"/>.</param>
/// <param name="Today">The day; <see langword="null"/> where nothing may depend on it.</param>
internal sealed record Surroundings(
    Stream Input,
    TextWriter Output,
    TextWriter Error,
    string WorkingFolder,
    string ProgramFolder,
    Func<string, string?> Variable,
    TextTarget ErrorTarget = TextTarget.Redirected,
    TextTarget OutputTarget = TextTarget.Redirected,
    DateOnly? Today = null)
{
    /// <summary>The full path of a path as the user names it.</summary>
    /// <param name="path">The path.</param>
    public string Full(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A path as the user would name it: relative where it lies in the working folder.</summary>
    /// <param name="path">The path.</param>
    public string Short(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return path;
        string relative = Path.GetRelativePath(WorkingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathFullyQualified(relative) ? path : relative;
    }
}
