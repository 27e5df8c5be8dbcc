using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Phán đoán: what a piece is, how surely and why.</summary>
internal readonly record struct Verdict(PartRole Role, Component? Component, double Certainty, string Reason);

/// <summary>Tờ làm việc: the pieces of a paper and what has been decided about them so far. Every stage decides what it is sure to understand and
/// leaves the rest to the next; a piece is decided once.</summary>
internal sealed class Sheet
{
    // Most pieces of our own papers are told by their styles: their reasons are written once.
    private static readonly string[] StyleReasons = [.. Enum.GetValues<Component>().Select(static c => $"tên kiểu “VB {Capital(c.VietnameseName)}”")];

    private readonly Verdict?[] verdicts;
    private readonly PaperRegion[] regions;

    public Sheet(ImmutableArray<Piece> pieces, ObservationKind kind)
    {
        Pieces = pieces;
        Kind = kind;
        verdicts = new Verdict?[pieces.Length];
        regions = new PaperRegion[pieces.Length];
    }

    public ImmutableArray<Piece> Pieces { get; }

    public ObservationKind Kind { get; }

    public int Count => Pieces.Length;

    public Piece this[int i] => Pieces[i];

    public bool IsOpen(int i) => verdicts[i] is null;

    public Verdict? VerdictOf(int i) => verdicts[i];

    public PaperRegion RegionOf(int i) => regions[i];

    public void PutInRegion(int from, int to, PaperRegion region) => Array.Fill(regions, region, from, to - from);

    /// <summary>Says what a piece is. What our own style or the cut itself says goes before what a stage has found.</summary>
    public void Decide(int i, Component component, double certainty, string reason)
    {
        if (verdicts[i] is not null)
            return;
        Piece piece = Pieces[i];
        verdicts[i] = piece switch
        {
            { Styled: { } styled } => new Verdict(PartRole.Component, styled, styled == component ? 1 : 0.9, StyleReasons[(int)styled]),
            { Known: { } known } when known != component => new Verdict(PartRole.Component, known, 0.9, "đứng sau nhãn trên cùng một dòng"),
            { Doubted: { } doubted } => new Verdict(PartRole.Component, component, Math.Min(certainty, 0.7), $"{reason}; tên kiểu “VB {Capital(doubted.VietnameseName)}” nói khác"),
            _ => new Verdict(PartRole.Component, component, certainty, reason),
        };
    }

    /// <summary>Says that a piece is no component.</summary>
    public void Decide(int i, PartRole role, double certainty, string reason)
    {
        if (verdicts[i] is null && Pieces[i] is { Styled: { } styled, IsBlank: false })
            Decide(i, styled, 1, reason);
        verdicts[i] ??= new Verdict(role, null, certainty, reason);
    }

    /// <summary>Whether a piece is a component by its style, or where no style says so, by its words.</summary>
    public bool Is(int i, Component component, bool looksSo) => (Pieces[i].Styled ?? Pieces[i].Known) is { } told ? told == component : looksSo;

    /// <summary>The next piece from here that is neither blank nor decided, or <paramref name="to"/>.</summary>
    public int NextOpen(int from, int to)
    {
        while (from < to && (verdicts[from] is not null || Pieces[from].IsBlank))
            from++;
        return from;
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
