using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting;

/// <summary>Yêu cầu soạn thảo: a template and a record of data.</summary>
/// <param name="Template">The template's key, such as <c>ket-luan</c>.</param>
/// <param name="Data">The record as the user gave it.</param>
/// <param name="Regime">The regime to force, such as <c>hd36-2018</c>, or <see langword="null"/> for the one of the paper's date.</param>
/// <param name="Labels">Who writes the labels of lists.</param>
/// <param name="Annex">The annex whose figures the text takes, as <c>{{ phu_luc.tong.dang_vien }}</c>, or <see langword="null"/>.</param>
public sealed record DraftRequest(string Template, DataNode.Map Data, string? Regime = null, LabelMode Labels = LabelMode.Automatic, ReadAnnex? Annex = null);

/// <summary>Văn bản đã soạn: every stage's result, from the document to the bytes of the Word file.</summary>
/// <param name="Document">What the paper is.</param>
/// <param name="Standard">The regime that it was laid out by, with the office's choices.</param>
/// <param name="Plan">How it looks.</param>
/// <param name="Word">The .docx.</param>
public sealed record DraftedPaper(OfficialDocument Document, LayoutStandard Standard, LayoutPlan Plan, byte[] Word);
