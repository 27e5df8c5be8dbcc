namespace Drafting.Core.Data;

/// <summary>Says in Vietnamese what the JSON reader says in English.</summary>
internal static class JsonSyntaxErrors
{
    private const string EndsEarly = "Tệp JSON hết giữa chừng: còn ngoặc chưa đóng.";

    /// <summary>The message and the hint for the reader's message and the character at its place.</summary>
    public static (string Message, string Hint) Describe(string english, char found)
    {
        bool Says(string part) => english.Contains(part, StringComparison.OrdinalIgnoreCase);
        return found switch
        {
            _ when Says("trailing comma") => ("Có dấu phẩy thừa trước ngoặc đóng.", "Xoá dấu phẩy cuối cùng."),
            _ when Says("end of string") => ("Chuỗi ở cuối tệp không đóng ngoặc kép.", "Thêm dấu \" ở cuối chuỗi."),
            _ when Says("depth") => (EndsEarly, "Đếm lại các ngoặc { } và [ ]."),
            _ when Says("single JSON value") || Says("after a single") => ("Sau giá trị JSON còn chữ thừa.", "Mỗi tệp chỉ có một nhóm { … }."),
            _ when Says("escapable") || Says("hex digit") => ("Dấu \\ trong chuỗi bắt đầu một ký tự đặc biệt mà JSON không biết.", "Viết \\\\ thay cho \\."),
            _ when Says("within a JSON string") && (found is '\n' or '\r') => ("Chuỗi JSON không được xuống dòng.", "Viết \\n thay cho chỗ xuống dòng, hoặc đóng ngoặc kép."),
            _ when Says("within a JSON string") => ("Trong chuỗi có ký tự điều khiển viết trần.", "Xoá ký tự đó; phím Tab viết là \\t."),
            '\0' => (EndsEarly, "Đếm lại các ngoặc { } và [ ]."),
            '\'' => ("JSON chỉ nhận ngoặc kép \"…\", không nhận ngoặc đơn.", "Thay ' bằng \"."),
            '/' => ("JSON không có chú thích.", "Xoá chú thích, hoặc dùng tệp YAML."),
            _ when Says("separator") || Says("expected either ','") || Says("after a value") => ($"Thiếu dấu phẩy hoặc ngoặc đóng trước “{found}”.", "Giữa hai mục phải có dấu phẩy."),
            _ when Says("after a property name") => ("Thiếu dấu hai chấm sau khoá.", "Viết \"khoá\": giá trị."),
            _ when Says("property name") => ($"Ở đây phải là khoá trong ngoặc kép, không phải “{found}”.", "Viết \"khoá\": giá trị."),
            _ => ($"Tệp sai cú pháp JSON ở “{found}”.", "Chữ phải đặt trong ngoặc kép; sau khoá phải có dấu hai chấm."),
        };
    }
}
