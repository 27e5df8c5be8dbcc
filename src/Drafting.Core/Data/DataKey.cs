namespace Drafting.Core.Data;

/// <summary>Khoá: keys are compared character by character, so every reader brings them to one form first.</summary>
public static class DataKey
{
    /// <summary>The key in NFC, without characters that nobody can see; what an input method decomposes is still the same key.</summary>
    /// <param name="key">The key as written.</param>
    public static string Normalize(string key) => TextCleaner.Clean(key, out _);
}
