using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Markup;

/// <summary>Đọc bảng: turns neighbouring lines that start with <c>|</c> into a table.</summary>
internal sealed class TableReader(MarkupSource source, MarkupFindings findings, InlineReader inlines)
{
    private readonly List<int> _bars = [];

    /// <summary>Whether a line is a row of a table.</summary>
    public static bool IsRow(MarkupSource source, MarkupLine line) => source.IsMark(line.Start, '|');

    /// <summary>Reads the rows, in their order; <see langword="null"/> where all are rules, which make no table.</summary>
    public Block.Table? Read(ReadOnlySpan<MarkupLine> lines, FootnoteScope notes)
    {
        var rows = new List<(MarkupLine Line, ImmutableArray<RichText> Cells)>(lines.Length);
        ImmutableArray<Alignment> alignments = [];
        int header = 0;
        int columns = 1;
        bool ruled = false;
        foreach (MarkupLine line in lines)
        {
            FindBars(line);
            bool isRule = IsRule();
            columns = Math.Max(columns, _bars.Count - 1);
            if (!isRule)
            {
                rows.Add((line, Cells(line, notes)));
            }
            else if (ruled)
            {
                findings.Error(
                    MarkupCodes.RuleRepeated, line, line.Start, line.End, "Bảng đã có dòng kẻ `|---|` ở trên.", "Mỗi bảng chỉ có một dòng kẻ, dưới hàng tiêu đề.");
            }
            else
            {
                ruled = true;
                header = rows.Count;
                alignments = Alignments();
            }
        }

        if (rows.Count == 0)
        {
            findings.Error(
                MarkupCodes.RuleAlone, lines[0], lines[0].Start, lines[0].End, "Bảng chỉ có dòng kẻ `|---|` mà không có hàng nào.", "Thêm hàng của bảng, hoặc viết `\\|` ở đầu dòng nếu đây không phải là bảng.");
            return null;
        }

        return new Block.Table(header, Widened(alignments, columns, Alignment.Left), Even(rows, columns));
    }

    private void FindBars(MarkupLine line)
    {
        _bars.Clear();
        for (int at = line.Start; at < line.End; at++)
        {
            if (source.IsMark(at, '\\') && at + 1 < line.End && source.IsLiteral(at + 1))
                at++;
            else if (source.IsMark(at, '|'))
                _bars.Add(at);
        }

        if (_bars[^1] != line.End - 1 || _bars.Count == 1)
        {
            findings.Error(
                MarkupCodes.RowOpen, line, line.End - 1, line.End, "Hàng của bảng không kết thúc bằng dấu `|`.", "Thêm dấu `|` ở cuối hàng, hoặc viết `\\|` ở đầu dòng nếu đây không phải là bảng.");
            _bars.Add(line.End);
        }

        if (_bars.Count - 1 > MarkupLimits.TableColumns)
        {
            findings.Error(
                MarkupCodes.TooManyColumns,
                line,
                _bars[MarkupLimits.TableColumns],
                line.End,
                string.Create(CultureInfo.InvariantCulture, $"Bảng có {_bars.Count - 1} cột; nhiều nhất là {MarkupLimits.TableColumns} cột."),
                "Chia thành nhiều bảng.");
            _bars.RemoveRange(MarkupLimits.TableColumns + 1, _bars.Count - MarkupLimits.TableColumns - 1);
        }
    }

    private bool IsRule()
    {
        for (int i = 0; i + 1 < _bars.Count; i++)
        {
            (int start, int end) = source.Trim(_bars[i] + 1, _bars[i + 1]);
            if (source.IsMark(start, ':'))
                start++;
            if (end > start && source.IsMark(end - 1, ':'))
                end--;
            if (end <= start)
                return false;
            for (int at = start; at < end; at++)
            {
                if (!source.IsMark(at, '-'))
                    return false;
            }
        }

        return true;
    }

    private ImmutableArray<Alignment> Alignments()
    {
        ImmutableArray<Alignment>.Builder all = ImmutableArray.CreateBuilder<Alignment>(_bars.Count - 1);
        for (int i = 0; i + 1 < _bars.Count; i++)
        {
            (int start, int end) = source.Trim(_bars[i] + 1, _bars[i + 1]);
            all.Add((source[start], source[end - 1]) switch
            {
                (':', ':') => Alignment.Center,
                (_, ':') => Alignment.Right,
                _ => Alignment.Left,
            });
        }

        return all.MoveToImmutable();
    }

    private ImmutableArray<RichText> Cells(MarkupLine line, FootnoteScope notes)
    {
        ImmutableArray<RichText>.Builder cells = ImmutableArray.CreateBuilder<RichText>(_bars.Count - 1);
        for (int i = 0; i + 1 < _bars.Count; i++)
            cells.Add(inlines.Read(line, _bars[i] + 1, _bars[i + 1], notes));
        return cells.MoveToImmutable();
    }

    private ImmutableArray<ImmutableArray<RichText>> Even(List<(MarkupLine Line, ImmutableArray<RichText> Cells)> rows, int columns)
    {
        ImmutableArray<ImmutableArray<RichText>>.Builder even = ImmutableArray.CreateBuilder<ImmutableArray<RichText>>(rows.Count);
        foreach ((MarkupLine line, ImmutableArray<RichText> cells) in rows)
        {
            if (cells.Length < columns)
            {
                findings.Error(
                    MarkupCodes.RowRagged,
                    line,
                    line.Start,
                    line.End,
                    string.Create(CultureInfo.InvariantCulture, $"Hàng này có {cells.Length} ô, còn bảng có {columns} cột."),
                    "Thêm ô trống `| |` cho đủ, hoặc viết `\\|` cho dấu `|` nằm trong chữ.");
            }

            even.Add(Widened(cells, columns, RichText.Empty));
        }

        return even.MoveToImmutable();
    }

    private static ImmutableArray<T> Widened<T>(ImmutableArray<T> cells, int columns, T filler) =>
        cells.Length >= columns ? cells : cells.AddRange(Enumerable.Repeat(filler, columns - cells.Length));
}
