using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Collects what is found in one file.</summary>
internal sealed class ReturnFindings(string file)
{
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> All => _found;

    public void AddRange(ReturnFindings others) => _found.AddRange(others._found);

    public void AddFile(string code, Severity severity, string message, string hint) =>
        _found.Add(new Diagnostic(code, severity, message, new Location.InFile(file), Hint: hint, Identity: new FindingIdentity(code, "", "").ToString()));

    public void Add(string code, Severity severity, string message, string hint, ObservedSheet sheet, CellAddress at, string row = "", string column = "", string? quote = null) =>
        Add(new Diagnostic(code, severity, message, new Location.InWorkbook(file, sheet.Name, at.ToString()), Hint: hint, Quote: quote), row, column);

    public void Add(Diagnostic finding, string row, string column) =>
        _found.Add(finding with { Identity = new FindingIdentity(finding.Code, row, column).ToString() });
}
