namespace Drafting.Cli;

/// <summary>Mã thoát: what the program tells a script.</summary>
internal enum ExitCode
{
    /// <summary>Không có gì ở mức <c>--severity</c> trở lên.</summary>
    Clean = 0,

    /// <summary>Có thông báo ở mức <c>--severity</c> trở lên.</summary>
    Findings = 1,

    /// <summary>Dùng sai: the command line asks for something that cannot be done.</summary>
    WrongUse = 2,

    /// <summary>Môi trường trục trặc: disk, rights, a locked file; or the program itself is at fault.</summary>
    EnvironmentFailed = 3,
}
