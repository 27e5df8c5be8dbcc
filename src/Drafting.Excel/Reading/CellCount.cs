using System.Buffers;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Đếm ô: how many cells with content a large part has, by its end tags, before the XML reader takes in the first of them.</summary>
/// <remarks>Counting in the bytes is many times quicker than reading the XML and keeps nothing, so a part with more cells than are read is refused at once. What
/// the count does not see, such as a part in UTF-16, meets the limit while it is read.</remarks>
internal static class CellCount
{
    // Fewer bytes cannot hold as many cells as would matter.
    private const int SmallPart = 1 << 20, Room = 128 * 1024, LongestName = 64;

    /// <summary>Refuses a part that has more cells than are left to read.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">The part of a sheet.</param>
    /// <param name="budget">How much is left to read.</param>
    /// <exception cref="PackageExcessException">It has more.</exception>
    public static void Check(GuardedPackage package, string part, WorkbookBudget budget)
    {
        if (package.LengthOf(part) <= SmallPart)
            return;
        using Stream? bytes = package.OpenBytes(part);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Room);
        try
        {
            int count = 0, kept = 0;
            for (int read; bytes is not null && (read = bytes.Read(buffer, kept, Room - kept)) > 0;)
            {
                ReadOnlySpan<byte> seen = buffer.AsSpan(0, kept + read);
                int rest = Count(seen, ref count);
                budget.Expect(count);
                kept = seen.Length - rest;
                seen[rest..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // Says from where on the bytes must be seen again with those that follow.
    private static int Count(ReadOnlySpan<byte> bytes, ref int count)
    {
        int at = 0;
        for (int next; (next = bytes[at..].IndexOf("</"u8)) >= 0;)
        {
            ReadOnlySpan<byte> name = bytes[(at + next + 2)..];
            int end = name.IndexOfAny((byte)'>', (byte)' ');
            if (end < 0 && name.Length <= LongestName)
                return at + next;
            if (end > 0 && name[end - 1] == 'c' && (end == 1 || name[end - 2] == ':'))
                count++;
            at += next + 2 + Math.Max(0, end);
        }

        return bytes is [.., (byte)'<'] ? bytes.Length - 1 : bytes.Length;
    }
}
