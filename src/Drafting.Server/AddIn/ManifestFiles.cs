using System.Collections.Immutable;

namespace Drafting.Server.AddIn;

/// <summary>Các tệp kê khai: what goes into a folder for the offices that install the add-in.</summary>
internal static class ManifestFiles
{
    /// <summary>The XML manifest.</summary>
    public const string Xml = "soan-thao.xml";

    /// <summary>The unified manifest, under the name that its package must have.</summary>
    public const string Json = "manifest.json";

    /// <summary>The outline icon of the unified manifest's package.</summary>
    public const string Outline = "outline.png";

    /// <summary>The color icon of the unified manifest's package.</summary>
    public const string Color = "color.png";

    /// <summary>The files by name.</summary>
    /// <param name="model">The add-in.</param>
    /// <param name="icons">The folder of the service's icons.</param>
    public static ImmutableArray<ManifestFile> All(AddInModel model, string icons) =>
    [
        new(Xml, XmlManifest.Write(model)),
        new(Json, UnifiedManifest.Write(model)),
        new(Color, File.ReadAllBytes(Path.Combine(icons, Color))),
        new(Outline, File.ReadAllBytes(Path.Combine(icons, Outline))),
    ];
}

/// <summary>Tệp kê khai.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ManifestFile(string Name, byte[] Content);
