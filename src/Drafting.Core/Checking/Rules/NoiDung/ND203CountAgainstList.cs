using System.Globalization;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Số đếm khớp danh sách trong chú thích: “22 địa phương” and 22 names.</summary>
internal static class ND203CountAgainstList
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Passage passage in paper.Content.Passages)
        {
            foreach (NoteReference reference in passage.Paragraph.Notes)
            {
                int at = reference.Offset - passage.Start;
                if (at <= 0 || at > passage.Text.Length || reference.Note < 0 || reference.Note >= paper.Paper.Observed.Notes.Length
                    || CountedList.CountBefore(passage.Text, at) is not { } count)
                {
                    continue;
                }

                ObservedNote note = paper.Paper.Observed.Notes[reference.Note];
                if (note.Paragraphs is [var only] && CountedList.Length(only.Text) is { } length && !length.Holds(count.Value))
                    yield return Differs(passage, count, length, string.Create(CultureInfo.InvariantCulture, $"chú thích {note.Number}"));
            }

            if (!CountedList.MayBeInside(passage.Text))
                continue;
            foreach ((TextRange count, int value, ListLength length) in CountedList.Inside(passage.Text))
            {
                if (!length.Holds(value))
                    yield return Differs(passage, (count, value), length, "phần kể tên phía sau");
            }
        }
    }

    private static Finding Differs(Passage passage, (TextRange Range, int Value) count, ListLength length, string where) => new(
        passage.At(count.Range),
        string.Create(CultureInfo.InvariantCulture, $"Ghi “{passage.Words(count.Range)}” nhưng {where} kể {(length.Least == length.Greatest ? "" : $"{length.Least} hoặc ")}{length.Greatest}."),
        Hint: "Đếm lại danh sách rồi sửa số hoặc danh sách.");
}
