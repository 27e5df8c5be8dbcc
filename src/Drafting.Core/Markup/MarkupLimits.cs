namespace Drafting.Core.Markup;

/// <summary>Giới hạn của một lần đọc: how much the parser takes before it stops with a diagnostic. No official paper comes near.</summary>
public static class MarkupLimits
{
    /// <summary>Most characters, of all segments together, in UTF-16 units.</summary>
    /// <value>4,000,000</value>
    public const int Characters = 4_000_000;

    /// <summary>Most lines that are not blank.</summary>
    /// <value>20,000</value>
    public const int Lines = 20_000;

    /// <summary>Most columns of a table, which is what Word takes.</summary>
    /// <value>63</value>
    public const int TableColumns = 63;

    /// <summary>Most annexes of a paper, far below the last number that has a Roman numeral.</summary>
    /// <value>99</value>
    public const int Annexes = 99;

    /// <summary>Most diagnostics that are reported; one more says that there are others.</summary>
    /// <value>200</value>
    public const int Diagnostics = 200;

    /// <summary>Most characters of a line that a diagnostic quotes, in UTF-16 units.</summary>
    /// <value>160</value>
    public const int Quote = 160;

    /// <summary>Most letters and digits of the key of a footnote.</summary>
    /// <value>32</value>
    public const int FootnoteKey = 32;

    /// <summary>Highest number of an article; clauses, sections and the like end at 99.</summary>
    /// <value>999</value>
    public const int ArticleNumber = 999;
}
