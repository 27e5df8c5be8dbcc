using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Phiên: who is signed in, for the pages.</summary>
/// <param name="Mode">How users sign in: <c>mot-may</c>, <c>windows</c>, <c>trung-gian</c>, <c>openid</c>.</param>
/// <param name="User">The user's name, or <see langword="null"/>.</param>
/// <param name="Roles">The user's roles.</param>
/// <param name="Forgery">What a page sends along with calls that compute something, or <see langword="null"/> where nothing is needed.</param>
/// <param name="SignIn">The page that signs in, or <see langword="null"/> where a page cannot.</param>
internal sealed record SessionAnswer(string Mode, string? User, ImmutableArray<string> Roles, string? Forgery, string? SignIn);

/// <summary>Tình trạng cài đặt.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="SignIn">How users sign in.</param>
/// <param name="Certificate">Chứng thư, or <see langword="null"/> without https.</param>
/// <param name="OfficeJs">Microsoft's library for the pane.</param>
/// <param name="Templates">How many templates there are.</param>
/// <param name="Problems">What is wrong with them.</param>
internal sealed record SetupReport(string Version, string SignIn, CertificateState? Certificate, OfficeJsState OfficeJs, int Templates, ImmutableArray<Statement> Problems);

/// <summary>Chứng thư.</summary>
/// <param name="Names">The names and addresses that it is for.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="Days">For how many days yet; negative once it has run out.</param>
/// <param name="Thumbprint">Its fingerprint.</param>
internal sealed record CertificateState(ImmutableArray<string> Names, DateOnly Until, int Days, string Thumbprint);

/// <summary>Thư viện <c>office.js</c>.</summary>
/// <param name="Source"><c>microsoft</c>, <c>ban-sao</c> (a mirror) or <c>thu-muc</c> (a folder of the operator's).</param>
/// <param name="Address">Where the pane loads it from.</param>
/// <param name="State"><c>dung</c>: whole and unchanged; <c>sai</c>: files are missing or changed; <c>khong-co</c>: the folder is not there; <c>chua-thu</c>: it lies
/// elsewhere, and we call nobody: the page tries it from the browser.</param>
/// <param name="Release">The release that a folder is held against.</param>
/// <param name="Days">The age of that release in days.</param>
/// <param name="Wrong">The files that are missing or changed.</param>
internal sealed record OfficeJsState(string Source, string Address, string State, string Release, int Days, ImmutableArray<string> Wrong);
