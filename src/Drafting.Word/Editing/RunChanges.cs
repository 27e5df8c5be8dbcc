using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.FlatFormat;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Đổi định dạng chữ: a change as direct formatting, which goes before everything that a style or a theme says.</summary>
internal static class RunChanges
{
    private static readonly string[] Slots = ["ascii", "hAnsi", "eastAsia", "cs"];
    private static readonly string[] ThemeSlots = ["asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme", "csTheme"];

    /// <summary>Writes a change into the properties of a run or of a paragraph's mark.</summary>
    /// <param name="owner">What has the properties.</param>
    /// <param name="change">The change.</param>
    public static void Write(XElement owner, RunChange change)
    {
        if (change == default)
            return;
        XElement properties = Properties.Of(owner, RPr);
        if (change.FontName is { } font)
        {
            XElement fonts = Properties.Get(properties, "rFonts", RunOrder);
            Properties.Clear(fonts, ThemeSlots);
            foreach (string slot in Slots)
                fonts.SetAttributeValue(W + slot, font);
        }

        Toggle(properties, "b", change.Bold);
        Toggle(properties, "i", change.Italic);
        if (change.Color is { } color)
            Properties.Clear(Properties.Set(properties, "color", RunOrder, color), "themeColor", "themeTint", "themeShade");
        if (change.Size is { } size)
        {
            Properties.Set(properties, "sz", RunOrder, FormatMarkup.Digits(size.HalfPoints));
            Properties.Set(properties, "szCs", RunOrder, FormatMarkup.Digits(size.HalfPoints));
        }

        if (change.Underline is { } underline)
            Properties.Set(properties, "u", RunOrder, underline ? "single" : "none");
    }

    /// <summary>A toggle and its twin for complex scripts.</summary>
    private static void Toggle(XElement properties, string name, bool? on)
    {
        if (on is not { } value)
            return;
        Properties.Set(properties, name, RunOrder, value ? null : "0");
        Properties.Set(properties, name + "Cs", RunOrder, value ? null : "0");
    }
}
