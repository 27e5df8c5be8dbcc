using System.Collections.Immutable;

namespace Drafting.Server;

/// <summary>Tình trạng các mẫu: which of them do not load. Anybody may ask, and reading them all takes its time, so they are looked at only every few seconds.</summary>
/// <param name="engine">The façade.</param>
/// <param name="clock">The clock.</param>
internal sealed class TemplateHealth(DraftingEngine engine, TimeProvider clock)
{
    /// <summary>How long the templates are not looked at again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private (long At, int All, ImmutableArray<string> Broken)? seen;

    /// <summary>How many templates there are, and the keys of those that do not load.</summary>
    public (int All, ImmutableArray<string> Broken) Current
    {
        get
        {
            lock (turn)
            {
                if (seen is not { } last || clock.GetElapsedTime(last.At) >= Pause)
                {
                    ImmutableArray<string> keys = engine.Templates.Keys;
                    seen = last = (clock.GetTimestamp(), keys.Length, [.. keys.Where(key => engine.Templates.Load(key).Value is null)]);
                }

                return (last.All, last.Broken);
            }
        }
    }
}
