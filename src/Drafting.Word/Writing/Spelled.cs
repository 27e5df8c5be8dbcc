using DocumentFormat.OpenXml;

namespace Drafting.Word.Writing;

/// <summary>Giá trị theo chính tả của lược đồ: an enumerated attribute by the word that the file holds.</summary>
internal static class Spelled
{
    /// <summary>The value. Made from a member of the enumeration instead, the SDK would first read by reflection how every member is spelled: 22 types,
    /// a third of a cold start. The validator's tests hold the words (law L5).</summary>
    /// <typeparam name="T">The enumeration that the attribute takes.</typeparam>
    /// <param name="word">The word, such as <c>both</c>.</param>
    public static EnumValue<T> As<T>(string word)
        where T : struct => new() { InnerText = word };
}
