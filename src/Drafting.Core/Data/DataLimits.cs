namespace Drafting.Core.Data;

/// <summary>Giới hạn của tệp dữ liệu: how much a data file may hold; passing a limit is an error, nothing is ever cut.</summary>
/// <param name="Bytes">Most bytes of a file. <value>4,194,304: a paper of 1,200 paragraphs needs under one million.</value></param>
/// <param name="Depth">Most levels of lists and groups inside each other. <value>32.</value></param>
/// <param name="Nodes">Most values, lists and groups together. <value>100,000.</value></param>
public sealed record DataLimits(int Bytes = 4 * 1024 * 1024, int Depth = 32, int Nodes = 100_000)
{
    /// <summary>The limits of an office that has set none.</summary>
    public static DataLimits Default { get; } = new();
}
