using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Fields;

/// <summary>Phần đầu của dữ liệu: the reserved keys, which choose how a record is drafted and are no fields of any template.</summary>
/// <param name="Template">Mẫu (<c>mau</c>): the template's id, or <see langword="null"/>.</param>
/// <param name="Office">Đơn vị (<c>don_vi</c>): the key of the office profile, or <see langword="null"/>.</param>
/// <param name="Regime">Chế độ (<c>che_do</c>): the regime to force, or <see langword="null"/>.</param>
public sealed record RecordHeader(string? Template, string? Office, string? Regime)
{
    /// <summary>The reserved keys.</summary>
    public static ImmutableArray<string> Keys { get; } = ["mau", "don_vi", "che_do"];

    /// <summary>Reads the reserved keys of a record and leaves all others alone.</summary>
    /// <param name="data">The record as read.</param>
    public static Outcome<RecordHeader> Read(DataNode data)
    {
        List<Diagnostic> problems = [];
        string? Text(string key)
        {
            switch ((data as DataNode.Map)?[key])
            {
                case null or DataNode.Scalar { Kind: ScalarKind.Null }:
                    return null;
                case DataNode.Scalar { Kind: ScalarKind.Text } scalar:
                    string text = TextCleaner.Clean(scalar.Text, out _).Trim();
                    return text.Length == 0 ? null : text;
                case { } other:
                    problems.Add(new Diagnostic(FieldValues.WrongKind, Severity.Error, $"Khoá {key} phải là chữ, nhưng đang là {FieldWords.Describe(other)}.", FieldValues.At(other.File, key, other.Span)));
                    return null;
            }
        }

        RecordHeader header = new(Text("mau"), Text("don_vi"), Text("che_do"));
        return new(header, [.. problems]);
    }
}
