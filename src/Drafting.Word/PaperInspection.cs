using System.Collections.Immutable;
using System.Xml;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Word.Reading;
using Drafting.Word.Writing;

namespace Drafting.Word;

/// <summary>Kết quả xem tệp: what a paper says of its own origin, and whether that still holds.</summary>
/// <param name="Record">What the paper was drafted from, or <see langword="null"/> for a released or a foreign paper.</param>
/// <param name="TextHash">The hash of the visible text as it is now.</param>
/// <param name="Edited">Whether the text was edited since it was drafted.</param>
/// <param name="Fields">The printed strings of the head, in the order of the file.</param>
public sealed record PaperInspection(InspectedRecord? Record, string TextHash, EditState Edited, ImmutableArray<InspectedField> Fields)
{
    /// <summary>Reads a Word file.</summary>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<PaperInspection> Read(Stream docx, string file) => WordPackage.Read(docx, file, Read);

    private static PaperInspection Read(GuardedPackage package)
    {
        StoryText main = StoryText.Read(package.OpenXml(package.MainPart));
        string hash = VisibleText.Hash(package, main);
        InspectedRecord? record = null;
        List<(string Key, string Text)> header = [];
        foreach (string part in package.PartNames.Where(static p => p.StartsWith("customXml/", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using XmlReader? reader = package.OpenXml(part);
            if (reader is null || reader.MoveToContent() != XmlNodeType.Element)
                continue;
            if (reader.NamespaceURI == Names.Header)
                header = Children(reader);
            else if (reader.NamespaceURI == Names.Record)
                record = RecordOf(Children(reader));
        }

        EditState edited = record is null ? EditState.Unknown : record.TextHash == hash ? EditState.Unchanged : EditState.Edited;
        return new PaperInspection(record, hash, edited, [.. header.Select(field => FieldOf(field.Key, field.Text, main))]);
    }

    private static InspectedField FieldOf(string key, string text, StoryText main)
    {
        InspectedField field = new(key, key, text, null, ControlState.Missing);
        foreach ((_, string title, string shown) in main.Controls.Where(c => c.Key == key))
        {
            field = field with { Title = title, Shown = shown, State = shown == text ? ControlState.Equal : ControlState.Differs };
            if (field.State == ControlState.Differs)
                break;
        }

        return field;
    }

    private static InspectedRecord RecordOf(List<(string Key, string Text)> children)
    {
        return new InspectedRecord(Of("template"), Of("regime"), Of("templateHash"), Of("textHash"), Of("data"));

        string Of(string name) => children.Find(c => c.Key == name).Text ?? "";
    }

    private static List<(string Key, string Text)> Children(XmlReader root)
    {
        List<(string, string)> children = [];
        if (root.IsEmptyElement)
            return children;
        root.Read();
        while (root.NodeType != XmlNodeType.EndElement)
        {
            if (root.NodeType == XmlNodeType.Element)
                children.Add((XmlConvert.DecodeName(root.LocalName), root.ReadElementContentAsString()));
            else
                root.Read();
        }

        return children;
    }
}

/// <summary>Hồ sơ đọc được từ tệp.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="RegimeId">The regime.</param>
/// <param name="TemplateHash">The hash of the template's files.</param>
/// <param name="TextHash">The hash of the visible text when the paper was drafted.</param>
/// <param name="DataJson">The data record as JSON.</param>
public sealed record InspectedRecord(string TemplateId, string RegimeId, string TemplateHash, string TextHash, string DataJson);

/// <summary>Trường ở phần đầu văn bản.</summary>
/// <param name="Key">The key, such as <c>so-ky-hieu</c>.</param>
/// <param name="Title">What Word shows on the control; the key where there is none.</param>
/// <param name="Text">The string in the custom XML part; lines parted by <c>\n</c>.</param>
/// <param name="Shown">What the control shows, or <see langword="null"/> where there is none.</param>
/// <param name="State">Whether the two agree.</param>
public sealed record InspectedField(string Key, string Title, string Text, string? Shown, ControlState State);

/// <summary>Tình trạng sửa chữa.</summary>
public enum EditState
{
    /// <summary>Không rõ: the file holds no record.</summary>
    Unknown,

    /// <summary>Chưa sửa.</summary>
    Unchanged,

    /// <summary>Đã sửa sau khi soạn.</summary>
    Edited,
}

/// <summary>Tình trạng ô nội dung.</summary>
public enum ControlState
{
    /// <summary>Khớp.</summary>
    Equal,

    /// <summary>Khác: on opening, Word will show the string of the custom XML part.</summary>
    Differs,

    /// <summary>Không còn ô nội dung.</summary>
    Missing,
}
