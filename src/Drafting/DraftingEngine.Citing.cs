using Drafting.Core.Checking;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting;

/// <content>Viện dẫn: how a paper is cited.</content>
public sealed partial class DraftingEngine
{
    /// <summary>Viện dẫn: the first, full citation of a paper as a regime wants it.</summary>
    /// <param name="request">The paper that is cited.</param>
    /// <param name="family">The family of the paper that cites it.</param>
    /// <param name="regime">The regime to force, such as <c>hd36-2018</c>; <see langword="null"/> for the family's newest.</param>
    /// <param name="today">The day of the paper that cites it, by which an instrument that no longer holds is named; <see langword="null"/> for the end of the regime.</param>
    /// <returns>The words, unless number, date or type cannot be read; and what is to be said of them.</returns>
    public static Outcome<string> Cite(CitationRequest request, DocumentFamily family, string? regime = null, DateOnly? today = null)
    {
        var findings = new Findings();
        Outcome<LayoutStandard> standard = LayoutStandards.For(family, null, new Location.InFile("--regime"), regime);
        // Which day the citing paper has is not known here, and nobody asked for it.
        if (findings.Take(standard with { Diagnostics = [.. standard.Diagnostics.Where(static d => d.Code != LayoutStandards.DateMissing)] }) is not { } layout)
            return new Outcome<string>(null, findings.All);
        string? text = findings.Take(CitationWriter.Write(request, new CheckSettings(layout, AuthorityStandards.For(today), Today: today)));
        return new Outcome<string>(text, findings.All);
    }
}
