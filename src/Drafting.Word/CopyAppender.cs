using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using Drafting.Word.Editing;
using Drafting.Word.Reading;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word;

/// <summary>Bản sao đã thêm.</summary>
/// <param name="FirstOrdinal">The number of the first added block in the paper, from 1.</param>
/// <param name="Keys">The keys of the printed strings that were added, empty where the paper has no part for them.</param>
public sealed record AppendedCopies(int FirstOrdinal, ImmutableArray<string> Keys);

/// <summary>Thêm bản sao: certified copy blocks at the end of a paper, under a rule, with nothing above them changed.</summary>
public static class CopyAppender
{
    /// <summary>Adds the blocks to a paper; on an error nothing is written.</summary>
    /// <param name="original">The paper, ours or foreign, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="copies">The blocks, from <see cref="LayoutPlanner.PlanCopies"/>.</param>
    /// <param name="output">Where to; only written, and left open.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="ArgumentException">Both streams are one, or the plan holds no block.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public static Outcome<AppendedCopies> Append(Stream original, string file, LayoutPlan copies, Stream output, CancellationToken cancellation = default)
    {
        if (ReferenceEquals(original, output))
            throw new ArgumentException("A copy is never written over its original.", nameof(output));
        if (copies.Sections is not [{ Blocks.IsEmpty: false }])
            throw new ArgumentException("The plan of copies has one section with the blocks.", nameof(copies));
        Outcome<Work> work = WordPackage.Read(original, file, source =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Add(source, file, copies);
        });
        if (work.Value is not { Added: { } added } done)
            return new Outcome<AppendedCopies>(null, [.. work.Diagnostics, .. work.Value?.Findings ?? []]);
        cancellation.ThrowIfCancellationRequested();
        done.Bytes.WriteTo(output);
        return added;
    }

    private static Work Add(GuardedPackage source, string file, LayoutPlan copies)
    {
        EditablePackage package = EditablePackage.Load(source);
        if (StrictPaper.Refuse(package, file) is { } refusal)
            return new Work([refusal], null, new MemoryStream());
        XElement body = package.Main.Element(W + "body") ?? throw new InvalidDataException("no body");
        HeaderItem? header = HeaderItem.Find(package);
        XElement? kept = AddedBlocks.KeptHash(package, VisibleText.Hash(source, StoryText.Read(source.OpenXml(source.MainPart))));
        IReadOnlyList<XElement> roots = Stories.Of(package);
        int before = Before(roots, header);
        LayoutPlan plan = CopyKeys.Narrow(header is null ? CopyKeys.Unbind(CopyKeys.Shift(copies, before)) : CopyKeys.Shift(copies, before), TextWidth(body));

        List<XElement> blocks = AddedBlocks.Of(plan, AddedBlocks.FreeControls(roots)).Blocks;
        foreach (XAttribute store in blocks.SelectMany(static b => b.Descendants(W + "dataBinding")).Attributes(W + "storeItemID"))
            store.Value = header!.Store;
        CopyStyles.Settle(package, blocks, plan);
        if (AddedBlocks.IsOldLayout(package))
            AddedBlocks.Indent(blocks);
        foreach (HeaderField field in plan.HeaderFields)
            header!.Root.Add(new XElement(HeaderItem.Schema + Names.ElementName(field.Key), field.Text));
        Insert(body, blocks);

        MemoryStream bytes = AddedBlocks.Saved(package);
        if (kept is not null)
        {
            kept.Value = VisibleText.Hash(bytes, file).Value ?? kept.Value;
            bytes = AddedBlocks.Saved(package);
        }

        return new Work([], new AppendedCopies(before + 1, [.. plan.HeaderFields.Select(static f => f.Key)]), bytes);
    }

    /// <summary>How many copy blocks the paper has: by the printed strings, and by the rules where it has none.</summary>
    private static int Before(IReadOnlyList<XElement> roots, HeaderItem? header)
    {
        string rule = Names.StyleId(Core.Documents.Component.CopyRule);
        int rules = roots[0].Descendants(P).Count(p => Val(p.Element(PPr)?.Element(W + "pStyle")) == rule);
        return Math.Max(rules, header?.Keys.Select(CopyKeys.OrdinalOf).DefaultIfEmpty().Max() ?? 0);
    }

    /// <summary>Behind the last block. The paragraph that the writer puts behind a last table for Word's sake stays last: the rule now parts
    /// the two tables, as in a paper that is drafted with its copies.</summary>
    private static void Insert(XElement body, List<XElement> blocks)
    {
        XElement? last = body.Elements().LastOrDefault(static e => e.Name != W + "sectPr");
        if (last is not null && AddedBlocks.IsSpacer(last) && blocks.Count > 1 && AddedBlocks.IsSpacer(blocks[^1]))
        {
            last.AddBeforeSelf(blocks[..^1]);
            return;
        }

        if (last is null)
            body.AddFirst(blocks);
        else
            last.AddAfterSelf(blocks);
    }

    private static Length? TextWidth(XElement body)
    {
        XElement? section = body.Elements(W + "sectPr").LastOrDefault();
        return Twips(section?.Element(W + "pgSz"), "w") - Twips(section?.Element(W + "pgMar"), "left") - Twips(section?.Element(W + "pgMar"), "right") is { } width and > 1000
            ? Length.FromTwips(width)
            : null;
    }

    private static int? Twips(XElement? element, string name) =>
        int.TryParse(element?.Attribute(W + name)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    private sealed record Work(ImmutableArray<Diagnostic> Findings, AppendedCopies? Added, MemoryStream Bytes);
}
