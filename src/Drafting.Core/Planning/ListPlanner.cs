using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Planning;

/// <summary>Đánh số tự động: finds the runs of labels that Word can count by itself. A run is automatic only if its labels are 1, 2, … n in one
/// style; every other label stays typed, so that nothing on the page ever differs from what the author wrote.</summary>
internal static class ListPlanner
{
    /// <summary>The list and level of each block, or null where the label is typed.</summary>
    public static (int List, int Level)?[] Number(PlanDraft draft, ImmutableArray<Block> body)
    {
        var numbers = new (int, int)?[body.Length];
        NumberRoman(draft, body, numbers);
        int start = 0;
        for (int i = 0; i <= body.Length; i++)
        {
            if (i == body.Length || EndsClauses(body[i]))
            {
                NumberClauses(draft, body, start, i, numbers);
                start = i + 1;
            }
        }

        return numbers;
    }

    private static void NumberRoman(PlanDraft draft, ImmutableArray<Block> body, (int, int)?[] numbers)
    {
        for (int start = 0; start < body.Length;)
        {
            int end = start;
            while (end < body.Length && body[end] is not Block.Paragraph { Division: Division.Part or Division.Chapter or Division.Section })
                end++;
            List<int> run = Members(body, start, end, Division.Roman);
            if (Runs(body, run, static n => RomanNumeral.Format(n), out char mark))
                Assign(draft, run, numbers, 0, new ListLevel(Component.RomanHeading, ListNumerals.UpperRoman, $"%1{mark}"));
            start = end + 1;
        }
    }

    private static void NumberClauses(PlanDraft draft, ImmutableArray<Block> body, int start, int end, (int, int)?[] numbers)
    {
        List<int> clauses = Members(body, start, end, Division.Clause);
        if (!Runs(body, clauses, static n => n.ToString(CultureInfo.InvariantCulture), out char mark))
            return;
        int list = Assign(draft, clauses, numbers, 0, new ListLevel(Component.Clause, ListNumerals.Decimal, $"%1{mark}"));
        bool hasSubclauses = false;
        for (int c = 0; c < clauses.Count; c++)
        {
            int from = clauses[c] + 1;
            int to = c + 1 < clauses.Count ? clauses[c + 1] : end;
            List<int> subclauses = Members(body, from, to, Division.Subclause);
            string parent = (c + 1).ToString(CultureInfo.InvariantCulture);
            if (subclauses.Count == 0 || !Runs(body, subclauses, n => string.Create(CultureInfo.InvariantCulture, $"{parent}.{n}"), out char subMark) || subMark != '.')
                continue;
            foreach (int index in subclauses)
                numbers[index] = (list, 1);
            hasSubclauses = true;
        }

        if (hasSubclauses)
            draft.Lists[list] = new PlannedList(draft.Lists[list].Levels.Add(new ListLevel(Component.Subclause, ListNumerals.Decimal, "%1.%2.")));
    }

    private static int Assign(PlanDraft draft, List<int> run, (int, int)?[] numbers, int level, ListLevel definition)
    {
        int list = draft.Lists.Count;
        draft.Lists.Add(new PlannedList([definition]));
        foreach (int index in run)
            numbers[index] = (list, level);
        return list;
    }

    private static List<int> Members(ImmutableArray<Block> body, int start, int end, Division division)
    {
        List<int> members = [];
        for (int i = start; i < end; i++)
        {
            if (body[i] is Block.Paragraph paragraph && paragraph.Division == division)
                members.Add(i);
        }

        return members;
    }

    // Labels 1..n, all closed by the same mark; a text without its first label is a quotation from elsewhere, not a list.
    private static bool Runs(ImmutableArray<Block> body, List<int> run, Func<int, string> numeral, out char mark)
    {
        mark = default;
        for (int n = 1; n <= run.Count; n++)
        {
            string label = ((Block.Paragraph)body[run[n - 1]]).Label;
            string expected = numeral(n);
            if (label.Length != expected.Length + 1 || !label.StartsWith(expected, StringComparison.Ordinal) || (n > 1 && label[^1] != mark))
                return false;
            mark = label[^1];
        }

        return run.Count > 0 && mark is '.' or '-';
    }

    private static bool EndsClauses(Block block) => block is Block.Paragraph
    {
        Division: Division.Part or Division.Chapter or Division.Section or Division.Subsection or Division.Article or Division.Roman,
    };
}
