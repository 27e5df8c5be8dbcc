using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Drafting.Server.AddIn;

/// <summary>Tệp kê khai XML: the manifest that every Office since 2019 reads. Its schema fixes the order of elements.</summary>
internal static class XmlManifest
{
    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Over = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes the manifest.</summary>
    /// <param name="model">The add-in.</param>
    public static byte[] Write(AddInModel model)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
            Document(model).Save(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static XDocument Document(AddInModel model) => new(new XElement(
        App + "OfficeApp",
        new XAttribute("xmlns", App.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "bt", Basic.NamespaceName),
        new XAttribute(Instance + "type", "TaskPaneApp"),
        new XElement(App + "Id", AddInModel.Id),
        new XElement(App + "Version", AddInModel.Version + ".0"),
        new XElement(App + "ProviderName", AddInModel.Provider),
        new XElement(App + "DefaultLocale", "vi-VN"),
        Default("DisplayName", AddInModel.Name),
        Default("Description", AddInModel.Description),
        Default("IconUrl", model.IconOf("soan-thao", 32)),
        Default("HighResolutionIconUrl", model.IconOf("soan-thao", 64)),
        Default("SupportUrl", model.At("")),
        new XElement(App + "AppDomains", new XElement(App + "AppDomain", model.BaseAddress.GetLeftPart(UriPartial.Authority))),
        new XElement(App + "Hosts", new XElement(App + "Host", new XAttribute("Name", "Document"))),
        new XElement(App + "Requirements", new XElement(App + "Sets", new XAttribute("DefaultMinVersion", "1.1"), AddInModel.Floor.Select(Set))),
        new XElement(App + "DefaultSettings", Default("SourceLocation", model.PaneOf(AddInModel.Commands[0]))),
        new XElement(App + "Permissions", "ReadWriteDocument"),
        Overrides(model)));

    private static XElement Default(string name, string value) => new(App + name, new XAttribute("DefaultValue", value));

    private static XElement Set(RequirementSet set) => new(App + "Set", new XAttribute("Name", set.Name), new XAttribute("MinVersion", set.MinVersion));

    private static XElement Overrides(AddInModel model) => new(
        Over + "VersionOverrides",
        new XAttribute("xmlns", Over.NamespaceName),
        new XAttribute(Instance + "type", "VersionOverridesV1_0"),
        new XElement(Over + "Hosts", Typed("Host", "Document", new XElement(Over + "DesktopFormFactor", Tab(), ContextMenu()))),
        Resources(model));

    private static XElement Typed(string name, string type, params object[] content) => new(Over + name, new XAttribute(Instance + "type", type), content);

    private static XElement Tab() => Typed("ExtensionPoint", "PrimaryCommandSurface", new XElement(
        Over + "CustomTab",
        new XAttribute("id", "Drafting.Tab"),
        new XElement(
            Over + "Group",
            new XAttribute("id", "Drafting.Group"),
            Resource("Label", "Label.group"),
            Icons("app"),
            AddInModel.Commands.Select(static command => Typed("Control", "Button", [new XAttribute("id", $"Drafting.Button.{command.Key}"), .. Command(command)]))),
        Resource("Label", "Label.app")));

    // On selected text Office shows a menu only, no single button.
    private static XElement ContextMenu() => Typed("ExtensionPoint", "ContextMenu", new XElement(
        Over + "OfficeMenu",
        new XAttribute("id", "ContextMenuText"),
        Typed(
            "Control",
            "Menu",
            new XAttribute("id", "Drafting.Context"),
            Resource("Label", "Label.app"),
            Tip("app"),
            Icons("app"),
            new XElement(
                Over + "Items",
                AddInModel.ContextCommands.Select(static command => new XElement(Over + "Item", new XAttribute("id", $"Drafting.Context.{command.Key}"), Command(command)))))));

    private static object[] Command(AddInCommand command) =>
    [
        Resource("Label", $"Label.{command.Key}"),
        Tip(command.Key),
        Icons(command.Key),
        Typed("Action", "ShowTaskpane", new XElement(Over + "TaskpaneId", AddInModel.PaneId), Resource("SourceLocation", $"Pane.{command.Key}"), Resource("Title", "Label.app")),
    ];

    private static XElement Resource(string name, string id) => new(Over + name, new XAttribute("resid", id));

    private static XElement Tip(string key) => new(Over + "Supertip", Resource("Title", $"Label.{key}"), Resource("Description", $"Help.{key}"));

    private static XElement Icons(string key) => new(
        Over + "Icon",
        AddInModel.IconSizes.Select(size => new XElement(Basic + "Image", new XAttribute("size", size), new XAttribute("resid", IconId(key, size)))));

    private static string IconId(string key, int size) => string.Create(CultureInfo.InvariantCulture, $"Icon.{key}.{size}");

    private static XElement Resources(AddInModel model)
    {
        (string Key, string Icon)[] pictures = [("app", "soan-thao"), .. AddInModel.Commands.Select(static command => (command.Key, command.Screen))];
        return new XElement(
            Over + "Resources",
            new XElement(
                Basic + "Images",
                pictures.SelectMany(picture => AddInModel.IconSizes.Select(size => Text("Image", IconId(picture.Key, size), model.IconOf(picture.Icon, size))))),
            new XElement(Basic + "Urls", AddInModel.Commands.Select(command => Text("Url", $"Pane.{command.Key}", model.PaneOf(command)))),
            new XElement(
                Basic + "ShortStrings",
                Text("String", "Label.app", AddInModel.Name),
                Text("String", "Label.group", AddInModel.GroupLabel),
                AddInModel.Commands.Select(static command => Text("String", $"Label.{command.Key}", command.Label))),
            new XElement(
                Basic + "LongStrings",
                Text("String", "Help.app", AddInModel.Summary),
                AddInModel.Commands.Select(static command => Text("String", $"Help.{command.Key}", command.Help))));
    }

    private static XElement Text(string name, string id, string value) => new(Basic + name, new XAttribute("id", id), new XAttribute("DefaultValue", value));
}
