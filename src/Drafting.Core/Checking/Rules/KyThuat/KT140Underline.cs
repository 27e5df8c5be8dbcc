using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Gạch chân: the Party's “Nơi nhận:” and nothing else.</summary>
internal static class KT140Underline
{
    private static readonly RunProperty<bool> Underline = new(
        static row => row.Underline,
        static run => run.Format.Underline,
        static underline => new RunChange(Underline: underline),
        static (underline, _) => underline ? "chữ gạch chân, quy định không gạch chân" : "chữ không gạch chân, quy định gạch chân",
        static underline => underline ? "gạch chân" : "bỏ gạch chân");

    // In the text the guidance asks for no underline, but forbids none that stresses a word or marks a link.
    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfRuns(paper.Pieces.Select(static piece => (piece, Freedom.None)), Underline)
        .Select(static f => f.Place.Component is { } component && FormatRows.Emphasis(component) == Freedom.Any ? f with { AtMost = Severity.Info } : f);
}
