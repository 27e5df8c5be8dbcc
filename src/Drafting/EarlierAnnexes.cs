using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Phụ lục các kỳ trước: those of the form that is merged and of the forms that its rules name, whatever the order in which they are given.</summary>
/// <param name="Period">The period that is merged.</param>
/// <param name="Annexes">The annexes, the latest of each form first.</param>
internal sealed record EarlierAnnexes(ReportingPeriod Period, ImmutableArray<(FormDefinition Form, PreviousFigures Figures)> Annexes)
{
    /// <summary>The annex of the period before, or the latest that is there.</summary>
    public PreviousFigures? Of(FormDefinition form)
    {
        ImmutableArray<PreviousFigures> all = All(form);
        return all.FirstOrDefault(a => a.Period == Period.Previous) ?? all.FirstOrDefault(a => a.Period.LastDay < Period.LastDay) ?? all.FirstOrDefault();
    }

    /// <summary>The annexes of still earlier periods.</summary>
    public ImmutableArray<PreviousFigures> Before(FormDefinition form) => Of(form) is { } latest ? [.. All(form).Where(a => a.Period.LastDay < latest.Period.LastDay)] : [];

    /// <summary>Reads the files.</summary>
    public static Outcome<EarlierAnnexes> Read(ImmutableArray<AnnexFile> files, FormIssue issue, FormDefinition[] others, Func<AnnexFile, Outcome<ObservedWorkbook>> open)
    {
        var findings = new Findings();
        var read = new List<(FormDefinition Form, PreviousFigures Figures, string File)>();
        foreach (AnnexFile file in files)
        {
            if (findings.Take(open(file)) is not { } workbook)
                continue;
            WorkbookIdentity? identity = WorkbookIdentity.Of(workbook);
            FormDefinition? form = identity is { Kind: FormSheetNames.Annex } ? others.Prepend(issue.Form).FirstOrDefault(f => f.Key == identity.Form) : null;
            if (form is null || !ReportingPeriod.TryParse(identity!.Period, out ReportingPeriod period))
            {
                string named = others.Length == 0 ? issue.Form.Key : $"{issue.Form.Key} hay của biểu mà quy tắc nêu tên ({string.Join(", ", others.Select(static o => o.Key))})";
                findings.Add(Wrong(Severity.Error, $"Tệp không phải là phụ lục của biểu {named} do lệnh annex merge làm ra.", file.Name, "nêu bằng --previous tệp phụ lục của kỳ trước"));
            }
            else if (read.FirstOrDefault(r => r.Form == form && r.Figures.Period == period) is { File: { } twice })
            {
                findings.Add(Wrong(Severity.Error, $"Hai phụ lục kỳ trước cùng là của biểu {form.Key}, {period.Name}: tệp này và “{twice}”.", file.Name, "bỏ bản không dùng"));
            }
            else if (findings.Take(AnnexReader.Read(workbook, form)) is { } table)
            {
                read.Add((form, new PreviousFigures(table, period, issue.Bodies), file.Name));
            }
        }

        if (findings.HasErrors)
            return new Outcome<EarlierAnnexes>(null, findings.All);
        var all = new EarlierAnnexes(issue.Period, [.. read.OrderByDescending(static r => r.Figures.Period.LastDay).Select(static r => (r.Form, r.Figures))]);
        foreach ((FormDefinition form, PreviousFigures figures, string file) in read.Where(r => all.Of(r.Form) == r.Figures && r.Figures.Period != issue.Period.Previous))
            findings.Add(Wrong(Severity.Warning, $"Phụ lục kỳ trước của biểu {form.Key} là của {figures.Period.Name}, không phải {issue.Period.Previous.Name}.", file, "thêm phụ lục của đúng kỳ trước"));
        foreach ((_, PreviousFigures figures, string file) in read.Where(r => all.Of(r.Form) != r.Figures && !all.Before(r.Form).Contains(r.Figures)))
            findings.Add(Wrong(Severity.Warning, $"Phụ lục của {figures.Period.Name} không phải của kỳ trước nên không được dùng.", file, "bỏ tệp này khỏi --previous"));
        return new Outcome<EarlierAnnexes>(all, findings.All);
    }

    private ImmutableArray<PreviousFigures> All(FormDefinition form) => [.. Annexes.Where(a => a.Form.Key == form.Key).Select(static a => a.Figures)];

    private static Diagnostic Wrong(Severity severity, string message, string file, string hint) =>
        new(DraftingEngine.WrongPrevious, severity, message, new Location.InFile(file), Hint: hint);
}
