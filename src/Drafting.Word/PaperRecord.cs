using Drafting.Core.Data;

namespace Drafting.Word;

/// <summary>Hồ sơ soạn thảo: what a paper was drafted from; kept in its file until it is released, and read by no recognition.</summary>
/// <param name="TemplateId">The template, such as <c>ket-luan</c>.</param>
/// <param name="RegimeId">The regime that laid the paper out, such as <c>hd05-2026</c>.</param>
/// <param name="Data">The data record.</param>
/// <param name="TemplateHash">The hash of the template's files.</param>
public sealed record PaperRecord(string TemplateId, string RegimeId, DataNode.Map Data, string TemplateHash);
