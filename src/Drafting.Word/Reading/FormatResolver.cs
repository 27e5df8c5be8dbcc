using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Tính định dạng thực: lays the layers over each other (ECMA-376 part 1 §17.7.2).</summary>
internal sealed class FormatResolver(StyleTable styles, NumberingTable numbering, ThemeFonts theme)
{
    private const string FallbackFont = "Times New Roman";
    private static readonly Length AutoSpace = Length.FromPoints(14);

    private (ParagraphLayer Direct, ParagraphStyle Style, ParagraphLayer Table, (ParagraphLayer Layer, ParagraphFormat Format) Result)? lastParagraph;
    private (RunLayer Direct, ParagraphStyle Style, RunLayer Table, RunFace Face)? lastRun;

    /// <summary>The style of a paragraph.</summary>
    /// <param name="direct">Its direct properties.</param>
    public ParagraphStyle StyleOf(ParagraphLayer direct) => styles.ParagraphStyle(direct.Style);

    /// <summary>The style of a table.</summary>
    /// <param name="id">Its id, or <see langword="null"/> where none is named.</param>
    public TableStyle TableStyle(string? id) => styles.TableStyle(id);

    /// <summary>The list and level of a paragraph, or <see langword="null"/>.</summary>
    /// <param name="direct">Its direct properties.</param>
    /// <param name="style">Its style.</param>
    public (int List, int Level)? ListOf(ParagraphLayer direct, ParagraphStyle style)
    {
        if ((direct.List ?? style.Listed.List) is not { } list || list == 0)
            return null;
        int level = direct.Level ?? (direct.List is null ? style.Listed.Level : numbering.LevelOfStyle(list, style.Id)) ?? 0;
        return (list, Math.Clamp(level, 0, NumberingTable.Levels - 1));
    }

    /// <summary>All that is said of a paragraph as one layer, and the format that it comes to. Neighbours are mostly alike: what the last one came to is kept.</summary>
    /// <param name="direct">Its direct properties.</param>
    /// <param name="style">Its style.</param>
    /// <param name="table">What the style of the table says.</param>
    public (ParagraphLayer Layer, ParagraphFormat Format) Paragraph(ParagraphLayer direct, ParagraphStyle style, ParagraphLayer table)
    {
        if (lastParagraph is { } last && ReferenceEquals(last.Style, style) && ReferenceEquals(last.Table, table) && last.Direct == direct)
            return last.Result;
        ParagraphLayer layer = Layer(direct, style, table);
        (ParagraphLayer, ParagraphFormat) result = (layer, Format(layer));
        lastParagraph = (direct, style, table, result);
        return result;
    }

    /// <summary>The face of a run; what the last one came to is kept.</summary>
    /// <param name="direct">Its direct properties.</param>
    /// <param name="style">The style of its paragraph.</param>
    /// <param name="table">What the style of the table says.</param>
    public RunFace Face(RunLayer direct, ParagraphStyle style, RunLayer table)
    {
        if (lastRun is { } last && ReferenceEquals(last.Style, style) && ReferenceEquals(last.Table, table) && last.Direct == direct)
            return last.Face;
        RunFace face = NewFace(direct, style, table);
        lastRun = (direct, style, table, face);
        return face;
    }

    private ParagraphLayer Layer(ParagraphLayer direct, ParagraphStyle style, ParagraphLayer table)
    {
        ParagraphLayer under = table.Over(styles.Paragraph);
        if (direct.List is null && direct.Level is null)
            return direct.Over(style.Listed.Over(under));
        ParagraphLayer layer = style.Bare.Over(under);
        if (ListOf(direct, style) is (int list, int level))
            layer = (numbering.Find(list, level)?.Paragraph ?? ParagraphLayer.Empty).Over(layer);
        return direct.Over(layer);
    }

    private static ParagraphFormat Format(ParagraphLayer layer) => new(
        AlignmentOf(layer),
        layer.Left ?? Length.Zero,
        layer.Right ?? Length.Zero,
        layer.FirstLine ?? Length.Zero,
        Space(layer.AutoBefore, layer.BeforeLines, layer.Before),
        Space(layer.AutoAfter, layer.AfterLines, layer.After),
        LineOf(layer),
        layer.KeepNext ?? false,
        layer.KeepLines ?? false,
        layer.PageBreakBefore ?? false,
        layer.Top ?? Length.Zero,
        layer.Bottom ?? Length.Zero,
        layer.Outline is { } outline and >= 0 and <= 8 ? outline + 1 : 0);

    private RunFace NewFace(RunLayer direct, ParagraphStyle style, RunLayer table)
    {
        RunLayer character = styles.CharacterStyle(direct.Style);
        RunToggles on = styles.Run.On | (table.On ^ style.Run.On ^ character.On);
        on = (on & ~direct.Named) | direct.On;
        RunLayer all = direct.Over(character.Over(style.Run.Over(table.Over(styles.Run))));
        bool complex = all.Complex == true || all.RightToLeft == true;
        var size = new FontSize((complex ? all.ComplexSize : all.Size) ?? 20);
        var format = new RunFormat(
            size,
            on.HasFlag(complex ? RunToggles.ComplexBold : RunToggles.Bold),
            on.HasFlag(complex ? RunToggles.ComplexItalic : RunToggles.Italic),
            all.Underline ?? false);
        string complexFont = complex ? FontOf(all.ComplexFont) : "";
        return new RunFace(
            format,
            complex ? complexFont : FontOf(all.Ascii),
            complex ? complexFont : FontOf(all.HighAnsi),
            complex ? complexFont : FontOf(all.EastAsia),
            string.IsNullOrEmpty(all.Color) ? null : all.Color,
            on.HasFlag(RunToggles.Caps),
            on.HasFlag(RunToggles.Hidden));
    }

    private string FontOf(FontChoice? choice) =>
        (choice?.Theme is { } word ? theme.Find(word) : null) ?? (string.IsNullOrEmpty(choice?.Name) ? null : choice.Name) ?? FallbackFont;

    private static Length Space(bool? automatic, int? lines, Length? length) =>
        automatic == true ? AutoSpace
        : lines is { } hundredths and not 0 ? Length.FromTwips(Math.Clamp(hundredths, 0, 100_000) * 240 / 100)
        : length ?? Length.Zero;

    private static LineSpacing LineOf(ParagraphLayer layer)
    {
        LineRule rule = layer.Rule ?? LineRule.Multiple;
        return layer.Line switch
        {
            null or 0 => LineSpacing.Single,
            < 0 and > int.MinValue => new LineSpacing(LineRule.Exact, -layer.Line.Value),
            { } line => new LineSpacing(rule, line),
        };
    }

    private static Alignment AlignmentOf(ParagraphLayer layer)
    {
        bool turned = layer.RightToLeft == true;
        return layer.Justification switch
        {
            "center" => Alignment.Center,
            "right" or "end" => turned ? Alignment.Left : Alignment.Right,
            "both" or "distribute" or "thaiDistribute" or "lowKashida" or "mediumKashida" or "highKashida" => Alignment.Justify,
            _ => turned ? Alignment.Right : Alignment.Left,
        };
    }
}

/// <summary>Mặt chữ: the effective format of a run, for each kind of character.</summary>
/// <param name="Format">Size, weight, slope, underline.</param>
/// <param name="Ascii">The font of ASCII characters.</param>
/// <param name="HighAnsi">The font of other Latin characters.</param>
/// <param name="EastAsia">The font of East Asian characters.</param>
/// <param name="Color">The colour, or <see langword="null"/> for automatic.</param>
/// <param name="Caps">Whether letters show as capitals.</param>
/// <param name="Hidden">Whether it does not show.</param>
internal sealed record RunFace(RunFormat Format, string Ascii, string HighAnsi, string EastAsia, string? Color, bool Caps, bool Hidden)
{
    /// <summary>Whether all kinds of characters have one font.</summary>
    public bool HasOneFont { get; } = Ascii == HighAnsi && HighAnsi == EastAsia;

    /// <summary>The font of a slot.</summary>
    /// <param name="slot">The slot.</param>
    public string Font(FontSlot slot) => slot switch
    {
        FontSlot.Ascii => Ascii,
        FontSlot.HighAnsi => HighAnsi,
        _ => EastAsia,
    };
}
