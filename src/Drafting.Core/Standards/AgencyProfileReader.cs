using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Standards;

/// <summary>Đọc hồ sơ cơ quan: turns an office's record into a profile, or says everything that is wrong with it.</summary>
public static class AgencyProfileReader
{
    /// <summary>A key that a profile does not have.</summary>
    public const string UnknownKey = "TC020";

    /// <summary>The office has no name.</summary>
    public const string NameMissing = "TC021";

    /// <summary>A value of the wrong shape.</summary>
    public const string WrongShape = "TC022";

    /// <summary>A spelling that does not exist.</summary>
    public const string UnknownSpelling = "TC023";

    private static readonly string[] Keys = ["ten", "cap_tren", "dia_danh", "ky_hieu", "chinh_ta", "chon"];

    private static readonly string[] Spellings = ["giu-nguyen", "uy-cu", "uy-moi"];

    /// <summary>Reads a profile. The keys are <c>ten</c> (obligatory), <c>cap_tren</c>, <c>dia_danh</c>, <c>ky_hieu</c>, <c>chinh_ta</c>
    /// (<c>giu-nguyen</c>, <c>uy-cu</c> or <c>uy-moi</c>) and <c>chon</c>, a group of row keys and values.</summary>
    /// <param name="record">The record.</param>
    /// <param name="key">The key that papers name the office by: the file's name without its ending.</param>
    public static Outcome<AgencyProfile> Read(DataNode.Map record, string key)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (DataEntry entry in record.Entries)
        {
            if (!Keys.Contains(entry.Key))
            {
                Add(UnknownKey, entry.Key, entry.KeySpan, $"Hồ sơ cơ quan không có khoá \"{entry.Key}\".",
                    NearestName.Find(entry.Key, Keys) is { } near ? $"có phải là {near}?" : $"các khoá: {string.Join(", ", Keys)}");
            }
        }

        string? name = Text("ten");
        if (name is null && record["ten"] is null or DataNode.Scalar)
            Add(NameMissing, "ten", record["ten"]?.Span, "Hồ sơ cơ quan chưa có tên cơ quan ban hành.", "thêm dòng ten: …");
        var profile = new AgencyProfile(key, name ?? "", Text("cap_tren"), Text("dia_danh"), Text("ky_hieu"), Spelling(), Choices());
        return diagnostics.Any(static d => d.Severity == Severity.Error) ? new(null, diagnostics.ToImmutable()) : new(profile, diagnostics.ToImmutable());

        string? Text(string member) => record[member] switch
        {
            null or DataNode.Scalar { Kind: ScalarKind.Null } => null,
            DataNode.Scalar scalar => Clean(scalar.Text),
            { } other => Wrong(member, other, "phải là một dòng chữ"),
        };

        ToneStyle Spelling()
        {
            switch (Text("chinh_ta"))
            {
                case null or "giu-nguyen": return ToneStyle.Keep;
                case "uy-cu": return ToneStyle.Old;
                case "uy-moi": return ToneStyle.New;
                case { } other:
                    Add(UnknownSpelling, "chinh_ta", record["chinh_ta"]!.Span, $"Không có kiểu chính tả \"{other}\".",
                        $"chọn một trong: {string.Join(", ", Spellings)}");
                    return ToneStyle.Keep;
            }
        }

        ImmutableSortedDictionary<string, string> Choices()
        {
            var choices = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            if (record["chon"] is DataNode.Map map)
            {
                foreach (DataEntry entry in map.Entries)
                {
                    if (entry.Value is DataNode.Scalar { Kind: not ScalarKind.Null } scalar)
                        choices[entry.Key] = scalar.Text.Normalize();
                    else
                        Wrong($"chon.{entry.Key}", entry.Value, "phải là một giá trị, như 15 pt");
                }
            }
            else if (record["chon"] is { } other and not DataNode.Scalar { Kind: ScalarKind.Null })
            {
                Wrong("chon", other, "phải là nhóm các dòng khoá: giá trị");
            }

            return choices.ToImmutable();
        }

        string? Wrong(string path, DataNode node, string what)
        {
            Add(WrongShape, path, node.Span, $"Hồ sơ cơ quan: {path} {what}.", null);
            return null;
        }

        void Add(string code, string path, TextSpan? span, string message, string? hint) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, message, new Location.InData(record.File, path, span), Hint: hint));
    }

    private static string? Clean(string text) => text.Normalize().Trim() is { Length: > 0 } clean ? clean : null;
}
