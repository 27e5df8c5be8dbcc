using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Core.Planning;
using Drafting.Core.Text;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Số trang trong đầu trang, chân trang: finds the field, takes it out, puts it in.</summary>
internal static partial class PageField
{
    /// <summary>Whether a header or footer shows the number of its page.</summary>
    /// <param name="root">Its root.</param>
    public static bool IsIn(XElement root) => root.Descendants().Any(static e => IsSimple(e) || e.Name == W + "pgNum" || (e.Name == W + "instrText" && IsPage(Instruction(e))));

    /// <summary>Takes the number out, with the dashes and words round it that are nothing without it; other text stays.</summary>
    /// <param name="root">The root of a header or footer.</param>
    public static void Take(XElement root)
    {
        foreach (XElement paragraph in root.Descendants(P).Where(static p => Own(p).Any(static e => IsSimple(e) || e.Name == W + "pgNum" || (e.Name == W + "instrText" && IsPage(Instruction(e))))).ToList())
        {
            foreach (XElement simple in Own(paragraph).Where(IsSimple).ToList())
                Drop(simple);
            foreach (XElement number in Own(paragraph).Where(static e => e.Name == W + "pgNum").ToList())
                Drop(number);
            TakeFields(paragraph);
            string rest = TextOf(paragraph);
            if (rest.Length > 0 && rest.Length < 40 && Decoration().Fits(rest.Normalize()))
                Clear(paragraph);
            foreach (XElement run in Own(paragraph).Where(static e => e.Name == R && e.Elements().All(static c => c.Name == RPr)).ToList())
                Drop(run);
        }
    }

    /// <summary>Puts a number alone in a paragraph of its own above everything else.</summary>
    /// <param name="root">The root of a header.</param>
    /// <param name="style">The style of the number.</param>
    /// <param name="fontName">The font.</param>
    public static void Put(XElement root, PlannedStyle style, string fontName)
    {
        XElement? held = root.Descendants(P).FirstOrDefault(p => !InBox(p, root) && Own(p).Any(static e => IsSimple(e) || (e.Name == W + "instrText" && IsPage(Instruction(e)))));
        Take(root);
        // The paragraph that held it takes it again, unless other words are left there; an empty header has one for it.
        XElement? home = held is not null && TextOf(held).Length == 0
            ? held
            : root.Elements(P).FirstOrDefault(p => root.Elements().Count() == 1 && TextOf(p).Length == 0);
        if (home is null)
        {
            home = new XElement(P);
            root.AddFirst(home);
        }

        home.Element(PPr)?.Remove();
        home.AddFirst(new XElement(PPr, FlatFormat.Paragraph(style).Elements()));
        XElement face = FlatFormat.Run(style, fontName);
        XElement[] number =
        [
            Run(Character("begin")),
            Run(new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGE ")),
            Run(Character("separate")),
            Run(new XElement(W + "t", "2")),
            Run(Character("end")),
        ];
        home.Element(PPr)!.AddAfterSelf(number);

        XElement Run(XElement content) => new(R, new XElement(face), content);
    }

    private static XElement Character(string type) => new(W + "fldChar", new XAttribute(W + "fldCharType", type));

    /// <summary>Takes whole fields out whose instruction is PAGE, from the first mark to the last.</summary>
    private static void TakeFields(XElement paragraph)
    {
        var open = new Stack<(List<XElement> Pieces, bool[] IsPage)>();
        foreach (XElement piece in Own(paragraph).Where(static e => e.Parent?.Name == R && e.Name != RPr).ToList())
        {
            string? type = piece.Name == W + "fldChar" ? piece.Attribute(W + "fldCharType")?.Value : null;
            if (type == "begin")
                open.Push(([], [false]));
            foreach ((List<XElement> pieces, bool[] isPage) in open)
            {
                pieces.Add(piece);
                isPage[0] |= piece.Name == W + "instrText" && IsPage(Instruction(piece));
            }

            if (type != "end" || !open.TryPop(out (List<XElement> Pieces, bool[] IsPage) ended) || !ended.IsPage[0])
                continue;
            foreach (XElement taken in ended.Pieces)
                Drop(taken);
        }
    }

    /// <summary>Takes the words and fields of a paragraph; drawings stay.</summary>
    private static void Clear(XElement paragraph)
    {
        foreach (XElement piece in Own(paragraph).Where(static e => e.Name.Namespace == W && e.Name.LocalName is "t" or "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" or "fldChar" or "instrText" or "fldSimple").ToList())
        {
            if (piece.Parent?.Name == R || piece.Name == W + "fldSimple")
                Drop(piece);
        }
    }

    /// <summary>What stands in a paragraph and not in a paragraph inside it.</summary>
    private static IEnumerable<XElement> Own(XElement paragraph) => paragraph.Descendants().Where(e => e.Ancestors(P).First() == paragraph);

    private static bool InBox(XElement paragraph, XElement root) =>
        paragraph.Ancestors().TakeWhile(a => a != root).Any(static a => a.Name.LocalName is "txbxContent" or "tbl");

    private static bool IsSimple(XElement e) => e.Name == W + "fldSimple" && IsPage(e.Attribute(W + "instr")?.Value ?? "");

    /// <summary>The whole instruction, which may be split over runs.</summary>
    private static string Instruction(XElement e)
    {
        if (e.Value.Trim().Length >= 4)
            return e.Value;
        XElement? paragraph = e.Ancestors(P).FirstOrDefault();
        return paragraph is null ? e.Value : string.Concat(paragraph.Descendants(W + "instrText").SkipWhile(i => i != e).Take(4).Select(static i => i.Value));
    }

    private static bool IsPage(string instruction)
    {
        ReadOnlySpan<char> words = instruction.AsSpan().Trim();
        return words.StartsWith("PAGE", StringComparison.OrdinalIgnoreCase) && (words.Length == 4 || !char.IsLetterOrDigit(words[4]));
    }

    [GeneratedRegex(@"^[\s\p{P}\p{S}\d]*(?:trang|page|số)?[\s\p{P}\p{S}\d]*(?:số|of|trên|/)?[\s\p{P}\p{S}\d]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 100)]
    private static partial Regex Decoration();
}
