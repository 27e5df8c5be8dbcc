namespace Drafting.Core.Markup;

/// <summary>Dòng thành phần: a line of the template that starts with <c>@</c>.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="WordEnd">Offset behind the word; it starts behind the <c>@</c>.</param>
/// <param name="Rest">What stands behind the word; may be empty.</param>
internal readonly record struct ComponentLine(MarkupLine Line, int WordEnd, MarkupLine Rest)
{
    /// <summary>Whether there is text behind the word.</summary>
    public bool HasText => Rest.Start < Rest.End;

    /// <summary>Reads a line that is one.</summary>
    /// <param name="source">The source.</param>
    /// <param name="line">The line.</param>
    /// <param name="component">The parts of the line when it is a component line.</param>
    public static bool TryRead(MarkupSource source, MarkupLine line, out ComponentLine component)
    {
        component = default;
        if (!source.IsMark(line.Start, '@') || source.DoorAt(line.Start) != Door.Template)
            return false;
        // Everything up to a blank, so that `@co-quan:` is a mistake that is seen and not a name that starts with a colon.
        int end = line.Start + 1;
        while (end < line.End && source.DoorAt(end) == Door.Template && !SegmentText.IsBlank(source[end]))
            end++;
        component = new ComponentLine(line, end, source.Trim(end, line.End));
        return true;
    }

    /// <summary>Whether a line starts an annex, and with it a body of its own.</summary>
    public static bool StartsAnnex(MarkupSource source, MarkupLine line) =>
        TryRead(source, line, out ComponentLine component)
        && ComponentKeys.TryFind(component.Word(source), out ComponentKey key)
        && key is ComponentKey.Annex or ComponentKey.AnnexLandscape;

    /// <summary>The word behind the <c>@</c>.</summary>
    public ReadOnlySpan<char> Word(MarkupSource source) => source.Chars[(Line.Start + 1)..WordEnd];
}
