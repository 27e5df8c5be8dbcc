using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

/// <summary>Writes segments as the examples do: <c>⟦value⟧</c>, <c>⟪field that carries markup⟫</c>, all else the template's own text.</summary>
internal static class MarkupText
{
    public const string TemplateFile = "mau.sbn";
    public const string DataFile = "du-lieu.yaml";

    public static ImmutableArray<MarkupSegment> Segments(string text)
    {
        ImmutableArray<MarkupSegment>.Builder segments = ImmutableArray.CreateBuilder<MarkupSegment>();
        int line = 1;
        int column = 1;
        int data = 0;
        int at = 0;
        while (at < text.Length)
        {
            char open = text[at];
            int close = open switch { '⟦' => text.IndexOf('⟧', at), '⟪' => text.IndexOf('⟫', at), _ => -1 };
            if (close >= 0)
            {
                string path = $"truong_{++data}";
                segments.Add(new MarkupSegment(
                    open == '⟦' ? SegmentKind.Value : SegmentKind.Literal,
                    text[(at + 1)..close],
                    new Location.InData(DataFile, path, new TextSpan(0, close - at - 1, data, 10))));
                Advance(text.AsSpan(at, close + 1 - at), ref line, ref column);
                at = close + 1;
                continue;
            }

            int next = text.AsSpan(at + 1).IndexOfAny('⟦', '⟪');
            int end = next < 0 ? text.Length : at + 1 + next;
            segments.Add(new MarkupSegment(
                SegmentKind.Literal, text[at..end], new Location.InTemplate(TemplateFile, new TextSpan(at, end - at, line, column))));
            Advance(text.AsSpan(at, end - at), ref line, ref column);
            at = end;
        }

        return segments.ToImmutable();
    }

    public static Outcome<OfficialDocument> Parse(string text) => MarkupParser.Parse(Segments(text), DocumentFamily.Party, "ket-luan");

    public static string Outline(string text)
    {
        Outcome<OfficialDocument> outcome = Parse(text);
        string print = DocumentOutline.Print(outcome.Value!);
        return print[(print.IndexOf('\n') + 1)..].TrimEnd('\n');
    }

    public static string Findings(string text) => string.Join('\n', Parse(text).Diagnostics.Select(Print));

    public static string Print(Diagnostic diagnostic)
    {
        string place = diagnostic.Location switch
        {
            Location.InTemplate at => $"{at.Span.Line}:{at.Span.Column}",
            Location.InData { Span: { } span } at => $"{at.Path} {span.Line}:{span.Column}",
            _ => diagnostic.Location.ToString(),
        };
        string severity = diagnostic.Severity switch { Severity.Error => "lỗi", Severity.Warning => "cảnh báo", _ => "thông tin" };
        return $"{severity}[{diagnostic.Code}] {place}: {diagnostic.Message}\n  = {diagnostic.Hint}";
    }

    private static void Advance(ReadOnlySpan<char> text, ref int line, ref int column)
    {
        foreach (char c in text)
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
    }
}
