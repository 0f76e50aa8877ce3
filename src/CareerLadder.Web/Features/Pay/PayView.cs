using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Pay;

/// <summary>All pay of somebody, for whoever may change it.</summary>
/// <param name="Lines">In order of their first days.</param>
/// <param name="Currencies">In use here, to choose from.</param>
public sealed record PayView(string Person, string Name, DateOnly Today, IReadOnlyList<PayLine> Lines, IReadOnlyList<string> Currencies);

/// <summary>One pay as its row keeps it.</summary>
/// <param name="Until">The last day on which it counts; null: open.</param>
/// <param name="Counts">Another one from the same day was entered later, or nobody was here: then it counts on no day.</param>
/// <param name="IsNow">It is in force today.</param>
public sealed record PayLine(int Id, BasePay Pay, DateOnly? Until, bool Counts, bool IsNow);

/// <summary>What would follow from a change of pay, before it is saved.</summary>
/// <param name="Name">Of whoever is paid.</param>
/// <param name="Days">Today, and the days on which something else would hold.</param>
/// <param name="Flags">Those that rest on pay, and whatever else the one who looks may see.</param>
/// <param name="Clashes">What has to be decided, and what was decided.</param>
public sealed record PayPreview(string Name, IReadOnlyList<PayDay> Days, FlagChanges Flags, IReadOnlyList<ClashTold> Clashes)
{
    /// <summary>Whether each clash has an answer.</summary>
    public bool IsSettled => Clashes.All(c => c.Chosen is not null);
}

/// <summary>Pay on a day as it is and as it would be; null: none is known.</summary>
/// <param name="IsByToday">Held against the band of the level of today, since that of the day is not for the one who looks.</param>
public sealed record PayDay(DateOnly Day, bool IsToday, bool IsByToday, PayTold? Before, PayTold? After);

/// <summary>What became of a save of pay.</summary>
/// <param name="Said">One sentence.</param>
/// <param name="Conflict">Somebody else changed the same meanwhile; nothing was written.</param>
/// <param name="Now">What it is now, for whoever goes on from there; null: gone, or no conflict.</param>
public sealed record PayOutcome(bool IsSaved, string Said, Conflict? Conflict = null, BasePay? Now = null);
