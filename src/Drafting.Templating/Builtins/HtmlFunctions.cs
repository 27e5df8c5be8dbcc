using System.Net;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>html.*</c>.</summary>
internal static class HtmlFunctions
{
    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "html",
        "strip newline_to_br url_encode url_escape",
        "văn bản ra Word, không ra trang web",
        new BuiltinFunction("escape", "text", static c => c.TextOrNull(0) is { } text ? c.Made(WebUtility.HtmlEncode(text)) : null));
}
