using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <summary>Nạp mẫu và các mẫu con, each file once.</summary>
internal sealed class TemplateLoader(TemplateLimits limits, Func<string, TemplateSource?> include)
{
    private readonly Dictionary<string, ParsedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedFile?> _names = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public List<Diagnostic> Faults { get; } = [];

    public ParsedFile Load(TemplateSource template, string name)
    {
        if (_files.TryGetValue(template.File, out ParsedFile? known))
            return known;
        ParsedFile file = new(name);
        _files.Add(template.File, file);
        _order.Add(template.File);
        if (template.Text.Length > limits.SourceCharacters)
        {
            Faults.Add(new Diagnostic(Codes.SourceLimit, Severity.Error,
                string.Create(CultureInfo.InvariantCulture, $"Tệp mẫu dài {template.Text.Length} ký tự, quá {limits.SourceCharacters} (giới hạn ký tự nguồn)."),
                new Location.InFile(template.File)));
            return file;
        }

        file.Body = Parser.Parse(new SourceText(template.File, template.Text), Faults, Include);
        return file;
    }

    /// <summary>The errors by file, in the order in which the files were first needed, then by place.</summary>
    public ImmutableArray<Diagnostic> Sorted(string main) => [.. Faults
        .OrderBy(d => FileOf(d) == main ? -1 : _order.IndexOf(FileOf(d)))
        .ThenBy(static d => d.Location is Location.InTemplate t ? t.Span.Start : 0)];

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Location switch
    {
        Location.InTemplate t => t.File,
        Location.InFile f => f.File,
        _ => "",
    };

    private ParsedFile? Include(string name, SourceText source, TextSpan span)
    {
        if (!_names.TryGetValue(name, out ParsedFile? file))
        {
            TemplateSource? found = include(name);
            if (found is not null && _files.Count > 200)
                found = null;
            _names[name] = file = found is null ? null : Load(found, name);
        }

        if (file is null)
            Faults.Add(source.Error(Codes.IncludeNotFound, span, $"Không tìm thấy mẫu con {name}.", "Mẫu con nằm trong thư mục của mẫu hoặc trong _chung."));
        return file;
    }
}
