using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Các mẫu: what can be drafted, and what each template asks for.</summary>
internal static class TemplateEndpoints
{
    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/templates", static (DraftingEngine engine) => Reply.Ok(List(engine)))
            .Describe("Các mẫu", "Mẫu, đơn vị có hồ sơ và chế độ trình bày mà máy chủ biết.").Produces<TemplateList>();
        api.MapGet("/templates/{key}", Show)
            .Describe("Một mẫu", "Các trường mà mẫu hỏi, kèm kiểu, ví dụ và giải thích.").Produces<TemplateDetail>();
        api.MapGet("/templates/{key}/samples/{sample}", Sample)
            .Describe("Văn bản mẫu", "Dữ liệu của một văn bản mẫu, ở cả hai cách ghi.").Produces<RecordAnswer>();
        api.MapGet("/bodies", Bodies)
            .Describe("Danh mục đơn vị", "Các đơn vị, để chọn nơi nhận.").Produces<BodyAnswer>();
    }

    /// <summary>What can be drafted.</summary>
    /// <param name="engine">The façade.</param>
    public static TemplateList List(DraftingEngine engine)
    {
        TemplateStore store = engine.Templates;
        var said = new List<Diagnostic>();
        var templates = ImmutableArray.CreateBuilder<TemplateEntry>();
        foreach (string key in store.Keys)
        {
            Outcome<LoadedTemplate> loaded = store.Load(key);
            said.AddRange(loaded.Diagnostics);
            if (loaded.Value is { Fields: var fields })
                templates.Add(new TemplateEntry(key, fields.Name, fields.Description, Words.Family(fields.Family), fields.Kind, [.. store.Samples(key).Select(f => Entry(f, fields, engine))]));
        }

        var offices = ImmutableArray.CreateBuilder<NamedKey>();
        foreach (string key in store.ProfileKeys)
        {
            Outcome<AgencyProfile> profile = store.LoadProfile(key);
            said.AddRange(profile.Diagnostics);
            if (profile.Value is { } office)
                offices.Add(new NamedKey(key, office.SuperiorBody is { Length: > 0 } above ? $"{office.Name} ({above})" : office.Name));
        }

        return new TemplateList(templates.ToImmutable(), offices.ToImmutable(), [.. LayoutStandards.All.Select(Regime)], Statement.Of([.. said]));
    }

    private static IResult Show(string key, DraftingEngine engine)
    {
        Outcome<LoadedTemplate> loaded = Load(key, engine);
        if (loaded.Value is not { Fields: var fields } template)
            throw Reply.Unusable(loaded.Diagnostics);
        return Reply.Ok(new TemplateDetail(
            key, fields.Name, fields.Description, Words.Family(fields.Family), fields.Kind, fields.KindField, template.Hash,
            [.. fields.Fields.Select(f => f.Key == fields.KindField ? FieldEntry.Of(f) with { ChoiceNames = [.. f.Choices.Select(KindName)] } : FieldEntry.Of(f))], Statement.Of(loaded.Diagnostics)));
    }

    private static IResult Sample(string key, string sample, DraftingEngine engine)
    {
        if (engine.Templates.Samples(key).FirstOrDefault(f => SampleKey(f) == sample) is not { } file)
            throw Reply.Missing($"Mẫu “{key}” không có văn bản mẫu “{sample}”.", $"có: {string.Join(", ", engine.Templates.Samples(key).Select(SampleKey))}");
        byte[] bytes = File.ReadAllBytes(file);
        Outcome<DataNode.Map> read = RecordReader.Read(bytes, Path.GetFileName(file), engine.Settings.DataLimits);
        return read.Value is { } data
            ? Reply.Ok(new RecordAnswer(data, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), Statement.Of(read.Diagnostics)))
            : throw Reply.Unusable(read.Diagnostics);
    }

    private static IResult Bodies(DraftingEngine engine)
    {
        Outcome<BodyList> list = engine.Templates.LoadBodies();
        return list.Value is { } found
            ? Reply.Ok(new BodyAnswer([.. found.Bodies.Select(static b => new BodyEntry(b.Key, b.Name, b.Kind, b.Aliases, b.ValidFrom, b.ValidTo))], Statement.Of(list.Diagnostics)))
            : throw Reply.Unusable(list.Diagnostics);
    }

    private static string KindName(string kind) => AuthorityStandards.All.Select(t => t.Kind(kind)?.Name).FirstOrDefault(static n => n is not null) ?? kind;

    /// <summary>A template that there is.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="engine">The façade.</param>
    public static Outcome<LoadedTemplate> Load(string key, DraftingEngine engine) => engine.Templates.Keys.Contains(key)
        ? engine.Templates.Load(key)
        : throw Reply.Missing($"Không có mẫu “{key}”.", NearestName.Find(key, engine.Templates.Keys) is { } near ? $"có phải “{near}”?" : null);

    /// <summary>A regime as it is sent.</summary>
    /// <param name="standard">The regime.</param>
    public static RegimeEntry Regime(LayoutStandard standard) => new(standard.Id, standard.Title, Words.Family(standard.Family), standard.From, standard.To);

    // As a drafter names a paper: "Báo cáo về kết quả sáu tháng đầu năm". What cannot be read is named when it is opened.
    private static SampleEntry Entry(string file, FieldSet fields, DraftingEngine engine)
    {
        DataNode.Map? data = RecordReader.Read(File.ReadAllBytes(file), Path.GetFileName(file), engine.Settings.DataLimits).Value;
        string Says(string? key) => key is not null && data?[key] is DataNode.Scalar { Text: var text } ? text.Trim() : "";
        string kind = Says(fields.KindField);
        string subject = Says("trich_yeu") is { Length: > 0 } about ? about.ReplaceLineEndings(" ") : Says("hinh_thuc");
        string name = $"{(kind.Length > 0 ? KindName(kind) : "")} {subject}".Trim();
        return new SampleEntry(SampleKey(file), name.Length > 0 ? $"{char.ToUpperInvariant(name[0])}{name[1..]}" : SampleKey(file));
    }

    private static string SampleKey(string file) => Path.GetFileNameWithoutExtension(file);
}
