using System.Security.Principal;
using Drafting.Server.Endpoints;
using Drafting.Server.Faults;
using Drafting.Server.Settings;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.HttpSys;
using Microsoft.AspNetCore.Server.IIS;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Drafting.Server.Security;

/// <summary>Đăng nhập: who calls, where an office is served and not one machine. What proves it is a setting; what follows from it is the same for all.</summary>
internal static class SignIn
{
    /// <summary>The page that signs a user in and goes back to where it came from.</summary>
    public const string Page = "/dang-nhap";

    /// <summary>What tells a page of ours who is signed in.</summary>
    public const string Session = "/phien";

    /// <summary>The header that proves that a page of ours makes a call, and not one that only sends a user's cookie along.</summary>
    public const string ForgeryHeader = "X-Drafting-Forgery";

    private const string SessionCookie = "__Host-drafting";

    /// <summary>Adds what the chosen way of signing in needs.</summary>
    /// <param name="builder">The server in the making.</param>
    /// <param name="settings">The settings, complete for the chosen way.</param>
    public static void Add(WebApplicationBuilder builder, SignInSettings settings)
    {
        IServiceCollection services = builder.Services;
        // Keys live as long as the program: a session ends with it, and no file holds what could forge one.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(static forgery =>
        {
            forgery.HeaderName = ForgeryHeader;
            forgery.SuppressReadingTokenFromFormBody = true;
            forgery.Cookie.Name = "__Host-drafting-forgery";
            Harden(forgery.Cookie);
        });
        switch (settings.Mode)
        {
            case SignInMode.Windows:
                // IIS has signed the user in before it calls us; HTTP.sys does so on our behalf.
                services.AddAuthentication(IsInIis ? IISServerDefaults.AuthenticationScheme : HttpSysDefaults.AuthenticationScheme);
                break;
            case SignInMode.Proxy:
                services.AddAuthentication(ProxySignIn.Name).AddScheme<AuthenticationSchemeOptions, ProxySignIn>(ProxySignIn.Name, null);
                break;
            case SignInMode.OpenId:
                AddOpenId(services, settings.OpenId!);
                break;
            default:
                throw new ArgumentException("A single machine signs nobody in.", nameof(settings));
        }
    }

    /// <summary>Whether IIS runs the program.</summary>
    public static bool IsInIis => Environment.GetEnvironmentVariable("ASPNETCORE_IIS_PHYSICAL_PATH") is not null;

    /// <summary>Puts the checks before whatever is mapped after them: every call needs a role, and one that computes something a proof against forgery.</summary>
    /// <param name="app">The server.</param>
    /// <param name="settings">The settings.</param>
    public static void Use(WebApplication app, SignInSettings settings)
    {
        app.UseMiddleware<OfficeGuard>();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.User = Roles.Give(context.User, settings, group => OperatingSystem.IsWindows() && context.User is WindowsPrincipal windows && windows.IsInRole(group));
            return next(context);
        });
        app.Use(async (context, next) =>
        {
            if (await Refusal(context, settings) is { } refusal)
                await FaultBoundary.Tell(context, refusal);
            else
                await next(context);
        });
    }

    /// <summary>Maps the pages and calls of signing in.</summary>
    /// <param name="app">The server.</param>
    /// <param name="settings">The settings.</param>
    public static void Map(WebApplication app, SignInSettings settings)
    {
        app.MapGet(Page, (HttpContext context, string? ve) => Challenge(context, settings, ve)).ExcludeFromDescription();
        app.MapGet(Session, (HttpContext context) => Reply.Ok(settings.Mode == SignInMode.Local
            ? new SessionAnswer("mot-may", null, [Roles.Drafter, Roles.Administrator], null, null)
            : new SessionAnswer(
                settings.Mode switch { SignInMode.Windows => "windows", SignInMode.Proxy => "trung-gian", _ => "openid" },
                context.User.Identity?.Name,
                [.. Roles.All.Where(role => Roles.Has(context.User, role))],
                context.User.Identity?.IsAuthenticated == true ? context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken : null,
                settings.Mode == SignInMode.OpenId ? Page : null)))
            .Describe("Phiên", "Ai đang đăng nhập, có vai trò gì, và mã chống giả mạo phải gửi kèm các lời gọi POST.").Produces<SessionAnswer>();
        app.MapPost("/dang-xuat", async (HttpContext context) =>
        {
            if (settings.Mode == SignInMode.OpenId && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
                await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.NoContent();
        }).Describe("Đăng xuất", "Kết thúc phiên, khi đăng nhập bằng OpenID Connect.").Produces(StatusCodes.Status204NoContent);
    }

    // The order matters: who nobody knows is told to sign in, and only who may call is told of forgery.
    private static async Task<Problem?> Refusal(HttpContext context, SignInSettings settings)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
            return null;
        if (context.User.Identity is not { IsAuthenticated: true, Name: { } name })
            return Problems.Of(401, "chua-dang-nhap", "Chưa đăng nhập.", "Dịch vụ này chỉ phục vụ người của cơ quan.", settings.Mode == SignInMode.OpenId ? $"mở {Page} để đăng nhập" : "mở lại trang; nếu vẫn thế, hỏi người quản trị");
        if (!Roles.Has(context.User, NeededRole(context.Request.Path)))
            return Problems.Of(403, "khong-co-quyen", "Không có quyền.", $"Tài khoản “{name}” chưa được phép dùng chức năng này.", "hỏi người quản trị dịch vụ");
        return IsReading(context.Request.Method) || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
            ? null
            : Problems.Of(403, "gia-mao", "Yêu cầu bị từ chối.", "Yêu cầu không do trang của dịch vụ này gửi, hoặc phiên đã hết.", "tải lại trang rồi làm lại");
    }

    private static IResult Challenge(HttpContext context, SignInSettings settings, string? back)
    {
        // Only a place of our own: an address of another site would make us a signpost to it.
        // Browsers leave out tabs and the like, also between two slashes.
        string target = back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";
        return settings.Mode == SignInMode.OpenId && context.User.Identity is not { IsAuthenticated: true }
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = target }, [OpenIdSignIn.Name])
            : Results.LocalRedirect(target);
    }

    private static void AddOpenId(IServiceCollection services, OpenIdSettings client)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(static cookie =>
            {
                cookie.Cookie.Name = SessionCookie;
                Harden(cookie.Cookie);
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.SlidingExpiration = false;
            })
            .AddOAuth<OpenIdOptions, OpenIdSignIn>(OpenIdSignIn.Name, openId =>
            {
                openId.ClientId = client.ClientId;
                openId.ClientSecret = client.ClientSecret;
                openId.UsePkce = true;
                openId.SaveTokens = false;
                openId.CorrelationCookie.SameSite = SameSiteMode.Lax;
                openId.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
                openId.Events.OnRemoteFailure = static failed =>
                {
                    failed.HandleResponse();
                    return FaultBoundary.Tell(failed.HttpContext, Problems.Of(403, "dang-nhap-hong", "Đăng nhập không thành.", "Nhà cung cấp danh tính không xác nhận được bạn, hoặc lần đăng nhập đã quá lâu.", $"mở lại {Page}; nếu vẫn thế, báo người quản trị"));
                };
                openId.CallbackPath = Page + "/ve";
                openId.Scope.Add("openid");
                openId.Scope.Add("profile");
                // The handler wants addresses at once; the provider's own ones take their place when it is asked.
                openId.AuthorizationEndpoint = openId.TokenEndpoint = client.Authority.AbsoluteUri;
                openId.BackchannelHttpHandler = client.Backchannel;
                openId.Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
                    new Uri(client.Authority, $"{client.Authority.AbsolutePath.TrimEnd('/')}/.well-known/openid-configuration").AbsoluteUri,
                    new OpenIdConnectConfigurationRetriever(),
                    client.Backchannel is { } handler ? new HttpDocumentRetriever(new HttpClient(handler, disposeHandler: false)) : new HttpDocumentRetriever());
            });
    }

    private static void Harden(CookieBuilder cookie)
    {
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        // The user comes back from the provider by a link of another site; a call by one does not carry the cookie.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    private static string NeededRole(PathString path) => path.StartsWithSegments("/api/setup") ? Roles.Administrator : Roles.Drafter;

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
