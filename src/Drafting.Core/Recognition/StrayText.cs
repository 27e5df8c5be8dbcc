namespace Drafting.Core.Recognition;

/// <summary>Chữ không thuộc thành phần nào: what becomes of stamps and the like.</summary>
public enum StrayText
{
    /// <summary>Bỏ ngoài: they are no words of the paper.</summary>
    LeftOut,

    /// <summary>Giữ trong nội dung, at their place.</summary>
    Kept,
}
