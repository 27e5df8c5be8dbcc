using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Drafting.Server.Tests;

/// <summary>A connection on which a test says what no well-behaved client would: half a body, a body that never ends.</summary>
internal sealed class RawRequest : IDisposable
{
    private readonly TcpClient socket = new();

    public static async Task<RawRequest> StalledUploadAsync(RunningServer server, int declared = 100_000, string more = "")
    {
        RawRequest request = await OpenAsync(server.Desk);
        await request.SayAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/check HTTP/1.1\r\nHost: {server.Desk.Authority}\r\nAuthorization: Bearer {server.Token}\r\n{more}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {declared}\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.docx\"\r\n\r\nPK"));
        return request;
    }

    /// <summary>An upload that the server has let in: it holds its memory, for the server has asked for its body.</summary>
    public static async Task<RawRequest> AdmittedUploadAsync(RunningServer server, string more = "")
    {
        RawRequest request = await OpenAsync(server.Desk);
        await request.SayAsync(
            $"POST /api/check HTTP/1.1\r\nHost: {server.Desk.Authority}\r\nAuthorization: Bearer {server.Token}\r\n{more}Expect: 100-continue\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n");
        (await request.HearFirstAsync()).ShouldBe("HTTP/1.1 100 Continue\r\n\r\n");
        return request;
    }

    public static async Task<RawRequest> OpenAsync(Uri server)
    {
        var request = new RawRequest();
        await request.socket.ConnectAsync("127.0.0.1", server.Port);
        return request;
    }

    public Task SayAsync(string text) => SayAsync(Encoding.UTF8.GetBytes(text));

    public async Task SayAsync(byte[] bytes) => await socket.GetStream().WriteAsync(bytes);

    /// <summary>The first that the server says; the rest is left where it is.</summary>
    public async Task<string> HearFirstAsync()
    {
        byte[] buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, await socket.GetStream().ReadAsync(buffer));
    }

    /// <summary>What the server says until it has said a whole head and whatever came with it.</summary>
    public async Task<string> HearAsync()
    {
        var heard = new StringBuilder();
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            int read;
            try
            {
                read = await socket.GetStream().ReadAsync(buffer);
            }
            catch (IOException)
            {
                // The server may close before it has read all that was sent.
                return heard.ToString();
            }

            heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            string so = heard.ToString();
            if (read == 0 || (so.Contains("\r\n\r\n", StringComparison.Ordinal) && (so.EndsWith('}') || so.EndsWith("0\r\n\r\n", StringComparison.Ordinal) || so.Contains("Content-Length: 0", StringComparison.Ordinal))))
                return so;
        }
    }

    public void Dispose()
    {
        if (socket.Client is null)
            return;
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }
}
