using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Checking;

/// <summary>One line of a sketch: its text and its formats.</summary>
internal sealed partial class SketchedText
{
    private readonly ImmutableArray<ObservedRun>.Builder runs = ImmutableArray.CreateBuilder<ObservedRun>();
    private readonly ImmutableArray<NoteReference>.Builder notes = ImmutableArray.CreateBuilder<NoteReference>();
    private readonly bool isNfc = true;
    private readonly ObservedPlace place = new ObservedPlace.OnPage();
    private ParagraphFormat format = new(Alignment.Justify, Length.Zero, Length.Zero, Length.Zero, Length.Zero, Length.Zero, LineSpacing.Single);
    private RunFormat run = new(FontSize.FromPoints(14), false, false, false);
    private string font;
    private string? color;
    private bool caps;
    private string? label;

    public SketchedText(LayoutStandard layout, Component? component, string[] attributes, string text, int offset)
    {
        font = layout.Page.FontName.Preferred;
        if (component is { } known && layout.Components.TryGetValue(known, out ComponentStandard? row))
        {
            format = new ParagraphFormat(row.Alignment.Preferred, Length.Zero, Length.Zero, row.FirstLine.Preferred, row.SpaceBefore.Preferred, row.SpaceAfter.Preferred, row.Line.Preferred);
            run = new RunFormat(row.Size.Preferred, row.Bold.Preferred, row.Italic.Preferred, row.Underline.Preferred);
        }

        foreach (string attribute in attributes)
        {
            if (attribute == "không NFC")
                isNfc = false;
            else if (attribute.StartsWith("ô ", StringComparison.Ordinal) && attribute[2..].Split(',') is [var r, var c])
                place = new ObservedPlace.InCell(0, int.Parse(r, CultureInfo.InvariantCulture), int.Parse(c, CultureInfo.InvariantCulture), 2, Lined: false);
            else
                Set(attribute);
        }

        Text = Split(text, offset);
    }

    public string Text { get; }

    public double Certainty { get; private set; } = 1;

    public ObservedParagraph ToObserved(ParagraphAddress address, int section) =>
        new(address, Text, runs.ToImmutable(), format, null, label, place, section, notes.ToImmutable(), isNfc);

    public ObservedParagraph AddTo(ObservedParagraph above) => above with
    {
        Text = $"{above.Text} {Text}",
        Runs = [.. above.Runs[..^1], above.Runs[^1] with { Length = above.Runs[^1].Length + 1 }, .. runs],
        Notes = [.. above.Notes, .. notes],
    };

    private void Set(string attribute)
    {
        if (Flag(attribute) || Figure(attribute))
            return;
        throw new FormatException($"No format is called “{attribute}”.");
    }

    private bool Flag(string attribute)
    {
        (run, format, caps, Certainty) = attribute switch
        {
            "đậm" => (run with { Bold = true }, format, caps, Certainty),
            "không đậm" => (run with { Bold = false }, format, caps, Certainty),
            "nghiêng" => (run with { Italic = true }, format, caps, Certainty),
            "không nghiêng" => (run with { Italic = false }, format, caps, Certainty),
            "gạch chân" => (run with { Underline = true }, format, caps, Certainty),
            "không gạch chân" => (run with { Underline = false }, format, caps, Certainty),
            "căn trái" => (run, format with { Alignment = Alignment.Left }, caps, Certainty),
            "căn phải" => (run, format with { Alignment = Alignment.Right }, caps, Certainty),
            "căn giữa" => (run, format with { Alignment = Alignment.Center }, caps, Certainty),
            "căn đều" => (run, format with { Alignment = Alignment.Justify }, caps, Certainty),
            "hiện in hoa" => (run, format, true, Certainty),
            "không chắc" => (run, format, caps, 0.5),
            _ => (run, format, caps, -1),
        };
        if (Certainty >= 0)
            return true;
        Certainty = 1;
        return false;
    }

    private bool Figure(string attribute)
    {
        string[] names = ["cỡ chữ", "phông", "màu", "nhãn", "thụt đầu dòng", "thụt trái", "thụt phải", "cách trước", "cách sau", "giãn dòng", "nét dưới", "nét trên"];
        if (names.FirstOrDefault(n => attribute.StartsWith(n + " ", StringComparison.Ordinal)) is not { } name)
            return false;
        string value = attribute[(name.Length + 1)..];
        switch (name)
        {
            case "cỡ chữ": run = run with { Size = FontSize.TryParse(value, out FontSize size) ? size : throw new FormatException(attribute) }; break;
            case "phông": font = value; break;
            case "màu": color = value; break;
            case "nhãn": label = value; break;
            case "giãn dòng": format = format with { Line = LineSpacing.TryParse(value, out LineSpacing line) ? line : throw new FormatException(attribute) }; break;
            default:
                Length length = Length.TryParse(value, out Length read) ? read : throw new FormatException(attribute);
                format = name switch
                {
                    "thụt đầu dòng" => format with { FirstLine = length },
                    "thụt trái" => format with { Left = length },
                    "thụt phải" => format with { Right = length },
                    "cách trước" => format with { Before = length },
                    "cách sau" => format with { After = length },
                    "nét dưới" => format with { BottomRule = length },
                    _ => format with { TopRule = length },
                };
                break;
        }

        return true;
    }

    private string Split(string source, int offset)
    {
        source = EscapePattern().Replace(source.Replace('⏎', '\n').Replace('⇥', '\t'), static m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        var text = new StringBuilder();
        RunFormat now = run;
        int start = 0;
        void Close(RunFormat next)
        {
            if (text.Length > start)
                runs.Add(new ObservedRun(offset + start, text.Length - start, now, font, color, caps));
            start = text.Length;
            now = next;
        }

        for (int i = 0; i < source.Length; i++)
        {
            string mark = i + 1 < source.Length ? source.Substring(i, 2) : "";
            if (mark is "**" or "~~" or "__" && source.Length > 2)
            {
                Close(mark switch { "**" => now with { Bold = !now.Bold }, "~~" => now with { Italic = !now.Italic }, _ => now with { Underline = !now.Underline } });
                i++;
            }
            else if (mark == "[^" && source.IndexOf(']', i) is var end and > 0)
            {
                notes.Add(new NoteReference(int.Parse(source.AsSpan(i + 2, end - i - 2), CultureInfo.InvariantCulture) - 1, offset + text.Length));
                i = end;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        Close(now);
        return text.ToString();
    }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex EscapePattern();
}
