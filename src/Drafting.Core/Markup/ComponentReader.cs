using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Đọc thành phần: takes the lines that start with <c>@</c>, and the items under those that have a list.</summary>
internal sealed class ComponentReader(MarkupSource source, MarkupFindings findings, InlineReader inlines, DocumentFamily family, PaperParts parts)
{
    private readonly FieldLines _fields = new(source, findings, inlines, family, parts);
    private Region _region = Region.Body;
    private AnnexParts? _annex;
    private CopyParts? _copy;
    private ComponentLine _component;
    private MarkupLine _bodyText;

    private enum Region
    {
        Body,
        Addressees,
        LegalBases,
        Recipients,
        Signature,
        Copy,
    }

    /// <summary>What has been read.</summary>
    public PaperParts Parts => parts;

    private HeadParts Head => _copy?.Head ?? parts.Head;

    private List<Recipient> Recipients => _copy?.Recipients ?? parts.Recipients;

    /// <summary>Reads a component line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether the line is one.</returns>
    public bool TryRead(MarkupLine line)
    {
        if (!ComponentLine.TryRead(source, line, out _component))
            return false;
        ReadOnlySpan<char> word = _component.Word(source);
        if (!ComponentKeys.TryFind(word, out ComponentKey key))
        {
            string? nearest = ComponentKeys.Nearest(word);
            Error(
                MarkupCodes.UnknownKey,
                $"Không có thành phần “@{word}”.",
                nearest is null ? "Xem các khoá trong MARKUP.md; viết `\\@` nếu dòng này là chữ." : $"Có phải là `@{nearest}`? Viết `\\@` nếu dòng này là chữ.");
            return true;
        }

        CheckPlace(key);
        Read(key);
        return true;
    }

    /// <summary>The text that stood behind <c>@noi-dung</c>, once.</summary>
    public MarkupLine TakeBodyText()
    {
        MarkupLine text = _bodyText;
        _bodyText = default;
        return text;
    }

    /// <summary>Reads a line under a component that has a list.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether the line belongs there; otherwise it is body.</returns>
    public bool TryReadItem(MarkupLine line)
    {
        if (source.IsMark(line.Start, '@') && char.IsLetter(source[line.Start + 1]))
        {
            findings.Error(
                MarkupCodes.KeyInContent,
                line,
                line.Start,
                line.Start + 1,
                "Nội dung của dữ liệu không đặt được thành phần; dòng bắt đầu bằng `@` chỉ có nghĩa trong mẫu.",
                "Viết `\\@` nếu dòng này là chữ; thành phần thì điền vào trường của nó.");
        }

        bool isDash = DivisionLabel.IsDash(source, line);
        switch (_region)
        {
            case Region.Addressees when isDash:
                AddAddressee(line, line.Start + 1);
                return true;
            case Region.LegalBases when isDash:
                AddLegalBasis(line, line.Start + 1);
                return true;
            case Region.Recipients:
                if (!isDash)
                    findings.Error(MarkupCodes.DashMissing, line, line.Start, line.End, "Dòng này nằm dưới `@noi-nhan` mà không bắt đầu bằng `- `.", "Thêm `- ` ở đầu dòng, hoặc đặt dòng này trước `@noi-nhan`.");
                AddRecipient(isDash ? line.Start + 1 : line.Start, line.End);
                return true;
            case Region.Signature or Region.Copy:
                findings.Error(MarkupCodes.StrayLine, line, line.Start, line.End, "Dòng này không thuộc thành phần nào của chữ ký hoặc bản sao.", "Đặt dòng này trước `@chu-ky` hoặc `@ban-sao`, hoặc viết khoá của nó ở đầu dòng.");
                return false;
            default:
                _region = Region.Body;
                return false;
        }
    }

    private void CheckPlace(ComponentKey key)
    {
        // A field of one line without text counts as not written.
        if (!_component.HasText && !HasLines(key))
            return;
        bool opens = key is ComponentKey.Annex or ComponentKey.AnnexLandscape or ComponentKey.Copy;
        bool isOfCopy = key is <= ComponentKey.PlaceDate or (>= ComponentKey.Signer and <= ComponentKey.Recipients);
        if (_copy is not null && key != ComponentKey.Copy && !isOfCopy)
            Error(MarkupCodes.NotInCopy, "Bản sao không có thành phần này.", "Đặt dòng này trước `@ban-sao`.");
        else if (_copy is null && _annex is not null && !opens && key is not (ComponentKey.AnnexReference or ComponentKey.Body))
            Error(MarkupCodes.BehindAnnex, "Thành phần này của văn bản đứng sau phụ lục.", "Đặt dòng này trước `@phu-luc`.");
        else if (key == ComponentKey.AnnexReference && _annex is null)
            Error(MarkupCodes.OnlyInAnnex, "Dòng dẫn chiếu chỉ có trong phụ lục.", "Đặt dòng này sau `@phu-luc`.");
        if (key is ComponentKey.Authority or ComponentKey.Position or ComponentKey.SignerName && _region != Region.Signature)
            Error(MarkupCodes.OutsideSigner, "Quyền hạn, chức vụ và họ tên chỉ có trong chữ ký.", "Thêm một dòng `@chu-ky` ở trên.");
    }

    private static bool HasLines(ComponentKey key) => key is ComponentKey.KinhGui or ComponentKey.KinhTrinh or ComponentKey.LegalBasis
        or ComponentKey.Body or ComponentKey.Signer or ComponentKey.Recipients or ComponentKey.Annex or ComponentKey.AnnexLandscape or ComponentKey.Copy;

    private void Read(ComponentKey key)
    {
        bool hasText = _component.HasText;
        Region region = _region;
        _region = _copy is null ? Region.Body : Region.Copy;
        switch (key)
        {
            case ComponentKey.Body:
                _bodyText = _component.Rest;
                break;
            case ComponentKey.Annex:
                AddAnnex(PageOrientation.Portrait);
                break;
            case ComponentKey.AnnexLandscape:
                AddAnnex(PageOrientation.Landscape);
                break;
            case ComponentKey.Copy:
                AddCopy(hasText);
                break;
            case ComponentKey.Signer:
                _region = Region.Signature;
                AddSigner(hasText);
                break;
            case ComponentKey.Authority or ComponentKey.Position or ComponentKey.SignerName:
                if (hasText || region == Region.Signature)
                    _region = Region.Signature;
                if (hasText)
                    ReadSigner(key, region);
                break;
            case ComponentKey.Recipients:
                _region = Region.Recipients;
                AddRecipient(ItemStart(), _component.Rest.End);
                break;
            case ComponentKey.KinhGui or ComponentKey.KinhTrinh:
                ReadAddressees(key == ComponentKey.KinhGui ? AddresseeLabel.KinhGui : AddresseeLabel.KinhTrinh, hasText);
                break;
            case ComponentKey.LegalBasis:
                _region = Region.LegalBases;
                AddLegalBasis(_component.Line, ItemStart());
                break;
            default:
                if (hasText)
                    _fields.Read(key, _component, Head, _annex);
                break;
        }
    }

    private void ReadAddressees(AddresseeLabel label, bool hasText)
    {
        if (!_fields.IsFirst(_component, parts.Addressees.Count == 0))
            return;
        parts.AddresseeLabel = label;
        // One addressee on the line itself is the only one; a dash that follows belongs to the body.
        if (hasText)
            AddAddressee(_component.Line, _component.Rest.Start);
        else
            _region = Region.Addressees;
    }

    private void AddAddressee(MarkupLine line, int start)
    {
        RichText name = ListItems.WithoutEndMark(inlines.Read(line, start, line.End, parts.NotesOf(0)));
        if (!name.IsEmpty)
            parts.Addressees.Add(name);
    }

    private void AddLegalBasis(MarkupLine line, int start)
    {
        RichText basis = ListItems.WithoutEndMark(inlines.Read(line, start, line.End, parts.NotesOf(0)));
        if (!basis.IsEmpty)
            parts.LegalBases.Add(basis);
    }

    private void AddRecipient(int start, int end)
    {
        string text = inlines.ReadPlain(start, end);
        if (text.Length > 0)
            Recipients.Add(ListItems.ToRecipient(text));
    }

    private void AddAnnex(PageOrientation orientation)
    {
        // An annex behind a copy is reported; its text goes on as an annex.
        _copy = null;
        _region = Region.Body;
        _annex = new AnnexParts(inlines.Read(_component.Line, _component.Rest.Start, _component.Rest.End, parts.NotesOf(parts.Annexes.Count + 1)), orientation);
        parts.Annexes.Add(_annex);
        if (parts.Annexes.Count == MarkupLimits.Annexes + 1)
        {
            Error(
                MarkupCodes.TooManyAnnexes,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Văn bản có nhiều nhất {MarkupLimits.Annexes} phụ lục; từ phụ lục này trở đi bị bỏ."),
                "Gộp các phụ lục, hoặc xem mẫu có lặp quá nhiều lần không.");
        }
    }

    private void AddCopy(bool hasText)
    {
        if (!hasText)
            Error(MarkupCodes.CopyTitleMissing, "Bản sao thiếu hình thức sao.", "Viết `@ban-sao Sao y bản chính`, `@ban-sao Sao lục` hoặc `@ban-sao Trích sao`.");
        _copy = new CopyParts(_fields.Text(_component));
        parts.Copies.Add(_copy);
        _region = Region.Copy;
    }

    private void AddSigner(bool hasText)
    {
        if (hasText)
            Error(MarkupCodes.TextNotTaken, "Sau `@chu-ky` không có chữ.", "Viết `@quyen-han`, `@chuc-vu`, `@ho-ten` ở các dòng dưới.");
        if (_copy is { Signer: not null } || _copy is null && parts.Signers.Count == 2)
            Error(MarkupCodes.TooManySigners, _copy is null ? "Văn bản có nhiều nhất hai người ký." : "Bản sao có một người ký.", "Bỏ bớt một khối `@chu-ky`.");
        else if (_copy is not null)
            _copy.Signer = new SignerParts();
        else
            parts.Signers.Add(new SignerParts());
    }

    private void ReadSigner(ComponentKey key, Region region)
    {
        // Outside a signer, which is reported, the line still gets one to stand in.
        if (region != Region.Signature && (_copy is null ? parts.Signers.Count == 0 : _copy.Signer is null))
            AddSigner(hasText: false);
        SignerParts signer = _copy?.Signer ?? parts.Signers[^1];
        if (key == ComponentKey.Authority)
            _fields.Once(_component, ref signer.Authority);
        else if (key == ComponentKey.SignerName)
            _fields.Once(_component, ref signer.Name);
        else
            signer.Positions.Add(_fields.Text(_component));
    }

    // A dash on the component's own line is allowed.
    private int ItemStart() => _component.HasText && DivisionLabel.IsDash(source, _component.Rest) ? _component.Rest.Start + 1 : _component.Rest.Start;

    private void Error(string code, string message, string hint) =>
        findings.Error(code, _component.Line, _component.Line.Start, _component.WordEnd, message, hint);
}
