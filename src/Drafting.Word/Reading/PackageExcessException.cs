namespace Drafting.Word.Reading;

/// <summary>Quá giới hạn: a file holds more than we read; <see cref="GuardedPackage"/> turns it into a refusal.</summary>
/// <param name="message">One Vietnamese sentence.</param>
internal sealed class PackageExcessException(string message) : Exception(message);
