namespace Drafting.Server.Uploads;

/// <summary>Giới hạn của một lần gửi.</summary>
/// <param name="Bytes">Most bytes of a whole request. <value>64 MiB.</value></param>
/// <param name="PartBytes">Most bytes of one part. <value>32 MiB.</value></param>
/// <param name="Parts">Most parts. <value>300: an annex has some hundred returns at most.</value></param>
internal sealed record UploadLimits(long Bytes = 64L << 20, long PartBytes = 32L << 20, int Parts = 300);
