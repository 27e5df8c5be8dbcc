using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Trường nối ra ngoài: fields whose code names a file or a data source of the office become the text that they show.</summary>
internal static class LinkedFields
{
    private static readonly HashSet<string> Linking = new(StringComparer.OrdinalIgnoreCase)
    {
        "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "DATABASE", "RD", "MERGEFIELD", "FILENAME", "TEMPLATE",
        "DOCVARIABLE", "DOCPROPERTY", "AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS",
    };

    /// <summary>Freezes them in a story.</summary>
    /// <param name="root">The root of the story.</param>
    /// <param name="removed">The list.</param>
    public static void Freeze(XElement root, RemovalList removed)
    {
        foreach (XElement field in root.Descendants(W + "fldSimple").Where(static f => Links(f.Attribute(W + "instr")?.Value ?? "")).ToList())
        {
            Tell(field.Attribute(W + "instr")!.Value, removed);
            field.Elements(W + "fldData").Remove();
            Unwrap(field);
        }

        // A field is a run of marks in reading order: begin, code, separate, result, end; fields nest (ECMA-376 part 1 §17.16.18).
        Stack<OpenField> open = new();
        foreach (XElement mark in root.Descendants().Where(static e => e.Name == W + "fldChar" || e.Name == W + "instrText").ToList())
        {
            string? type = mark.Name == W + "instrText" ? "code" : mark.Attribute(W + "fldCharType")?.Value;
            if (type == "begin")
                open.Push(new OpenField([], []));
            if (!open.TryPeek(out OpenField? field))
                continue;
            field.Marks.Add(mark);
            if (type == "code")
                field.Code.Add(mark.Value);
            if (type != "end")
                continue;
            open.Pop();
            string code = string.Concat(field.Code);
            if (!Links(code))
                continue;
            Tell(code, removed);
            foreach (XElement part in field.Marks)
                Take(part);
        }
    }

    private static bool Links(string code)
    {
        string[] words = code.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return false;
        return Linking.Contains(words[0])
            || (words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && words.Length > 1 && NamesFile(words[1]));
    }

    /// <summary>Whether a text names a file on a disk or a server of the office.</summary>
    /// <param name="text">The text.</param>
    public static bool NamesFile(string text) => text.Contains(":\\", StringComparison.Ordinal) || text.Contains("\\\\", StringComparison.Ordinal)
        || text.Contains("file:", StringComparison.OrdinalIgnoreCase);

    private static void Tell(string code, RemovalList removed) => removed.Add($"Trường nối với tệp, dữ liệu hoặc người: {FirstWords(code)}.");

    private static void Take(XElement mark)
    {
        XElement? run = mark.Parent?.Name == R ? mark.Parent : null;
        mark.Remove();
        if (run is not null && run.Elements().All(static e => e.Name == RPr))
            run.Remove();
    }

    private sealed record OpenField(List<XElement> Marks, List<string> Code);
}
