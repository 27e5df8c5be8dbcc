using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Các bảng: which tables of a file hold matter of the text, and which only carry its layout (head, addressees, signature, the whole paper).</summary>
internal sealed class TableSorts
{
    private readonly Dictionary<int, TableFacts> tables = [];

    private TableSorts()
    {
    }

    public static TableSorts Of(Sheet sheet)
    {
        var sorts = new TableSorts();
        bool afterLabel = false;
        for (int i = 0; i < sheet.Count; i++)
        {
            if (sheet[i].Cell is { } cell)
            {
                bool isNew = !sorts.tables.TryGetValue(cell.Table, out TableFacts? facts);
                if (isNew)
                    sorts.tables[cell.Table] = facts = new TableFacts();
                // A table right below "Nơi nhận:" holds the recipients in two columns.
                facts!.Add(sheet[i], cell, CarriesLayout(sheet[i]) || (isNew && afterLabel));
            }

            if (!sheet[i].IsBlank)
                afterLabel = FootShapes.IsRecipientsLabel(sheet[i].Text);
        }

        return sorts;
    }

    public bool IsData(Piece piece) => piece.Cell is { } cell && tables[cell.Table].IsData;

    /// <summary>The first piece from here that stands in a table of the text, or <paramref name="to"/>.</summary>
    public int FirstData(Sheet sheet, int from, int to)
    {
        while (from < to && !IsData(sheet[from]))
            from++;
        return from;
    }

    public bool IsHeaderRow(Piece piece) => piece.Cell is { } cell && tables[cell.Table].IsHeaderRow(cell.Row);

    private static bool CarriesLayout(Piece piece) => piece switch
    {
        { Styled: { } styled } => styled is not (Component.TableCell or Component.TableHeader),
        { IsBlank: true } => false,
        { Known: Component.AddresseesLabel or Component.RecipientsLabel } => true,
        _ => HeadShapes.IsPartyTitle(piece.Text) || HeadShapes.IsStateTitle(piece.Text) || HeadShapes.IsMotto(piece.Text) || HeadShapes.IsPlaceDate(piece.Text)
            || (piece.Text.StartsWith("Số", StringComparison.Ordinal) && HeadShapes.IsNumber(piece.Text)) || FootShapes.IsAuthority(piece.Text)
            || FootShapes.IsRecipientsLabel(piece.Text) || (piece.Text[0] == '-' && FootShapes.IsArchive(piece.Text)) || TitleShapes.AddresseesLabelLength(piece.Text) > 0 || TitleShapes.CopyOf(piece.Text) is not null,
    };

    private sealed class TableFacts
    {
        private readonly Dictionary<int, RowFacts> rows = [];
        private bool carriesLayout;
        private bool isLined;
        private bool hasPosition;
        private bool isStyled;
        private bool isMark;
        private int columns;
        private int repeated;

        // A frame around one column is a table too, unless it is there for a mark or a stamp.
        public bool IsData => isStyled || (!carriesLayout && (columns > 1 ? isLined || columns > 2 || !hasPosition : isLined && (repeated > 0 || !isMark)));

        public void Add(Piece piece, ObservedPlace.InCell cell, bool isLayout)
        {
            isStyled |= piece.Styled is Component.TableCell or Component.TableHeader;
            carriesLayout |= isLayout;
            isLined |= cell.Lined;
            hasPosition |= FootShapes.IsPosition(piece.Text) && piece.Caps;
            isMark |= HeadShapes.IsStamp(piece.Text) || HeadShapes.IsDraftNote(piece.Text) || HeadShapes.Mark(piece.Text) is not null;
            columns = Math.Max(columns, cell.Columns);
            repeated = cell.Repeats && cell.Row == repeated ? repeated + 1 : repeated;
            if (!rows.TryGetValue(cell.Row, out RowFacts? row))
                rows[cell.Row] = row = new RowFacts();
            row.Add(piece, cell);
        }

        public bool IsHeaderRow(int row)
        {
            // Where the file says which rows are the heading, nothing is guessed.
            if (repeated > 0)
                return row < repeated;
            if (row > 2 || rows.Count < 2 || !rows.TryGetValue(row, out RowFacts? facts) || !facts.CanBeHeader || (row > 0 && !IsHeaderRow(row - 1)))
                return false;
            return facts.IsBold || (row == 0 && facts.HasOrdinalWord) || (row == 0 && rows.TryGetValue(1, out RowFacts? next) && next.HasFigures && !facts.HasFigures);
        }
    }

    private sealed class RowFacts
    {
        private static readonly string[] OrdinalWords = ["STT", "TT", "SỐ TT", "SỐ THỨ TỰ"];
        private int filled;
        private int bold;
        private int figures;

        public bool HasOrdinalWord { get; private set; }

        public bool HasFigures => figures > 0;

        public bool IsBold => filled > 0 && bold == filled;

        public bool CanBeHeader => filled > 0 && figures == 0;

        public void Add(Piece piece, ObservedPlace.InCell cell)
        {
            if (piece.IsBlank)
                return;
            filled++;
            bold += piece.Look.Bold ? 1 : 0;
            figures += PieceText.IsOnly(piece.Text, "0123456789.,%+-", 1) && piece.Text.Any(char.IsAsciiDigit) ? 1 : 0;
            HasOrdinalWord |= cell.Column == 0 && OrdinalWords.Contains(piece.Text.ToUpperInvariant().TrimEnd('.'), StringComparer.Ordinal);
        }
    }
}
