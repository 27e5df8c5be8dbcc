using Drafting.Core.Data;
using Drafting.Core.Recognition;

namespace Drafting;

/// <summary>Yêu cầu nhập: which template the record is for.</summary>
/// <param name="Template">The template's key; <see langword="null"/> for the one of the paper's kind, else the common one of its family.</param>
/// <param name="Office">The key of the office's profile, which the record then names; <see langword="null"/> for none.</param>
public sealed record ImportRequest(string? Template = null, string? Office = null);

/// <summary>Dữ liệu đã nhập: the record of a paper that exists, ready to be drafted from.</summary>
/// <param name="Template">The template's key.</param>
/// <param name="Data">The record.</param>
/// <param name="Paper">The paper as it was recognised.</param>
public sealed record ImportedRecord(string Template, DataNode.Map Data, RecognizedDocument Paper)
{
    /// <summary>The record as the YAML of a data file.</summary>
    public string ToYaml() => YamlDataWriter.Write(Data);
}
