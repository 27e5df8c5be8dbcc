using System.Runtime.InteropServices;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Đọc lớp định dạng: <c>w:rPr</c> and <c>w:pPr</c> as layers (ECMA-376 part 1 §17.3.1, §17.3.2).</summary>
internal static class LayerReader
{
    /// <summary>Reads the properties of characters.</summary>
    /// <param name="at">The cursor on <c>w:rPr</c>.</param>
    public static RunLayer Run(PartCursor at)
    {
        RunToggles named = RunToggles.None, on = RunToggles.None;
        int? size = null, complexSize = null;
        bool? underline = null, complex = null, rightToLeft = null;
        string? color = null, style = null;
        FontChoice? ascii = null, highAnsi = null, eastAsia = null, complexFont = null;
        var tracked = TrackedMarks.None;
        bool any = false;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (!at.IsWord)
                continue;
            any = true;
            switch (at.Name)
            {
                case "b": Toggle(RunToggles.Bold); break;
                case "bCs": Toggle(RunToggles.ComplexBold); break;
                case "i": Toggle(RunToggles.Italic); break;
                case "iCs": Toggle(RunToggles.ComplexItalic); break;
                case "caps": Toggle(RunToggles.Caps); break;
                case "vanish": Toggle(RunToggles.Hidden); break;
                case "sz": size = HalfPoints(at) ?? size; break;
                case "szCs": complexSize = HalfPoints(at) ?? complexSize; break;
                case "u": underline = at.Val() is { } line ? line != "none" : underline; break;
                case "color": color = at.Val() is { } value ? value == "auto" || value.Length != 6 ? "" : value.ToUpperInvariant() : color; break;
                case "cs": complex = at.IsOn(); break;
                case "rtl": rightToLeft = at.IsOn(); break;
                case "rStyle": style = at.Val() ?? style; break;
                case "rFonts":
                    ascii = Font(at, "ascii", "asciiTheme") ?? ascii;
                    highAnsi = Font(at, "hAnsi", "hAnsiTheme") ?? highAnsi;
                    eastAsia = Font(at, "eastAsia", "eastAsiaTheme") ?? eastAsia;
                    complexFont = Font(at, "cs", "cstheme") ?? complexFont;
                    break;
                case "ins" or "moveTo": tracked |= TrackedMarks.Inserted; break;
                case "del" or "moveFrom": tracked |= TrackedMarks.Deleted; break;
                case "rPrChange": tracked |= TrackedMarks.Changed; break;
            }
        }

        return !any ? RunLayer.Empty : new RunLayer
        {
            Named = named,
            On = on,
            Size = size,
            ComplexSize = complexSize,
            Underline = underline,
            Color = color,
            Complex = complex,
            RightToLeft = rightToLeft,
            Ascii = ascii,
            HighAnsi = highAnsi,
            EastAsia = eastAsia,
            ComplexFont = complexFont,
            Style = style,
            Tracked = tracked,
        };

        void Toggle(RunToggles toggle)
        {
            named |= toggle;
            on = at.IsOn() ? on | toggle : on & ~toggle;
        }
    }

    /// <summary>Reads the properties of a paragraph.</summary>
    /// <param name="at">The cursor on <c>w:pPr</c>.</param>
    /// <param name="styled">The layers that name a style and nothing else, by its id; what is missing is added.</param>
    /// <param name="section">Reads the properties of a section that ends here, or <see langword="null"/> where there can be none.</param>
    public static ParagraphLayer Paragraph(PartCursor at, Dictionary<string, ParagraphLayer>? styled = null, Action? section = null)
    {
        ParagraphLayer layer = ParagraphLayer.Empty;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (!at.IsWord)
                continue;
            if (at.Name == "sectPr")
                section?.Invoke();
            else if (at.Name == "pStyle" && styled is not null && ReferenceEquals(layer, ParagraphLayer.Empty) && at.Val() is { } style)
                layer = CollectionsMarshal.GetValueRefOrAddDefault(styled, style, out _) ??= new ParagraphLayer { Style = style };
            else
                layer = With(layer, at);
        }

        return layer;
    }

    private static ParagraphLayer With(ParagraphLayer layer, PartCursor at) => at.Name switch
    {
        "pStyle" => layer with { Style = at.Val() },
        "keepNext" => layer with { KeepNext = at.IsOn() },
        "keepLines" => layer with { KeepLines = at.IsOn() },
        "pageBreakBefore" => layer with { PageBreakBefore = at.IsOn() },
        "contextualSpacing" => layer with { Contextual = at.IsOn() },
        "bidi" => layer with { RightToLeft = at.IsOn() },
        "jc" => layer with { Justification = at.Val() ?? layer.Justification },
        "outlineLvl" => layer with { Outline = at.Number("val") ?? layer.Outline },
        "framePr" => layer with { Frame = Frame(at) ?? layer.Frame },
        "rPr" => layer with { Mark = Run(at) },
        "pPrChange" => layer with { Changed = true },
        "spacing" => layer with
        {
            Before = at.Length("before") ?? layer.Before,
            After = at.Length("after") ?? layer.After,
            BeforeLines = at.Number("beforeLines") ?? layer.BeforeLines,
            AfterLines = at.Number("afterLines") ?? layer.AfterLines,
            AutoBefore = at.Flag("beforeAutospacing") ?? layer.AutoBefore,
            AutoAfter = at.Flag("afterAutospacing") ?? layer.AutoAfter,
            Line = at.Length("line") is { } line && at.Get("line")![^1] > '9' ? line.Twips : at.Number("line") ?? layer.Line,
            Rule = at.Get("lineRule") switch { "exact" => LineRule.Exact, "atLeast" => LineRule.AtLeast, "auto" => LineRule.Multiple, _ => layer.Rule },
        },
        "ind" => layer with
        {
            Left = at.Length("left") ?? at.Length("start") ?? layer.Left,
            Right = at.Length("right") ?? at.Length("end") ?? layer.Right,
            // Where both stand, firstLine is ignored (ECMA-376 part 1 §17.3.1.12), whatever their order and also where hanging is 0: no exception is
            // documented for Word; WordPad alone takes the later one (MS-WPE376 §2.1.17).
            FirstLine = at.Length("hanging") is { } hanging ? Length.Zero - hanging : at.Length("firstLine") ?? layer.FirstLine,
        },
        "numPr" => Numbering(layer, at),
        "pBdr" => Borders(layer, at),
        _ => layer,
    };

    private static ParagraphLayer Numbering(ParagraphLayer layer, PartCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "numId")
                layer = layer with { List = at.Number("val") ?? layer.List };
            else if (at.Name == "ilvl")
                layer = layer with { Level = at.Number("val") ?? layer.Level };
        }

        return layer;
    }

    private static ParagraphLayer Borders(ParagraphLayer layer, PartCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "top")
                layer = layer with { Top = Rule(at) };
            else if (at.Name == "bottom")
                layer = layer with { Bottom = Rule(at) };
        }

        return layer;
    }

    /// <summary>A border's weight: <c>w:sz</c> counts eighths of a point (§17.3.4); where it is absent Word draws half a point.</summary>
    private static Length Rule(PartCursor at)
    {
        if (!CellBorders.IsDrawn(at))
            return Length.Zero;
        int eighths = Math.Clamp(at.Number("sz") ?? 4, 0, 96);
        return Length.FromPoints(eighths / 8m);
    }

    /// <summary>A frame, unless it holds a drop capital, which is part of the text.</summary>
    private static FrameBox? Frame(PartCursor at)
    {
        if (at.Get("dropCap") is "drop" or "margin")
            return null;
        string rest = string.Join('|', at.Get("w"), at.Get("h"), at.Get("y"), at.Get("xAlign"), at.Get("yAlign"), at.Get("vAnchor"));
        return new FrameBox(at.Length("x"), at.Get("hAnchor") is null or "page", rest);
    }

    private static FontChoice? Font(PartCursor at, string name, string theme)
    {
        string? named = at.Get(name), themed = at.Get(theme) ?? (theme == "cstheme" ? at.Get("csTheme") : null);
        return string.IsNullOrEmpty(named) && string.IsNullOrEmpty(themed) ? null : new FontChoice(named, themed);
    }

    private static int? HalfPoints(PartCursor at)
    {
        string? text = at.Val();
        int? size = text is [.., > '9'] ? PartCursor.LengthOf(text)?.Twips / 10 : PartCursor.Whole(text);
        return size is { } value ? Math.Clamp(value, 1, 3276) : null;
    }
}
