using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Drafting.Core.Data;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Phần XML riêng: the printed strings that clients fill, the record, and the file's title.</summary>
internal static class CustomXmlParts
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the <c>header</c> part: one element for each printed string, lines parted by a line feed.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="fields">The strings.</param>
    public static void WriteHeader(PooledBuffer buffer, ImmutableArray<HeaderField> fields)
    {
        buffer.Write(StaticParts.Opening);
        // Blanks count: the place of a number that is not given yet is made of them.
        buffer.Write("<header xmlns=\""u8);
        buffer.WriteText(Names.Header);
        buffer.Write("\" xml:space=\"preserve\">"u8);
        foreach (HeaderField field in fields)
            WriteElement(buffer, Names.ElementName(field.Key), field.Text);
        buffer.Write("</header>"u8);
    }

    /// <summary>Writes the <c>record</c> part.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="textHash">The hash of the paper's visible text.</param>
    /// <param name="scratch">An empty buffer.</param>
    public static void WriteRecord(PooledBuffer buffer, PaperRecord record, string textHash, PooledBuffer scratch)
    {
        buffer.Write(StaticParts.Opening);
        buffer.Write("<record xmlns=\""u8);
        buffer.WriteText(Names.Record);
        buffer.Write("\">"u8);
        WriteElement(buffer, "template", record.TemplateId);
        WriteElement(buffer, "regime", record.RegimeId);
        WriteElement(buffer, "templateHash", record.TemplateHash);
        WriteElement(buffer, "textHash", textHash);
        using (var json = new Utf8JsonWriter((Stream)scratch, Json))
            WriteNode(json, record.Data);
        buffer.Write("<data>"u8);
        int characters = System.Text.Encoding.UTF8.GetCharCount(scratch.Written);
        char[] text = System.Buffers.ArrayPool<char>.Shared.Rent(characters);
        System.Text.Encoding.UTF8.GetChars(scratch.Written, text);
        buffer.WriteText(text.AsSpan(0, characters));
        System.Buffers.ArrayPool<char>.Shared.Return(text, clearArray: true);
        buffer.Write("</data></record>"u8);
    }

    /// <summary>Writes the core properties: the title, and nothing about a person or a day.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="title">Type and number.</param>
    public static void WriteCoreProperties(PooledBuffer buffer, string title)
    {
        buffer.Write(StaticParts.Opening);
        buffer.Write("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"""u8);
        WriteElement(buffer, "dc:title", title);
        WriteElement(buffer, "dc:language", "vi-VN");
        buffer.Write("</cp:coreProperties>"u8);
    }

    private static void WriteElement(PooledBuffer buffer, string name, string text)
    {
        buffer.Write("<"u8);
        buffer.WriteText(name);
        buffer.Write(">"u8);
        buffer.WriteText(text);
        buffer.Write("</"u8);
        buffer.WriteText(name);
        buffer.Write(">"u8);
    }

    /// <summary>The canonical form: no blanks, keys in the order of the record, numbers as written.</summary>
    private static void WriteNode(Utf8JsonWriter json, DataNode node)
    {
        switch (node)
        {
            case DataNode.Map map:
                json.WriteStartObject();
                foreach (DataEntry entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    WriteNode(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case DataNode.List list:
                json.WriteStartArray();
                foreach (DataNode item in list.Items)
                    WriteNode(json, item);
                json.WriteEndArray();
                break;
            case DataNode.Scalar { Kind: ScalarKind.Null }:
                json.WriteNullValue();
                break;
            case DataNode.Scalar { Kind: ScalarKind.Boolean, Text: var text }:
                json.WriteBooleanValue(text == "true");
                break;
            case DataNode.Scalar { Kind: ScalarKind.Number, Text: var text }:
                json.WriteRawValue(text);
                break;
            case DataNode.Scalar { Text: var text }:
                json.WriteStringValue(text);
                break;
        }
    }
}
