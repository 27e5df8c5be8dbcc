namespace Drafting.Core.Units;

/// <summary>Căn lề: how the lines of a paragraph stand between its indents.</summary>
public enum Alignment
{
    /// <summary>Căn trái.</summary>
    Left,

    /// <summary>Căn giữa.</summary>
    Center,

    /// <summary>Căn phải.</summary>
    Right,

    /// <summary>Căn đều hai bên.</summary>
    Justify,
}
