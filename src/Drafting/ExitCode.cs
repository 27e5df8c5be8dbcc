namespace Drafting;

/// <summary>Mã thoát: what a program of ours tells a script.</summary>
public enum ExitCode
{
    /// <summary>Xong, không có gì phải xem lại.</summary>
    Clean = 0,

    /// <summary>Có điều phải xem lại.</summary>
    Findings = 1,

    /// <summary>Dùng sai: the command line asks for something that cannot be done.</summary>
    WrongUse = 2,

    /// <summary>Môi trường trục trặc: disk, rights, a locked file; or the program itself is at fault.</summary>
    EnvironmentFailed = 3,
}
