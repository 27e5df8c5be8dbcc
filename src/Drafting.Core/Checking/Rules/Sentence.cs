namespace Drafting.Core.Checking.Rules;

/// <summary>Câu: how messages are put together.</summary>
internal static class Sentence
{
    /// <summary>Begins a sentence with a name: its first letter is a capital.</summary>
    /// <param name="name">The name, such as <c>tên loại văn bản</c>.</param>
    public static string Open(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
