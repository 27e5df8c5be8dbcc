namespace Drafting.Corpus;

/// <summary>Kiểu của người khác: the style parts that offices' files have.</summary>
internal static class ForeignStyles
{
    private static readonly (string Key, string Id, string Name, string Paragraph, string Run)[] Named =
    [
        ("tieu-de", "TieudeDang", "Tieu de Dang", "", "<w:b/><w:sz w:val=\"30\"/>"),
        ("tieu-ngu", "Tieungu", "Tieu ngu", "", "<w:b/>"),
        ("co-quan-cap-tren", "Coquan1", "Co quan 1", "", ""),
        ("co-quan", "Coquan2", "Co quan 2", "", "<w:b/>"),
        ("so-ky-hieu", "Sokyhieu", "So ky hieu", "", ""),
        ("dia-danh-ngay", "Ngaythang", "Ngay thang", "", "<w:i/>"),
        ("ten-loai", "Tenloai", "TEN LOAI", "<w:jc w:val=\"center\"/>", "<w:b/><w:caps/><w:sz w:val=\"32\"/>"),
        ("trich-yeu", "Trichyeu", "Trich yeu noi dung", "<w:jc w:val=\"center\"/>", "<w:b/>"),
        ("tac-gia", "Trichyeu", "", "", ""),
        ("trich-yeu-cong-van", "Vevieccv", "Ve viec", "", "<w:i/><w:sz w:val=\"24\"/>"),
        ("de-muc-la-ma", "Demuc1", "De muc 1", "", "<w:b/>"),
        ("loi-ban-hanh", "Demuc1", "", "", ""),
        ("dieu", "Dieu", "Dieu", "", "<w:b/>"),
        ("so-phan-chuong", "Demuc1", "", "", ""),
        ("tieu-de-phan-chuong", "Demuc1", "", "", ""),
        ("quyen-han", "Quyenhanky", "Quyen han ky", "<w:jc w:val=\"center\"/>", "<w:b/>"),
        ("ho-ten", "Quyenhanky", "", "", ""),
        ("hinh-thuc-sao", "Quyenhanky", "", "", ""),
        ("so-phu-luc", "Quyenhanky", "", "", ""),
        ("tieu-de-phu-luc", "Quyenhanky", "", "", ""),
        ("noi-nhan", "Noinhan", "Noi nhan", "", ""),
        ("dong-noi-nhan", "Noinhanct", "Noi nhan chi tiet", "", "<w:sz w:val=\"24\"/>"),
        ("khoan", "Noidung", "Noi dung VB", "<w:jc w:val=\"both\"/>", ""),
        ("noi-dung", "Noidung", "", "", ""),
        ("gach-dau-dong", "Noidung", "", "", ""),
        ("diem", "Noidung", "", "", ""),
    ];

    public static string? IdOf(string key) => Named.FirstOrDefault(s => s.Key == key).Id;

    public static string Part(Layout layout)
    {
        string fonts = layout.Format switch
        {
            FormatForm.Theme => "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
            FormatForm.Direct => "<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>",
            FormatForm.Headings => "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/><w:sz w:val=\"22\"/>",
            _ => "<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
        };
        string paragraph = layout.Has(Habits.LooseLines) ? "<w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>" : "<w:pPrDefault/>";
        string normal = layout.Format == FormatForm.Direct ? "<w:rPr><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr>" : "";
        string named = layout.Format switch
        {
            FormatForm.Styles => string.Concat(Named.Where(static s => s.Name.Length > 0).Select(static s => Style(s.Id, s.Name, s.Paragraph, s.Run))),
            FormatForm.Headings => Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"0\"/>", "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/><w:b/><w:color w:val=\"2E74B5\"/><w:sz w:val=\"32\"/>")
                + Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"40\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:color w:val=\"2E74B5\"/><w:sz w:val=\"26\"/>")
                + Style("Heading3", "heading 3", "<w:keepNext/><w:outlineLvl w:val=\"2\"/>", "<w:i/><w:color w:val=\"1F4D78\"/>")
                + Style("Title", "Title", "<w:contextualSpacing/>", "<w:spacing w:val=\"-10\"/><w:sz w:val=\"56\"/>")
                + Style("ListParagraph", "List Paragraph", "<w:ind w:left=\"720\"/><w:contextualSpacing/>", ""),
            _ => "",
        };
        return $"<w:styles {Package.Namespaces}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:lang w:val=\"{(layout.Side == Side.Work ? "en-US" : "vi-VN")}\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>{paragraph}</w:docDefaults>"
            + $"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>{normal}</w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
            + named + "</w:styles>";
    }

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:customStyle=\"{(name is "Title" or "List Paragraph" || name.StartsWith("heading", StringComparison.Ordinal) ? 0 : 1)}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
        + (paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "") + (run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "") + "</w:style>";
}
