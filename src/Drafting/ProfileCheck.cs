using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting;

/// <summary>Kiểm tra hồ sơ đơn vị: whether the office profiles of the template folders can be read, and whether their choices can stand.</summary>
/// <remarks>A profile does not say which family's papers its office issues. A choice that every regime of one family refuses, and that a regime of
/// the other takes, is made for that other one; where a sample is drafted for the office, drafting reports what it really meets.</remarks>
public static class ProfileCheck
{
    /// <summary>Reads every profile of every folder and lays its choices over every regime; says each thing once.</summary>
    /// <param name="store">The template folders.</param>
    public static ImmutableArray<Diagnostic> Run(TemplateStore store) => [.. store.ProfileFiles.SelectMany(Check)];

    private static IEnumerable<Diagnostic> Check(string file)
    {
        Outcome<DataNode.Map> record = TemplateStore.ReadMap(file);
        if (record.Value is not { } map)
            return record.Diagnostics;
        Outcome<AgencyProfile> profile = AgencyProfileReader.Read(map, Path.GetFileNameWithoutExtension(file));
        return profile.Value is null || profile.HasErrors
            ? profile.Diagnostics
            : [.. profile.Diagnostics, .. Choices(profile.Value).Select(d => At(d, file, map["chon"] as DataNode.Map))];
    }

    private static IEnumerable<Diagnostic> Choices(AgencyProfile profile)
    {
        (LayoutStandard Standard, Diagnostic Finding)[] found =
            [.. LayoutStandards.All.SelectMany(s => StandardChoices.Apply(s, profile).Diagnostics.Select(d => (s, d)))];
        // The newest regime of a family stands first: what it says is what the office will meet.
        return found.GroupBy(static f => PathOf(f.Finding)).SelectMany(choice =>
        {
            bool[] refused = [.. LayoutStandards.All.GroupBy(static s => s.Family).Select(family => family.All(s => choice.Any(f => f.Standard.Id == s.Id)))];
            return choice
                .Where(f => refused.All(static r => r) || !IsRefused(f.Standard, choice.Select(static c => c.Standard.Id)))
                .Select(static f => f.Finding)
                .DistinctBy(static d => d.Code);
        });
    }

    private static bool IsRefused(LayoutStandard standard, IEnumerable<string> refusing) =>
        LayoutStandards.All.Where(s => s.Family == standard.Family).All(s => refusing.Contains(s.Id));

    private static Diagnostic At(Diagnostic finding, string file, DataNode.Map? choices)
    {
        string path = PathOf(finding);
        string key = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return finding with { Location = new Location.InData(file, path, choices?[key]?.Span) };
    }

    private static string PathOf(Diagnostic finding) => ((Location.InData)finding.Location).Path;
}
