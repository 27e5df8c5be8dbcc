using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Recognition;

namespace Drafting.Word.Reading;

/// <summary>Chữ của đoạn: joins pieces into one text in NFC with its runs.</summary>
internal sealed class ParagraphText
{
    private readonly List<(int Start, RunFace Face, string Font)> runs = new(1);
    private readonly List<(int Note, int Offset)> notes = [];

    // A paragraph of one piece, as programs write it, needs no builder.
    private string only = "";
    private StringBuilder? text;
    private int length;

    /// <summary>Adds characters of one face; where its fonts differ, they fall into runs by the kind of character.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="face">Their face.</param>
    public void Add(string characters, RunFace face)
    {
        if (characters.Length == 0)
            return;
        if (face.HasOneFont)
        {
            Begin(face, face.Ascii);
            if (length == 0)
                only = characters;
            else
                (text ??= new StringBuilder(only)).Append(characters);
            length += characters.Length;
            return;
        }

        FontSlot? slot = null;
        foreach (char c in characters)
        {
            if (slot is null || !FontSlots.IsNeutral(c))
                slot = FontSlots.Of(c);
            Begin(face, face.Font(slot.Value));
            (text ??= new StringBuilder(only)).Append(c);
            length++;
        }
    }

    /// <summary>Adds the place of a note.</summary>
    /// <param name="note">The index of the note.</param>
    public void AddNote(int note) => notes.Add((note, length));

    /// <summary>The text, its runs and notes.</summary>
    public (string Text, ImmutableArray<ObservedRun> Runs, ImmutableArray<NoteReference> Notes, bool WasNfc) Finish()
    {
        string raw = text?.ToString() ?? only;
        bool wasNfc = IsPlain(raw) || raw.IsNormalized();
        int[] bounds = new int[runs.Count + 1], places = new int[notes.Count];
        for (int i = 0; i < runs.Count; i++)
            bounds[i] = runs[i].Start;
        bounds[^1] = raw.Length;
        for (int i = 0; i < places.Length; i++)
            places[i] = notes[i].Offset;
        string nfc = wasNfc ? raw : Compose(raw, bounds, places);

        ImmutableArray<ObservedRun>.Builder observed = ImmutableArray.CreateBuilder<ObservedRun>(runs.Count);
        for (int i = 0; i < runs.Count; i++)
        {
            // A run of nothing but marks went into the letter before it.
            if (bounds[i + 1] > bounds[i])
                observed.Add(new ObservedRun(bounds[i], bounds[i + 1] - bounds[i], runs[i].Face.Format, runs[i].Font, runs[i].Face.Color, runs[i].Face.Caps));
        }

        ImmutableArray<NoteReference> references = notes.Count == 0 ? [] : [.. notes.Select((n, i) => new NoteReference(n.Note, places[i]))];
        return (nfc, observed.DrainToImmutable(), references, wasNfc);
    }

    // Every letter before the combining marks, those of Vietnamese and the usual punctuation are composed whatever stands beside them; asking the system for each
    // paragraph takes as long as reading it.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\u0300', '\u1DFF') && !text.ContainsAnyInRange('\u1F00', '\u200F') && !text.ContainsAnyInRange('\u2028', '\uFFFF');

    private void Begin(RunFace face, string font)
    {
        if (runs is [.., var last] && last.Font == font && (ReferenceEquals(last.Face, face)
            || (last.Face.Format == face.Format && last.Face.Color == face.Color && last.Face.Caps == face.Caps)))
            return;
        runs.Add((length, face, font));
    }

    /// <summary>Composes a text between the bounds, and moves the bounds along: a mark at the start of a run belongs to the letter before it.</summary>
    private static string Compose(string raw, int[] bounds, int[] places)
    {
        int[] cuts = [.. bounds.Concat(places).Append(0).Select(at => PastMarks(raw, at)).Distinct().Order()];
        var moved = new Dictionary<int, int> { [0] = 0 };
        var composed = new StringBuilder(raw.Length);
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            composed.Append(raw[cuts[i]..cuts[i + 1]].Normalize());
            moved[cuts[i + 1]] = composed.Length;
        }

        string nfc = composed.ToString();
        if (!nfc.IsNormalized())
        {
            // Jamo that stand apart in two runs compose across them: then the first run takes all.
            nfc = raw.Normalize();
            foreach (int cut in cuts)
                moved[cut] = Math.Min(moved[cut], nfc.Length);
            moved[raw.Length] = nfc.Length;
        }

        Move(bounds);
        Move(places);
        return nfc;

        void Move(int[] offsets)
        {
            for (int i = 0; i < offsets.Length; i++)
                offsets[i] = moved[PastMarks(raw, offsets[i])];
        }
    }

    private static int PastMarks(string raw, int at)
    {
        while (at > 0 && at < raw.Length && (char.IsLowSurrogate(raw[at])
            || CharUnicodeInfo.GetUnicodeCategory(raw, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            at++;
        return at;
    }
}
