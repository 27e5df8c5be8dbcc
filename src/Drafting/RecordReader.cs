using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Yaml;

namespace Drafting;

/// <summary>Bộ đọc bản ghi: a data record from YAML or JSON, told apart by the name or by the first character.</summary>
public static class RecordReader
{
    /// <summary>The file holds something else than keys and values.</summary>
    public const string NotARecord = "DL060";

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">The file as the user names it; <c>.json</c>, <c>.yaml</c> and <c>.yml</c> say what it is, otherwise a first <c>{</c> means JSON.</param>
    /// <param name="limits">The limits; <see langword="null"/> means <see cref="DataLimits.Default"/>.</param>
    public static Outcome<DataNode.Map> Read(ReadOnlySpan<byte> bytes, string file, DataLimits? limits = null)
    {
        Outcome<DataNode> read = IsJson(bytes, file) ? JsonDataReader.Read(bytes, file, limits) : YamlReader.Read(bytes, file, limits);
        return read switch
        {
            { Value: DataNode.Map map } => new Outcome<DataNode.Map>(map, read.Diagnostics),
            { HasErrors: true } => new Outcome<DataNode.Map>(null, read.Diagnostics),
            { Value: null or DataNode.Scalar { Kind: ScalarKind.Null } } => new Outcome<DataNode.Map>(new DataNode.Map([], file), read.Diagnostics),
            { Value: var other } => new Outcome<DataNode.Map>(null,
            [
                .. read.Diagnostics,
                new Diagnostic(NotARecord, Severity.Error, "Tệp dữ liệu phải gồm các mục “khoá: giá trị”.", new Location.InData(file, "", other.Span),
                    Hint: "tạo tệp dữ liệu mẫu bằng: drafting new <mẫu> --out <tệp>"),
            ]),
        };
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes, string file)
    {
        string extension = Path.GetExtension(file);
        if (extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
            return true;
        if (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase))
            return false;
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
