using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>Changes to what a paper says, and the rows of the table that are made of them.</summary>
internal static class DocumentEdits
{
    /// <summary>A row that says one sentence in another way: the paper is given the right one, and gets the wrong one.</summary>
    public static Mutation Said(string code, string what, DocumentFamily family, string right, string wrong) => new(code, what)
    {
        Given = document => document.Family == family ? Begun(document, RichText.From(right)) : null,
        Document = document => Begun(document with { Body = document.Body.RemoveAt(0) }, RichText.From(wrong)),
    };

    /// <summary>A row about a footnote of a sentence.</summary>
    public static Mutation Noted(string code, string what, DocumentFamily family, string text, string right, string wrong) => new(code, what)
    {
        Given = document => document.Family == family ? Begun(document, WithNote(text, right)) : null,
        Document = document => Begun(document with { Body = document.Body.RemoveAt(0) }, WithNote(text, wrong)),
    };

    /// <summary>A row that prints a component otherwise than its paper says it.</summary>
    public static Mutation Printed(string code, string what, Component component, Func<string, string> change, DocumentFamily? family = null) => new(code, what)
    {
        Plan = (plan, standard) => family is { } only && standard.Family != only ? null : PlanEdits.First(plan, component, p => PlanEdits.Text(p, change)),
    };

    /// <summary>The paper with a paragraph in front of its text.</summary>
    public static OfficialDocument Begun(OfficialDocument document, RichText text) =>
        document with { Body = document.Body.Insert(0, new Block.Paragraph(Division.Plain, "", text)) };

    /// <summary>The paper with another head.</summary>
    public static OfficialDocument Headed(OfficialDocument document, Func<LetterHead, LetterHead> change) => document with { Head = change(document.Head) };

    private static RichText WithNote(string text, string note) => new([new Inline.Text(text), new Inline.Footnote([RichText.From(note)])]);
}
