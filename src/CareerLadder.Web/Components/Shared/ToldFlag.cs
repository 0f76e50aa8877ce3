using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>One flag as a page tells it.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Because">One sentence with the person's own dates.</param>
/// <param name="WithIt">Other flags of the same cause, each in a few words.</param>
/// <param name="Rules">Its own rule and those of <paramref name="WithIt"/>: what is set aside together.</param>
/// <param name="ToPerson">The one who looks is the person.</param>
/// <param name="ToManager">The one who looks manages the person, directly or from further up.</param>
public sealed record ToldFlag(
    string Rule, Telling Telling, Severity Severity, DateRange Days, string Because, IReadOnlyList<string> WithIt, IReadOnlyList<string> Rules, bool ToPerson, bool ToManager);

/// <summary>One flag in a line: one that is still to come, or one that has ended.</summary>
/// <param name="IsOfPay">It rests on pay, and is for those who may see that.</param>
public sealed record FlagInBrief(string Rule, string Title, Severity Severity, DateRange Days, bool IsOfPay);

/// <summary>A rule whose flags the person has set aside; told to nobody else.</summary>
/// <param name="Until">The first day on which they are told again.</param>
public sealed record FlagAside(string Rule, string Title, DateOnly Until, string Reason);

/// <summary>The flags of one person on one day.</summary>
/// <param name="Now">Those that hold, loudest first, those of one cause folded into one.</param>
/// <param name="Coming">Those that begin within a year, if nothing changes, in order.</param>
/// <param name="Ended">Those that ended in the half year before and did not go on more loudly or more quietly, the latest first.</param>
public sealed record ToldFlags(IReadOnlyList<ToldFlag> Now, IReadOnlyList<FlagInBrief> Coming, IReadOnlyList<FlagInBrief> Ended)
{
    public static ToldFlags None { get; } = new([], [], []);

    /// <summary>What the person has set aside today, told to the person alone.</summary>
    public IReadOnlyList<FlagAside> Aside { get; init; } = [];

    public bool IsEmpty => Now.Count + Coming.Count + Ended.Count + Aside.Count == 0;
}
