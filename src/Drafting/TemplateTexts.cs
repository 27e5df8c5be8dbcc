using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Yaml;

namespace Drafting;

/// <summary>Các tệp của một mẫu: reads the files that one template is made of, and remembers what they said and what was wrong with them.</summary>
internal sealed class TemplateTexts
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> texts = [];

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>The text of a file; empty, with a problem, where it cannot be one.</summary>
    public string Read(string path)
    {
        if (new FileInfo(path).Length > MaxBytes)
            return Refuse("TP008", path, $"Tệp mẫu lớn hơn {MaxBytes / 1024 / 1024} MB.", "chia nhỏ mẫu, hoặc đưa nội dung dài vào dữ liệu");
        try
        {
            string text = Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            texts.Add(text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            return Refuse("TP009", path, "Tệp mẫu không phải UTF-8.", "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8");
        }
    }

    /// <summary>The keys and values of a YAML file, or null, with its problems, where it holds none.</summary>
    public DataNode.Map? ReadMap(string path)
    {
        string text = Read(path);
        Outcome<DataNode> data = YamlReader.Read(text, path);
        Problems.AddRange(data.Diagnostics);
        if (data.Value is DataNode.Map map && !data.HasErrors)
            return map;
        if (!data.HasErrors)
            Problems.Add(TemplateStore.NotARecord(path));
        return null;
    }

    /// <summary>SHA-256 over every file that was read, in order.</summary>
    public string Hash() => ContentHash.Of([.. texts]);

    private string Refuse(string code, string path, string message, string hint)
    {
        Problems.Add(new Diagnostic(code, Severity.Error, message, new Location.InFile(path), Hint: hint));
        return "";
    }
}
