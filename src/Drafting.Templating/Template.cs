using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Analysis;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating;

/// <summary>Mẫu đã dịch: a template in the Scriban language, parsed once and rendered any number of times, by any number of threads.</summary>
public sealed class Template
{
    private readonly ParsedFile _file;
    private readonly TemplateLimits _limits;
    private readonly ImmutableArray<FreeName> _freeNames;

    private Template(ParsedFile file, TemplateLimits limits, Findings findings)
    {
        (_file, _limits, References, _freeNames) = (file, limits, findings.References, findings.FreeNames);
    }

    /// <summary>What the template and its includes read of the data record, in the order of the text.</summary>
    public ImmutableArray<TemplateReference> References { get; }

    /// <summary>Parses a template and everything that it includes.</summary>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="limits">What a rendering may use up.</param>
    /// <param name="include">The source of an included name, or <see langword="null"/> where there is none.</param>
    /// <returns>The template, or every error of it and of its includes.</returns>
    public static Outcome<Template> Parse(string file, string text, TemplateLimits limits, Func<string, TemplateSource?> include)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(include);
        TemplateLoader loader = new(limits, include);
        ParsedFile parsed = loader.Load(new TemplateSource(file, text), file);
        Findings findings = new Analyzer(loader.Faults).Run(parsed);
        ImmutableArray<Diagnostic> diagnostics = loader.Sorted(file);
        return new Outcome<Template>(diagnostics.IsEmpty ? new Template(parsed, limits, findings) : null, diagnostics);
    }

    /// <summary>Renders the template over a typed record.</summary>
    /// <param name="data">The record; its keys are the template's variables.</param>
    /// <returns>The segments, or what is wrong; never a part of the output.</returns>
    public Outcome<RenderedMarkup> Render(DataNode.Map data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Renderer renderer = new(_limits, data);
        List<Diagnostic>? unknown = null;
        foreach (FreeName free in _freeNames)
        {
            if (data[free.Name] is null)
                (unknown ??= []).Add(renderer.UnknownVariable(free.Site, free.Name));
        }

        if (unknown is not null)
            return new Outcome<RenderedMarkup>(null, [.. unknown]);
        try
        {
            _file.Body.Execute(renderer);
            return new RenderedMarkup(renderer.Output.Finish());
        }
        catch (RenderFault fault)
        {
            return new Outcome<RenderedMarkup>(null, [fault.Diagnostic]);
        }
    }
}
