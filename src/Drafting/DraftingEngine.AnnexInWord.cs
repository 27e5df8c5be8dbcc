using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Excel;
using Drafting.Word;

namespace Drafting;

/// <content>Phụ lục trong văn bản: the same table in Word, and the proof that it is the same.</content>
public sealed partial class DraftingEngine
{
    /// <summary>The figures of an annex workbook were changed since it was assembled.</summary>
    public const string AnnexChanged = "TP515";

    /// <summary>A paper without the annex that it is held against.</summary>
    public const string AnnexMissing = "TP516";

    /// <summary>Đọc phụ lục that <see cref="AssembleAnnex"/> wrote: its table by the hidden keys, its form by its name.</summary>
    /// <param name="annex">The workbook.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<ReadAnnex> ReadAnnex(AnnexFile annex, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var findings = new Findings(cancellation);
        if (findings.Take(ReadWorkbook(annex, WorkbookReader.ReadAnnex)) is not { } workbook)
            return new Outcome<ReadAnnex>(null, findings.All);
        if (WorkbookIdentity.Of(workbook) is not { Kind: FormSheetNames.Annex } identity || !ReportingPeriod.TryParse(identity.Period, out ReportingPeriod period))
        {
            findings.Add(new Diagnostic(AnnexReader.NotAnAnnex, Severity.Error, "Tệp không phải phụ lục do chương trình lập.", new Location.InFile(annex.Name), Hint: "dùng tệp do lệnh annex merge lập"));
            return new Outcome<ReadAnnex>(null, findings.All);
        }

        if (findings.Take(Templates.LoadForm(identity.Form)) is not { } form || findings.Take(AnnexReader.Read(workbook, form)) is not { } table)
            return new Outcome<ReadAnnex>(null, findings.All);
        FormTable? summary = findings.Take(AnnexReader.ReadSummary(workbook, form));
        if (findings.HasErrors)
            return new Outcome<ReadAnnex>(null, findings.All);
        string hash = HashOf(table, summary);
        if (hash != identity.ValuesHash)
        {
            findings.Add(new Diagnostic(AnnexChanged, Severity.Warning, "Số liệu trong phụ lục đã bị sửa sau khi tổng hợp.", new Location.InFile(annex.Name),
                Hint: "sửa số liệu bằng --override khi chạy annex merge, để phụ lục ghi lại ai sửa và vì sao"));
        }

        return new Outcome<ReadAnnex>(new ReadAnnex(form, period, NotedTable.Of(workbook, table), hash, AnnexAddresses.Of(workbook, table))
        {
            Summary = summary is null ? null : new ReadSummary(summary, AnnexAddresses.Of(workbook, summary)),
        }, findings.All);
    }

    // A list counts together with what counts it; an annex without a summary is hashed by itself.
    private static string HashOf(FormTable table, FormTable? summary) => summary is null ? ValuesHash.Of(table) : ValuesHash.Of(table, summary);

    /// <summary>Đưa phụ lục vào văn bản: the table as a section of its own at the end of a paper, by the paper's own regime.</summary>
    /// <param name="annex">The workbook of the annex.</param>
    /// <param name="paper">The paper, from its current position; read twice, never changed.</param>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="request">How.</param>
    /// <param name="output">Where the paper with its annex goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public Outcome<AnnexedPaper> AddAnnex(AnnexFile annex, Stream paper, string file, AnnexInWord request, Stream output, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        long start = paper.Position;
        if (findings.Take(ReadAnnex(annex, cancellation)) is not { } read || Recognize(paper, file, new CheckRequest(request.Regime, request.Office), findings) is not { } recognized)
            return new Outcome<AnnexedPaper>(null, findings.All);
        paper.Position = start;
        OfficialDocument document = recognized.Paper.ToOfficial();
        LayoutPlan plan = LayoutPlanner.PlanAnnex(Sheet(read, request.Number, request.Reference ?? Reference(document, recognized.Settings.Authority)), recognized.Settings.Layout);
        AnnexRecord record = AnnexRecord.Of(read.Form, read.Period, read.Noted.Table, read.ValuesHash) with { Summary = SummaryRecord(read) };
        // Once it is written, it is done: nothing looks at the token behind it.
        Outcome<AppendedAnnex> added = AnnexAppender.Append(paper, file, plan, record, output, cancellation);
        findings.AddAll(added.Diagnostics);
        return new Outcome<AnnexedPaper>(added is { HasErrors: false, Value: { } done } ? new AnnexedPaper(read.Form, read.Period, plan, done.Change) : null, findings.All);
    }

    /// <summary>Bảng phụ lục riêng: a Word file with the annex alone, for a client that puts it where the cursor stands.</summary>
    /// <param name="annex">The workbook of the annex.</param>
    /// <param name="request">How; the regime is the Party's of the last day of the period where none is forced.</param>
    /// <param name="output">Where the file goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public Outcome<AnnexedPaper> WriteAnnex(AnnexFile annex, AnnexInWord request, Stream output, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (findings.Take(ReadAnnex(annex, cancellation)) is not { } read
            || findings.Take(Templates.LoadProfile(request.Office ?? Settings.Office?.Text)) is not { } profile
            || findings.Take(StandardFor(DocumentFamily.Party, DocumentDate.From(read.Period.LastDay), new Location.InFile(annex.Name), request.Regime, profile)) is not { } layout)
        {
            return new Outcome<AnnexedPaper>(null, findings.All);
        }

        LayoutPlan plan = LayoutPlanner.PlanAnnex(Sheet(read, request.Number, request.Reference), layout);
        cancellation.ThrowIfCancellationRequested();
        WordWriter.Write(plan, record: null, output);
        return new Outcome<AnnexedPaper>(new AnnexedPaper(read.Form, read.Period, plan, AnnexChange.Added), findings.All);
    }

    private static AnnexSheet Sheet(ReadAnnex read, int? number, string? reference) => new(
        read.Noted.Table, read.Form.Rows.Title, read.Form.Page, number, $"{read.Form.Title} {read.Period.Name}", reference, read.Period.LastDay, Unit: null, read.Noted.Notes)
    {
        Summary = read.Summary?.Table,
        SummaryRowTitle = read.Form.Summary?.RowTitle ?? "",
    };

    /// <summary>Đối chứng: whether a paper prints the annex as its workbook has it, table and text; every difference names both places.</summary>
    /// <param name="annex">The workbook of the annex.</param>
    /// <param name="paper">The paper, from its current position; read three times, never changed.</param>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <returns>The annex, unless one of both cannot be read or the paper does not have it; the differences are errors.</returns>
    /// <exception cref="IOException">A stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<ReadAnnex> VerifyAnnex(AnnexFile annex, Stream paper, string file, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        long start = paper.Position;
        if (findings.Take(ReadAnnex(annex, cancellation)) is not { } read || findings.Take(AnnexProof.Read(paper, file)) is not { } annexes)
            return new Outcome<ReadAnnex>(null, findings.All);
        if (annexes.Annexes.FirstOrDefault(a => a.Record.Form == read.Form.Key && a.Record.Period == read.Period.ToString()) is not { } table)
        {
            findings.Add(new Diagnostic(AnnexMissing, Severity.Error, $"Văn bản không có phụ lục của biểu {read.Form.Key} {read.Period.Name}.", new Location.InFile(file),
                Hint: "đưa vào bằng lệnh annex word"));
            return new Outcome<ReadAnnex>(null, findings.All);
        }

        ImmutableArray<Diagnostic> inSummary = read.Summary is not { Table: { Rows.IsEmpty: false } } summary ? []
            : table.Summary is { } shown ? AnnexComparison.Compare(shown, summary.Table, shown.Record.ValuesHash, summary.Addresses.Name)
            : [new Diagnostic(AnnexMissing, Severity.Error, $"Văn bản không có bảng “{summary.Table.Title}” của phụ lục.", table.Place, Hint: "đưa vào bằng lệnh annex word")];
        // One hash is of both tables: what differs in the summary is named there.
        findings.AddAll(AnnexComparison.Compare(table, read.Noted.Table, inSummary.IsEmpty ? read.ValuesHash : table.Record.ValuesHash, read.Addresses.Name));
        findings.AddAll(inSummary);
        paper.Position = start;
        DataNode.Map? used = PaperInspection.Read(paper, file).Value?.Record is { } record ? Figures(record) : null;
        paper.Position = start;
        if ((used is not null || read.Form.Rows is FormRows.Records) && Recognize(paper, file, new CheckRequest(), new Findings(cancellation)) is { Paper: var text })
        {
            if (used is not null)
                findings.AddAll(AnnexTextCheck.Check(text, used, read.Noted.Table, read.Addresses.Name));
            string printed = table.Place is Location.InDocument at ? string.Create(CultureInfo.InvariantCulture, $"; trong văn bản từ đoạn {at.Paragraph}") : "";
            findings.AddAll(ListCountCheck.Check(text, read.Form, read.Noted.Table, ListPlace(read) + printed));
        }

        return new Outcome<ReadAnnex>(read, findings.All);
    }

    private static string ListPlace(ReadAnnex annex) =>
        annex.Noted.Table.Rows.FirstOrDefault() is { } first ? $"{annex.Addresses.Name(first.Key, FormSheetNames.TitleColumn)} trở xuống" : "";

    private static AnnexRecord? SummaryRecord(ReadAnnex read) =>
        read.Summary is { Table: { Rows.IsEmpty: false } table } ? AnnexRecord.Of(read.Form, read.Period, table, read.ValuesHash) : null;

    private static DataNode.Map? Figures(InspectedRecord record) =>
        JsonDataReader.Read(Encoding.UTF8.GetBytes(record.DataJson), "", DataLimits.Default).Value is DataNode.Map data ? data[AnnexBinding.UsedKey] as DataNode.Map : null;

    // Only what the paper says in full; a line with blanks is for the drafter to give. A name in capitals has lost its own, so the issuer is left out then.
    private static string? Reference(OfficialDocument paper, AuthorityStandard authority)
    {
        if (paper.Head is not { Number: { Value: not null } number } || paper.Head.Date.Calendar is not { } day)
            return null;
        string symbol = number.Format(paper.Family).TrimStart('S', 'ố', ':', ' ');
        string issuer = paper.Head.IssuingBodies is [var body, ..] && body.Any(char.IsLower) ? $" của {body}" : "";
        return $"Kèm theo {authority.Kind(paper.Kind)?.Name ?? "văn bản"} số {symbol}, ngày {DocumentDate.From(day).ToShortString()}{issuer}";
    }
}
