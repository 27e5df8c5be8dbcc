using System.Text;
using Drafting;
using Drafting.Cli;

// What we print is Vietnamese, whatever the code page of the window or of the pipe.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows())
    WindowsConsole.Prepare();

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n" };
var surroundings = new Surroundings(
    Console.OpenStandardInput(),
    output,
    error,
    Environment.CurrentDirectory,
    AppContext.BaseDirectory,
    Environment.GetEnvironmentVariable,
    Console.IsErrorRedirected ? TextTarget.Redirected : TextTarget.Terminal,
    Console.IsOutputRedirected ? TextTarget.Redirected : TextTarget.Terminal,
    DateOnly.FromDateTime(DateTime.Now));
try
{
    return CommandLine.Run(args, surroundings, stop.Token);
}
catch (IOException)
{
    // Whoever read our output has gone, such as head; there is nobody left to tell.
    return (int)ExitCode.EnvironmentFailed;
}
