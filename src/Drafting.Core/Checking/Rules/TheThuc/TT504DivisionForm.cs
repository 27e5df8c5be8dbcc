using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Cách viết Phần, Chương, Mục, Điều: a full stop behind the number of an article, nothing behind that of a chapter, whose title has a line of its own.</summary>
internal static class TT504DivisionForm
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.Article))
        {
            if (line.Label is null && BodyLabel.Read(line) is { Level: Division.Article } label && Article(line, label) is { } finding)
                yield return finding;
        }

        foreach (Line line in paper.Lines(Component.PartNumber).Concat(paper.Lines(Component.SectionNumber)))
        {
            if (line.Label is null && BodyLabel.Read(line) is { } label && Chapter(paper, line, label) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Article(Line line, BodyLabel label)
    {
        int end = label.Range.End, rest = end;
        while (rest < line.Text.Length && (char.IsWhiteSpace(line.Text[rest]) || line.Text[rest] is ':' or '-' or '–' or ')' or '.'))
            rest++;
        string between = line.Text[end..rest];
        if (between.StartsWith('.') && between.AsSpan(1).IsWhiteSpace())
            return null;
        var range = new TextRange(0, end);
        return new Finding(line.At(range), $"Điều: sau số của điều là dấu chấm, như “{label.Text}.”.", Fix: new Fix("đặt dấu chấm sau số của điều", [line.Replace(new TextRange(end, rest - end), rest < line.Text.Length ? ". " : ".")]));
    }

    private static Finding? Chapter(CheckedPaper paper, Line line, BodyLabel label)
    {
        int end = label.Range.End;
        if (line.Text.Length > end && line.Text.AsSpan(end).Trim(" .:-–").IsEmpty)
            return new Finding(line.At(new TextRange(end, line.Text.Length - end)), $"{Sentence.Open(line.Part.Component!.Value.VietnameseName)}: sau “{label.Text}” có dấu câu, quy định không có.", Fix: new Fix("bỏ dấu câu", [line.Replace(new TextRange(end, line.Text.Length - end), "")]));
        return line.Text.Length > end && !line.Text.AsSpan(end).TrimStart(" .:-–").StartsWith("\n") ? Alone(line, label, end, line.Text) : Beside(paper, line, label);
    }

    private static Finding Alone(Line line, BodyLabel label, int end, string text)
    {
        int title = end;
        while (title < text.Length && (char.IsWhiteSpace(text[title]) || text[title] is '.' or ':' or '-' or '–'))
            title++;
        return new Finding(line.Place, $"“{label.Text}” phải đứng riêng một dòng, tiêu đề ở dòng dưới.", Fix: new Fix("xuống dòng trước tiêu đề", [line.Replace(new TextRange(end, title - end), "\n")]));
    }

    // The title may be a piece of its own in the same paragraph.
    private static Finding? Beside(CheckedPaper paper, Line line, BodyLabel label)
    {
        int next = paper.Paper.Parts.IndexOf(line.Part) + 1;
        if (next >= paper.Paper.Parts.Length || paper.Paper.Parts[next] is not { Component: Component.PartTitle or Component.SectionTitle } title || title.Paragraph != line.Part.Paragraph)
            return null;
        int from = line.Part.Start + line.Part.Length;
        string between = line.Paragraph.Text[Math.Min(from, title.Start)..title.Start];
        string gap = line.Paragraph.Text[(line.Part.Start + line.Paragraph.Text.AsSpan(line.Part.Start, line.Part.Length).TrimEnd().Length)..title.Start];
        return between.Contains('\n', StringComparison.Ordinal) || gap.Contains('\n', StringComparison.Ordinal)
            ? null
            : new Finding(line.Place, $"“{label.Text}” phải đứng riêng một dòng, tiêu đề ở dòng dưới.", Fix: new Fix("xuống dòng trước tiêu đề", [new Edit.ReplaceText(line.Address, title.Start - gap.Length, gap.Length, "\n")]));
    }
}
