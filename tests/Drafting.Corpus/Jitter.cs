namespace Drafting.Corpus;

/// <summary>Độ lệch tay: the small differences between two typists, the same each time for the same name.</summary>
internal sealed class Jitter
{
    private uint _state = 2166136261;

    public Jitter(string name)
    {
        foreach (char c in name) _state = (_state ^ c) * 16777619;
    }

    public int Below(int count)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)count);
    }

    public bool OneIn(int count) => Below(count) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>A revision id as Word strews them.</summary>
    public string Rsid() => $"00{Below(0xFFFF):X4}{Below(0xFF):X2}";
}
