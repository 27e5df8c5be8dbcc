using System.Security.Claims;
using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Vai trò: who may do what, by the user's name and groups.</summary>
internal static class Roles
{
    /// <summary>Người soạn: may draft, check, fix and merge.</summary>
    public const string Drafter = "nguoi-soan";

    /// <summary>Quản trị: may also see how the service is set up.</summary>
    public const string Administrator = "quan-tri";

    private const string RoleType = "drafting:vai-tro";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Drafter, Administrator];

    /// <summary>Gives a user who is signed in the roles that the settings name for its name and groups.</summary>
    /// <param name="user">The user.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="isInGroup">Whether the user belongs to a group that no claim names, such as one of Windows.</param>
    public static ClaimsPrincipal Give(ClaimsPrincipal user, SignInSettings settings, Func<string, bool> isInGroup)
    {
        if (user.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } name })
            return user;
        HashSet<string> known = new(user.FindAll(ClaimTypes.GroupSid).Select(static c => c.Value).Append(name), StringComparer.OrdinalIgnoreCase);
        // An identity of its own: what the provider calls a role is none of ours.
        var given = new ClaimsIdentity(authenticationType: null, ClaimTypes.Name, RoleType);
        bool administers = Names(settings.Administrators);
        if (administers)
            given.AddClaim(new Claim(RoleType, Administrator));
        if (administers || Names(settings.Drafters))
            given.AddClaim(new Claim(RoleType, Drafter));
        return new ClaimsPrincipal([.. user.Identities, given]);

        bool Names(IReadOnlyList<string> names) => names.Any(n => n == "*" || known.Contains(n) || isInGroup(n));
    }

    /// <summary>Whether a user has a role of ours.</summary>
    /// <param name="user">The user.</param>
    /// <param name="role">The role.</param>
    public static bool Has(ClaimsPrincipal user, string role) => user.HasClaim(RoleType, role);
}
