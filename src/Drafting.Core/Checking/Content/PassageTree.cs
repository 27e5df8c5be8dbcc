using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Content;

/// <summary>Cây đoạn: which division each passage of the body belongs to.</summary>
internal static class PassageTree
{
    private const int TextLevel = 9;

    /// <summary>The parent of each passage by its index, or -1.</summary>
    /// <param name="passages">The passages in reading order.</param>
    public static ImmutableArray<int> Parents(ImmutableArray<Passage> passages)
    {
        ImmutableArray<int>.Builder parents = ImmutableArray.CreateBuilder<int>(passages.Length);
        var open = new Stack<(int Index, int Level)>();
        for (int i = 0; i < passages.Length; i++)
        {
            if (passages[i].IsNote)
            {
                parents.Add(-1);
                continue;
            }

            int level = Level(passages[i]);
            while (open.TryPeek(out (int Index, int Level) top) && top.Level >= level)
                open.Pop();
            parents.Add(open.TryPeek(out (int Index, int Level) parent) ? parent.Index : -1);
            open.Push((i, level));
        }

        return parents.ToImmutable();
    }

    private static int Level(Passage passage) => passage.Component switch
    {
        Component.PartNumber or Component.PartTitle => 1,
        Component.SectionNumber or Component.SectionTitle => 2,
        Component.RomanHeading => 3,
        Component.Article => 4,
        Component.Clause => 5,
        Component.Subclause => 6,
        Component.Point => 7,
        Component.Dash or Component.Plus => 8,
        Component.BodyText => TextLevel,
        null => TypedLevel(passage.Text),
        _ => 0,
    };

    // Of what is not recognised the label tells the level.
    private static int TypedLevel(string text)
    {
        var cursor = new TextCursor(text, 0);
        cursor.TakeBlanks();
        if (cursor.Take("-–+"))
            return 8;
        if (cursor.TakeFigures(2) > 0 && cursor.Take(".)-/"))
            return char.IsAsciiDigit(cursor.Next) ? 6 : 5;
        return TextLevel;
    }
}
