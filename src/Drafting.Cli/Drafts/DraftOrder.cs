using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;

namespace Drafting.Cli.Drafts;

/// <summary>Lệnh soạn: what holds for every paper of a run.</summary>
/// <param name="Template">The template, or <see langword="null"/> to take the record's own.</param>
/// <param name="Edits">The fields to set.</param>
/// <param name="Regime">The regime to force, or <see langword="null"/>.</param>
/// <param name="Labels">Who writes the labels of lists.</param>
/// <param name="Original">The paper that copy blocks are added to, or <see langword="null"/> to draft a paper of its own.</param>
/// <param name="Annex">The annex whose figures the text takes, or <see langword="null"/>.</param>
internal sealed record DraftOrder(string? Template, ImmutableArray<FieldEdit> Edits, string? Regime, LabelMode Labels, string? Original = null, string? Annex = null);

/// <summary>Trường đặt trên dòng lệnh.</summary>
/// <param name="Path">The path, such as <c>nguoi_ky[0].ho_ten</c>.</param>
/// <param name="Value">The value, as text.</param>
/// <param name="Source">The option that sets it.</param>
internal sealed record FieldEdit(string Path, string Value, string Source)
{
    /// <summary>Reads the options that set fields.</summary>
    /// <param name="sets">What stands behind <c>--set</c>.</param>
    /// <param name="number">What stands behind <c>--number</c>.</param>
    /// <param name="date">What stands behind <c>--date</c>.</param>
    /// <param name="edits">The edits, in the order in which they apply.</param>
    /// <returns>What is wrong with them, or <see langword="null"/>.</returns>
    public static Failure? Read(IReadOnlyList<string> sets, string? number, string? date, out ImmutableArray<FieldEdit> edits)
    {
        var all = ImmutableArray.CreateBuilder<FieldEdit>();
        edits = [];
        foreach (string text in sets)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return Failure.WrongUse($"--set “{text}” thiếu dấu = giữa trường và giá trị.", "viết: --set trich_yeu=\"về công tác cán bộ\"");
            all.Add(new FieldEdit(text[..equals], text[(equals + 1)..], "--set"));
        }

        if (number is not null)
            all.Add(new FieldEdit("so", number, "--number"));
        if (date is not null)
            all.Add(new FieldEdit("ngay", date, "--date"));
        edits = all.ToImmutable();
        return null;
    }

    /// <summary>The record with all edits made.</summary>
    /// <param name="record">The record.</param>
    /// <param name="edits">The edits.</param>
    public static Outcome<DataNode.Map> Apply(DataNode.Map record, ImmutableArray<FieldEdit> edits)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (FieldEdit edit in edits)
        {
            Outcome<DataNode.Map> set = DataPath.Set(record, edit.Path, edit.Value, edit.Source);
            problems.AddRange(set.Diagnostics);
            record = set.Value ?? record;
        }

        return new Outcome<DataNode.Map>(record, problems.ToImmutable());
    }
}
