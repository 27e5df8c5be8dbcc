using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Text;

namespace Drafting.Core.Checking;

/// <summary>Giữ cách sửa: offsets mean nothing to a file whose letters are stored otherwise than they are shown, so such a paragraph is composed or
/// decoded first, and its other findings are mended in the next round.</summary>
internal static class FixGuard
{
    public static bool Allows(Fix fix, ObservedParagraph paragraph) =>
        fix.Edits.All(static e => e is Edit.Compose or Edit.Decode or Edit.FormatPage or Edit.NumberPages or Edit.FormatParagraph)
        || (paragraph.WasNfc && !paragraph.Runs.Any(static r => LegacyFont.Of(r.FontName).IsLegacy));
}
