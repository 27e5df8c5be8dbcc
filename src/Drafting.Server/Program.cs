using System.Text;
using Drafting.Server.Commands;

namespace Drafting.Server;

/// <summary>Chương trình <c>drafting-server</c>: the service and the desk.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        // What we print is Vietnamese, whatever the code page of the window or of the pipe.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return (int)(CommandLine.Run(arguments, Console.Out, Console.Error) ?? await Start.RunAsync(arguments, Console.Out, Console.Error));
    }
}
