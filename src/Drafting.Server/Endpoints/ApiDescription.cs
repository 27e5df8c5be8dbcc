using System.Text.Json;
using Drafting.Core.Data;
using Drafting.Core.Planning.Sketching;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Drafting.Server.Endpoints;

/// <summary>Mô tả giao diện: the OpenAPI document at <c>/openapi/v1.json</c>, made of the calls themselves.</summary>
internal static class ApiDescription
{
    private const string Multipart = "multipart/form-data", ProblemType = "application/problem+json";

    private static readonly Dictionary<int, string> FaultNames = new()
    {
        [400] = "Yêu cầu không đúng.",
        [401] = "Thiếu mã truy nhập.",
        [403] = "Yêu cầu bị từ chối.",
        [404] = "Không tìm thấy.",
        [413] = "Tệp gửi lên quá lớn.",
        [415] = "Kiểu nội dung không đúng.",
        [422] = "Dữ liệu hoặc văn bản chưa dùng được; diagnostics nói vì sao.",
        [429] = "Gửi quá nhiều yêu cầu.",
        [503] = "Máy chủ đang bận.",
        [504] = "Xử lý quá lâu.",
    };

    // Names in addresses and of parts: the same name means the same in every call.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["key"] = "Khoá của mẫu.",
        ["sample"] = "Khoá của văn bản mẫu.",
        ["code"] = "Mã quy tắc, như KT110.",
        ["id"] = "Khoá của quy định, như hd05-2026.",
        ["paper"] = "Văn bản .docx hoặc .txt.",
        ["annex"] = "Phụ lục .xlsx do chương trình tổng hợp.",
        ["return"] = "Các biểu .xlsx hoặc .csv do đơn vị gửi về.",
        ["previous"] = "Phụ lục .xlsx của các kỳ trước.",
        ["explain"] = "Tệp giải thích các phát hiện.",
        ["override"] = "Tệp sửa số liệu.",
        ["options"] = "Tuỳ chọn, dạng JSON.",
    };

    private static readonly Dictionary<string, string> StatementKeys = new()
    {
        ["code"] = "Mã thông báo.",
        ["severity"] = "Mức: `error` (lỗi), `warning` (cảnh báo) hoặc `info` (thông tin).",
        ["message"] = "Chỗ chưa đúng.",
        ["source"] = "Căn cứ, nếu có.",
        ["hint"] = "Cách xử lý, nếu có.",
        ["quote"] = "Chữ được nói đến, nếu có.",
        ["identity"] = "Mã nhận dạng của phát hiện, nếu có.",
        ["accepted"] = "Lý do được chấp nhận, nếu có.",
        ["title"] = "Tên quy tắc, nếu có.",
        ["componentName"] = "Tên thành phần thể thức, nếu có.",
        ["unit"] = "Khoá của đơn vị; `null` khi nói về cả phụ lục.",
    };

    /// <summary>Adds what the description needs.</summary>
    /// <param name="services">The services.</param>
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, new WireJson());
            json.SerializerOptions.Converters.Add(new DataConverter());
            json.SerializerOptions.Converters.Add(new SketchConverter());
        });
        services.AddOpenApi("v1", static options =>
        {
            options.AddDocumentTransformer(static (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Soạn thảo văn bản",
                    Version = "v1",
                    Description = "Soạn, kiểm tra, sửa và trình bày lại văn bản; tổng hợp phụ lục số liệu. Mọi lời gọi /api mang tiêu đề Authorization: Bearer <mã>. Máy chủ không lưu gì của văn bản.",
                };
                document.Servers?.Clear();
                // By the names of our classes, which say nothing outside.
                document.Tags?.Clear();
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer(static (schema, context, _) =>
            {
                Describe(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(DescribeAsync);
        });
    }

    /// <summary>Maps the document; it is made once, for anybody may ask for it and it takes longer than a draft.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app)
    {
        var made = new Lazy<Task<byte[]>>(() => MakeAsync(app.Services));
        app.MapGet("/openapi/v1.json", async () => Results.Bytes(await made.Value, "application/json; charset=utf-8")).ExcludeFromDescription();
    }

    /// <summary>Says of every call of a group how it may fail.</summary>
    /// <param name="api">The group.</param>
    public static RouteGroupBuilder Faults(RouteGroupBuilder api)
    {
        foreach (int status in FaultNames.Keys)
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemType]));
        return api;
    }

    private static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        OpenApiDocument document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Tags?.Clear();
        foreach ((string status, IOpenApiResponse response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse known)
                known.Description = FaultNames.GetValueOrDefault(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)) ?? "Kết quả.";
        }

        foreach (IOpenApiParameter parameter in operation.Parameters ?? [])
        {
            if (parameter is OpenApiParameter known)
                known.Description = Names.GetValueOrDefault(known.Name ?? "");
        }

        if (operation.RequestBody is OpenApiRequestBody sent)
            sent.Description = "Nội dung gửi lên.";
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<UploadParts>().FirstOrDefault() is not { } upload)
            return;
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(), Required = new HashSet<string>() };
        foreach (UploadPart part in upload.Parts)
        {
            string? description = Names.GetValueOrDefault(part.Name);
            schema.Properties[part.Name] = part.Count is PartCount.Many or PartCount.Any
                ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }, Description = description }
                : new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = description };
            if (part.Count is PartCount.One or PartCount.Many)
                schema.Required.Add(part.Name);
        }

        schema.Properties["options"] = await context.GetOrCreateSchemaAsync(upload.Options, null, cancellation);
        var body = operation.RequestBody as OpenApiRequestBody ?? new OpenApiRequestBody();
        body.Content ??= new Dictionary<string, OpenApiMediaType>();
        body.Content[Multipart] = new OpenApiMediaType { Schema = schema };
        operation.RequestBody = body;
    }

    // What our own writers write, the framework cannot see.
    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (typeof(DataNode).IsAssignableFrom(type) || type == typeof(JsonElement))
            schema.Description = "Dữ liệu: nhóm, danh sách hoặc giá trị.";
        else if (type == typeof(PageSketch))
            schema.Description = "Bản xem trước: font và pages; mọi số đo là point, từ góc trên bên trái của trang.";
        else if (type == typeof(Statement) || type == typeof(PaperFinding) || type == typeof(UnitFinding))
            Describe(schema, type == typeof(PaperFinding) ? ["title", "componentName"] : type == typeof(UnitFinding) ? ["unit"] : []);
    }

    private static void Describe(OpenApiSchema schema, string[] more)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "Thông báo, như báo cáo JSON của dòng lệnh.";
        string[] sure = ["code", "severity", "message"], perhaps = ["source", "hint", "quote", "identity", "accepted", .. more];
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        foreach (string key in sure)
            schema.Properties[key] = new OpenApiSchema { Type = JsonSchemaType.String, Description = StatementKeys[key] };
        foreach (string key in perhaps)
            schema.Properties[key] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = StatementKeys[key] };
        schema.Properties["location"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Vị trí; khoá kind cho biết các khoá còn lại." };
        schema.Properties["fix"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "Cách sửa: title, safety, formats (định dạng trước và sau: what, before, after), và với phát hiện trong văn bản changes, edits." };
        schema.Required = new HashSet<string>([.. sure, .. perhaps, "location", "fix"]);
    }
}
