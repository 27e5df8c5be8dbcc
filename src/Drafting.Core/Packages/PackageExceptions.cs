namespace Drafting.Core.Packages;

/// <summary>Quá giới hạn: a file holds more than we read; <see cref="GuardedPackage"/> turns it into a refusal.</summary>
/// <param name="message">One Vietnamese sentence.</param>
public sealed class PackageExcessException(string message) : Exception(message);

/// <summary>Bị từ chối: a file holds what we do not take; <see cref="GuardedPackage"/> turns it into a diagnostic.</summary>
/// <param name="refusal">What is said of it.</param>
public sealed class PackageRefusedException(PackageRefusal refusal) : Exception(refusal.Message)
{
    /// <summary>What is said of it.</summary>
    public PackageRefusal Refusal => refusal;
}
