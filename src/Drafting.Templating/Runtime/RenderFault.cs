using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Runtime;

/// <summary>Lỗi khi kết xuất: carries a diagnostic out of the tree; it never leaves the engine.</summary>
internal sealed class RenderFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
