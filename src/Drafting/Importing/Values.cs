using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Markup;
using Drafting.Core.Text;

namespace Drafting.Importing;

/// <summary>Giá trị của trường: texts of a paper as a drafter would have typed them; <see langword="null"/> is a field left out.</summary>
internal static class Values
{
    private const string Directly = "trực tiếp";

    /// <summary>A key and its value.</summary>
    public static DataEntry Entry(string key, DataNode value) => new(key, default, value);

    /// <summary>A value in the shape that a template asks for: one signer where it knows one alone, a list of one line, lines as one text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as the shipped templates have it.</param>
    public static DataNode Shaped(Field field, DataNode value) => (field.Kind, value) switch
    {
        (FieldKind.Group, DataNode.List { Items: [var first, ..] }) => first,
        (FieldKind.GroupList, DataNode.Map) or (FieldKind.List, DataNode.Scalar) => new DataNode.List([value]),
        (FieldKind.Text or FieldKind.Markup, DataNode.List list) => new DataNode.Scalar(string.Join('\n', list.Items.OfType<DataNode.Scalar>().Select(static s => s.Text)), ScalarKind.Text),
        _ => value,
    };

    /// <summary>A text, or nothing where there is none.</summary>
    public static DataNode? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : new DataNode.Scalar(text, ScalarKind.Text);

    /// <summary>A text with emphasis, which only a field of markup can hold.</summary>
    public static DataNode? Rich(Field field, RichText? text) => text is null ? null : Text(
        field.Kind == FieldKind.Markup ? BodyMarkup.Write([new Block.Paragraph(Division.Plain, "", text)]) : text.PlainText);

    /// <summary>A list of texts.</summary>
    public static DataNode? List(IEnumerable<string>? texts) => texts?.Select(Text).OfType<DataNode>().ToImmutableArray() is { IsEmpty: false } items ? new DataNode.List(items) : null;

    /// <summary>A list of groups.</summary>
    public static DataNode? Groups(IEnumerable<DataNode.Map> groups) => groups.Select(static g => (DataNode)g).ToImmutableArray() is { IsEmpty: false } items ? new DataNode.List(items) : null;

    /// <summary>Lines of recipients.</summary>
    public static DataNode? Recipients(IEnumerable<Recipient> recipients) => List(recipients.Select(static r => r.Purpose is null ? r.Text : $"{r.Text} ({r.Purpose})"));

    /// <summary>The choice that a text means, whatever its case and the place of its tone marks; the text itself where it is none.</summary>
    public static DataNode? Choice(Field field, string? text) => text is null ? null : Text(
        field.Choices.FirstOrDefault(choice => ToneFolding.Fold(choice).Equals(ToneFolding.Fold(text), StringComparison.OrdinalIgnoreCase)) ?? text);

    /// <summary>The number at the end of a text, such as that of a draft.</summary>
    public static DataNode? LastNumber(string? text)
    {
        int start = text?.Length ?? 0;
        while (start > 0 && char.IsAsciiDigit(text![start - 1]))
            start--;
        return text is null || start == text.Length ? null : new DataNode.Scalar(text[start..].TrimStart('0') is { Length: > 0 } digits ? digits : "0", ScalarKind.Number);
    }

    /// <summary>One signer.</summary>
    public static DataNode.Map Signer(Field group, Signer signer)
    {
        ImmutableArray<string> prefixes = group.Fields.FirstOrDefault(static f => f.Key == "quyen_han")?.Choices ?? [];
        (string? prefix, string? whom) = Authority(signer.Authority, prefixes);
        return new DataNode.Map(
        [
            .. group.Fields
                .Select(field => (Field: field, Value: field.Key switch
                {
                    "quyen_han" => Text(prefix),
                    "thay_mat" => Text(whom),
                    "chuc_vu" => List(signer.Positions),
                    "ho_ten" => Text(signer.Name),
                    _ => null,
                }))
                .Where(static entry => entry.Value is not null)
                .Select(static entry => Entry(entry.Field.Key, Shaped(entry.Field, entry.Value!))),
        ]);
    }

    private static (string? Prefix, string? Whom) Authority(string? authority, ImmutableArray<string> prefixes)
    {
        if (authority is null)
            return (prefixes.Contains(Directly) ? Directly : null, null);
        // T/M, TM. and TM are one word in two offices' habits.
        foreach (string prefix in prefixes.Where(static p => p != Directly))
        {
            int at = 0, matched = 0;
            string letters = Letters(prefix);
            while (at < authority.Length && matched < letters.Length && (char.ToUpperInvariant(authority[at]) == letters[matched] || authority[at] is '/' or '.'))
                matched += authority[at++] is '/' or '.' ? 0 : 1;
            if (matched < letters.Length || (at < authority.Length && char.IsLetter(authority[at])))
                continue;
            return (prefix, authority[at..].TrimStart('.', ' ', '/'));
        }

        return (null, authority);
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToUpperInvariant)]);
}
