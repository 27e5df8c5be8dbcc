using System.CommandLine;
using System.Text;
using Drafting.Cli.Files;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Commands;

/// <summary>Công văn kèm việc tổng hợp: <c>--letters</c> and <c>--office</c>.</summary>
internal sealed class LetterOptions
{
    private readonly Option<string> folder = new("--letters") { HelpName = "thư mục", Description = "Thư mục mới: công văn đề nghị chỉnh lý cho mỗi đơn vị có lỗi hoặc cảnh báo chưa giải trình, .docx và .yaml." };
    private readonly Option<string> office = new("--office") { HelpName = "đơn vị", Description = "Hồ sơ đơn vị gửi công văn, như vptw; mặc định theo don_vi trong drafting.json." };

    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(office);
    }

    /// <summary>Why the letters cannot be written, or <see langword="null"/>.</summary>
    public Failure? Refuse(ParseResult parse, Surroundings surroundings) =>
        parse.GetValue(folder) is { } target ? new OutputFolder(surroundings).Refuse(Path.TrimEndingDirectorySeparator(target)) : null;

    /// <summary>Writes the letters of an annex; nothing where none are asked for, or no unit is to be written to.</summary>
    public Outcome<string> Write(ParseResult parse, Session session, AssembledAnnex annex)
    {
        if (parse.GetValue(folder) is not { } named)
            return "";
        string target = Path.TrimEndingDirectorySeparator(named);
        Outcome<AnnexLetterSet> drafted = session.Engine.DraftLetters(annex, parse.GetValue(office));
        if (drafted.Value is not { } set)
            return new Outcome<string>(" Chưa soạn được công văn chỉnh lý.", drafted.Diagnostics);
        if (set.Letters.IsEmpty)
            return new Outcome<string>(" Không đơn vị nào phải nhận công văn chỉnh lý.", drafted.Diagnostics);
        new OutputFolder(session.Surroundings).Write(target, set.Letters.SelectMany(letter =>
        {
            string name = $"{annex.Form.Key}-{annex.Period}-{letter.Body.Key}";
            return ((string, byte[])[])[($"{name}.docx", letter.Paper.Word), ($"{name}.yaml", Encoding.UTF8.GetBytes(letter.Record))];
        }));
        return new Outcome<string>($" Đã soạn {set.Letters.Length} công văn chỉnh lý trong {target}.", drafted.Diagnostics);
    }
}
