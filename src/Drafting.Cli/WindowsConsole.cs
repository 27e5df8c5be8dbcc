using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Drafting.Cli;

/// <summary>Cửa sổ lệnh của Windows: UTF-8 and the colour codes that other systems understand without being asked.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsConsole
{
    private const int ErrorHandle = -12;
    private const uint VirtualTerminal = 0x0004;

    /// <summary>Sets the code page and the mode; a window that cannot is left as it is.</summary>
    public static void Prepare()
    {
        try
        {
            Console.OutputEncoding = Encoding.UTF8;
            Console.InputEncoding = Encoding.UTF8;
        }
        catch (IOException)
        {
            // No window is there, as under a service.
        }

        IntPtr handle = GetStdHandle(ErrorHandle);
        if (GetConsoleMode(handle, out uint mode))
            SetConsoleMode(handle, mode | VirtualTerminal);
    }

    [DllImport("kernel32.dll")]
    private static extern IntPtr GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    private static extern bool GetConsoleMode(IntPtr handle, out uint mode);

    [DllImport("kernel32.dll")]
    private static extern bool SetConsoleMode(IntPtr handle, uint mode);
}
