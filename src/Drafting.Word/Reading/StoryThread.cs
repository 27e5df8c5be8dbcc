using System.Text;

namespace Drafting.Word.Reading;

/// <summary>Mạch đang đọc: where we are in a story, or in a text box inside it, which counts its own paragraphs.</summary>
internal sealed class StoryThread(string name)
{
    private readonly Stack<OpenField> fields = new();
    private int instructions;

    /// <summary>The name of the story.</summary>
    public string Name { get; } = name;

    /// <summary>The ordinal of the paragraph being read.</summary>
    public int Ordinal { get; set; }

    /// <summary>The cell being read.</summary>
    public CellScope? Cell { get; set; }

    /// <summary>The text box that this is.</summary>
    public BoxPlace? Box { get; init; }

    /// <summary>Whether we are inside a tracked insertion.</summary>
    public bool InInsertion { get; set; }

    /// <summary>Whether what comes now is the instruction of a field, which does not show.</summary>
    public bool InInstruction => instructions > 0;

    /// <summary>Whether we are inside a field.</summary>
    public bool InField => fields.Count > 0;

    /// <summary>Begins a field.</summary>
    public void BeginField()
    {
        fields.Push(new OpenField());
        instructions++;
    }

    /// <summary>Adds to the instruction of the field.</summary>
    /// <param name="text">The characters.</param>
    public void AddInstruction(string text)
    {
        if (fields.TryPeek(out OpenField? field) && !field.HasResult && field.Instruction.Length < 1000)
            field.Instruction.Append(text);
    }

    /// <summary>Turns to the result of the field; gives its instruction.</summary>
    public string? SeparateField()
    {
        if (!fields.TryPeek(out OpenField? field) || field.HasResult)
            return null;
        field.HasResult = true;
        instructions--;
        return field.Instruction.ToString();
    }

    /// <summary>Ends the field; gives its instruction where it had no result.</summary>
    public string? EndField()
    {
        string? instruction = SeparateField();
        fields.TryPop(out _);
        return instruction;
    }

    /// <summary>Ends the paragraph: an instruction that is still open would hide the rest of the paper, so it is given up.</summary>
    public void EndParagraph()
    {
        while (instructions > 0)
            EndField();
    }

    private sealed class OpenField
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }
    }
}
