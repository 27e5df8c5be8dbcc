using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Thành phần bắt buộc: which a paper of a kind must have.</summary>
/// <param name="Name">The name as messages write it.</param>
/// <param name="AtMost">How grave it is that the component is missing.</param>
/// <param name="AnyOf">The components of which one is enough.</param>
internal sealed record Obligatory(string Name, Severity AtMost, params ImmutableArray<Component> AnyOf)
{
    private static readonly ImmutableArray<Component> Text = [.. Enum.GetValues<Component>().Where(static c => c is >= Component.LegalBasis and <= Component.TableCell)];

    /// <summary>The nine components of a paper, the seal apart. Public statements carry neither number nor recipients, minutes often no recipients, and
    /// administrative papers what their form has room for.</summary>
    public static IEnumerable<Obligatory> Of(CheckedPaper paper)
    {
        string? kind = paper.Paper.Kind;
        bool isAdministrative = KindNames.IsAdministrative(kind);
        bool isPublic = kind is "cuong-linh" or "dieu-le" or "chien-luoc" or "thong-cao" or "tuyen-bo" or "loi-keu-goi";
        bool isLetter = kind == "cong-van" || (kind is null && IsAddressed(paper));
        yield return new Obligatory(paper.Layout.Family == DocumentFamily.Party ? "tiêu đề" : "Quốc hiệu", Severity.Error, Component.PartyTitle);
        if (paper.Layout.Words.Motto.Preferred.Length > 0)
            yield return new Obligatory("tiêu ngữ", Severity.Error, Component.Motto);
        yield return new Obligatory("tên cơ quan ban hành", Severity.Error, Component.IssuingBody);
        yield return new Obligatory("số và ký hiệu", isPublic || isAdministrative ? Severity.Info : Severity.Error, Component.DocumentNumber);
        yield return new Obligatory("địa danh và ngày, tháng, năm", Severity.Error, Component.PlaceDate);
        if (!isLetter)
            yield return new Obligatory("tên loại văn bản", Severity.Error, Component.KindTitle);
        yield return isLetter
            ? new Obligatory("trích yếu công văn", Severity.Warning, Component.LetterSubject, Component.Subject)
            : new Obligatory("trích yếu", isPublic || isAdministrative ? Severity.Info : Severity.Error, Component.Subject, Component.LetterSubject);
        yield return new Obligatory("nội dung", Severity.Error, Text);
        // Who signs is often settled last.
        yield return new Obligatory("chữ ký", paper.Stage == PaperStage.Release ? Severity.Error : Severity.Info, Component.Authority, Component.Position, Component.SignerName);
        if (paper.Stage == PaperStage.Release && (paper.Parts(Component.Authority).Any() || paper.Parts(Component.Position).Any()))
            yield return new Obligatory("họ tên người ký", Severity.Error, Component.SignerName);
        Severity recipients = isPublic || isAdministrative || kind == "bien-ban" ? Severity.Info : Severity.Error;
        yield return new Obligatory("nơi nhận", recipients, Component.RecipientsLabel, Component.Recipient);
    }

    private static bool IsAddressed(CheckedPaper paper) => !paper.Parts(Component.KindTitle, PaperRegion.Paper).Any()
        && (paper.Parts(Component.LetterSubject, PaperRegion.Paper).Any() || paper.Parts(Component.AddresseesLabel, PaperRegion.Paper).Any());
}
