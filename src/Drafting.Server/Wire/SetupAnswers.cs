using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Phiên: ai đang đăng nhập.</summary>
/// <param name="Mode">Cách đăng nhập: <c>mot-may</c>, <c>windows</c>, <c>trung-gian</c> hoặc <c>openid</c>.</param>
/// <param name="User">Tên người dùng, nếu đã đăng nhập.</param>
/// <param name="Roles">Các vai trò của người dùng.</param>
/// <param name="Forgery">Mã chống giả mạo, gửi kèm các lời gọi POST; <see langword="null"/> khi không cần.</param>
/// <param name="SignIn">Trang đăng nhập, nếu có.</param>
internal sealed record SessionAnswer(string Mode, string? User, ImmutableArray<string> Roles, string? Forgery, string? SignIn);

/// <summary>Tình trạng cài đặt.</summary>
/// <param name="Version">Phiên bản chương trình.</param>
/// <param name="SignIn">Cách đăng nhập.</param>
/// <param name="Certificate">Chứng thư; <see langword="null"/> khi không dùng https.</param>
/// <param name="OfficeJs">Thư viện của Microsoft cho bổ trợ Word.</param>
/// <param name="Templates">Số mẫu.</param>
/// <param name="Problems">Lỗi của các mẫu.</param>
internal sealed record SetupReport(string Version, string SignIn, CertificateState? Certificate, OfficeJsState OfficeJs, int Templates, ImmutableArray<Statement> Problems);

/// <summary>Chứng thư.</summary>
/// <param name="Names">Các tên và địa chỉ được chứng nhận.</param>
/// <param name="Until">Ngày cuối cùng có hiệu lực.</param>
/// <param name="Days">Số ngày còn lại; số âm khi đã hết hạn.</param>
/// <param name="Thumbprint">Dấu vân tay.</param>
internal sealed record CertificateState(ImmutableArray<string> Names, DateOnly Until, int Days, string Thumbprint);

/// <summary>Thư viện <c>office.js</c>.</summary>
/// <param name="Source">Nguồn: <c>microsoft</c>, <c>ban-sao</c> (máy chủ khác chép lại) hoặc <c>thu-muc</c> (thư mục của người quản trị).</param>
/// <param name="Address">Địa chỉ mà bổ trợ tải thư viện.</param>
/// <param name="State"><c>dung</c>: đủ và đúng; <c>sai</c>: thiếu tệp hoặc tệp bị đổi; <c>khong-co</c>: không có thư mục; <c>chua-thu</c>: ở nơi khác, trang tự thử từ trình duyệt.</param>
/// <param name="Release">Bản phát hành dùng để đối chiếu.</param>
/// <param name="Days">Số ngày từ khi Microsoft phát hành bản đó.</param>
/// <param name="Wrong">Các tệp thiếu hoặc bị đổi.</param>
internal sealed record OfficeJsState(string Source, string Address, string State, string Release, int Days, ImmutableArray<string> Wrong);
