using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Word.Tests.Editing;

/// <summary>Papers as other offices make them: by hand, with everything that Word leaves in a file.</summary>
internal static class ForeignPaper
{
    public const string Section = """<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""";

    private const string Spaces = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable="w14 w15" """;

    public const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:color w:val="FF0000"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLine="567"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="An"><w:name w:val="An"/><w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="AnCon"><w:name w:val="AnCon"/><w:basedOn w:val="An"/></w:style>
        <w:style w:type="character" w:styleId="ChuAn"><w:name w:val="ChuAn"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    public static string P(string text) => $"""<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    /// <summary>A paper of raw blocks; <paramref name="more"/> adds parts.</summary>
    public static byte[] Of(string blocks, Action<WordprocessingDocument>? more = null, string styles = Styles)
    {
        using var stream = new MemoryStream();
        using (var paper = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = paper.AddMainDocumentPart();
            // Tracked changes are written with the id 9, and each needs one of its own.
            int id = 100;
            blocks = Regex.Replace(blocks, "(?<!RangeStart )w:id=\"9\" w:author", _ => $"w:id=\"{id++}\" w:author");
            main.Document = new Document($"<w:document {Spaces}><w:body>{blocks}{Section}</w:body></w:document>");
            if (styles.Length > 0)
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Spaces}>{styles}</w:styles>");
            more?.Invoke(paper);
        }

        return stream.ToArray();
    }

    public static void AddSettings(WordprocessingDocument paper)
    {
        DocumentSettingsPart part = paper.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
        part.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("file:///C:/Users/chi.nguyen/mau.dotx"), "rId1");
        part.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource", new Uri("file:///C:/Users/chi.nguyen/danh-sach.xlsx"), "rId2");
        part.Settings = new Settings($"""
            <w:settings {Spaces}><w:attachedTemplate r:id="rId1"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/><w:dataSource r:id="rId2"/></w:mailMerge><w:trackRevisions/><w:docVars><w:docVar w:name="bi-mat" w:val="phương án B"/></w:docVars><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids><w14:docId w14:val="12345678"/><w15:docId w15:val="{"{6D0F3A52-7C41-4E9B-9A58-2B1E5C7D8AFF}"}"/></w:settings>
            """.Trim());
    }

    public static void AddComments(WordprocessingDocument paper)
    {
        MainDocumentPart main = paper.MainDocumentPart!;
        main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
            $"""<w:comments {Spaces}><w:comment w:id="0" w:author="Chi Nguyễn" w:initials="CN"><w:p w14:paraId="00000001"><w:r><w:annotationRef/></w:r><w:r><w:t>Chưa ổn, xem lại</w:t></w:r></w:p></w:comment></w:comments>""");
        main.AddNewPart<WordprocessingCommentsExPart>().CommentsEx = new DocumentFormat.OpenXml.Office2013.Word.CommentsEx(
            $"""<w15:commentsEx {Spaces}><w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>""");
        main.AddNewPart<WordprocessingPeoplePart>().People = new DocumentFormat.OpenXml.Office2013.Word.People(
            $"""<w15:people {Spaces}><w15:person w15:author="Chi Nguyễn"><w15:presenceInfo w15:providerId="AD" w15:userId="chi@example.vn"/></w15:person></w15:people>""");
    }

    public static void AddProperties(WordprocessingDocument paper)
    {
        paper.PackageProperties.Title = "Kết luận";
        paper.PackageProperties.Creator = "Chi Nguyễn";
        paper.PackageProperties.LastModifiedBy = "Ba Trần";
        paper.PackageProperties.Revision = "17";
        paper.AddExtendedFilePropertiesPart().Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(
            new DocumentFormat.OpenXml.ExtendedProperties.Manager("Tư Lê"), new DocumentFormat.OpenXml.ExtendedProperties.Company("Tỉnh uỷ mật"));
        paper.AddCustomFilePropertiesPart().Properties = new Properties(
            new CustomDocumentProperty(new VTLPWSTR("hồ sơ 12")) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = "HoSo" });
        using Stream thumbnail = paper.AddThumbnailPart(ThumbnailPartType.Jpeg).GetStream();
        thumbnail.Write([1, 2, 3]);
    }

    public static void AddAddIn(WordprocessingDocument paper)
    {
        WebExTaskpanesPart panes = paper.AddWebExTaskpanesPart();
        WebExtensionPart extension = panes.AddNewPart<WebExtensionPart>("rId1");
        extension.WebExtension = new DocumentFormat.OpenXml.Office2013.WebExtension.WebExtension(
            new DocumentFormat.OpenXml.Office2013.WebExtension.WebExtensionStoreReference { Id = "wa1", Version = "1.0.0.0", Store = "vi-VN", StoreType = "OMEX" },
            new DocumentFormat.OpenXml.Office2013.WebExtension.WebExtensionReferenceList(),
            new DocumentFormat.OpenXml.Office2013.WebExtension.WebExtensionPropertyBag(),
            new DocumentFormat.OpenXml.Office2013.WebExtension.WebExtensionBindingList(),
            new DocumentFormat.OpenXml.Office2013.WebExtension.Snapshot())
        { Id = "{6D0F3A52-7C41-4E9B-9A58-2B1E5C7D8A0F}" };
        panes.Taskpanes = new DocumentFormat.OpenXml.Office2013.WebExtentionPane.Taskpanes();
    }
}
