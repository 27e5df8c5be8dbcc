using System.Globalization;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Bản chất của tệp: whether a file is an official paper, and of whom. Each component that only official papers have gives points; what does
/// not reach <see cref="Enough"/> is something else, such as a press report that quotes an official paper.</summary>
internal static class PaperNatureJudge
{
    private const int Enough = 4;

    private static readonly string[] Bodies = ["ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "SỞ ", "UBND", "TRƯỜNG ", "PHÒNG GIÁO DỤC", "BỘ "];

    // No state agency bears one of these. In the head, with a star or with a number written as only the Party writes it, they say whose paper it is, whatever
    // title was put beside them.
    private static readonly string[] PartyBodies = ["ĐẢNG BỘ", "ĐẢNG ỦY", "CHI BỘ", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "QUẬN ỦY", "THỊ ỦY"];

    public static (PaperNature Nature, string Reason) Judge(Sheet sheet)
    {
        var seen = new Evidence();
        for (int i = 0; i < sheet.Count; i++)
        {
            if (!sheet[i].IsBlank)
                seen.Add(sheet, i);
        }

        if (seen.Points < Enough)
            return (PaperNature.NotOfficial, OtherTexts.Describe(sheet));
        string found = string.Create(CultureInfo.InvariantCulture, $"có {string.Join(", ", seen.Found)}");
        return (seen.IsState ? PaperNature.StatePaper : PaperNature.PartyPaper, found);
    }

    private sealed class Evidence
    {
        private const string KindTitle = "tên loại";
        private const string Addressed = "Kính gửi";

        private readonly Dictionary<string, int> found = [];
        private int? partyTitle;
        private int? stateTitle;
        private int statePoints;
        private bool hasPartyBody;
        private bool hasPartyForm;

        public int Points => found.Values.Sum();

        public IEnumerable<string> Found => found.Keys;

        // The title decides, unless a Party body took the state's; without one, the form of number and authority, in which the state uses dots and
        // no hyphen.
        public bool IsState => (partyTitle, stateTitle) switch
        {
            (null, not null) => !IsOfPartyBody,
            (not null, null) => false,
            ({ } party, { } state) => state < party && !IsOfPartyBody,
            _ => statePoints > 0 && !IsOfPartyBody,
        };

        private bool IsOfPartyBody => hasPartyBody && hasPartyForm;

        public void Add(Sheet sheet, int i)
        {
            Piece piece = sheet[i];
            string text = piece.Text;
            if (sheet.Is(i, Component.PartyTitle, HeadShapes.IsPartyTitle(text)) && HeadShapes.IsPartyTitle(text))
                Note("tiêu đề Đảng Cộng sản Việt Nam", 3, ref partyTitle, i);
            else if (HeadShapes.IsStateTitle(text))
                Note("Quốc hiệu", 2, ref stateTitle, i);
            else if (sheet.Is(i, Component.DocumentNumber, HeadShapes.IsNumber(text)))
                Number(text);
            else if (sheet.Is(i, Component.PlaceDate, HeadShapes.IsPlaceDate(text)))
                found.TryAdd("địa danh và ngày", 1);
            else if (TitleRegion.IsKindTitle(sheet, i))
                found.TryAdd(KindTitle, 2);
            else if (AddresseeRegion.IsLabel(sheet, i))
                found.TryAdd(Addressed, 1);
            else if (sheet.Is(i, Component.Authority, FootShapes.IsAuthority(text)))
                Authority(text);
            else if (sheet.Is(i, Component.RecipientsLabel, FootShapes.IsRecipientsLabel(text)))
                found.TryAdd("Nơi nhận", 1);
            else if (FootShapes.IsArchive(text))
                found.TryAdd("dòng lưu", 1);
            else if (sheet.Is(i, Component.CopyTitle, piece.Caps && TitleShapes.CopyOf(text) is not null))
                found.TryAdd("hình thức sao", 2);
            else if (piece.Caps && IsHead && PartyBodies.Any(b => PieceText.Starts(text, b)))
                hasPartyBody = true;
            else if (IsHead && HeadShapes.IsStar(text))
                hasPartyForm = true;
            else if (piece.Caps && NamesBody(text))
                statePoints += 1;
        }

        // What comes below may name anybody, and a copy below a state paper is made by a Party body.
        private bool IsHead => !found.ContainsKey(KindTitle) && !found.ContainsKey(Addressed) && !found.ContainsKey("quyền hạn ký");

        private static bool NamesBody(string text) => Bodies.Any(b => PieceText.Starts(text, b));

        private void Note(string what, int points, ref int? at, int i)
        {
            found.TryAdd(what, points);
            at ??= i;
        }

        private void Number(string text)
        {
            found.TryAdd("số và ký hiệu", 2);
            bool isState = DocumentForm.IsStateNumber(text);
            hasPartyForm |= !isState;
            statePoints += isState ? 2 : -2;
        }

        private void Authority(string text)
        {
            found.TryAdd("quyền hạn ký", 2);
            statePoints += text.Contains('/', StringComparison.Ordinal) ? -2 : 1;
        }
    }
}
