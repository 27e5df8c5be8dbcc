using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Sổ theo dõi gửi, nhận: which return of each body counts, and what became of every file; S10.</summary>
/// <param name="Chosen">The return that counts for each body, by key.</param>
/// <param name="Replaced">The returns that a later one replaces.</param>
/// <param name="Rejected">The returns that count for nobody.</param>
/// <param name="Findings">What is to be said of the files.</param>
internal sealed record ReturnRegister(
    ImmutableDictionary<string, ReceivedReturn> Chosen, ImmutableArray<ReceivedReturn> Replaced, ImmutableArray<ReceivedReturn> Rejected, ImmutableArray<AnnexFinding> Findings)
{
    public static ReturnRegister Of(AnnexRequest request)
    {
        var chosen = ImmutableDictionary.CreateBuilder<string, ReceivedReturn>(StringComparer.Ordinal);
        var replaced = ImmutableArray.CreateBuilder<ReceivedReturn>();
        var rejected = ImmutableArray.CreateBuilder<ReceivedReturn>();
        var findings = ImmutableArray.CreateBuilder<AnnexFinding>();
        HashSet<string> expected = [.. request.Expected.Select(static b => b.Key)];
        // By content and then by name, so that the order in which files are named does not matter.
        ReceivedReturn[] all = [.. request.Returns.OrderBy(static r => r.Form.File, StringComparer.Ordinal).ThenBy(static r => r.Form.Hash, StringComparer.Ordinal)];
        foreach (ReceivedReturn unknown in all.Where(r => r.Form.Body is not { } body || !expected.Contains(body.Key)))
        {
            rejected.Add(unknown);
            if (unknown.Form.Body is { } body && body.IsValidOn(request.Period.LastDay))
                findings.Add(About(unknown, Severity.Error, "S06", $"{body.Name} không thuộc diện gửi biểu “{request.Form.Code}”.", "bỏ tệp này khỏi danh sách tổng hợp"));
        }

        ILookup<string, ReceivedReturn> byHash = all.Where(static r => r.Form.Hash.Length > 0).ToLookup(static r => r.Form.Hash);
        foreach (IGrouping<string, ReceivedReturn> unit in all.Except(rejected).GroupBy(static r => r.Form.Body!.Key))
        {
            // A copy of the same file says nothing new.
            ReceivedReturn[] distinct = [.. unit.DistinctBy(static r => r.Form.Hash)];
            foreach (ReceivedReturn copy in unit.Except(distinct))
            {
                replaced.Add(copy);
                findings.Add(About(copy, Severity.Info, "S10", $"Tệp là biểu của {copy.Form.Body!.Name}, giống hệt “{distinct.First(d => d.Form.Hash == copy.Form.Hash).Form.File}”, chỉ tính một lần.", "không cần làm gì, trừ khi tệp do đơn vị khác gửi: khi đó xin đúng biểu của đơn vị ấy"));
            }

            int last = distinct.Max(static r => r.Form.Number);
            ReceivedReturn[] latest = [.. distinct.Where(r => r.Form.Number == last)];
            replaced.AddRange(distinct.Where(r => r.Form.Number < last));
            foreach (ReceivedReturn twice in latest.Length > 1 ? latest : [])
            {
                string others = string.Join(", ", latest.Where(r => r != twice).Select(static r => $"“{r.Form.File}”"));
                rejected.Add(twice);
                findings.Add(About(twice, Severity.Error, "S10", $"{twice.Form.Body!.Name} gửi hai bản cùng lần {FigureWords.Of(last)}: tệp này và {others}; không rõ bản nào thay bản nào.",
                    "giữ một bản, hoặc yêu cầu đơn vị ghi số lần gửi cao hơn vào bản sau"));
            }

            if (latest is not [var only])
                continue;
            if (byHash[only.Form.Hash].FirstOrDefault(r => r.Form.Body != only.Form.Body) is { } same)
            {
                rejected.Add(only);
                findings.Add(About(only, Severity.Error, "S10", $"Tệp giống hệt tệp “{same.Form.File}” của {same.Form.Body?.Name ?? "đơn vị chưa rõ"}.", "hỏi lại hai đơn vị, xin bản đúng của từng đơn vị"));
                continue;
            }

            chosen.Add(unit.Key, only);
        }

        return new ReturnRegister(chosen.ToImmutable(), replaced.ToImmutable(), rejected.ToImmutable(), findings.ToImmutable());
    }

    /// <summary>The lines of the register: the expected bodies in the order of the form, each with its files; then files of nobody.</summary>
    public ImmutableArray<ReturnEntry> Entries(AnnexRequest request, ImmutableHashSet<string> stopped)
    {
        var entries = ImmutableArray.CreateBuilder<ReturnEntry>();
        foreach (Body body in request.Expected)
        {
            if (Chosen.TryGetValue(body.Key, out ReceivedReturn? counts))
                entries.Add(stopped.Contains(body.Key) ? Refused(counts) : Entry(counts, (counts.Received ?? counts.Form.PreparedOn) > request.Deadline ? ReturnState.Late : ReturnState.Received));
            else if (!Rejected.Any(r => r.Form.Body == body))
                entries.Add(new ReturnEntry(body, ReturnState.Missing, null, null, null, 0, 0, 0));
            entries.AddRange(Rejected.Where(r => r.Form.Body == body).Select(Refused));
            entries.AddRange(Replaced.Where(r => r.Form.Body == body).OrderBy(static r => r.Form.Number).Select(static r => Entry(r, ReturnState.Replaced)));
        }

        HashSet<Body> expected = [.. request.Expected];
        entries.AddRange(Rejected.Where(r => r.Form.Body is null || !expected.Contains(r.Form.Body)).Select(Refused));
        return entries.ToImmutable();
    }

    private static ReturnEntry Refused(ReceivedReturn r) => Entry(r, r.Form.IsBlank ? ReturnState.Blank : ReturnState.Refused);

    private static ReturnEntry Entry(ReceivedReturn r, ReturnState state) =>
        // Of an empty form no figure was read, whatever its formulas made of nothing.
        new(r.Form.Body, state, r.Form.File, r.Form.Hash, r.Received ?? r.Form.PreparedOn, state == ReturnState.Blank ? 0 : r.Form.Read, r.Form.Repaired, r.Form.Refused);

    private static AnnexFinding About(ReceivedReturn r, Severity severity, string code, string message, string hint) =>
        new(r.Form.Body?.Key, new Diagnostic(code, severity, message, new Location.InFile(r.Form.File), Hint: hint, Identity: new FindingIdentity(code, "", "").ToString()));
}
