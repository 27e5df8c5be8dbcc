using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Help;

/// <summary>Trợ giúp: the page of a command, in Vietnamese, written from the parser's own tables so that it cannot differ from them.</summary>
internal static class HelpText
{
    private const int Width = 100;
    private const int Gap = 2;
    private const int WidestName = 30;

    /// <summary>Writes the page of a command.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="tree">The commands.</param>
    /// <param name="command">The command; the root for the program's own page.</param>
    public static void Write(TextWriter output, CommandTree tree, Command command)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Cách dùng:");
        output.WriteLine($"  {Usage(tree, command)}");
        Section(output, "Lệnh", command.Subcommands.Select(static c => new HelpRow(c.Name, c.Description)));
        Section(output, "Tham số", command.Arguments.Select(static a => new HelpRow($"<{Name(a)}>", a.Description)));
        Section(output, "Tuỳ chọn", command.Options.Where(o => command != tree.Root && !o.Hidden).Select(Row));
        Section(output, "Tuỳ chọn chung", tree.Root.Options.Where(o => o.Recursive || command == tree.Root).Select(Row));
        ImmutableArray<string> examples = tree.OwnerOf(command)?.Examples ?? [.. tree.Commands.Select(static c => c.Examples[0])];
        output.WriteLine();
        output.WriteLine("Ví dụ:");
        foreach (string example in examples)
            output.WriteLine($"  drafting {example}");
        if (command.Subcommands.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Xem cách dùng một lệnh: drafting {(command == tree.Root ? "" : tree.PathOf(command) + " ")}<lệnh> --help");
        }
    }

    private static string Usage(CommandTree tree, Command command)
    {
        List<string> words = ["drafting"];
        if (tree.PathOf(command) is { Length: > 0 } path)
            words.Add(path);
        if (command.Subcommands.Count > 0)
            words.Add("<lệnh>");
        foreach (Argument argument in command.Arguments)
        {
            string name = $"<{Name(argument)}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
            words.Add(argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name);
        }

        foreach (Option option in command.Options.Where(static o => o.Required))
            words.Add($"{option.Name} <{option.HelpName}>{(option.Arity.MaximumNumberOfValues > 1 ? "..." : "")}");
        words.Add("[tuỳ chọn]");
        return string.Join(' ', words);
    }

    private static HelpRow Row(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(static n => n.Length));
        return new HelpRow(option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.HelpName}>", option.Description);
    }

    private static string Name(Argument argument) => argument.HelpName ?? argument.Name;

    private static void Section(TextWriter output, string title, IEnumerable<HelpRow> rows)
    {
        HelpRow[] all = [.. rows];
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        int indent = all.Max(static r => r.Name.Length <= WidestName ? r.Name.Length : 0) + Gap + 2;
        foreach (HelpRow row in all)
        {
            string lead = "  " + row.Name;
            if (lead.Length + Gap > indent)
            {
                output.WriteLine(lead);
                lead = "";
            }

            foreach (string line in Wrap(row.Text ?? "", Width - indent))
            {
                output.WriteLine(lead.PadRight(indent) + line);
                lead = "";
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private sealed record HelpRow(string Name, string? Text);
}
