using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Files;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>inspect</c>: where a paper comes from, and whether it was edited since.</summary>
internal sealed class InspectCommand() : CliCommand("inspect", "Xem một văn bản Word được soạn từ mẫu nào và đã sửa sau khi soạn chưa.")
{
    private static readonly ImmutableArray<Column> Columns = [new("key", "Thành phần"), new("title", "Tên"), new("text", "Giá trị"), new("state", "Ô nội dung")];

    private readonly Argument<string> paper = new("paper") { HelpName = "tệp.docx", Description = "Văn bản Word." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => ["inspect ket-luan.docx", "inspect ket-luan.docx --format json"];

    /// <inheritdoc/>
    public override void Describe(Command command) => command.Arguments.Add(paper);

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        string path = parse.GetValue(paper)!;
        if (InputPaper.Refuse(session.Surroundings, path) is { } refused)
            return Reply.Failed(refused);
        using FileStream stream = File.OpenRead(session.Surroundings.Full(path));
        Outcome<PaperInspection> inspected = DraftingEngine.Inspect(stream, path);
        if (inspected.Value is not { } found)
            return Reply.Of(inspected.Diagnostics) with { Subject = path };
        return Reply.Of(
            inspected.Diagnostics,
            new AnswerPart.Facts(
            [
                new Fact("file", "Tệp", path),
                new Fact("template", "Mẫu", found.Record?.TemplateId ?? "(không có hồ sơ soạn thảo)"),
                new Fact("regime", "Chế độ trình bày", found.Record?.RegimeId),
                new Fact("templateHash", "Mã băm của mẫu", found.Record?.TemplateHash),
                new Fact("draftedTextHash", "Mã băm chữ khi soạn", found.Record?.TextHash),
                new Fact("textHash", "Mã băm chữ hiện nay", found.TextHash),
                new Fact("edited", "Đã sửa sau khi soạn", Edited(found.Edited)),
            ])
            { Audience = Audience.People },
            new AnswerPart.Facts(
            [
                new Fact("file", "", path),
                new Fact("hasRecord", "", found.Record is not null),
                new Fact("template", "", found.Record?.TemplateId),
                new Fact("regime", "", found.Record?.RegimeId),
                new Fact("templateHash", "", found.Record?.TemplateHash),
                new Fact("draftedTextHash", "", found.Record?.TextHash),
                new Fact("textHash", "", found.TextHash),
                new Fact("edited", "", found.Edited switch { EditState.Edited => "edited", EditState.Unchanged => "unchanged", _ => "unknown" }),
            ])
            { Audience = Audience.Programs },
            new AnswerPart.Table("fields", Columns, [.. found.Fields.Select(static f => (Cell[])[f.Key, f.Title, f.Text.Replace('\n', ' '), State(f.State)])])) with
        { Subject = path };
    }

    private static string Edited(EditState state) => state switch
    {
        EditState.Edited => "đã sửa",
        EditState.Unchanged => "chưa sửa",
        _ => "không rõ, vì tệp không có hồ sơ soạn thảo",
    };

    private static string State(ControlState state) => state switch
    {
        ControlState.Equal => "khớp",
        ControlState.Differs => "khác: khi mở, Word sẽ hiện giá trị ở đây",
        _ => "không có",
    };
}
