using System.Text;
using Drafting.Core.Recognition;

namespace Drafting.Word.Reading;

/// <content>Inside a paragraph.</content>
internal sealed partial class StoryReader
{
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private void Inlines(RawParagraph raw)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
            Inline(raw);
    }

    private void Inline(RawParagraph raw)
    {
        if (at.Name == "AlternateContent")
        {
            Choice(raw);
            return;
        }

        if (at.Name is "oMath" or "oMathPara" && at.Namespace == Mathematics)
            Equation(raw);
        if (!at.IsWord)
            return;
        switch (at.Name)
        {
            case "r":
                Run(raw);
                break;
            case "hyperlink" or "smartTag" or "customXml" or "dir" or "bdo":
                Inlines(raw);
                break;
            case "sdt":
                Control(raw);
                break;
            case "fldSimple":
                NotePageField(at.Get("instr"));
                Inlines(raw);
                break;
            case "ins" or "moveTo":
                Insertion(raw);
                break;
            case "del" or "moveFrom":
                var deleted = new StringBuilder();
                CollectWords(at, deleted);
                scope.CountCharacters(deleted.Length);
                scope.Trace(TraceKind.Deletion, raw.Address, deleted.ToString());
                break;
            case "commentRangeStart":
                scope.Comment(at.Get("id"), raw.Address);
                break;
        }
    }

    // By themselves, so that what they capture is made for them alone and not for every run.
    private void Choice(RawParagraph raw) => InChoice(() => Inlines(raw));

    private void Control(RawParagraph raw) => InContent(() => Inlines(raw));

    /// <summary>An insertion inside an insertion is no other one.</summary>
    private void Insertion(RawParagraph raw)
    {
        int first = raw.Pieces.Count;
        bool outer = !thread.InInsertion;
        thread.InInsertion = true;
        Inlines(raw);
        if (!outer)
            return;
        thread.InInsertion = false;
        scope.Trace(TraceKind.Insertion, raw.Address, raw.TextFrom(first));
    }

    private void Run(RawParagraph raw)
    {
        int first = raw.Pieces.Count;
        RunLayer layer = RunContent(raw, RunLayer.Empty);
        if (layer.Tracked.HasFlag(TrackedMarks.Changed))
            scope.Trace(TraceKind.FormatChange, raw.Address, raw.TextFrom(first));
    }

    private RunLayer RunContent(RawParagraph raw, RunLayer layer)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "AlternateContent")
                layer = RunChoice(raw, layer);
            else if (at.Name == "rPr" && at.IsWord)
                layer = LayerReader.Run(at);
            else if (at.IsWord)
                Piece(raw, layer);
        }

        return layer;
    }

    private RunLayer RunChoice(RawParagraph raw, RunLayer layer)
    {
        InChoice(() => layer = RunContent(raw, layer));
        return layer;
    }

    private void Piece(RawParagraph raw, RunLayer layer)
    {
        int element = at.Element;
        switch (at.Name)
        {
            case "t":
                Add(at.VisibleText());
                break;
            case "tab" or "ptab":
                Add("\t");
                break;
            case "br":
                Add(at.Get("type") is "page" or "column" ? "\f" : "\n");
                break;
            case "cr":
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("\u2011");
                break;
            case "softHyphen":
                Add(RawPiece.OptionalHyphen);
                break;
            case "sym":
                Add(SymbolGlyphs.Sign(at.Get("char"), at.Get("font")));
                break;
            case "fldChar":
                FieldCharacter(at.Get("fldCharType"));
                break;
            case "instrText":
                thread.AddInstruction(at.Text());
                break;
            case "pgNum":
                HasPageField = true;
                break;
            case "footnoteReference" or "endnoteReference" when at.Get("id") is { } id && !thread.InInstruction:
                int note = scope.Note(at.Name == "footnoteReference" ? "footnote" : "endnote", id, raw.Section);
                raw.Pieces.Add(new RawPiece("", layer, note));
                break;
            case "commentReference":
                scope.Comment(at.Get("id"), raw.Address);
                break;
            case "ruby":
                for (int depth = at.Depth; at.NextChild(depth);)
                {
                    if (at.Name == "rubyBase")
                        Inlines(raw);
                }

                break;
            case "drawing" or "pict":
                Shapes(raw, new ShapePlace());
                break;
            case "object":
                scope.Object(ObjectKind.Embedded, raw.Address, "");
                Shapes(raw, new ShapePlace { IsNamed = true });
                break;
        }

        void Add(string text)
        {
            if (text.Length == 0 || thread.InInstruction)
                return;
            scope.CountCharacters(text.Length);
            raw.Pieces.Add(new RawPiece(text, layer, Element: element, InField: thread.InField));
        }
    }

    private void TraceMarks(RawParagraph raw)
    {
        TrackedMarks tracked = raw.Direct.Mark?.Tracked ?? TrackedMarks.None;
        if (tracked.HasFlag(TrackedMarks.Inserted))
            scope.Trace(TraceKind.Insertion, raw.Address, "¶");
        if (tracked.HasFlag(TrackedMarks.Deleted))
            scope.Trace(TraceKind.Deletion, raw.Address, "¶");
        if (raw.Direct.Changed || tracked.HasFlag(TrackedMarks.Changed))
            scope.Trace(TraceKind.FormatChange, raw.Address, raw.Pieces.Count == 0 ? "¶" : raw.TextFrom(0));
    }

    private void Equation(RawParagraph raw)
    {
        var signs = new StringBuilder();
        Collect();
        scope.CountCharacters(signs.Length);
        scope.Object(ObjectKind.Equation, raw.Address, signs.ToString());

        void Collect()
        {
            for (int depth = at.Depth; at.NextChild(depth);)
            {
                if (at.Name == "t")
                    signs.Append(at.VisibleText());
                else
                    Collect();
            }
        }
    }

    private void FieldCharacter(string? type)
    {
        switch (type)
        {
            case "begin": thread.BeginField(); break;
            case "separate": NotePageField(thread.SeparateField()); break;
            case "end": NotePageField(thread.EndField()); break;
        }
    }

    /// <summary>A field PAGE, with its switches; PAGEREF is another.</summary>
    private void NotePageField(string? instruction)
    {
        ReadOnlySpan<char> words = instruction.AsSpan().Trim();
        if (words.StartsWith("PAGE", StringComparison.OrdinalIgnoreCase) && (words.Length == 4 || !char.IsLetterOrDigit(words[4])))
            HasPageField = true;
    }

    /// <summary>Collects the words of an element, deleted ones too; drawings have none.</summary>
    /// <param name="at">The cursor on the element.</param>
    /// <param name="words">Where to.</param>
    internal static void CollectWords(PartCursor at, StringBuilder words)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "t" or "delText" when at.IsWord: words.Append(at.VisibleText()); break;
                case "tab" or "ptab" when at.IsWord: words.Append('\t'); break;
                case "br" or "cr" when at.IsWord: words.Append('\n'); break;
                case "noBreakHyphen": words.Append('\u2011'); break;
                case "rPr" or "pPr" or "drawing" or "pict" or "object" or "Fallback": break;
                case "p" when at.IsWord && words.Length > 0:
                    words.Append('\n');
                    CollectWords(at, words);
                    break;
                default: CollectWords(at, words); break;
            }
        }
    }
}
