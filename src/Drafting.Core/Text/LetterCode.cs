namespace Drafting.Core.Text;

/// <summary>Bảng mã chữ: how a text holds Vietnamese letters.</summary>
public enum LetterCode
{
    /// <summary>Unicode.</summary>
    Unicode,

    /// <summary>TCVN3 (ABC): one 8-bit code for a small letter, seven for capitals without a tone; other capitals need a capital font.</summary>
    Tcvn3,

    /// <summary>VNI (Windows): a base letter and a mark behind it, each an 8-bit code.</summary>
    Vni,
}
