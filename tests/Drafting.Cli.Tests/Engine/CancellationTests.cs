using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Engine;

/// <summary>Work that its client has given up ends, and leaves nothing behind.</summary>
public class CancellationTests
{
    private const string File = "a.docx";

    private static readonly DraftingEngine Engine = Shipped.Engine;

    [Fact]
    public void WorkThatIsCancelledBeforehandReadsAndWritesNothing()
    {
        var given = new CancellationToken(canceled: true);
        DraftRequest draft = Shipped.Request("ket-luan", "152-kl-tw");
        Ends(_ => Engine.Draft(draft, given));
        Ends(paper => Engine.Check(paper, File, new CheckRequest(), given));
        Ends(paper => Engine.Import(paper, File, new ImportRequest(), given));
        EndsWriting((paper, output) => Engine.Fix(paper, File, new FixRequest(new CheckRequest()), output, given));
        EndsWriting((paper, output) => Engine.Relayout(paper, File, new RelayoutRequest(), output, given));
        EndsWriting((paper, output) => Engine.AppendCopies(Shipped.Request("ban-sao", "sao-y"), paper, File, output, given));
        EndsWriting((paper, output) => Engine.Release(paper, File, output, given));
        EndsWriting((paper, output) => DraftingEngine.Annotate(paper, File, [], output, given));
        var annex = new AnnexFile("a.xlsx", static () => throw new InvalidOperationException("read"));
        Ends(_ => Engine.ReadAnnex(annex, given));
        Ends(paper => Engine.VerifyAnnex(annex, paper, File, given));
        EndsWriting((paper, output) => Engine.AddAnnex(annex, paper, File, new AnnexInWord(), output, given));
        EndsWriting((_, output) => Engine.WriteAnnex(annex, new AnnexInWord(), output, given));
        Ends(_ => Engine.AssembleAnnex(new AnnexMerge("tccsd-quy", new ReportingPeriod(PeriodKind.Quarter, 2025, 3), [new AnnexFile("a.xlsx", static () => throw new InvalidOperationException("read"))]), given));

        static void Ends<T>(Func<Stream, Outcome<T>> work)
            where T : class
        {
            using var paper = new MemoryStream(Shipped.Paper("tay-thong-bao-dan-tu-web"));
            Should.Throw<OperationCanceledException>(() => work(paper));
            paper.Position.ShouldBe(0);
        }

        static void EndsWriting<T>(Func<Stream, Stream, Outcome<T>> work)
            where T : class
        {
            using var output = new MemoryStream();
            Ends(paper => work(paper, output));
            output.Length.ShouldBe(0);
        }
    }

    [Fact]
    public void WorkThatIsCancelledWhileThePaperIsReadWritesNothing()
    {
        using var output = new MemoryStream();
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.Check(paper, File, new CheckRequest(), given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.Import(paper, File, new ImportRequest(), given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.Fix(paper, File, new FixRequest(new CheckRequest()), output, given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.Relayout(paper, File, new RelayoutRequest(), output, given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.AppendCopies(Shipped.Request("ban-sao", "sao-y"), paper, File, output, given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => Engine.Release(paper, File, output, given)));
        Should.Throw<OperationCanceledException>(() => Given((paper, given) => DraftingEngine.Annotate(paper, File, [], output, given)));
        output.Length.ShouldBe(0);

        static void Given<T>(Func<Stream, CancellationToken, Outcome<T>> work)
            where T : class
        {
            using var given = new CancellationTokenSource();
            using var paper = new GivenUp(Shipped.Paper("tay-thong-bao-dan-tu-web"), given);
            work(paper, given.Token);
        }
    }

    [Fact]
    public void NoFurtherReturnIsReadOnceTheWorkIsCancelled()
    {
        using var given = new CancellationTokenSource();
        int read = 0;
        AnnexFile[] returns = [.. Enumerable.Range(0, 3).Select(i => new AnnexFile($"{i}.csv", Open))];
        Should.Throw<OperationCanceledException>(() => Engine.AssembleAnnex(new AnnexMerge("tccsd-quy", new ReportingPeriod(PeriodKind.Quarter, 2025, 3), [.. returns]), given.Token));
        read.ShouldBe(1);

        Stream Open()
        {
            read++;
            given.Cancel();
            return new MemoryStream("a;b\n1;2\n"u8.ToArray());
        }
    }

    /// <summary>A paper whose client gives up while it is read.</summary>
    private sealed class GivenUp(byte[] paper, CancellationTokenSource given) : MemoryStream(paper)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            given.Cancel();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            given.Cancel();
            return base.Read(buffer);
        }
    }
}
