using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Lớp định dạng đoạn: what one place says about paragraphs; what it leaves open is <see langword="null"/>.</summary>
internal sealed record ParagraphLayer
{
    /// <summary>The layer that says nothing.</summary>
    public static ParagraphLayer Empty { get; } = new();

    /// <summary>The id of the paragraph style; only direct properties name one.</summary>
    public string? Style { get; init; }

    /// <summary>The word of <c>w:jc</c>.</summary>
    public string? Justification { get; init; }

    /// <summary>Whether the paragraph runs from right to left.</summary>
    public bool? RightToLeft { get; init; }

    /// <summary>Thụt trái.</summary>
    public Length? Left { get; init; }

    /// <summary>Thụt phải.</summary>
    public Length? Right { get; init; }

    /// <summary>Thụt dòng đầu; negative hangs.</summary>
    public Length? FirstLine { get; init; }

    /// <summary>Cách trước.</summary>
    public Length? Before { get; init; }

    /// <summary>Cách sau.</summary>
    public Length? After { get; init; }

    /// <summary>Cách trước, in hundredths of a line.</summary>
    public int? BeforeLines { get; init; }

    /// <summary>Cách sau, in hundredths of a line.</summary>
    public int? AfterLines { get; init; }

    /// <summary>Whether the space before is left to Word.</summary>
    public bool? AutoBefore { get; init; }

    /// <summary>Whether the space after is left to Word.</summary>
    public bool? AutoAfter { get; init; }

    /// <summary>The number of <c>w:line</c>.</summary>
    public int? Line { get; init; }

    /// <summary>How it is read.</summary>
    public LineRule? Rule { get; init; }

    /// <summary>Whether neighbours of one style have no space between them.</summary>
    public bool? Contextual { get; init; }

    /// <summary>Giữ cùng trang với đoạn sau.</summary>
    public bool? KeepNext { get; init; }

    /// <summary>Không tách đoạn.</summary>
    public bool? KeepLines { get; init; }

    /// <summary>Sang trang mới.</summary>
    public bool? PageBreakBefore { get; init; }

    /// <summary>Nét kẻ trên; zero for none.</summary>
    public Length? Top { get; init; }

    /// <summary>Nét kẻ dưới; zero for none.</summary>
    public Length? Bottom { get; init; }

    /// <summary>Outline level as in the file: 0–8, 9 for body text.</summary>
    public int? Outline { get; init; }

    /// <summary>The list; 0 takes the paragraph out of any.</summary>
    public int? List { get; init; }

    /// <summary>The level of the list, from 0.</summary>
    public int? Level { get; init; }

    /// <summary>The frame that holds the paragraph.</summary>
    public FrameBox? Frame { get; init; }

    /// <summary>The properties of the paragraph's mark; only direct properties have them.</summary>
    public RunLayer? Mark { get; init; }

    /// <summary>Whether a change of the format is tracked.</summary>
    public bool Changed { get; init; }

    /// <summary>This layer laid over another.</summary>
    /// <param name="under">The other.</param>
    public ParagraphLayer Over(ParagraphLayer under)
    {
        if (ReferenceEquals(under, Empty))
            return this;
        return ReferenceEquals(this, Empty) ? under : new ParagraphLayer
        {
            Justification = Justification ?? under.Justification,
            RightToLeft = RightToLeft ?? under.RightToLeft,
            Left = Left ?? under.Left,
            Right = Right ?? under.Right,
            FirstLine = FirstLine ?? under.FirstLine,
            Before = Before ?? under.Before,
            After = After ?? under.After,
            BeforeLines = BeforeLines ?? under.BeforeLines,
            AfterLines = AfterLines ?? under.AfterLines,
            AutoBefore = AutoBefore ?? under.AutoBefore,
            AutoAfter = AutoAfter ?? under.AutoAfter,
            Line = Line ?? under.Line,
            Rule = Rule ?? under.Rule,
            Contextual = Contextual ?? under.Contextual,
            KeepNext = KeepNext ?? under.KeepNext,
            KeepLines = KeepLines ?? under.KeepLines,
            PageBreakBefore = PageBreakBefore ?? under.PageBreakBefore,
            Top = Top ?? under.Top,
            Bottom = Bottom ?? under.Bottom,
            Outline = Outline ?? under.Outline,
            List = List ?? under.List,
            Level = Level ?? under.Level,
            Frame = Frame ?? under.Frame,
        };
    }
}

/// <summary>Khung: the place of a frame; paragraphs of equal frames that follow each other share one.</summary>
/// <param name="Left">Its left edge, where given.</param>
/// <param name="FromPage">Whether the left edge is measured from the edge of the page.</param>
/// <param name="Rest">What else tells it from another frame.</param>
internal sealed record FrameBox(Length? Left, bool FromPage, string Rest);
