using System.CommandLine;
using System.Text;
using Drafting.Cli.Parsing;
using Drafting.Core.Checking;

namespace Drafting.Cli.Help;

/// <summary>Đoạn mã gợi ý: the words that may follow, written out once, so that pressing Tab need not start the program; only the keys of templates
/// are asked for.</summary>
internal static class CompletionScript
{
    private const string ListTemplates = "drafting templates list --format concise 2>/dev/null | cut -f1";

    /// <summary>The script for bash.</summary>
    /// <param name="tree">The commands, with all details.</param>
    public static string Bash(CommandTree tree)
    {
        var text = new StringBuilder();
        text.Append("# Gợi ý lệnh drafting cho bash.\n_drafting() {\n  local cur=\"${COMP_WORDS[COMP_CWORD]}\" path=\"\" word words=\"\"\n");
        text.Append("  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$path $word\" in\n");
        foreach (string path in Paths(tree).Where(static p => p.Length > 0))
            text.Append("      \" ").Append(path).Append("\") path=\" ").Append(path).Append("\" ;;\n");
        text.Append("    esac\n  done\n  case \"${COMP_WORDS[COMP_CWORD-1]}\" in\n");
        foreach ((string option, string words) in Choices(tree))
            text.Append("    ").Append(option).Append(") COMPREPLY=($(compgen -W '").Append(words).Append("' -- \"$cur\")); return ;;\n");
        text.Append("    --data|-d|--out|-o|--into|--templates|--accept|--annotate) compopt -o default; COMPREPLY=(); return ;;\n  esac\n  case \"$path\" in\n");
        foreach (Command command in Commands(tree))
        {
            string path = tree.PathOf(command);
            text.Append("    \"").Append(path.Length == 0 ? "" : " " + path).Append("\") words='").Append(Words(tree, command)).Append('\'');
            if (TakesTemplate(tree, command))
                text.Append("; [[ $cur == -* ]] || words=\"$words $(").Append(ListTemplates).Append(")\"");
            else if (Takes(command, "paper") || Takes(command, "papers"))
                text.Append("; [[ $cur == -* ]] || { compopt -o default; COMPREPLY=(); return; }");
            text.Append(" ;;\n");
        }

        text.Append("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\ncomplete -F _drafting drafting\n");
        return text.ToString();
    }

    /// <summary>The script for zsh, which understands that of bash.</summary>
    /// <param name="tree">The commands, with all details.</param>
    public static string Zsh(CommandTree tree) =>
        "#compdef drafting\n# Gợi ý lệnh drafting cho zsh.\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(tree);

    /// <summary>The script for PowerShell.</summary>
    /// <param name="tree">The commands, with all details.</param>
    public static string PowerShell(CommandTree tree)
    {
        var text = new StringBuilder();
        text.Append("# Gợi ý lệnh drafting cho PowerShell.\nRegister-ArgumentCompleter -Native -CommandName drafting -ScriptBlock {\n");
        text.Append("  param($word, $ast, $position)\n  $words = @{\n");
        foreach (Command command in Commands(tree))
            text.Append("    '").Append(tree.PathOf(command)).Append("' = '").Append(Words(tree, command)).Append("'\n");
        text.Append("  }\n  $choices = @{\n");
        foreach ((string option, string words) in Choices(tree))
            text.Append("    '").Append(option).Append("' = '").Append(words).Append("'\n");
        text.Append("  }\n  $path = ''\n  $last = ''\n");
        text.Append("  foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {\n    $value = $element.ToString()\n");
        text.Append("    if ($value -ceq $word -and $element.Extent.EndOffset -ge $position) { break }\n");
        text.Append("    $longer = \"$path $value\".Trim()\n    if ($words.ContainsKey($longer)) { $path = $longer }\n    $last = $value\n  }\n");
        text.Append("  $list = if ($choices.ContainsKey($last)) { $choices[$last] } else { $words[$path] }\n");
        text.Append("  $list -split ' ' | Where-Object { $_ -like \"$word*\" } | ForEach-Object {\n");
        text.Append("    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)\n  }\n}\n");
        return text.ToString();
    }

    private static IEnumerable<Command> Commands(CommandTree tree)
    {
        var waiting = new Queue<Command>([tree.Root]);
        while (waiting.TryDequeue(out Command? command))
        {
            yield return command;
            foreach (Command child in command.Subcommands)
                waiting.Enqueue(child);
        }
    }

    private static IEnumerable<string> Paths(CommandTree tree) => Commands(tree).Select(tree.PathOf);

    private static IEnumerable<(string Option, string Words)> Choices(CommandTree tree) => Commands(tree)
        .SelectMany(static c => c.Options)
        .OfType<ChoiceOption>()
        .Distinct()
        .Select(static option => (option.Name, string.Join(' ', option.Words)));

    private static string Words(CommandTree tree, Command command)
    {
        IEnumerable<Option> options = command.Options.Concat(tree.Root.Options.Where(static o => o.Recursive)).Distinct();
        IEnumerable<string> codes = Takes(command, "code") ? RuleCatalog.All.Select(static r => r.Code) : [];
        return string.Join(' ', command.Subcommands.Select(static c => c.Name).Concat(codes).Concat(options.Select(static o => o.Name)));
    }

    private static bool Takes(Command command, string argument) => command.Arguments.Any(a => a.Name == argument);

    private static bool TakesTemplate(CommandTree tree, Command command) => Takes(command, "template") && tree.PathOf(command) != "templates new";
}
