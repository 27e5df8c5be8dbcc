using System.Runtime.InteropServices;
using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Đọc văn bản: goes through the lines once, after the footnotes have been gathered, and puts each where it belongs.</summary>
internal sealed class PaperReader
{
    private readonly MarkupSource _source;
    private readonly MarkupFindings _findings;
    private readonly List<MarkupLine> _lines = [];
    private readonly BodyReader _body;
    private readonly ComponentReader _components;

    public PaperReader(MarkupSource source, MarkupFindings findings, InlineReader inlines, DocumentFamily family)
    {
        _source = source;
        _findings = findings;
        var parts = new PaperParts();
        _body = new BodyReader(source, findings, inlines, parts.Body);
        _components = new ComponentReader(source, findings, inlines, family, parts);
        bool complete = source.Split(_lines);
        if (source.IsCut || !complete)
            ReportCut();
        GatherNotes(inlines);
    }

    /// <summary>Reads all lines.</summary>
    public PaperParts Read()
    {
        ReadOnlySpan<MarkupLine> lines = CollectionsMarshal.AsSpan(_lines);
        int annexes = 0;
        _body.Enter(_components.Parts.Body, _components.Parts.NotesOf(0));
        for (int i = 0; i < lines.Length; i++)
        {
            MarkupLine line = lines[i];
            if (_components.TryRead(line))
            {
                _body.EndTitle();
                List<AnnexParts> all = _components.Parts.Annexes;
                if (all.Count > annexes)
                {
                    annexes = all.Count;
                    _body.Enter(all[^1].Body, _components.Parts.NotesOf(annexes));
                }

                line = _components.TakeBodyText();
                if (line.Start == line.End)
                    continue;
            }
            else if (FootnoteScope.IsDefinition(_source, line, out _) || _components.TryReadItem(line))
            {
                continue;
            }

            i += _body.Read(line, lines[(i + 1)..]);
        }

        foreach (FootnoteScope scope in _components.Parts.Notes)
            scope.ReportUnused(_findings);
        return _components.Parts;
    }

    private void ReportCut()
    {
        MarkupLine last = _lines.Count > 0 ? _lines[^1] : default;
        _findings.Error(
            MarkupCodes.TooLong,
            last,
            last.Start,
            last.End,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Văn bản quá dài: nhiều nhất là {MarkupLimits.Lines} dòng và {MarkupLimits.Characters} ký tự; phần sau dòng này bị bỏ."),
            "Chia thành nhiều văn bản, hoặc xem mẫu có lặp quá nhiều lần không.");
    }

    // References may stand before their definitions, so the definitions are read first, each for the body that it stands in.
    private void GatherNotes(InlineReader inlines)
    {
        List<FootnoteScope> notes = _components.Parts.Notes;
        foreach (MarkupLine line in _lines)
        {
            if (ComponentLine.StartsAnnex(_source, line))
                notes.Add(new FootnoteScope());
            else if (FootnoteScope.IsDefinition(_source, line, out int text))
                notes[^1].Define(_source, _findings, line, inlines.Read(line, text, line.End, null));
        }
    }
}
