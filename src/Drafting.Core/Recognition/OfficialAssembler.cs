using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Dựng lại văn bản: the pieces of a recognised paper put together to the model that the drafting half plans from.</summary>
internal static class OfficialAssembler
{
    public static OfficialDocument Assemble(RecognizedDocument paper) => new()
    {
        Family = paper.Family,
        Kind = paper.Kind ?? "cong-van",
        Head = new LetterHead(null, [], null, null, default),
    };
}
