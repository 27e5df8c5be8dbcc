using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Drafting.Excel.Writing;

/// <summary>Ghi hàng: rows of a sheet as XML, straight to the package, whatever their number; each cell takes the style of the pattern row that it follows
/// (ECMA-376 part 1 §18.3.1.73 and §18.3.1.4).</summary>
/// <param name="output">The part.</param>
/// <param name="prefix">The prefix of the part's elements, with its colon; empty for none.</param>
/// <param name="styles">The index of the style of each column, by pattern; columns count from 1.</param>
internal sealed class SheetRowWriter(Stream output, string prefix, int[][] styles) : IDisposable
{
    private const int Room = 64 * 1024, Spare = 512;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r\n\t\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\uffff\ufffe");

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Room);
    private readonly byte[] row = Encoding.ASCII.GetBytes($"<{prefix}row r=\""), endRow = Encoding.ASCII.GetBytes($"</{prefix}row>"),
        cell = Encoding.ASCII.GetBytes($"<{prefix}c r=\""), endCell = Encoding.ASCII.GetBytes($"</{prefix}c>"),
        value = Encoding.ASCII.GetBytes($"<{prefix}v>"), endValue = Encoding.ASCII.GetBytes($"</{prefix}v></{prefix}c>"),
        formulaStart = Encoding.ASCII.GetBytes($"<{prefix}f>"), formulaEnd = Encoding.ASCII.GetBytes($"</{prefix}f>"),
        text = Encoding.ASCII.GetBytes($" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">"), endText = Encoding.ASCII.GetBytes($"</{prefix}t></{prefix}is></{prefix}c>");

    private readonly byte[][] letters = [.. Enumerable.Range(0, styles.Max(static s => s.Length)).Select(static c => Encoding.ASCII.GetBytes(TablePlace.Letters(c)))];
    private int used, number;
    private int[] look = [];

    /// <summary>Begins a row.</summary>
    /// <param name="index">The row of the sheet, from 1, above every row before it.</param>
    /// <param name="pattern">The pattern row that it follows.</param>
    /// <param name="points">Its height in points; 0 for the usual one.</param>
    public void Begin(int index, int pattern, double points = 0)
    {
        number = index;
        look = styles[pattern];
        Reserve(Spare);
        Put(row);
        Put(index);
        if (points > 0)
        {
            Put("\" ht=\""u8);
            Put((decimal)points);
            Put("\" customHeight=\"1"u8);
        }

        Put("\">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        Reserve(Spare);
        Put(endRow);
    }

    /// <summary>Writes a figure, and its formula where it has one.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="formula">The formula, or <see langword="null"/>.</param>
    public void Figure(int column, decimal figure, string? formula = null)
    {
        Head(column);
        Put((byte)'>');
        if (formula is not null)
        {
            Put(formulaStart);
            PutText(formula);
            Put(formulaEnd);
        }

        Reserve(Spare);
        Put(value);
        Put(figure);
        Put(endValue);
    }

    /// <summary>Writes a day.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="day">The day.</param>
    /// <param name="formula">The formula, or <see langword="null"/>.</param>
    public void Day(int column, DateOnly day, string? formula = null) => Figure(column, day.DayNumber - SerialZero.DayNumber, formula);

    /// <summary>Writes words; they are never a formula.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="words">The words; empty for a blank cell.</param>
    /// <param name="formula">The formula whose result they are, or <see langword="null"/>.</param>
    public void Words(int column, string words, string? formula = null)
    {
        Head(column);
        if (formula is not null)
        {
            Put(" t=\"str\">"u8);
            Put(formulaStart);
            PutText(formula);
            Put(formulaEnd);
            Put(value);
            PutText(words);
            Reserve(Spare);
            Put(endValue);
            return;
        }

        if (words.Length == 0)
        {
            Put("/>"u8);
            return;
        }

        Put(text);
        PutText(words);
        Reserve(Spare);
        Put(endText);
    }

    /// <summary>Sends what is buffered to the part.</summary>
    public void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Head(int column)
    {
        Reserve(Spare);
        Put(cell);
        Put(letters[column]);
        Put(number);
        if (look[column] > 0)
        {
            Put("\" s=\""u8);
            Put(look[column]);
        }

        Put((byte)'"');
    }

    private void Reserve(int bytes)
    {
        if (used + bytes > Room)
            Flush();
    }

    private void Put(byte b) => buffer[used++] = b;

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Put(int value)
    {
        _ = Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out int written);
        used += written;
    }

    private void Put(decimal value)
    {
        _ = value.TryFormat(buffer.AsSpan(used), out int written, default, CultureInfo.InvariantCulture);
        used += written;
    }

    private void PutText(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            int plain = words.IndexOfAny(Escaped);
            ReadOnlySpan<char> run = plain < 0 ? words : words[..plain];
            while (!run.IsEmpty)
            {
                // A surrogate pair is never cut in two.
                int take = Math.Min(run.Length, 4096);
                if (take < run.Length && char.IsHighSurrogate(run[take - 1]))
                    take--;
                Reserve(take * 3 + 16);
                used += Encoding.UTF8.GetBytes(run[..take], buffer.AsSpan(used));
                run = run[take..];
            }

            if (plain < 0)
                return;
            Reserve(Spare);
            Put(words[plain] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\n' => "&#10;"u8,
                '\t' => "&#9;"u8,
                '\r' => "&#13;"u8,
                _ => "\uFFFD"u8,
            });
            words = words[(plain + 1)..];
        }
    }
}
