using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Content;

/// <summary>Văn bản cần viện dẫn, as a client gives it.</summary>
/// <param name="Number">Số và ký hiệu, such as <c>152-KL/TW</c> or <c>30/2020/NĐ-CP</c>.</param>
/// <param name="Date">Ngày, such as <c>02/5/2025</c> or <c>2025-05-02</c>.</param>
/// <param name="Kind">Tên loại by name or key; <see langword="null"/> for the one that the symbol names.</param>
/// <param name="Author">Tác giả, such as <c>Ban Bí thư</c>, or <see langword="null"/>.</param>
/// <param name="Subject">Trích yếu, or <see langword="null"/>.</param>
public sealed record CitationRequest(string Number, string Date, string? Kind = null, string? Author = null, string? Subject = null);

/// <summary>Viết viện dẫn: the first, full citation of a paper as the regime wants it. What it prints, the rules of citations accept.</summary>
public static class CitationWriter
{
    /// <summary>Số và ký hiệu sai.</summary>
    public const string WrongNumber = "TP041";

    /// <summary>Ngày sai.</summary>
    public const string WrongDate = "TP042";

    /// <summary>Tên loại thiếu hoặc lạ.</summary>
    public const string WrongKind = "TP043";

    private static readonly ImmutableArray<Rule> Rules = [.. RuleCatalog.All.Where(static r => r.Code.StartsWith("ND10", StringComparison.Ordinal))];

    /// <summary>Prints a citation.</summary>
    /// <param name="request">The paper that is cited.</param>
    /// <param name="settings">The regime of the paper that cites it.</param>
    /// <returns>The words from the type to the subject, unless number, date or type cannot be read; and what the rules of citations say of them, each at the
    /// value of the request that it speaks of: <c>number</c>, <c>date</c>, <c>kind</c>.</returns>
    public static Outcome<string> Write(CitationRequest request, CheckSettings settings)
    {
        List<Diagnostic> said = [];
        CitedNumber? number = Number(request.Number, said);
        CitedDate? date = Date(request.Date, said);
        string? kind = number is null ? null : Kind(request.Kind, number, said);
        if (kind is null || date is null)
            return new Outcome<string>(null, [.. said]);
        bool isParty = settings.Layout.Family == DocumentFamily.Party && number!.Form != NumberForm.State;
        var text = new StringBuilder();
        text.Append(kind).Append(" số ").Append(number!.Proper).Append(isParty ? ", ngày " : " ngày ").Append(date.Proper);
        if (Without(request.Author, "của ") is { } author)
            text.Append(" của ").Append(author);
        if (Without(request.Subject, "") is { } subject)
            text.Append(' ').Append(subject.StartsWith("về ", StringComparison.OrdinalIgnoreCase) ? "về " + subject[3..] : "về " + subject);
        string citation = text.ToString();
        said.AddRange(Judged(citation, settings));
        return new Outcome<string>(citation, [.. said]);
    }

    private static CitedNumber? Number(string typed, List<Diagnostic> said)
    {
        string text = Without(typed, "số ") ?? "";
        CitedNumber? number = text.Length > 0 && CitedNumberReader.IsStart(text, 0) ? CitedNumberReader.Read(text, 0, bare: true) : null;
        if (number is null || number.Range.End < text.Length || number.Value is null or 0)
            return Say<CitedNumber>(said, WrongNumber, "number", text.Length == 0 ? "Thiếu số và ký hiệu." : $"“{text}” không phải là số và ký hiệu.", "ghi như 152-KL/TW, hoặc 30/2020/NĐ-CP của Nhà nước");
        if (number.Form == NumberForm.Bare)
            return Say<CitedNumber>(said, WrongNumber, "number", $"“{text}” thiếu ký hiệu sau số.", "ghi đủ số và ký hiệu, như 152-KL/TW");
        if (text != number.Proper)
            said.Add(new Diagnostic(WrongNumber, Severity.Info, $"Số và ký hiệu “{text}” được viết thành “{number.Proper}”.", At("number")));
        return number;
    }

    private static CitedDate? Date(string typed, List<Diagnostic> said)
    {
        string text = Without(typed, "ngày ") ?? "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            text = day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        CitedDate? date = text.Length == 0 ? null : CitedDateReader.Parts(text, 0);
        if (date is not { IsFull: true } || date.Range.End < text.Length)
            return Say<CitedDate>(said, WrongDate, "date", text.Length == 0 ? "Thiếu ngày của văn bản được viện dẫn." : $"“{text}” không phải là ngày.", "ghi đủ ngày, tháng, năm, như 02/5/2025");
        return date.Calendar is null ? Say<CitedDate>(said, WrongDate, "date", $"Không có ngày {text}.", "đối chiếu bản gốc") : date;
    }

    private static string? Kind(string? typed, CitedNumber number, List<Diagnostic> said)
    {
        if (Without(typed, "") is { } name)
        {
            name = AuthorityStandards.All.Select(t => t.Kind(name)?.Name).FirstOrDefault(static n => n is not null) ?? name;
            (string? known, int start) = KindWords.Before(name + " ", name.Length + 1, 0);
            return known is not null && start == 0
                ? char.ToUpperInvariant(name[0]) + name[1..]
                : Say<string>(said, WrongKind, "kind", $"Không có loại văn bản “{name}”.", "chọn một tên loại, như Kết luận, Công văn");
        }

        string[] kinds = number.Form == NumberForm.State ? OfState(number.Code) : [.. KindWords.WithPartyCode(number.Code)];
        return kinds switch
        {
            [var only] => only,
            [] => Say<string>(said, WrongKind, "kind", $"Ký hiệu {number.Code} không cho biết tên loại.", "nêu tên loại, như Kết luận"),
            _ => Say<string>(said, WrongKind, "kind", $"Ký hiệu {number.Code} là của {string.Join(", ", kinds)}.", "nêu tên loại"),
        };
    }

    private static string[] OfState(string code) => code switch
    {
        "NĐ" => ["Nghị định"],
        "TT" => ["Thông tư"],
        _ => [.. AuthorityStandards.All.SelectMany(static t => t.Kinds).Where(k => k.StateCode == code).Select(static k => k.Name).Distinct()],
    };

    private static IEnumerable<Diagnostic> Judged(string citation, CheckSettings settings)
    {
        Outcome<ObservedDocument> read = PlainTextReader.Read(Encoding.UTF8.GetBytes($"Thực hiện {citation}."), "", PlainTextLimits.Default);
        if (read.Value is not { } text)
            return read.Diagnostics;
        return Checker.Check(ComponentRecognizer.Recognize(text), settings, Rules).Select(static finding => finding with
        {
            Location = At(finding.Code is "ND103" or "ND106" or "ND108" ? "date" : finding.Code == "ND102" ? "kind" : "number"),
            Quote = null,
            Fix = null,
            Identity = null,
        });
    }

    private static T? Say<T>(List<Diagnostic> said, string code, string key, string message, string hint)
        where T : class
    {
        said.Add(new Diagnostic(code, Severity.Error, message, At(key), Hint: hint));
        return null;
    }

    private static Location.InData At(string key) => new("", key, null);

    private static string? Without(string? text, string lead)
    {
        string words = string.Join(' ', (text ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',');
        if (lead.Length > 0 && words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            words = words[lead.Length..];
        return words.Length == 0 ? null : words;
    }
}
