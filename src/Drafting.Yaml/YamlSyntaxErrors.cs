using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace Drafting.Yaml;

/// <summary>What stood around a syntax error.</summary>
internal sealed record YamlErrorContext(
    SourceText Source, int Base, ParsingEvent? Last, ParsingEvent? Previous, IReadOnlyCollection<TextSpan> OpenFlows, string Path);

/// <summary>Says in Vietnamese what the YAML parser says in English, by the kind of mistake that a drafter makes.</summary>
internal static class YamlSyntaxErrors
{
    public const string Syntax = "DL010";
    public const string UseSpaces = "Thay phím Tab bằng dấu cách, mỗi tầng 2 dấu.";

    private const string Quote = "Đặt cả giá trị trong ngoặc kép \"…\", hoặc viết sau dấu | ở dòng dưới.";
    private const string Align = "Các khoá cùng cấp phải bắt đầu ở cùng một cột; nội dung của khoá thụt vào 2 dấu cách.";

    public static Diagnostic Describe(YamlException exception, YamlErrorContext context)
    {
        string text = exception.Message;
        int start = context.Base + (int)exception.Start.Index;
        int end = context.Base + (int)exception.End.Index;
        bool Says(string part) => text.Contains(part, StringComparison.Ordinal);
        if (Says("tab as indentation") || Says("tab character"))
            return Tab(context, start);
        if (Says("invalid mapping") || Says("Mapping values are not allowed"))
            return Colon(context, start);
        if (Says("quoted scalar") && (Says("end of stream") || Says("wrong indentation") || Says("document indicator")))
        {
            string mark = start < context.Source.Text.Length && context.Source.Text[start] == '\'' ? "'" : "\"";
            return Error(context, $"Ngoặc {mark} mở ở đây nhưng không đóng.", start, $"Thêm {mark} ở cuối giá trị; chữ nhiều dòng thì viết sau dấu |.");
        }

        if (Says("quoted scalar"))
            return Error(context, "Dấu \\ trong ngoặc kép bắt đầu một ký tự đặc biệt mà YAML không biết.", end, "Viết \\\\ thay cho \\, hoặc dùng ngoặc đơn '…'.");
        if (Says("cannot start any token"))
            return BadStart(context, start);
        if (Says("sequence entries are not allowed") || Says("Anchor before sequence"))
            return Error(context, "Dấu - của danh sách không đứng cùng dòng với khoá.", start, "Xuống dòng sau khoá rồi mới viết các dòng bắt đầu bằng \"- \".");
        if (Says("block scalar") && Says("indentation indicator"))
            return Error(context, "Số sau dấu | hoặc > phải từ 1 đến 9.", start, "Bỏ số đó đi.");
        if (Says("literal block scalar"))
            return Error(context, "Các dòng trống ở đầu khối chữ thụt sâu hơn dòng đầu tiên có chữ.", start, "Xoá dấu cách ở các dòng trống.");
        if (Says("block scalar"))
            return Error(context, "Sau dấu | hoặc > phải xuống dòng.", start, "Viết nội dung từ dòng dưới, thụt vào 2 dấu cách.");
        if (Says("anchor") || Says("Anchor"))
        {
            return context.Source.Error(YamlTreeReader.AnchorRefused, "Giá trị không được bắt đầu bằng & hoặc *.", context.Source.Span(start, 1), context.Path, Quote);
        }

        if (Says("tag"))
            return context.Source.Error(YamlTreeReader.TagRefused, "Giá trị không được bắt đầu bằng dấu !.", context.Source.Span(start, 1), context.Path, Quote);
        if (Says("directive"))
            return Error(context, "Dòng bắt đầu bằng % là chỉ thị của YAML, không dùng được ở đây.", start, Quote);
        if (Says("flow") || (context.OpenFlows.Count > 0 && Says("end of the stream")))
            return OpenFlow(context);
        return Says("node content") || Says("expected token")
            ? Error(context, $"Ký tự “{CharacterAt(context, start)}” không đứng được ở đây.", start, Quote)
            : Structure(context, start, missingColon: Says("could not find expected ':'"));
    }

    public static Diagnostic OpenFlow(YamlErrorContext context)
    {
        int at = context.OpenFlows.Count > 0 ? context.OpenFlows.First().Start : context.Last is { } last ? context.Base + (int)last.End.Index : context.Base;
        string open = CharacterAt(context, at);
        return open is "[" or "{"
            ? Error(context, $"Ngoặc {open} mở ở đây nhưng không đóng, hoặc các mục bên trong thiếu dấu phẩy.", at,
                $"Thêm {(open == "[" ? "]" : "}")} ở cuối; nếu ngoặc là chữ của văn bản, đặt cả giá trị trong ngoặc kép.")
            : Error(context, "Tệp sai cú pháp YAML từ đây.", at, Quote);
    }

    private static Diagnostic Tab(YamlErrorContext context, int start)
    {
        int from = context.Last is { } last ? context.Source.Span(context.Base + (int)last.End.Index, 0).Line : context.Source.Span(start, 0).Line;
        for (int line = from; line <= context.Source.LineCount; line++)
        {
            ReadOnlySpan<char> text = context.Source.Line(line);
            int tab = text[..(text.Length - text.TrimStart(" \t").Length)].IndexOf('\t');
            if (tab >= 0)
            {
                TextSpan span = context.Source.Span(context.Source.LineStart(line) + tab, 1);
                return context.Source.Error(YamlTreeReader.TabIndentation, "Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.", span, context.Path, UseSpaces);
            }
        }

        return Error(context, "Ở đây có phím Tab mà YAML không nhận.", start, UseSpaces);
    }

    private static Diagnostic Colon(YamlErrorContext context, int colon)
    {
        SourceText source = context.Source;
        TextSpan at = source.Span(colon, 1);
        int before = PreviousLine(source, at.Line);
        bool sameLine = context.Last is Scalar key && source.Span(context.Base + (int)key.Start.Index, 0).Line == at.Line;
        if (sameLine || before == 0)
            return Error(context, "Giá trị có dấu hai chấm nên YAML hiểu nhầm là một khoá nữa.", colon, Quote);
        ReadOnlySpan<char> text = source.Line(before).Trim();
        if (!text.Contains(':'))
            return Error(context, "Dòng này thiếu dấu hai chấm sau khoá.", source.LineStart(before), "Viết khoá: giá trị, có một dấu cách sau dấu hai chấm.");
        return !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':')
            ? Error(context, "Sau dấu hai chấm của khoá phải có một dấu cách.", source.LineStart(before), "Viết khoá: giá trị.")
            : Error(context, "Dòng này thụt đầu dòng sâu hơn các khoá cùng cấp.", source.LineStart(at.Line), Align);
    }

    private static Diagnostic BadStart(YamlErrorContext context, int start)
    {
        string character = CharacterAt(context, start);
        return character == "\t"
            ? Tab(context, start)
            : Error(context, $"Giá trị không được bắt đầu bằng ký tự “{character}”.", start, Quote);
    }

    private static Diagnostic Structure(YamlErrorContext context, int start, bool missingColon)
    {
        SourceText source = context.Source;
        TextSpan at = source.Span(start, 1);
        if (context.Last is Scalar last)
        {
            TextSpan end = source.Span(context.Base + (int)last.End.Index, 0);
            if (last.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted && end.Line == at.Line)
                return Error(context, "Sau ngoặc đóng của giá trị còn chữ.", end.Start, "Nếu trong giá trị có dấu ngoặc kép, đặt cả giá trị trong ngoặc đơn '…' hoặc viết sau dấu |.");
            if (last.Style is ScalarStyle.Literal or ScalarStyle.Folded)
                return Error(context, "Dòng này nằm ngoài khối chữ ở trên vì thụt đầu dòng ít hơn.", source.LineStart(at.Line), "Mọi dòng của khối sau dấu | phải thụt vào ít nhất bằng dòng đầu của khối.");
        }

        bool item = source.Line(at.Line).TrimStart() is ['-', ' ' or '\t', ..] or ['-'];
        if (missingColon || (!item && !source.Line(at.Line).Contains(':')))
            return Error(context, "Dòng này thiếu dấu hai chấm sau khoá.", start, "Viết khoá: giá trị. Nếu đây là chữ của đoạn trên, thụt nó vào 2 dấu cách.");
        return item
            ? Error(context, "Dòng danh sách này không nằm dưới khoá nào, hoặc thụt đầu dòng sai.", source.LineStart(at.Line), Align)
            : Error(context, "Dòng này thụt đầu dòng sai: không thẳng cột với các dòng cùng cấp.", source.LineStart(at.Line), Align);
    }

    private static int PreviousLine(SourceText source, int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && source.Line(line).TrimStart() is [] or ['#', ..]);
        return line;
    }

    private static string CharacterAt(YamlErrorContext context, int at) =>
        at < context.Source.Text.Length ? context.Source.Text[at].ToString() : "";

    private static Diagnostic Error(YamlErrorContext context, string message, int at, string hint)
    {
        TextSpan span = context.Source.Span(at, 1);
        int text = context.Source.Line(span.Line).IndexOfAnyExcept(" \t");
        // An error that speaks of a whole line points at its first character, not at the margin.
        if (span.Column == 1 && text > 0)
            span = context.Source.Span(at + text, 1);
        return context.Source.Error(Syntax, message, span, context.Path, hint);
    }
}
