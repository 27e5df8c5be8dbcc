using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Biểu thức số liệu: how a figure follows from others. A closed union; its text form is read from the definition of a form.</summary>
public abstract record FigureExpression
{
    private FigureExpression()
    {
    }

    /// <summary>Số.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Number(decimal Value) : FigureExpression;

    /// <summary>Cột trong cùng hàng: <c>dang_vien</c>.</summary>
    /// <param name="Key">The key of the column.</param>
    public sealed record Column(string Key) : FigureExpression;

    /// <summary>Cột của kỳ trước, cùng hàng: <c>ky_truoc(dang_vien)</c>.</summary>
    /// <param name="Key">The key of the column.</param>
    public sealed record Previous(string Key) : FigureExpression;

    /// <summary>Cột qua các kỳ trước, cùng hàng: <c>ky_truoc_cung_nam(ket_nap)</c>, <c>trung_vi(ket_nap)</c>, <c>lech_trung_vi(ket_nap)</c>. Only rules look so far back.</summary>
    /// <param name="Key">The key of the column.</param>
    /// <param name="Of">What is asked of the periods before.</param>
    public sealed record History(string Key, HistoryFigure Of) : FigureExpression;

    /// <summary>Hàng tổng của biểu khác, cùng đơn vị: <c>bieu(tccsd-loai-hinh, dang_vien)</c>.</summary>
    /// <param name="Form">The key of the other form.</param>
    /// <param name="Key">The key of its column.</param>
    public sealed record OtherForm(string Form, string Key) : FigureExpression;

    /// <summary>Phép tính hai ngôi.</summary>
    /// <param name="Operator">One of <c>+ - * /</c>; a division by zero has no value, and the cell stays blank.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Binary(char Operator, FigureExpression Left, FigureExpression Right) : FigureExpression;

    /// <summary>Hàm: <c>so_ngay_qua_han(thoi_han, hoan_thanh)</c>, <c>trang_thai(thoi_han, hoan_thanh)</c>, <c>lam_tron(x, 2)</c>.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Arguments">The arguments.</param>
    public sealed record Call(string Name, ImmutableArray<FigureExpression> Arguments) : FigureExpression;
}
