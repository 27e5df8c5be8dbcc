namespace Drafting.Corpus;

internal enum Side { Work, Measure }

internal enum HeadForm { TwoByTwo, TwoByThree, OneByTwoBreaks, OneByTwo, LineRows, Tabs, Spaces, Boxes, VmlBoxes, Frames, Stacked, None }

internal enum RuleForm { None, Underscores, Dashes, VmlOwn, Vml, DrawingOwn, Drawing, Border, BorderOwn, Underline }

internal enum FormatForm { Direct, Defaults, Styles, Headings, Theme }

internal enum NumberForm { Typed, Automatic, Mixed }

internal enum TailForm { Table, TableBreaks, TableRows, Tabs, Spaces, Indents, RecipientsFirst, Box, TwoColumns }

internal enum AddresseeForm { Table, Indents, Tabs, Centred }

internal enum CopyForm { BorderTable, LineTable, UnderscoreTabs, BorderStacked }

internal enum Letters { Nfc, Nfd, Tcvn3, Vni }

[Flags]
internal enum Habits
{
    None = 0,

    /// <summary>Numbers and words split over runs, revision ids, proofing marks, bookmarks.</summary>
    SplitRuns = 1,

    /// <summary>Blank paragraphs between blocks.</summary>
    Blanks = 2,

    /// <summary>Two blank paragraphs, also between body paragraphs.</summary>
    DoubleBlanks = 4,

    /// <summary>First lines indented by a tab character.</summary>
    TabIndent = 8,

    /// <summary>First lines indented by blanks.</summary>
    SpaceIndent = 16,

    /// <summary>Controls around head, subject and recipients.</summary>
    Controls = 32,

    /// <summary>A drawn rule below the subject, sizes and weights of the state's layout.</summary>
    StateLook = 64,

    /// <summary>All recipients in one paragraph with soft breaks.</summary>
    RecipientBreaks = 128,

    /// <summary>Line spacing auto 1.15 and space after from the defaults.</summary>
    LooseLines = 256,

    /// <summary>Kind and subject in one paragraph with soft breaks.</summary>
    TitleBreaks = 512,

    /// <summary>No-break hyphens and no-break spaces in numbers and dates.</summary>
    HardBlanks = 1024,
}

/// <summary>Kiểu trình bày: how one office types its papers.</summary>
internal sealed record Layout(string Name, Side Side, HeadForm Head, RuleForm Rule, FormatForm Format, TailForm Tail)
{
    public NumberForm Numbers { get; init; } = NumberForm.Typed;

    public AddresseeForm Addressees { get; init; } = AddresseeForm.Indents;

    public CopyForm Copies { get; init; } = CopyForm.BorderTable;

    public Letters Letters { get; init; } = Letters.Nfc;

    public Habits Habits { get; init; }

    public bool Has(Habits habit) => (Habits & habit) != 0;
}
