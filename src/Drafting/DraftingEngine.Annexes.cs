using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Excel;
using Drafting.Excel.Reading;
using Drafting.Yaml;

namespace Drafting;

/// <content>Phụ lục số liệu: forms for units, and the annex of what they return.</content>
public sealed partial class DraftingEngine
{
    /// <summary>A form that is not of this kind of period, or not in force on its last day.</summary>
    public const string WrongPeriod = "TP513";

    /// <summary>A file given as the annex of the period before that is none of this form.</summary>
    public const string WrongPrevious = "TP514";

    /// <summary>Biểu và các đơn vị phải gửi.</summary>
    /// <param name="form">Mã biểu.</param>
    /// <param name="period">Kỳ báo cáo.</param>
    public Outcome<FormIssue> IssueForm(string form, ReportingPeriod period)
    {
        var findings = new Findings();
        if (findings.Take(Templates.LoadForm(form)) is not { } definition
            || findings.Take(Fitting(definition, period)) is null
            || findings.Take(Templates.LoadBodies()) is not { } bodies)
        {
            return new Outcome<FormIssue>(null, findings.All);
        }

        // A form that a rule names and that is not there is named by the links themselves.
        FormDefinition[] others = [.. definition.OtherForms.Where(Templates.FormKeys.Contains).Select(key => findings.Take(Templates.LoadForm(key))).OfType<FormDefinition>()];
        findings.AddAll(FormLinks.Check(definition, others, bodies));
        if (findings.HasErrors)
            return new Outcome<FormIssue>(null, findings.All);

        ImmutableArray<Body> reporters = [.. definition.Rows.Groups.SelectMany(g => bodies.OfKinds(g.Kinds, period.LastDay)).Distinct()];
        return new Outcome<FormIssue>(new FormIssue(definition, period, bodies, reporters), findings.All);
    }

    /// <summary>Biểu trống của một đơn vị.</summary>
    /// <param name="issue">The form and its period.</param>
    /// <param name="body">Đơn vị.</param>
    /// <param name="output">Where the workbook goes.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void WriteForm(FormIssue issue, Body body, Stream output) => FormWorkbook.Write(issue.Form, issue.Period, body, output);

    /// <summary>Tổng hợp phụ lục: returned files → typed figures → checks → one table. An error stops its unit, never the annex.</summary>
    /// <param name="merge">What is merged.</param>
    /// <param name="cancellation">Ends the work between two stages or two returns.</param>
    /// <returns>The annex, unless the form, the bodies or the annex before cannot be read; and all that nobody has explained.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<MergedAnnex> AssembleAnnex(AnnexMerge merge, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var findings = new Findings(cancellation);
        if (findings.Take(IssueForm(merge.Form, merge.Period)) is not { } issue)
            return new Outcome<MergedAnnex>(null, findings.All);
        FormDefinition[] others = [.. issue.Form.OtherForms.Select(key => findings.Take(Templates.LoadForm(key))).OfType<FormDefinition>()];
        if (findings.Take(EarlierAnnexes.Read(merge.Previous, issue, others, static file => ReadWorkbook(file, WorkbookReader.ReadAnnex))) is not { } earlier)
            return new Outcome<MergedAnnex>(null, findings.All);
        ImmutableArray<Explanation> explanations = ReadEntries(merge.Explanations, findings, ExplanationReader.Explanations);
        ImmutableArray<FigureOverride> overrides = ReadEntries(merge.Overrides, findings, ExplanationReader.Overrides);
        if (findings.HasErrors)
            return new Outcome<MergedAnnex>(null, findings.All);
        (ImmutableArray<ReceivedReturn> returns, ImmutableArray<OtherForm> named) = ReadReturns(merge.Returns, issue, others, cancellation);
        Outcome<AssembledAnnex> assembled = AnnexAssembler.Assemble(new AnnexRequest(issue.Form, issue.Period, issue.Bodies, returns)
        {
            Previous = earlier.Of(issue.Form),
            Earlier = earlier.Before(issue.Form),
            Others = [.. named.Select(o => o with { Previous = earlier.Of(o.Form) })],
            Explanations = explanations,
            Overrides = overrides,
        }, cancellation);
        cancellation.ThrowIfCancellationRequested();
        findings.AddAll(assembled.Diagnostics);
        return assembled.Value is { } annex ? new Outcome<MergedAnnex>(new MergedAnnex(annex, AnnexFrames.Of(annex, merge.Heading), HashOf(annex.Table, annex.Summary)), findings.All) : new Outcome<MergedAnnex>(null, findings.All);
    }

    private delegate ImmutableArray<T> EntryReader<T>(DataNode data, out ImmutableArray<Diagnostic> problems);

    private static ImmutableArray<T> ReadEntries<T>(AnnexFile? file, Findings findings, EntryReader<T> read)
    {
        if (file is null)
            return [];
        using Stream stream = file.Open();
        if (findings.Take(YamlReader.Read(stream, file.Name)) is not { } data)
            return [];
        ImmutableArray<T> entries = read(data, out ImmutableArray<Diagnostic> problems);
        findings.AddAll(problems);
        return entries;
    }

    // Files of other forms are kept only where a rule of this one asks for them; any other is a return of this form, and its reader says what is wrong with it.
    private static (ImmutableArray<ReceivedReturn> Returns, ImmutableArray<OtherForm> Others) ReadReturns(ImmutableArray<AnnexFile> files, FormIssue issue, FormDefinition[] named, CancellationToken cancellation)
    {
        Dictionary<string, (FormDefinition Form, List<ReturnedForm> Returns)> others = named.ToDictionary(static f => f.Key, static f => (f, new List<ReturnedForm>()), StringComparer.Ordinal);
        ImmutableArray<ReceivedReturn>.Builder returns = ImmutableArray.CreateBuilder<ReceivedReturn>();
        foreach (AnnexFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Outcome<ObservedWorkbook> read = ReadWorkbook(file, WorkbookReader.Read);
            if (read.Value is not { } workbook)
                returns.Add(new ReceivedReturn(ReturnedForm.Unreadable(file.Name, "", [.. read.Diagnostics.Select(Refused)]), file.Received));
            else if (WorkbookIdentity.Of(workbook) is { } identity && others.TryGetValue(identity.Form, out (FormDefinition Form, List<ReturnedForm> Returns) other))
                other.Returns.Add(ReturnReader.Read(workbook, other.Form, issue.Period, issue.Bodies));
            else
                returns.Add(new ReceivedReturn(WithRemarks(ReturnReader.Read(workbook, issue.Form, issue.Period, issue.Bodies), read.Diagnostics), file.Received));
        }

        return (returns.ToImmutable(), [.. others.Values.Where(static o => o.Returns.Count > 0).Select(static o => new OtherForm(o.Form, [.. o.Returns]))]);
    }

    // The guard has names of its own for what it refuses; whoever follows up returns knows them by the rule that they broke.
    private static Diagnostic Refused(Diagnostic finding) => finding.Severity != Severity.Error ? finding
        : finding with { Code = finding.Code is WorkbookPackage.HasMacros or WorkbookPackage.HasOutsideLinks ? "S08" : "S01" };

    private static ReturnedForm WithRemarks(ReturnedForm form, ImmutableArray<Diagnostic> remarks) => remarks.IsEmpty ? form : form with { Findings = [.. remarks, .. form.Findings] };

    private static Outcome<ObservedWorkbook> ReadWorkbook(AnnexFile file, Func<Stream, string, Outcome<ObservedWorkbook>> xlsx)
    {
        using Stream stream = file.Open();
        return file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CsvReader.Read(stream, file.Name) : xlsx(stream, file.Name);
    }

    private static Outcome<FormDefinition> Fitting(FormDefinition form, ReportingPeriod period)
    {
        string? problem = form.Period != period.Kind ? $"Biểu {form.Key} không báo cáo theo kỳ {period}."
            : period.LastDay < form.ValidFrom ? $"Biểu {form.Key} chỉ có hiệu lực từ ngày {form.ValidFrom:dd'/'MM'/'yyyy}."
            : period.LastDay > form.ValidTo ? $"Biểu {form.Key} hết hiệu lực sau ngày {form.ValidTo:dd'/'MM'/'yyyy}."
            : null;
        return problem is null
            ? form
            : new Outcome<FormDefinition>(null, [new Diagnostic(WrongPeriod, Severity.Error, problem, new Location.InFile(form.File), Hint: "xem kỳ và hiệu lực của biểu: drafting annex list")]);
    }
}

/// <summary>Biểu phát đi: a form of a period with the bodies that are to return it.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Bodies">Danh mục đơn vị.</param>
/// <param name="Reporters">Các đơn vị phải gửi, in the order of the list.</param>
public sealed record FormIssue(FormDefinition Form, ReportingPeriod Period, BodyList Bodies, ImmutableArray<Body> Reporters);
