using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Data;

/// <summary>Loại giá trị: what a scalar of a data record is.</summary>
public enum ScalarKind
{
    /// <summary>Trống: nothing was given.</summary>
    Null,

    /// <summary>Đúng hoặc sai: <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Số: an invariant decimal number without a leading zero.</summary>
    Number,

    /// <summary>Chữ: text that is never markup (law L6).</summary>
    Text,

    /// <summary>Nội dung: text that a field declares to be markup.</summary>
    Markup,
}

/// <summary>Nút dữ liệu: the one tree that every input record becomes, each node with its place. A closed union.</summary>
/// <param name="File">The file as the user names it; empty for values that no file holds.</param>
/// <param name="Span">Where the node stands in the file; of a block of text, its first line of content.</param>
public abstract record DataNode(string File, TextSpan Span)
{
    /// <summary>Giá trị đơn.</summary>
    /// <param name="Text">The value as written: <c>true</c>, <c>152</c>, text with <c>\n</c> between its lines.</param>
    /// <param name="Kind">What the value is.</param>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Span">Where the node stands.</param>
    public sealed record Scalar(string Text, ScalarKind Kind, string File = "", TextSpan Span = default) : DataNode(File, Span);

    /// <summary>Danh sách.</summary>
    /// <param name="Items">The items in order.</param>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Span">Where the node stands.</param>
    public sealed record List(ImmutableArray<DataNode> Items, string File = "", TextSpan Span = default) : DataNode(File, Span);

    /// <summary>Nhóm có khoá: entries in the order of the file, keys unique.</summary>
    /// <param name="Entries">The entries in order.</param>
    /// <param name="File">The file as the user names it.</param>
    /// <param name="Span">Where the node stands.</param>
    public sealed record Map(ImmutableArray<DataEntry> Entries, string File = "", TextSpan Span = default) : DataNode(File, Span)
    {
        /// <summary>A record without entries.</summary>
        public static Map Empty { get; } = new([]);

        /// <summary>The value of a key, or <see langword="null"/>.</summary>
        /// <param name="key">The key, compared ordinally.</param>
        public DataNode? this[string key]
        {
            get
            {
                foreach (DataEntry entry in Entries)
                {
                    if (entry.Key == key)
                        return entry.Value;
                }

                return null;
            }
        }
    }
}

/// <summary>Mục: a key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record DataEntry(string Key, TextSpan KeySpan, DataNode Value);
