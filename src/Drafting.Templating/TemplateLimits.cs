namespace Drafting.Templating;

/// <summary>Giới hạn của mẫu: what an administrator allows a template to use up; passing one is an error, output is never cut.</summary>
/// <param name="LoopSteps">Vòng lặp: rounds of all loops of one rendering together, and items that list functions go through.</param>
/// <param name="RecursionDepth">Độ sâu: functions and includes that are open at once.</param>
/// <param name="OutputCharacters">Ký tự kết xuất: UTF-16 units that one rendering writes; strings that it computes may come to four times as many.</param>
/// <param name="TimeMilliseconds">Thời gian: milliseconds that one rendering may take.</param>
/// <param name="RegexMilliseconds">Thời gian biểu thức chính quy: milliseconds that one match may take.</param>
/// <param name="SourceCharacters">Ký tự nguồn: UTF-16 units of one template file.</param>
public sealed record TemplateLimits(
    int LoopSteps = 100_000,
    int RecursionDepth = 64,
    int OutputCharacters = 2_000_000,
    int TimeMilliseconds = 5_000,
    int RegexMilliseconds = 250,
    int SourceCharacters = 500_000)
{
    /// <summary>The limits that hold where nobody has set others.</summary>
    public static TemplateLimits Default { get; } = new();
}
