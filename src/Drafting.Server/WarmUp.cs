using System.Text.Json;
using Drafting.Core.Data;
using Drafting.Server.Endpoints;
using Drafting.Server.Wire;

namespace Drafting.Server;

/// <summary>Chạy đà: what the first users would wait for is done as soon as the server listens: every template is read, one paper is drafted and checked.</summary>
/// <param name="engine">The façade.</param>
/// <param name="clock">The clock.</param>
/// <param name="life">When the server listens.</param>
internal sealed class WarmUp(DraftingEngine engine, TimeProvider clock, IHostApplicationLifetime life) : BackgroundService
{
    private volatile bool isDone;

    /// <summary>Whether it is over; until then the first calls are slow.</summary>
    public bool IsDone => isDone;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = life.ApplicationStarted.Register(listens.SetResult);
        try
        {
            await listens.Task.WaitAsync(stoppingToken);
            JsonSerializer.Serialize(Stream.Null, TemplateEndpoints.List(engine), WireJson.Wire);
            DraftAndCheck(stoppingToken);
        }
        catch (Exception)
        {
            // Whatever it is, the call that it concerns is told of it; a sample that fails is no reason not to serve the others.
        }

        isDone = true;
    }

    private void DraftAndCheck(CancellationToken stopping)
    {
        var samples = engine.Templates.Keys.SelectMany(key => engine.Templates.Samples(key).Select(file => (Template: key, File: file)));
        // The longest one has most of what papers have.
        (string template, string file) = samples.MaxBy(static sample => new FileInfo(sample.File).Length);
        if (file is null || RecordReader.Read(File.ReadAllBytes(file), Path.GetFileName(file), engine.Settings.DataLimits).Value is not DataNode.Map data)
            return;
        if (engine.Draft(new DraftRequest(template, data), stopping).Value is not { } paper)
            return;
        using var word = new MemoryStream(paper.Word, writable: false);
        engine.Check(word, "a.docx", new CheckRequest(Today: DateOnly.FromDateTime(clock.GetLocalNow().DateTime)), stopping);
    }
}
