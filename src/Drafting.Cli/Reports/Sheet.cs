namespace Drafting.Cli.Reports;

/// <summary>Trang in: a stream of text and its colours.</summary>
/// <param name="Text">The stream.</param>
/// <param name="Paint">Its colours.</param>
internal readonly record struct Sheet(TextWriter Text, Paint Paint);
