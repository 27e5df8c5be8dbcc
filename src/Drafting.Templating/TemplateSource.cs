namespace Drafting.Templating;

/// <summary>Nguồn của mẫu: the text of a template file and the name that diagnostics give it.</summary>
/// <param name="File">The file as the user names it; two sources of one name are the same template.</param>
/// <param name="Text">The whole text.</param>
public sealed record TemplateSource(string File, string Text);
