using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Ngắt dòng: runs of text into lines, words kept whole where they fit. Linear in the text.</summary>
internal static class LineBreaker
{
    // As high above the line and as small as Word and others draw the number of a note.
    private const int RaisedPercent = 65;

    private static readonly Length TabStop = Length.FromTwips(720);

    /// <summary>Breaks a text.</summary>
    /// <param name="runs">The runs; <c>\n</c> is a soft break.</param>
    /// <param name="first">The room of the first line.</param>
    /// <param name="rest">The room of the others.</param>
    public static List<BrokenLine> Break(ImmutableArray<SketchedRun> runs, Length first, Length rest)
    {
        var text = new StringBuilder();
        int[] ends = new int[runs.Length];
        for (int i = 0; i < runs.Length; i++)
            ends[i] = text.Append(runs[i].Text).Length;
        var source = new Source(text.ToString(), runs, ends);
        List<BrokenLine> lines = [];
        long room = Math.Max(1, first.Emu), later = Math.Max(1, rest.Emu), used = 0;
        int start = 0, at = 0;
        while (at < source.Text.Length)
        {
            int end = source.EndOfWord(at), blank = source.EndOfBlanks(end);
            long word = source.Width(at, end);
            if (used + word > room && at > start)
                Close(at);
            while (word > room && end - at > 1)
            {
                // A word longer than a line goes on over the next ones.
                int cut = source.Fitting(at, end, room);
                word -= source.Width(at, cut);
                at = cut;
                Close(at);
            }

            used += word + source.Width(end, blank);
            at = blank;
            if (at < source.Text.Length && source.Text[at] == '\n')
            {
                lines.Add(source.Line(start, at, LineEnd.Break));
                at++;
                (start, used, room) = (at, 0, later);
            }
        }

        lines.Add(source.Line(start, at, LineEnd.Last));
        return lines;

        void Close(int end)
        {
            lines.Add(source.Line(start, end, LineEnd.Full));
            (start, used, room) = (end, 0, later);
        }
    }

    private sealed class Source(string text, ImmutableArray<SketchedRun> runs, int[] ends)
    {
        // Words are measured from left to right, so that the run of the last one is where the next begins.
        private int run;

        public string Text => text;

        public int EndOfWord(int at)
        {
            while (at < text.Length && text[at] is not (' ' or '\n' or '\t'))
            {
                at++;
                // After a hyphen within a word, as both Word and Unicode break; never before a digit.
                if (text[at - 1] is '-' or '–' && at < text.Length && char.IsLetter(text[at]) && at >= 2 && char.IsLetterOrDigit(text[at - 2]))
                    break;
            }

            return at;
        }

        public int EndOfBlanks(int at)
        {
            while (at < text.Length && text[at] is ' ' or '\t')
                at++;
            return at;
        }

        public long Width(int from, int to)
        {
            long width = 0;
            foreach ((int start, int end, SketchedRun format) in Parts(from, to))
                width += Width(text.AsSpan(start, end - start), format);
            return width;
        }

        /// <summary>How far a word fits into a room, one character at least.</summary>
        public int Fitting(int from, int to, long room)
        {
            long used = 0;
            int at = from;
            while (at < to)
            {
                used += Width(at, at + 1);
                if (used > room && at > from)
                    break;
                at++;
            }

            return at;
        }

        public BrokenLine Line(int from, int to, LineEnd end)
        {
            while (to > from && text[to - 1] == ' ')
                to--;
            ImmutableArray<SketchedRun> parts = [.. Parts(from, to).Select(p => p.Format with { Text = text[p.Start..p.End] })];
            return new BrokenLine(parts, new Length(Width(from, to)), end);
        }

        private IEnumerable<(int Start, int End, SketchedRun Format)> Parts(int from, int to)
        {
            while (run > 0 && ends[run - 1] > from)
                run--;
            while (run < ends.Length && ends[run] <= from)
                run++;
            for (int i = run; from < to; i++)
            {
                int end = Math.Min(to, ends[i]);
                if (end > from)
                    yield return (from, end, runs[i]);
                from = end;
            }
        }

        private static long Width(ReadOnlySpan<char> part, SketchedRun run)
        {
            int tabs = part.Count('\t');
            long width = TextMeasure.Width(part, run.Format).Emu;
            if (tabs > 0)
                width += tabs * (TabStop.Emu - TextMeasure.Width("\t", run.Format).Emu);
            return run.IsRaised ? width * RaisedPercent / 100 : width;
        }
    }
}

/// <summary>Dòng đã ngắt.</summary>
/// <param name="Runs">Its text, without the blanks at its end.</param>
/// <param name="Ink">How wide it is.</param>
/// <param name="End">Why it ends.</param>
internal readonly record struct BrokenLine(ImmutableArray<SketchedRun> Runs, Length Ink, LineEnd End);

/// <summary>Cuối dòng.</summary>
internal enum LineEnd
{
    /// <summary>Hết chỗ.</summary>
    Full,

    /// <summary>Ngắt dòng mềm.</summary>
    Break,

    /// <summary>Hết đoạn.</summary>
    Last,
}
