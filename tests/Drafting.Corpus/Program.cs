using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Drafting.Corpus;

// Writes the corpus once, by hand: never part of a build or a test. See tests/corpus/README.md.
bool force = args.Contains("--force");
string source = Path.GetDirectoryName(Here())!;
string corpus = Path.GetFullPath(args.FirstOrDefault(static a => !a.StartsWith("--", StringComparison.Ordinal)) ?? Path.Combine(source, "..", "corpus"));
int written = 0;
int kept = 0;

foreach (Paper paper in Directory.EnumerateFiles(Path.Combine(source, "Papers"), "*.txt").Order(StringComparer.Ordinal).SelectMany(PaperFile.Read))
{
    Layout layout = Layouts.Find(paper.Layout);
    var desk = new Desk(paper, layout);
    string body = desk.Head() + desk.Title() + desk.Addressees() + desk.Body(paper.Body) + desk.Tail() + desk.Annexes();
    Save(layout.Side == Side.Work ? "work" : "measure", paper.Name, body + desk.Section(), ForeignStyles.Part(layout), desk,
        $"# kind={paper.Kind} family={paper.Family} regime={paper.Regime} layout={layout.Name}", null);
}

// Papers whose XML was written out one by one: the first line is the head line, then an optional numbering part, then the body.
foreach (string path in Directory.EnumerateFiles(Path.Combine(source, "Hand"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    XElement hand = XElement.Load(path, LoadOptions.PreserveWhitespace);
    XElement Part(string name) => hand.Elements().Single(e => e.Name.LocalName == name);
    string? numbering = hand.Elements().Any(static e => e.Name.LocalName == "numbering") ? Part("numbering").ToString(SaveOptions.DisableFormatting) : null;
    string body = string.Concat(Part("body").Nodes().Where(static n => n is XElement).Select(static n => n.ToString(SaveOptions.DisableFormatting)));
    Save(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), body, Part("styles").ToString(SaveOptions.DisableFormatting), null,
        (string)hand.Attribute("head")!, numbering);
}

Console.WriteLine($"{written} files written, {kept} left alone.");
return 0;

void Save(string half, string name, string body, string styles, Desk? desk, string head, string? numbering)
{
    string path = Path.Combine(corpus, half, name + ".docx");
    if (File.Exists(path) && !force)
    {
        kept++;
        return;
    }
    XDocument document = XDocument.Parse($"<w:document {Package.Namespaces}><w:body>{body}</w:body></w:document>", LoadOptions.PreserveWhitespace);
    document.Root!.Descendants().Attributes().Where(static a => a.IsNamespaceDeclaration).Remove();
    IReadOnlyList<string> rows = Labels.Take(document);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    Package.Write(path, document.ToString(SaveOptions.DisableFormatting), styles, desk, numbering);
    File.WriteAllText(Path.ChangeExtension(path, ".labels.tsv"), head + "\n" + string.Join('\n', rows) + "\n", new UTF8Encoding(false));
    written++;
}

static string Here([CallerFilePath] string path = "") => path;
