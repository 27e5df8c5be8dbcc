using System.Collections.Immutable;

namespace Drafting.Core.Numbers.Codes;

/// <summary>Reads the sections of a code and how they go together.</summary>
internal static class CodeReader
{
    /// <summary>The most characters of a code; a workbook cannot hold more.</summary>
    /// <value>255</value>
    public const int MostCharacters = 255;

    /// <summary>The sections for numbers and the one for text, or nothing where the code cannot be read.</summary>
    /// <param name="code">The code.</param>
    public static (ImmutableArray<CodeSection> Numbers, CodeSection? Text)? Read(string code)
    {
        if (code.Length > MostCharacters)
            return null;
        if (code.Length == 0)
            return ([CodeSection.General], null);
        var scanner = new CodeScanner(code);
        var tokens = new List<CodeToken>();
        ImmutableArray<CodeSection>.Builder sections = ImmutableArray.CreateBuilder<CodeSection>(4);
        do
        {
            tokens.Clear();
            if (sections.Count == 4 || !scanner.TryScan(scanner.At, tokens) || SectionReader.Read(tokens) is not { } section)
                return null;
            // The third section takes what the first two leave, the fourth takes text.
            if (scanner.Condition is not null && sections.Count >= 2)
                return null;
            sections.Add(section with { Condition = scanner.Condition, Language = scanner.Language });
        }
        while (scanner.At <= code.Length);

        bool hasText = sections.Count == 4 || sections[^1].Kind == CodeSectionKind.Text;
        CodeSection? text = hasText ? sections[^1] : null;
        if (hasText)
            sections.RemoveAt(sections.Count - 1);
        bool isTextSound = text is null or { Kind: CodeSectionKind.Text or CodeSectionKind.Words or CodeSectionKind.General, Condition: null };
        return isTextSound && !sections.Any(static s => s.Kind == CodeSectionKind.Text) ? (sections.ToImmutable(), text) : null;
    }
}
