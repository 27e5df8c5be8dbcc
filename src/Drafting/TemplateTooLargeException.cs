using System.Globalization;

namespace Drafting;

/// <summary>Tệp mẫu quá lớn: a template file that is too large to be read; its message already speaks to the user.</summary>
/// <param name="path">The file.</param>
/// <param name="most">The most bytes that a template file may have.</param>
public sealed class TemplateTooLargeException(string path, long most)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"Tệp mẫu {path} lớn hơn {most / 1024 / 1024} MB."));
