using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Setup;

/// <summary>What came of a setup: an account to sign in with, or what must be put right first, and then nothing was done.</summary>
public sealed record SetupOutcome(Account? Account, IReadOnlyList<string> Sentences, Refusals? InFiles = null)
{
    /// <summary>Why the password would not do.</summary>
    public IReadOnlyList<string> OfPassword { get; init; } = [];

    public static SetupOutcome Refused(params IReadOnlyList<string> sentences) => new(null, sentences);
}
