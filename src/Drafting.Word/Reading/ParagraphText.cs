using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Recognition;

namespace Drafting.Word.Reading;

/// <summary>Chữ của đoạn: joins pieces into one text in NFC with its runs; one of them serves all paragraphs of a paper in turn.</summary>
internal sealed class ParagraphText
{
    private readonly List<(int Start, RunFace Face, string Font)> runs = [];
    private readonly List<(int Note, int Offset)> notes = [];
    private readonly StringBuilder joined = new();

    // A paragraph of one piece, as programs write it, needs no joining.
    private string only = "";
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
                Joined().Append(characters);
            length += characters.Length;
            return;
        }

        FontSlot? slot = null;
        foreach (char c in characters)
        {
            if (slot is null || !FontSlots.IsNeutral(c))
                slot = FontSlots.Of(c);
            Begin(face, face.Font(slot.Value));
            Joined().Append(c);
            length++;
        }
    }

    /// <summary>Adds the place of a note.</summary>
    /// <param name="note">The index of the note.</param>
    public void AddNote(int note) => notes.Add((note, length));

    /// <summary>The text, its runs and notes; then all is empty again, for the next paragraph.</summary>
    public (string Text, ImmutableArray<ObservedRun> Runs, ImmutableArray<NoteReference> Notes, bool WasNfc) Finish()
    {
        string raw = joined.Length > 0 ? joined.ToString() : only;
        bool wasNfc = IsPlain(raw) || raw.IsNormalized();
        string nfc = wasNfc ? raw : Compose(raw);

        ImmutableArray<ObservedRun>.Builder observed = ImmutableArray.CreateBuilder<ObservedRun>(runs.Count);
        for (int i = 0; i < runs.Count; i++)
        {
            (int start, RunFace face, string font) = runs[i];
            int end = i + 1 < runs.Count ? runs[i + 1].Start : nfc.Length;
            // A run of nothing but marks went into the letter before it.
            if (end > start)
                observed.Add(new ObservedRun(start, end - start, face.Format, font, face.Color, face.Caps));
        }

        ImmutableArray<NoteReference> references = notes.Count == 0 ? [] : [.. notes.Select(static n => new NoteReference(n.Note, n.Offset))];
        runs.Clear();
        notes.Clear();
        joined.Clear();
        (only, length) = ("", 0);
        return (nfc, observed.DrainToImmutable(), references, wasNfc);
    }

    private StringBuilder Joined() => joined.Length > 0 ? joined : joined.Append(only);

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

    /// <summary>Composes a text between its runs and notes, and moves these along: a mark at the start of a run belongs to the letter before it.</summary>
    private string Compose(string raw)
    {
        int[] cuts = [.. runs.Select(static r => r.Start).Concat(notes.Select(static n => n.Offset)).Append(0).Append(raw.Length).Select(at => PastMarks(raw, at)).Distinct().Order()];
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

        for (int i = 0; i < runs.Count; i++)
            runs[i] = runs[i] with { Start = moved[PastMarks(raw, runs[i].Start)] };
        for (int i = 0; i < notes.Count; i++)
            notes[i] = notes[i] with { Offset = moved[PastMarks(raw, notes[i].Offset)] };
        return nfc;
    }

    private static int PastMarks(string raw, int at)
    {
        while (at > 0 && at < raw.Length && (char.IsLowSurrogate(raw[at])
            || CharUnicodeInfo.GetUnicodeCategory(raw, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            at++;
        return at;
    }
}
