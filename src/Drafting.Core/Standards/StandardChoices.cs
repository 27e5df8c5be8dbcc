using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Lựa chọn của cơ quan: lays an office's choices over a standard; an office chooses inside the guidance, it does not change it.</summary>
public static class StandardChoices
{
    /// <summary>No row of that key.</summary>
    public const string UnknownRow = "TC010";

    /// <summary>The value cannot be read as a value of the row.</summary>
    public const string UnreadableChoice = "TC011";

    /// <summary>The guidance does not allow the value; the row stays as it was.</summary>
    public const string OutsideGuidance = "TC012";

    /// <summary>The standard with the office's choices as preferred values. A choice that cannot stand is reported and leaves its row as it was: an
    /// error where it is a slip of the profile, a warning where the guidance does not allow it, for a newer regime may have narrowed the range.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="profile">The office.</param>
    public static Outcome<LayoutStandard> Apply(LayoutStandard standard, AgencyProfile profile)
    {
        if (profile.Choices.IsEmpty)
            return standard;

        var chooser = new Chooser(profile);
        PageStandard page = StandardShape.Page(chooser, standard.Page);
        Dictionary<Component, ComponentStandard> components = [];
        foreach (Component component in StandardShape.ComponentsOf(standard.Family))
            components.Add(component, StandardShape.RowsOf(chooser, component, standard.Components[component]));
        WordStandard words = StandardShape.Words(chooser, standard.Words);
        chooser.ReportUnknown();
        return new(standard with { Page = page, Components = components.ToFrozenDictionary(), Words = words }, chooser.Diagnostics);
    }

    private sealed class Chooser(AgencyProfile profile) : IRowVisitor
    {
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly HashSet<string> keys = new(512, StringComparer.Ordinal);

        public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

        public Requirement<T> Visit<T>(string key, RowType<T> type, Requirement<T>? row)
            where T : notnull
        {
            keys.Add(key);
            if (!profile.Choices.TryGetValue(key, out string? text))
                return row!;
            if (!type.TryParse(text, out T value))
            {
                Add(UnreadableChoice, Severity.Error, key, $"{Name(key)}: \"{text}\" không phải giá trị đọc được; giữ {FigureText.Of(row!.Preferred)}.", $"viết như \"{type.Example}\"");
                return row;
            }

            if (row!.Allowed.Contains(value))
                return row with { Preferred = value };
            Add(OutsideGuidance, Severity.Warning, key,
                $"{Name(key)}: {FigureText.Of(value)} nằm ngoài quy định {FigureText.Of(row.Allowed)}; giữ {FigureText.Of(row.Preferred)}.", "chọn một giá trị trong quy định", row.Citation);
            return row;
        }

        public void ReportUnknown()
        {
            foreach (string key in profile.Choices.Keys.Where(k => !keys.Contains(k) && !BelongsToOtherFamily(k)))
            {
                string? near = NearestName.Find(key, keys);
                Add(UnknownRow, Severity.Error, key, $"Không có dòng quy định \"{key}\" để chọn.", near is null ? "xem các khoá bằng lệnh drafting standard" : $"có phải là {near}?");
            }
        }

        // One office may issue papers of both families; what only the other one knows is no slip.
        private bool BelongsToOtherFamily(string key)
        {
            int dot = key.IndexOf('.');
            return dot > 0 && ComponentNames.TryFind(key[..dot], out Component component) && !keys.Contains(key)
                && component is Component.Motto or Component.Star or Component.SubjectMark
                && keys.Contains(Component.BodyText.Key + key[dot..]);
        }

        private static string Name(string key) => $"{RowNames.OfGroup(key[..key.IndexOf('.')])}, {RowNames.Of(key)}";

        private void Add(string code, Severity severity, string key, string message, string hint, Citation? source = null) =>
            diagnostics.Add(new Diagnostic(code, severity, message, new Location.InData($"_don-vi/{profile.Key}.yaml", $"chon.{key}", null), source, hint));
    }
}
