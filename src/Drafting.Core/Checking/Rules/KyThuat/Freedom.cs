namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Độ tự do: how far a piece may differ from its row.</summary>
internal enum Freedom
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In some of its words.</summary>
    Some,

    /// <summary>Throughout.</summary>
    Any,
}
