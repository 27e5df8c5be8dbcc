using Drafting.Core.Documents;

namespace Drafting.Laws.Tests;

/// <summary>What of a document stands on its pages; the exceptions of law L2, each with its reason.</summary>
internal static class Printed
{
    public static OfficialDocument Of(OfficialDocument document) => document with
    {
        // Without a title only the code in its number says what kind a paper is.
        Kind = document.KindTitle is null && document.Head.Number is null ? "cong-van" : document.Kind,
        // A signer without authority, position and name is room to sign and nothing to read.
        Signers = [.. document.Signers.Where(IsPrinted)],
        Copies = [.. document.Copies.Select(static c => c.Signer is { } signer && !IsPrinted(signer) ? c with { Signer = null } : c)],
    };

    private static bool IsPrinted(Signer signer) => signer is not { Authority: null, Positions.IsEmpty: true, Name: null };
}
