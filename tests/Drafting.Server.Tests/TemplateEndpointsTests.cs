namespace Drafting.Server.Tests;

public sealed class TemplateEndpointsTests
{
    [Fact]
    public async Task Templates_of_the_checkout_are_listed()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string listed = await server.Client.GetStringAsync("/api/templates");
        listed.ShouldContain("\"ket-luan\"");
    }
}
