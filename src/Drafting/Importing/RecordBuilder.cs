using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Markup;
using Drafting.Core.Standards;

namespace Drafting.Importing;

/// <summary>Lập bản ghi: the values of a template's fields from what a paper says. A field is known by its key, as the shipped templates name them; a
/// key that is not known stays blank.</summary>
internal sealed class RecordBuilder
{
    private readonly OfficialDocument document;
    private readonly HeadValues head;

    private RecordBuilder(OfficialDocument document)
    {
        this.document = document;
        head = new HeadValues(document.Head, CodeOf(document), document.Family);
    }

    /// <summary>Makes the record.</summary>
    /// <param name="document">The paper.</param>
    /// <param name="template">The template.</param>
    /// <param name="office">The key of the office's profile, or <see langword="null"/>.</param>
    public static DataNode.Map Build(OfficialDocument document, LoadedTemplate template, string? office)
    {
        var builder = new RecordBuilder(document);
        // The template of a copy alone has the fields of the copy, and the paper has nothing else.
        if (document.IsCopyOnly && template.Fields.Kind == "ban-sao")
            return new DataNode.Map([.. Header(template, office), .. builder.Copy(template.Fields.Fields, document.Copies[0]).Entries]);
        return new DataNode.Map(
        [
            .. Header(template, office),
            .. builder.Entries(template.Fields.Fields, field => field.Key == template.Fields.KindField ? Values.Choice(field, document.Kind) : builder.Value(field)),
        ]);
    }

    private static IEnumerable<DataEntry> Header(LoadedTemplate template, string? office)
    {
        yield return Values.Entry("mau", new DataNode.Scalar(template.Key, ScalarKind.Text));
        if (office is not null)
            yield return Values.Entry("don_vi", new DataNode.Scalar(office, ScalarKind.Text));
    }

    private static string? CodeOf(OfficialDocument document)
    {
        DateOnly? day = document.Head.Date.Calendar;
        DocumentKind? kind = AuthorityStandards.For(day).Kind(document.Kind)
            ?? AuthorityStandards.All.Select(t => t.Kind(document.Kind)).FirstOrDefault(static k => k is not null);
        return kind?.Code(document.Family);
    }

    private IEnumerable<DataEntry> Entries(ImmutableArray<Field> fields, Func<Field, DataNode?> value)
    {
        foreach (Field field in fields)
        {
            if (value(field) is { } found)
                yield return Values.Entry(field.Key, Values.Shaped(field, found));
        }
    }

    private DataNode? Value(Field field) => field.Key switch
    {
        "do_mat" => Values.Choice(field, document.SecrecyMark),
        "do_khan" => Values.Choice(field, document.UrgencyMark),
        "luu_hanh" => Values.Text(document.CirculationNote),
        "du_thao" => Values.LastNumber(document.DraftNote),
        "tac_gia" => Values.List(document.AuthorLines),
        "trich_yeu" => Values.Rich(field, document.Subject),
        "kinh_gui" => Values.List(document.Addressees?.Names.Select(static n => n.PlainText)),
        "loi_kinh" when document.Addressees is { } addressees => Values.Choice(field, addressees.Label == AddresseeLabel.KinhTrinh ? "Kính trình" : "Kính gửi"),
        "can_cu" => Values.List(document.LegalBases.Select(static b => b.PlainText)),
        "loi_ban_hanh" => Values.List(document.EnactingFormula),
        "noi_dung" => Values.Text(BodyMarkup.Write(document.Body)),
        "noi_nhan" => Values.Recipients(document.Recipients.Where(r => document.Addressees is null || !r.IsAsAbove || r.Purpose is not null)),
        "nguoi_ky" => Values.Groups(document.Signers.Select(signer => Values.Signer(field, signer))),
        "danh_may" => Values.Text(document.TypistMark),
        "lien_he" => Values.Text(document.ContactLine),
        "phu_luc" => Values.Groups(document.Annexes.Select(annex => Annex(field, annex))),
        "ban_sao" => Values.Groups(document.Copies.Select(copy => Copy(field.Fields, copy))),
        _ => head.Value(field),
    };

    private DataNode.Map Annex(Field group, Annex annex) => new([.. Entries(group.Fields, field => field.Key switch
    {
        "tieu_de" => Values.Rich(field, annex.Title),
        "dan_chieu" => Values.Text(annex.Reference),
        "ngang" when annex.Orientation == PageOrientation.Landscape => new DataNode.Scalar("true", ScalarKind.Boolean),
        "noi_dung" => Values.Text(BodyMarkup.Write(annex.Body)),
        _ => null,
    })]);

    private DataNode.Map Copy(ImmutableArray<Field> fields, CopyBlock copy)
    {
        string symbol = copy.Head.Number?.Symbol ?? "";
        var values = new HeadValues(copy.Head, symbol[..Math.Max(0, symbol.IndexOf('/'))], document.Family);
        return new DataNode.Map([.. Entries(fields, field => field.Key switch
        {
            "hinh_thuc" => Values.Choice(field, copy.Title),
            "nguoi_ky" => copy.Signer is { } signer ? Values.Signer(field, signer) : null,
            "noi_nhan" => Values.Recipients(copy.Recipients),
            _ => values.Value(field),
        })]);
    }
}

/// <summary>Giá trị của phần đầu.</summary>
/// <param name="head">The head.</param>
/// <param name="code">Mã loại: what stands in front of the body's own symbol; <see langword="null"/> or empty where the number has none.</param>
/// <param name="family">Whose form the symbol has.</param>
internal sealed class HeadValues(LetterHead head, string? code, DocumentFamily family)
{
    /// <summary>The value of a field, by its key.</summary>
    /// <param name="field">The field.</param>
    public DataNode? Value(Field field) => field.Key switch
    {
        "co_quan_cap_tren" => Values.Text(head.SuperiorBody),
        "co_quan" => Values.Text(head.IssuingBodies.FirstOrDefault()),
        "co_quan_cung_ban_hanh" => Values.List(head.IssuingBodies.Skip(1)),
        "so" when head.Number?.Value is { } number => new DataNode.Scalar(number.ToString(CultureInfo.InvariantCulture), ScalarKind.Number),
        "ma" => Values.Choice(field, code),
        "ky_hieu" => Values.Text(Body),
        "don_vi_soan_thao" => Values.Text(Drafter),
        "dia_danh" => Values.Text(head.Place),
        "ngay" when head.Date != default => Values.Text(head.Date.ToShortString()),
        _ => null,
    };

    private string? Symbol
    {
        get
        {
            char mark = family == DocumentFamily.Party ? '/' : '-';
            return head.Number is not { } number || string.IsNullOrEmpty(code) || !number.Symbol.StartsWith(code + mark, StringComparison.Ordinal)
                ? head.Number?.Symbol
                : number.Symbol[(code.Length + 1)..];
        }
    }

    // A state công văn has no code: behind the body stands who drafted it.
    private bool HasDrafter => family == DocumentFamily.State && string.IsNullOrEmpty(code) && Symbol is { } symbol && symbol.Contains('-');

    private string? Body => HasDrafter ? Symbol![..Symbol!.IndexOf('-')] : Symbol;

    private string? Drafter => HasDrafter ? Symbol![(Symbol!.IndexOf('-') + 1)..] : null;
}
