using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Drafting.Server.Wire;

/// <summary>JSON trên đường truyền: every request and answer, compiled, so that nothing is found out by reflection at the first call.</summary>
[JsonSerializable(typeof(TemplateList))]
[JsonSerializable(typeof(TemplateDetail))]
[JsonSerializable(typeof(RecordAnswer))]
[JsonSerializable(typeof(BodyAnswer))]
[JsonSerializable(typeof(PaperAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(FixAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(InspectAnswer))]
[JsonSerializable(typeof(ReleaseAnswer))]
[JsonSerializable(typeof(FormList))]
[JsonSerializable(typeof(FormFiles))]
[JsonSerializable(typeof(MergeAnswer))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SetupReport))]
[JsonSerializable(typeof(PreviewAnswer))]
[JsonSerializable(typeof(FillAnswer))]
[JsonSerializable(typeof(CitationAnswer))]
[JsonSerializable(typeof(CitationBody))]
[JsonSerializable(typeof(RecipientsBody))]
[JsonSerializable(typeof(RecipientsAnswer))]
[JsonSerializable(typeof(RuleList))]
[JsonSerializable(typeof(RuleEntry))]
[JsonSerializable(typeof(StandardList))]
[JsonSerializable(typeof(StandardAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(DataBody))]
[JsonSerializable(typeof(CheckOptions))]
[JsonSerializable(typeof(FixOptions))]
[JsonSerializable(typeof(RelayoutOptions))]
[JsonSerializable(typeof(ImportOptions))]
[JsonSerializable(typeof(NoOptions))]
[JsonSerializable(typeof(FormBody))]
[JsonSerializable(typeof(MergeOptions))]
[JsonSerializable(typeof(AnnexInWordOptions))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>How we write and read: camel letters, Vietnamese as it is, and a key that we do not know is a mistake of the request.</summary>
    public static JsonSerializerOptions Wire { get; } = Make();

    /// <summary>The same for what we read; the description of the calls is made from <see cref="Wire"/>, which knows the lists' types.</summary>
    public static JsonSerializerOptions Taken { get; } = Make(new TextsConverter());

    private static JsonSerializerOptions Make(params IEnumerable<JsonConverter> more)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new WireJson(),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new DataConverter(), new SketchConverter() },
        };
        foreach (JsonConverter converter in more)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }
}
