using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng lại phần đầu: bodies, number, place and date.</summary>
/// <param name="text">The texts of the paper.</param>
internal sealed class HeadAssembler(PartText text)
{
    // What the name of a body begins with; a line that begins otherwise goes on with the name above it.
    private static readonly string[] Bodies =
    [
        "ban ", "đảng", "tỉnh", "thành", "huyện", "quận", "xã", "phường", "đặc khu", "văn phòng", "uỷ ban", "chi bộ", "hội", "sở", "bộ", "cục", "vụ", "viện", "trường", "học viện",
        "trung tâm", "công ty", "tổng", "mặt trận", "liên đoàn", "đoàn", "quân", "tiểu ban", "tổ ", "cơ quan", "toà", "viện kiểm sát", "thanh tra", "chi cục", "báo", "đội", "phòng", "công an",
        "quốc hội", "chính phủ", "chủ tịch",
    ];

    /// <summary>The head of a region.</summary>
    /// <param name="parts">The pieces of the region, in document order.</param>
    public LetterHead Head(IReadOnlyList<RecognizedPart> parts)
    {
        string? superior = null;
        ImmutableArray<string>.Builder bodies = ImmutableArray.CreateBuilder<string>();
        DocumentNumber? number = null;
        string? place = null;
        DocumentDate date = default;
        foreach (RecognizedPart part in parts)
        {
            switch (part.Component)
            {
                case Component.SuperiorBody:
                    // Two names one above the other that both stand for themselves: the lower one issues.
                    if (superior is null)
                        superior = text.Line(part);
                    else if (bodies.Count > 0 || NamesBody(text.Line(part)))
                        AddBody(bodies, text.Line(part));
                    else
                        superior = $"{superior} {text.Line(part)}";
                    break;
                case Component.IssuingBody:
                    AddBody(bodies, text.Line(part));
                    break;
                case Component.DocumentNumber:
                    number ??= Number(text.Raw(part));
                    break;
                case Component.PlaceDate when place is null && date == default:
                    (place, date) = PlaceDate(text.Raw(part));
                    break;
            }
        }

        // A head names who issues; whoever stands above is named only beside it.
        if (bodies.Count == 0 && superior is not null)
        {
            bodies.Add(superior);
            superior = null;
        }

        return new LetterHead(superior, bodies.ToImmutable(), number, place, date);
    }

    private static void AddBody(ImmutableArray<string>.Builder bodies, string line)
    {
        if (bodies.Count > 0 && !NamesBody(line))
            bodies[^1] = $"{bodies[^1]} {line}";
        else
            bodies.Add(line);
    }

    private static bool NamesBody(string line)
    {
        string folded = ToneFolding.Fold(line.ToLowerInvariant());
        return Array.Exists(Bodies, b => folded.StartsWith(ToneFolding.Fold(b), StringComparison.Ordinal));
    }

    private DocumentNumber? Number(string raw)
    {
        DocumentFamily other = text.Paper.Family == DocumentFamily.Party ? DocumentFamily.State : DocumentFamily.Party;
        string line = raw.Replace('\n', ' ').Replace('\t', ' ').Replace('\u2011', '-').Replace('–', '-').Trim();
        if (DocumentNumber.TryParse(line, text.Paper.Family, out DocumentNumber? number))
            return number;
        // A Party paper in the state's habit, or the other way round: the colon goes, the sign between stays readable.
        string bare = line.StartsWith("Số", StringComparison.OrdinalIgnoreCase) ? line[2..].TrimStart(' ', ':', '.') : line;
        if (DocumentNumber.TryParse(bare, text.Paper.Family, out number) || DocumentNumber.TryParse(bare, other, out number))
            return number;
        return bare.Length == 0 ? null : new DocumentNumber(null, Blanks.Folded(bare));
    }

    private static (string? Place, DocumentDate Date) PlaceDate(string raw)
    {
        string line = raw.Replace('\n', ' ');
        int at = line.LastIndexOf("ngày", StringComparison.OrdinalIgnoreCase);
        if (HeadShapes.IsFigureDate(Blanks.Folded(line)))
        {
            // Where the day comes first there is one way to read it, whatever stands between.
            at = at < 0 ? line.AsSpan().IndexOfAnyInRange('0', '9') : at;
            line = line[..at] + line[at..].Replace('.', '/').Replace('-', '/').Replace(" / ", "/", StringComparison.Ordinal);
        }

        string before = at < 0 ? line : line[..at];
        string place = Blanks.Folded(before).Trim(',', ' ', '.', '…', '_', '\u00A0');
        DocumentDate date = default;
        if (at >= 0 && !DocumentDate.TryParse(line[at..].TrimEnd(' ', '.', ','), out date))
            return (Blanks.Folded(line), default);
        return (place.Length == 0 ? null : place, date);
    }
}
