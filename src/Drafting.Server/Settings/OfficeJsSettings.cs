namespace Drafting.Server.Settings;

/// <summary>Nơi lấy <c>office.js</c>: Microsoft's library, which the pane loads and which we neither hold nor change.</summary>
internal sealed record OfficeJsSettings
{
    /// <summary>Microsoft's own address, the only one that it supports.</summary>
    public static readonly Uri Cdn = new("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");

    /// <summary>The address of the library; a mirror of the office has its own. Not used where <see cref="Folder"/> is set.</summary>
    /// <value><see cref="Cdn"/>.</value>
    public Uri Address { get; init; } = Cdn;

    /// <summary>A folder that the operator has filled with the library; it is served below <c>/office-js/</c>.</summary>
    /// <value>None.</value>
    public string? Folder { get; init; }

    /// <summary>What stands in the pane's script element.</summary>
    public string Script => Folder is null ? Address.AbsoluteUri : "/office-js/office.js";

    /// <summary>The origin that the pane's page must allow besides our own; none for a folder.</summary>
    public string? Origin => Folder is null ? Address.GetLeftPart(UriPartial.Authority) : null;
}
