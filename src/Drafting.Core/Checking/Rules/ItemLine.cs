using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules;

/// <summary>Một mục của danh sách nơi nhận, nơi kính gửi hay căn cứ; it may run over several lines.</summary>
/// <param name="First">The line that it begins with.</param>
/// <param name="Last">The line that it ends with.</param>
internal sealed record ItemLine(Line First, Line Last)
{
    /// <summary>Where the words begin: behind the dash and its blanks.</summary>
    public int Start
    {
        get
        {
            int at = 0;
            while (at < First.Text.Length && (char.IsWhiteSpace(First.Text[at]) || "-+–—•*·".Contains(First.Text[at], StringComparison.Ordinal)))
                at++;
            return at;
        }
    }

    /// <summary>Whether the item begins with a hyphen and a blank, or with a hyphen that Word puts there.</summary>
    public bool HasDash => First.Label is { } label ? label.Trim() == "-" : First.Text.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>The words, without dash and end mark.</summary>
    public string Words => EndMarks.Without(First == Last ? First.Text[Start..] : First.Text[Start..] + " " + Last.Text);

    /// <summary>The marks at the end and the blanks before them; empty where there are none.</summary>
    public TextRange End
    {
        get
        {
            int kept = EndMarks.Without(Last.Text).Length;
            return new TextRange(kept, Last.Text.Length - kept);
        }
    }

    /// <summary>Whether the item ends with a mark; a blank to be filled in (<c>Lưu ......</c>) has its full stop in its dots.</summary>
    public bool EndsWith(string mark) => Last.Text.EndsWith(mark, StringComparison.Ordinal)
        && !(mark == "." && Last.Text.EndsWith("..", StringComparison.Ordinal) && !Last.Text.EndsWith("...", StringComparison.Ordinal));

    /// <summary>The edit that gives the item another mark at its end.</summary>
    public Edit Ended(string mark) => Last.Replace(End, mark);

    /// <summary>The edits that move one item of a list to another place: the words change places, and each line keeps its dash and its end mark.
    /// Nothing where an item runs over several lines.</summary>
    public static ImmutableArray<Edit> Moved(ImmutableArray<ItemLine> items, int from, int to)
    {
        ImmutableArray<ItemLine> between = from < to ? items[from..(to + 1)] : items[to..(from + 1)];
        if (between.Any(static i => i.First != i.Last))
            return [];
        ImmutableArray<string> words = [.. between.Select(static i => i.Words)];
        words = from < to ? [.. words[1..], words[0]] : [words[^1], .. words[..^1]];
        return [.. between.Zip(words).Where(static p => p.First.Words != p.Second).Select(static p => p.First.First.Replace(new TextRange(p.First.Start, p.First.Words.Length), p.Second))];
    }

    /// <summary>The items of a list: a line without dash that goes on in lower case belongs to the one above, which has no mark at its end.</summary>
    public static IEnumerable<ItemLine> Of(IEnumerable<Line> lines)
    {
        ItemLine? item = null;
        foreach (Line line in lines.Where(static l => l.Text.Length > 0))
        {
            bool goesOn = item is not null && item.End.Length == 0 && line.Label is null && (char.IsLower(line.Text[0]) || line.Text[0] == '(');
            if (item is not null && !goesOn)
                yield return item;
            item = goesOn ? item! with { Last = line } : new ItemLine(line, line);
        }

        if (item is not null)
            yield return item;
    }
}
