using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Chữ mở đầu trích yếu công văn.</summary>
internal static class TT406LetterLead
{
    // The longer one before the one that it starts with.
    private static readonly string[] Forms = ["V/v", "về việc", "về"];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.LetterSubjectPrefix;
        string right = row.Preferred.Trim();
        foreach (Line line in paper.Lists(Component.LetterSubject).Select(static list => list.First()))
        {
            string? form = Array.Find(Forms, f => Plain.StartsWith(Plain.Of(line.Text), f));
            if (string.Equals(form, right, StringComparison.OrdinalIgnoreCase) || (right.Length == 0 && form is not "V/v"))
                continue;
            int end = form is null ? 0 : form.Length;
            while (end < line.Text.Length && char.IsWhiteSpace(line.Text[end]))
                end++;
            var range = new TextRange(0, end);
            string message = right.Length == 0
                ? "Trích yếu công văn mở đầu bằng “V/v”; bản mẫu của hướng dẫn không có chữ này."
                : $"Trích yếu công văn {(form is null ? "không" : $"mở đầu bằng “{line.Text[..form.Length]}”, không")} mở đầu bằng “{right}”.";
            yield return new Finding(form is null ? line.Place : line.At(new TextRange(0, form.Length)), message, row.Citation,
                new Fix(right.Length == 0 ? "bỏ chữ “V/v”" : $"mở đầu bằng “{right}”", [line.Replace(range, row.Preferred)]));
        }
    }
}
