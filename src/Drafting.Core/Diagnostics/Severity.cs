namespace Drafting.Core.Diagnostics;

/// <summary>Mức độ: how grave a finding is.</summary>
public enum Severity
{
    /// <summary>Thông tin: advice, or a figure that nobody has verified.</summary>
    Info,

    /// <summary>Cảnh báo: probably wrong, or the guidance says "should".</summary>
    Warning,

    /// <summary>Lỗi: wrong, and the work stops here.</summary>
    Error,
}
