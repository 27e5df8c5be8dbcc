using System.Text;
using System.Text.RegularExpressions;

namespace Drafting.Browser.Tests.Setting;

/// <summary>Everything of ours that the pane in Word can load, as it is served: found from its page by links, scripts, imports (also those that wait for a
/// button) and the pages that its scripts open.</summary>
internal static partial class PaneFiles
{
    /// <summary>The most that all of it may weigh, in bytes.</summary>
    public const int Most = 100_000;

    /// <summary>The bytes of each file by its path.</summary>
    /// <param name="client">A client of the server.</param>
    public static async Task<SortedDictionary<string, int>> SizesAsync(HttpClient client)
    {
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var next = new Stack<Uri>([new Uri(client.BaseAddress!, "/pane.html")]);
        while (next.TryPop(out Uri? address))
        {
            // Microsoft's library is not ours.
            if (address.Host != client.BaseAddress!.Host || address.AbsolutePath.StartsWith("/office-js/", StringComparison.Ordinal) || sizes.ContainsKey(address.AbsolutePath))
                continue;
            byte[] bytes = await client.GetByteArrayAsync(address);
            sizes.Add(address.AbsolutePath, bytes.Length);
            foreach (Match named in References().Matches(Encoding.UTF8.GetString(bytes)))
                next.Push(new Uri(address, named.Groups["file"].Value));
        }

        return sizes;
    }

    [GeneratedRegex("""(?:\b(?:href|src)="|\bfrom\s*['"]|\bimport\s*\(?\s*['"]|@import\s*['"]|\burl\(['"]?|\bURL\(['"])(?<file>[^'")]+\.(?:html|js|css))(?=['")])""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
