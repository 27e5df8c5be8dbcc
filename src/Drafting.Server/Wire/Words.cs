using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Server.Wire;

/// <summary>Từ khoá trên đường truyền: our names as programs read them, and what they mean for us.</summary>
internal static class Words
{
    /// <summary>The name of a value in small camel letters: <c>groupList</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    public static string Camel<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The family.</summary>
    /// <param name="family">The family.</param>
    public static string Family(DocumentFamily family) => family == DocumentFamily.Party ? "party" : "state";

    /// <summary>What a paper is.</summary>
    /// <param name="nature">Its nature.</param>
    public static string Nature(PaperNature nature) => nature switch { PaperNature.PartyPaper => "party", PaperNature.StatePaper => "state", _ => "none" };
}
