using System.Collections.Immutable;

namespace Drafting.Corpus;

/// <summary>Dòng: one line of a paper with the component that its author says it is.</summary>
internal sealed record Line(string Key, string Text)
{
    /// <summary>The cells of a table row.</summary>
    public string[] Cells => [.. Text.Split('|').Select(static cell => cell.Trim())];
}

/// <summary>Bản sao: one copy block below the paper.</summary>
internal sealed record Copy(ImmutableArray<Line> Lines);

/// <summary>Phụ lục: its head and body.</summary>
internal sealed record AnnexText(ImmutableArray<Line> Head, ImmutableArray<Line> Body, bool Landscape);

/// <summary>Văn bản: the words of one paper, without any layout.</summary>
internal sealed record Paper(
    string Name,
    string Kind,
    string Family,
    string Regime,
    string Layout,
    ImmutableArray<Line> Head,
    ImmutableArray<Line> Title,
    ImmutableArray<Line> Addressees,
    ImmutableArray<Line> Body,
    ImmutableArray<Line> Signature,
    ImmutableArray<Line> Recipients,
    ImmutableArray<Line> Foot,
    ImmutableArray<Copy> Copies,
    ImmutableArray<AnnexText> Annexes)
{
    /// <summary>Whether the paper follows the state's layout.</summary>
    public bool IsState => Family == "nha-nuoc";

    /// <summary>Whether it is no official paper at all.</summary>
    public bool IsOther => Family == "khac";

    /// <summary>The signers, each ending with a name.</summary>
    public IEnumerable<ImmutableArray<Line>> Signers => SignersOf(Signature);

    /// <summary>Splits signature lines after each name.</summary>
    public static IEnumerable<ImmutableArray<Line>> SignersOf(ImmutableArray<Line> lines)
    {
        var signer = ImmutableArray.CreateBuilder<Line>();
        foreach (Line line in lines)
        {
            signer.Add(line);
            if (line.Key != "ho-ten") continue;
            yield return signer.ToImmutable();
            signer.Clear();
        }
        if (signer.Count > 0) yield return signer.ToImmutable();
    }
}
