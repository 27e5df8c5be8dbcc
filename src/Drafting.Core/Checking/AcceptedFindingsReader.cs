using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Core.Checking;

/// <summary>Bộ đọc <c>drafting.accept.yaml</c>: strict, every problem at once; an entry that is wrong accepts nothing.</summary>
public static class AcceptedFindingsReader
{
    /// <summary>The file is no list of entries.</summary>
    public const string NotAList = "TP033";

    /// <summary>What stands for an identity is none, or stands there twice.</summary>
    public const string WrongIdentity = "TP034";

    private const string Form = "- phat_hien: KT110-0123456789ab-1\n  ly_do: …";

    private static readonly string[] Keys = ["phat_hien", "ly_do", "van_ban", "nguoi"];

    /// <summary>Reads the entries.</summary>
    /// <param name="data">The file as the one input tree.</param>
    public static Outcome<AcceptedFindings> Read(DataNode data)
    {
        if (data is DataNode.Scalar { Kind: ScalarKind.Null })
            return AcceptedFindings.None;
        if (data is not DataNode.List list)
        {
            return new Outcome<AcceptedFindings>(AcceptedFindings.None,
                [new Diagnostic(NotAList, Severity.Error, "Tệp phải là danh sách các phát hiện được chấp nhận.", new Location.InData(data.File, "", data.Span), Hint: $"viết mỗi mục như: {Form.ReplaceLineEndings(" ")}")]);
        }

        var problems = new List<Diagnostic>();
        var entries = ImmutableArray.CreateBuilder<AcceptedFinding>();
        for (int i = 0; i < list.Items.Length; i++)
        {
            string path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i}]");
            if (Entry(list.Items[i], path, problems) is not { } entry)
                continue;
            if (entries.Any(e => e.Identity == entry.Identity && e.Paper == entry.Paper))
                problems.Add(new Diagnostic(WrongIdentity, Severity.Error, $"Phát hiện “{entry.Identity}” đã được chấp nhận ở trên.", entry.At, Hint: "bỏ một trong hai mục"));
            else
                entries.Add(entry);
        }

        return new Outcome<AcceptedFindings>(new AcceptedFindings(entries.ToImmutable()), [.. problems]);
    }

    private static AcceptedFinding? Entry(DataNode item, string path, List<Diagnostic> problems)
    {
        if (item is not DataNode.Map map)
        {
            problems.Add(StrictMap.KindProblem("Mỗi mục", "nhóm phat_hien, ly_do", item, path));
            return null;
        }

        int before = problems.Count;
        var strict = new StrictMap(map, path, problems, Keys);
        string identity = strict.RequiredText("phat_hien"), reason = strict.RequiredText("ly_do");
        string? paper = strict.OptionalText("van_ban"), person = strict.OptionalText("nguoi");
        if (identity.Length > 0 && !IsIdentity(identity))
            strict.Report(WrongIdentity, $"“{identity}” không phải mã phát hiện.", "phat_hien", "chép mã từ: drafting check --identities, hoặc từ khoá identity của --format json");
        if (paper is not null && paper.AsSpan().ContainsAny('/', '\\'))
            strict.Report(WrongIdentity, "van_ban là tên tệp, không kèm thư mục.", "van_ban", "chỉ ghi tên tệp, như du-thao.docx");
        return problems.Count == before ? new AcceptedFinding(identity, reason, paper, person, new Location.InData(map.File, path, map.Span)) : null;
    }

    // KT110-0123456789ab-1: code, hash, occurrence.
    private static bool IsIdentity(string text)
    {
        string[] parts = text.Split('-');
        return parts is [{ Length: 5 } code, { Length: 12 } hash, { Length: > 0 and < 7 } occurrence]
            && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            && hash.All(char.IsAsciiHexDigitLower) && occurrence.All(char.IsAsciiDigit);
    }
}
