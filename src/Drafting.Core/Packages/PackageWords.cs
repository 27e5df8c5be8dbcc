namespace Drafting.Core.Packages;

/// <summary>Lời từ chối: why a file is not read, and what to do about it.</summary>
/// <param name="Code">The code of the diagnostic.</param>
/// <param name="Message">One Vietnamese sentence: what is wrong.</param>
/// <param name="Hint">What to do, in Vietnamese.</param>
public sealed record PackageRefusal(string Code, string Message, string Hint);

/// <summary>Lời của một định dạng: what is said of files of one kind that are refused.</summary>
/// <param name="TooLarge">The code for a file that is too large, has too many parts or is packed beyond reason.</param>
/// <param name="BrokenXml">The code for broken XML and for declarations that are not allowed.</param>
/// <param name="NotAPackage">What is said of what is no such file at all.</param>
/// <param name="Split">What to do with one that holds too much.</param>
/// <param name="Repair">What to do with one whose XML is broken.</param>
/// <param name="Foreign">Tells a file of another format by its bytes; <see langword="null"/> for what may be one of ours.</param>
public sealed record PackageWords(
    string TooLarge,
    string BrokenXml,
    PackageRefusal NotAPackage,
    string Split,
    string Repair,
    Func<ReadOnlySpan<byte>, PackageRefusal?> Foreign);
