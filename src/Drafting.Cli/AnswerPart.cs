using System.Collections.Immutable;
using System.Globalization;

namespace Drafting.Cli;

/// <summary>Phần của câu trả lời: what a command says, free of how it is shown. A closed union.</summary>
internal abstract record AnswerPart
{
    private AnswerPart()
    {
    }

    /// <summary>Who sees it.</summary>
    public Audience Audience { get; init; }

    /// <summary>Câu nói: a sentence, only for people: what it says stands in a table for programs.</summary>
    /// <param name="Sentence">The sentence.</param>
    public sealed record Note(string Sentence) : AnswerPart;

    /// <summary>Văn bản: text that is the answer as it stands, such as a table of the guidance or a script.</summary>
    /// <param name="Key">The key in JSON.</param>
    /// <param name="Content">The text.</param>
    public sealed record Text(string Key, string Content) : AnswerPart;

    /// <summary>Dữ kiện: named values.</summary>
    /// <param name="Items">The values in order.</param>
    public sealed record Facts(ImmutableArray<Fact> Items) : AnswerPart;

    /// <summary>Bảng: rows of one shape.</summary>
    /// <param name="Key">The key in JSON.</param>
    /// <param name="Columns">The columns.</param>
    /// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
    public sealed record Table(string Key, ImmutableArray<Column> Columns, ImmutableArray<Cell[]> Rows) : AnswerPart;
}

/// <summary>Người xem: who a part of an answer is for.</summary>
internal enum Audience
{
    /// <summary>Mọi người.</summary>
    Everyone,

    /// <summary>Người đọc báo cáo đầy đủ.</summary>
    People,

    /// <summary>Chương trình: another part says the same to people.</summary>
    Programs,
}

/// <summary>Dữ kiện: a named value.</summary>
/// <param name="Key">The key in JSON, camelCase English.</param>
/// <param name="Label">What people see.</param>
/// <param name="Value">The value.</param>
internal sealed record Fact(string Key, string Label, Cell Value);

/// <summary>Cột của bảng.</summary>
/// <param name="Key">The key in JSON, camelCase English.</param>
/// <param name="Label">What people see.</param>
internal sealed record Column(string Key, string Label);

/// <summary>Ô: a text, a whole number, a truth or nothing.</summary>
internal sealed record Cell
{
    private Cell(string? text, int? number, bool? truth) => (Word, Number, Truth) = (text, number, truth);

    /// <summary>The text, where the cell is one.</summary>
    public string? Word { get; }

    /// <summary>The number, where the cell is one.</summary>
    public int? Number { get; }

    /// <summary>The truth, where the cell is one.</summary>
    public bool? Truth { get; }

    /// <summary>What people see.</summary>
    public override string ToString() =>
        Word ?? Number?.ToString(CultureInfo.InvariantCulture) ?? (Truth is { } truth ? truth ? "có" : "không" : "");

    public static implicit operator Cell(string? text) => new(text, null, null);

    public static implicit operator Cell(int number) => new(null, number, null);

    public static implicit operator Cell(bool truth) => new(null, null, truth);
}
