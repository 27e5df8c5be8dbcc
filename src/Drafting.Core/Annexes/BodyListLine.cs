using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>One record of a file of comma- or semicolon-separated values (RFC 4180).</summary>
internal sealed record BodyListLine(ImmutableArray<string> Values, TextSpan Span)
{
    public static ImmutableArray<BodyListLine> Split(SourceText source, List<Diagnostic> problems)
    {
        string text = source.Text;
        // The names of the columns hold neither mark.
        char mark = source.Line(1).Contains(';') ? ';' : ',';
        var lines = ImmutableArray.CreateBuilder<BodyListLine>();
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            bool closed = ReadRecord(text, ref at, mark, out ImmutableArray<string> values);
            TextSpan span = source.Span(start, text.AsSpan(start, at - start).TrimEnd("\r\n").Length);
            if (!closed)
                problems.Add(source.Error(BodyListReader.BadLine, "Ngoặc kép mở ở dòng này không có ngoặc đóng.", span));
            else if (values.Any(static v => v.AsSpan().Trim().Length > 0))
                lines.Add(new(values, span));
        }

        if (lines.Count == 0)
            problems.Add(source.Error(BodyListReader.BadHeader, "Danh mục đơn vị trống.", source.Span(0, 0), hint: $"Dòng đầu ghi tên các cột: {string.Join(',', BodyListReader.Columns)}."));
        return lines.ToImmutable();
    }

    private static bool ReadRecord(string text, ref int at, char mark, out ImmutableArray<string> values)
    {
        var read = ImmutableArray.CreateBuilder<string>();
        StringBuilder value = new();
        bool quoted = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"')
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"')
                    value.Append(text[++at]);
                else
                    quoted = !quoted;
            }
            else if (!quoted && c == mark)
            {
                read.Add(value.ToString());
                value.Clear();
            }
            else if (!quoted && c is '\n' or '\r')
            {
                if (quoted)
                {
                    value.Append(c);
                    continue;
                }

                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                break;
            }
            else
            {
                value.Append(c);
            }
        }

        read.Add(value.ToString());
        values = read.ToImmutable();
        return !quoted;
    }
}
