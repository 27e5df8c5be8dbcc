using Drafting.Server.Wire;

namespace Drafting.Server.Faults;

/// <summary>Yêu cầu bị từ chối: what ends a request before the façade is asked; it becomes problem details in one place.</summary>
/// <param name="problem">What is wrong.</param>
internal sealed class RefusedRequestException(Problem problem) : Exception(problem.Title)
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
