using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ai ký thế nào: the authority line against the position below it, by the signing matrix.</summary>
internal static class TT602SigningMatrix
{
    // They decide as a whole, so nobody signs for a head of theirs.
    private static readonly string[] Collectives = ["BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "UỶ BAN KIỂM TRA", "ĐẢNG ĐOÀN", "BAN CÁN SỰ ĐẢNG", "HỘI ĐỒNG", "BÍ THƯ", "ĐOÀN CHỦ TỊCH"];

    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial() ? Signature.Of(paper).Select(s => Check(paper, s)).OfType<Finding>() : [];

    private static Finding? Check(CheckedPaper paper, Signature signature)
    {
        if (signature.Authorities.IsEmpty)
            return signature.Positions is [var only, ..] ? Alone(signature, only) : null;
        if (signature.Authorities.Skip(1).FirstOrDefault(static a => SigningPrefix.Read(a.Text) is not null) is { } second)
            return new Finding(second.Place, "Quyền hạn ký: văn bản của Đảng không chồng hai quyền hạn ký.", Hint: "chỉ ghi một dòng quyền hạn ký");
        Line first = signature.Authorities[0];
        if (SigningPrefix.Read(signature.Authority) is not { } prefix)
            return Alone(signature, first);
        string whom = signature.Authority[prefix.Length..].Trim();
        return prefix.Letters switch
        {
            "KT" => ForHead(signature, first, whom),
            "TM" => OnBehalf(paper, signature, whom),
            "TL" when signature.Positions.IsEmpty => new Finding(first.Place, "Chức vụ người ký: ký thừa lệnh (T/L) phải ghi chức vụ người được giao ký.", Hint: "ghi chức vụ dưới dòng quyền hạn ký"),
            _ => null,
        };
    }

    private static Finding? Alone(Signature signature, Line line) =>
        Plain.Of(line.Text) is "BÍ THƯ" or "PHÓ BÍ THƯ" && !signature.Positions.Any(static p => Plain.Of(p.Text) == "KIÊM")
            ? new Finding(line.Place, "Quyền hạn ký: bí thư, phó bí thư ký thay mặt cấp uỷ, trên chức vụ phải có dòng “T/M …”.", Hint: "thêm dòng quyền hạn ký, như “T/M BAN THƯỜNG VỤ”")
            : null;

    private static Finding? ForHead(Signature signature, Line first, string whom)
    {
        if (Bodies.IsCollective(Bodies.ClassOf(whom, "")) || Array.Exists(Collectives, c => Plain.StartsWith(whom, c)))
            return new Finding(first.Place, $"Quyền hạn ký: cấp uỷ, tập thể không ký thay (K/T); ghi “T/M …” thay cho {Plain.Quote(first.Text)}.", Hint: "phó bí thư ký: “T/M …”, dưới là “PHÓ BÍ THƯ”");
        if (signature.Positions.IsEmpty)
            return new Finding(first.Place, "Chức vụ người ký: ký thay (K/T) phải ghi chức vụ của cấp phó.", Hint: "ghi chức vụ dưới dòng quyền hạn ký");
        Line position = signature.Positions[0];
        return Plain.StartsWith(Plain.Of(position.Text), "PHÓ")
            ? null
            : new Finding(position.Place, $"Chức vụ người ký: người ký thay (K/T) là cấp phó, không phải {Plain.Quote(position.Text)}.", Hint: "xem lại quyền hạn ký và chức vụ");
    }

    private static Finding? OnBehalf(CheckedPaper paper, Signature signature, string whom)
    {
        if (signature.Positions.IsEmpty || FormOf(paper.Authority, whom) is not { } form)
            return null;
        Line position = signature.Positions[0];
        Severity atMost = form.Confidence switch { Confidence.Verified => Severity.Error, Confidence.Secondary => Severity.Warning, _ => Severity.Info };
        if (form.Positions.IsEmpty)
            return new Finding(position.Place, $"Chức vụ người ký: dưới {Plain.Quote("T/M " + whom)} không ghi chức vụ.", Hint: "bỏ dòng chức vụ, chỉ ghi họ tên", AtMost: atMost);
        string printed = Plain.Of(position.Text);
        string title = printed.StartsWith("Q. ", StringComparison.Ordinal) ? printed[3..] : printed.StartsWith("QUYỀN ", StringComparison.Ordinal) ? printed[6..] : printed;
        return form.Positions.Any(allowed => Plain.StartsWith(title, allowed))
            ? null
            : new Finding(position.Place, $"Chức vụ người ký: dưới {Plain.Quote("T/M " + whom)} ghi {Names(form.Positions)}, không ghi {Plain.Quote(position.Text)}.", Hint: "xem lại quyền hạn ký và chức vụ", AtMost: atMost);
    }

    // The longest authority of the matrix that the line begins with; every committee signs as a tỉnh uỷ does.
    private static SigningForm? FormOf(AuthorityStandard table, string whom)
    {
        SigningForm? named = table.Signing
            .Where(f => f is { Way: SigningWay.OnBehalf, Joint: false, Authority: { } authority } && Plain.StartsWith("T/M " + whom, authority))
            .MaxBy(static f => f.Authority!.Length);
        return named ?? (Bodies.ClassOf(whom, "") is BodyClass.Province or BodyClass.District or BodyClass.Committee or BodyClass.Cell ? table.Signing.FirstOrDefault(static f => f.Key == "tinh-uy") : null);
    }

    private static string Names(ImmutableArray<string> positions) => string.Join(" hoặc ", positions.Select(static p => $"“{p}”"));
}
