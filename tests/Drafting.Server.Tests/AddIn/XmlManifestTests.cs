using System.Buffers.Binary;
using System.Xml.Linq;
using Drafting.Server.AddIn;

namespace Drafting.Server.Tests.AddIn;

/// <summary>What Office demands of an XML manifest and says only by not loading it: order, references, lengths, icons.</summary>
public sealed class XmlManifestTests
{
    // Children in the order of the published schema ([MS-OWEMXML] 5.2, 5.3 and 5.7); what is not here must not stand there.
    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        ["OfficeApp"] =
        [
            "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
            "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "Dictionary", "VersionOverrides",
        ],
        ["AppDomains"] = ["AppDomain"],
        ["Requirements"] = ["Sets", "Methods"],
        ["Sets"] = ["Set"],
        ["DefaultSettings"] = ["SourceLocation"],
        ["VersionOverrides"] = ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
        ["Hosts"] = ["Host"],
        ["Host"] = ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
        ["DesktopFormFactor"] = ["GetStarted", "FunctionFile", "ExtensionPoint"],
        ["ExtensionPoint"] = ["CustomTab", "OfficeMenu"],
        ["CustomTab"] = ["Group", "Label", "InsertBefore", "InsertAfter"],
        ["Group"] = ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
        ["OfficeMenu"] = ["Control"],
        ["Control"] = ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Items", "Enabled"],
        ["Items"] = ["Item"],
        ["Item"] = ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
        ["Supertip"] = ["Title", "Description"],
        ["Icon"] = ["Image"],
        ["Action"] = ["TaskpaneId", "SourceLocation", "Title"],
        ["Resources"] = ["Images", "Urls", "ShortStrings", "LongStrings"],
        ["Images"] = ["Image"],
        ["Urls"] = ["Url"],
        ["ShortStrings"] = ["String"],
        ["LongStrings"] = ["String"],
    };

    private static readonly XElement Root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(XmlManifest.Write(new AddInModel(new Uri("https://localhost:5443"))))).Root!;

    [Fact]
    public void Elements_stand_in_the_order_of_the_schema() => Disorder(Root).ShouldBeEmpty();

    [Fact]
    public void A_misplaced_element_is_found()
    {
        var broken = new XElement(Root);
        XElement version = broken.Elements().Single(static e => e.Name.LocalName == "Version");
        version.Remove();
        broken.Add(version);
        Disorder(broken).ShouldHaveSingleItem().ShouldContain("Version");
    }

    [Fact]
    public void Every_reference_resolves_and_is_short()
    {
        string[] ids = [.. Root.Descendants().Where(static e => e.Parent?.Parent?.Name.LocalName == "Resources").Select(static e => e.Attribute("id")!.Value)];
        string[] references = [.. Root.Descendants().Attributes("resid").Select(static a => a.Value).Distinct()];
        ids.ShouldBeUnique();
        ids.ShouldAllBe(static id => id.Length <= 32);
        references.Except(ids).ShouldBeEmpty();
        ids.Except(references).ShouldBeEmpty();
    }

    [Fact]
    public void Every_control_has_an_id_of_its_own()
    {
        string[] ids = [.. Root.Descendants().Where(static e => e.Name.LocalName is "CustomTab" or "Group" or "Control" or "Item").Select(static e => e.Attribute("id")!.Value)];
        ids.Length.ShouldBe(9);
        ids.ShouldBeUnique();
        ids.ShouldAllBe(static id => id.Length <= 125);
    }

    [Fact]
    public void Texts_have_the_lengths_that_the_schema_allows()
    {
        foreach ((string list, int longest) in new[] { ("ShortStrings", 125), ("LongStrings", 250) })
            Root.Descendants().Single(e => e.Name.LocalName == list).Elements().Attributes("DefaultValue").ShouldAllBe(value => value.Value.Length > 0 && value.Value.Length <= longest);
        AddInModel.Name.Length.ShouldBeLessThanOrEqualTo(30);
        AddInModel.Summary.Length.ShouldBeLessThanOrEqualTo(80);
        AddInModel.Description.Length.ShouldBeLessThanOrEqualTo(250);
        AddInModel.Commands.ShouldAllBe(static command => command.Label.Length <= 64 && command.Help.Length <= 250);
    }

    [Fact]
    public async Task Every_address_is_https_and_served_with_icons_of_the_right_size()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string[] addresses = [.. Root.Descendants().Attributes("DefaultValue").Select(static a => a.Value).Where(static v => v.Contains("//", StringComparison.Ordinal)).Distinct()];
        addresses.Length.ShouldBeGreaterThan(15);
        foreach (string address in addresses)
        {
            var at = new Uri(address);
            at.Scheme.ShouldBe("https", address);
            using HttpResponseMessage answer = await server.Client.GetAsync(at.PathAndQuery);
            answer.IsSuccessStatusCode.ShouldBeTrue(address);
            if (!address.EndsWith(".png", StringComparison.Ordinal))
                continue;
            int size = int.Parse(Path.GetFileNameWithoutExtension(at.AbsolutePath).Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
            SizeOf(await answer.Content.ReadAsByteArrayAsync()).ShouldBe((size, size), address);
        }
    }

    [Fact]
    public void The_icons_of_the_package_have_their_sizes()
    {
        string icons = Path.Combine(AppContext.BaseDirectory, "wwwroot", "icons");
        SizeOf(File.ReadAllBytes(Path.Combine(icons, ManifestFiles.Color))).ShouldBe((192, 192));
        SizeOf(File.ReadAllBytes(Path.Combine(icons, ManifestFiles.Outline))).ShouldBe((32, 32));
    }

    // Width and height stand at fixed places of a PNG file.
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static IEnumerable<string> Disorder(XElement element)
    {
        string name = element.Name.LocalName;
        string[] known = Order.GetValueOrDefault(name, []);
        int last = 0;
        foreach (XElement child in element.Elements())
        {
            int at = Array.IndexOf(known, child.Name.LocalName);
            if (at < last)
                yield return $"{child.Name.LocalName} in {name}";
            last = Math.Max(at, last);
            foreach (string inner in Disorder(child))
                yield return inner;
        }
    }
}
