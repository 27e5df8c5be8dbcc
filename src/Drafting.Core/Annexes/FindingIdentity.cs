namespace Drafting.Core.Annexes;

/// <summary>Danh tính của kết quả kiểm tra: code, row and column, by which an explanation finds it. Keys hold no bar.</summary>
internal readonly record struct FindingIdentity(string Code, string Row, string Column)
{
    public static FindingIdentity? Read(string? text) => text?.Split('|') is [var code, var row, var column] ? new FindingIdentity(code, row, column) : null;

    public override string ToString() => $"{Code}|{Row}|{Column}";
}
