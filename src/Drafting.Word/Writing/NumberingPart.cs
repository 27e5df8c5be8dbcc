using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Word.Writing;

/// <summary>Phần đánh số: one definition for each kind of list, one instance for each list.</summary>
/// <remarks>
/// Each list has its own <c>w:num</c> that starts every level again at 1 (<c>w:startOverride</c>): instances of one definition would else count on
/// from each other. Paragraphs name their list directly, and no level names a style (<c>w:pStyle</c>): a style is tied to <em>one</em> definition, so
/// the second list of a paper would lose the link, and a paragraph of that style whose label is typed would be numbered a second time as soon as
/// Word applied it. An item that a drafter adds with Enter copies its neighbour's properties, its list among them, and the rest is numbered anew.
/// </remarks>
internal static class NumberingPart
{
    private static readonly (Pattern Start, Pattern End) Root = Pattern.Root(new Numbering());

    private static readonly (Pattern Start, Pattern End) Definition =
        Pattern.Tags(new AbstractNum { AbstractNumberId = new Int32Value { InnerText = Pattern.Hole } });

    private static readonly Pattern Identity = Pattern.Of(
        new Nsid { Val = new HexBinaryValue { InnerText = Pattern.Hole } },
        new MultiLevelType { Val = Spelled.As<MultiLevelValues>("multilevel") });

    private static readonly (Pattern Start, Pattern End) Level =
        Pattern.Tags(new Level { LevelIndex = new Int32Value { InnerText = Pattern.Hole } });

    private static readonly Pattern Label = Pattern.Of(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = new EnumValue<NumberFormatValues> { InnerText = Pattern.Hole } },
        new LevelSuffix { Val = Spelled.As<LevelSuffixValues>("space") },
        new LevelText { Val = Pattern.Hole },
        new LevelJustification { Val = Spelled.As<LevelJustificationValues>("left") });

    private static readonly (Pattern Start, Pattern End) Shape = Pattern.Tags(new PreviousParagraphProperties());
    private static readonly Pattern FirstLine = Indent(new Indentation { Left = Pattern.Hole, FirstLine = Pattern.Hole });
    private static readonly Pattern Hanging = Indent(new Indentation { Left = Pattern.Hole, Hanging = Pattern.Hole });

    private static readonly (Pattern Start, Pattern End) Instance =
        Pattern.Tags(new NumberingInstance { NumberID = new Int32Value { InnerText = Pattern.Hole } });

    private static readonly Pattern DefinitionOf = Pattern.Of(new AbstractNumId { Val = new Int32Value { InnerText = Pattern.Hole } });

    private static readonly Pattern Restart = Pattern.Of(
        new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = new Int32Value { InnerText = Pattern.Hole } });

    /// <summary>Writes the part.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="plan">The plan.</param>
    public static void Write(PooledBuffer buffer, LayoutPlan plan)
    {
        var definitions = new List<ImmutableArray<ListLevel>>();
        int[] definitionOf = [.. plan.Lists.Select(list => DefinitionIndex(definitions, list.Levels))];

        buffer.Write(StaticParts.Opening);
        Root.Start.Write(buffer);
        for (int i = 0; i < definitions.Count; i++)
            WriteDefinition(buffer, plan, i, definitions[i]);
        for (int i = 0; i < definitionOf.Length; i++)
        {
            Instance.Start.Write(buffer, i + 1);
            DefinitionOf.Write(buffer, definitionOf[i]);
            for (int level = 0; level < plan.Lists[i].Levels.Length; level++)
                Restart.Write(buffer, level);
            Instance.End.Write(buffer);
        }

        Root.End.Write(buffer);
    }

    private static void WriteDefinition(PooledBuffer buffer, LayoutPlan plan, int index, ImmutableArray<ListLevel> levels)
    {
        Definition.Start.Write(buffer, index);
        Identity.WriteTexts(buffer, Fingerprint(levels));
        for (int i = 0; i < levels.Length; i++)
        {
            // The level's indents come before the style's (ECMA-376 part 1 §17.7.2), so they must say the same.
            ParagraphFormat format = plan.Styles[levels[i].Component].Paragraph;
            Level.Start.Write(buffer, i);
            Label.WriteTexts(buffer, levels[i].Numerals == ListNumerals.UpperRoman ? "upperRoman" : "decimal", levels[i].Text);
            Shape.Start.Write(buffer);
            if (format.FirstLine < Length.Zero)
                Hanging.Write(buffer, format.Left.Twips, -format.FirstLine.Twips);
            else
                FirstLine.Write(buffer, format.Left.Twips, format.FirstLine.Twips);
            Shape.End.Write(buffer);
            Level.End.Write(buffer);
        }

        Definition.End.Write(buffer);
    }

    private static int DefinitionIndex(List<ImmutableArray<ListLevel>> definitions, ImmutableArray<ListLevel> levels)
    {
        int index = definitions.FindIndex(known => known.AsSpan().SequenceEqual(levels.AsSpan()));
        if (index >= 0)
            return index;
        definitions.Add(levels);
        return definitions.Count - 1;
    }

    /// <summary>Word takes two definitions of one id for the same list when text moves between papers; so the id says what the levels are (FNV-1a).</summary>
    private static string Fingerprint(ImmutableArray<ListLevel> levels)
    {
        uint hash = 2166136261;
        foreach (ListLevel level in levels)
        {
            Mix((uint)level.Component);
            Mix((uint)level.Numerals);
            foreach (char c in level.Text)
                Mix(c);
        }

        return hash.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);

        void Mix(uint value) => hash = unchecked((hash ^ value) * 16777619);
    }

    private static Pattern Indent(Indentation indentation) => Pattern.Of(indentation);
}
