using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>All that the address says: which month, and whose names behind which figure.</summary>
/// <param name="AsOf">The month is the last that is over on this day.</param>
/// <param name="Show">One of <see cref="Shown"/>; null: no list.</param>
/// <param name="Page">Of the list, from 1.</param>
public sealed record OrganisationQuery(DateOnly AsOf, string? Show = null, int Page = 1);

/// <summary>How the careers of an organisation move, seen at the end of one month.</summary>
/// <param name="At">The place of the month looked at.</param>
/// <param name="LastOver">The place of the last month that is over.</param>
/// <param name="SeenHere">How many of those here that day have posts that may be seen: what posts say is of them alone.</param>
public sealed record OrganisationView(MonthLine Months, int At, int LastOver, int SeenHere)
{
    public DateOnly Day => Months[At];

    public bool IsAhead => At > LastOver;

    /// <summary>There are people here whose posts the one who looks may not see.</summary>
    public bool IsPartial { get; init; }

    public required WorkTold Work { get; init; }

    public required IReadOnlyList<RuleLine> Flags { get; init; }

    public required HandsOnTold HandsOn { get; init; }

    public required SpansTold Spans { get; init; }

    public required TenureTold Tenure { get; init; }

    public required SwingsTold Swings { get; init; }

    public required CountsTold Tickets { get; init; }

    public required AskedTold Asked { get; init; }

    public required CountsTold Why { get; init; }

    public required IReadOnlyList<GroupTaps> Taps { get; init; }

    /// <summary>Null where no figure is opened, or one there is not.</summary>
    public ShownList? Shown { get; init; }
}

public sealed record WorkTold(MonthChart Chart, Figure Practising, Figure Managing, int Both);

/// <summary>A number of everyone, and how many of them can be opened.</summary>
/// <param name="Held">Of when the others in it are, in words, where that is an earlier month; else null.</param>
public sealed record Figure(int All, int Seen, string? Held);

/// <summary>One rule at the month looked at.</summary>
/// <param name="Seen">For how many each severity holds, of those whose flag may be seen.</param>
/// <param name="Others">For how many more it holds; null where there are no others, or too few to show.</param>
/// <param name="Held">Of when <paramref name="Others"/> is, in words, where that is an earlier month; else null.</param>
/// <param name="Raised">In the twelve months up to the month, of those that may be seen.</param>
/// <param name="Values">By month: what may be seen, and the others as far as they may be told.</param>
public sealed record RuleLine(
    string Id, string Title, Audience SeenBy, IReadOnlyList<int> Seen, bool HasOthers, int? Others, string? Held, IReadOnlyList<int?> OthersBySeverity, int Raised, int Cleared, IReadOnlyList<double?> Values)
{
    public int SeenInAll => Seen.Sum();
}

/// <param name="Bands">Of five people and more; none for fewer managers.</param>
public sealed record HandsOnTold(IReadOnlyList<YearBand> Bands, int Managers, int NotKnown, MonthChart Chart);

public sealed record SpansTold(IReadOnlyList<SpanBucket> Buckets, double? Median, int Leads, MonthChart Chart);

/// <summary>How many people have so many direct reports, both numbers counted.</summary>
public sealed record SpanBucket(int From, int? To, int People, string Says);

public sealed record TenureTold(IReadOnlyList<TenureLine> Lines, MonthChart Chart);

/// <summary>Median months by track.</summary>
public sealed record TenureLine(string Name, double? Engineering, double? Management);

/// <param name="Quarters">Of those whose posts may be seen.</param>
/// <param name="At">The place of the quarter of the month looked at; −1 where it is still to come.</param>
public sealed record SwingsTold(IReadOnlyList<TwoWayColumn> Quarters, int At, string Quarter, IReadOnlyList<SwingsOfYear> Years, bool HasOthers);

/// <summary>Swings of a year, and who of those that swung back still practised twelve months later.</summary>
/// <param name="OtherUp">Of those whose posts may not be seen; null: too few to show, or the year is not over.</param>
/// <param name="NotYet">Of whom that may be seen the twelve months are not over.</param>
public sealed record SwingsOfYear(int Year, int Up, int? OtherUp, int Down, int? OtherDown, int Stayed, int NotYet, int? OtherStayed);

/// <summary>A whole and its parts, as far as they may be told.</summary>
/// <param name="Seen">How many more the one who looks may see one by one, and which are not in any number here.</param>
public sealed record CountsTold(int? Whole, string? Held, IReadOnlyList<PartTold> Parts, int Seen);

/// <param name="Count">Null: too few to show.</param>
/// <param name="Held">Of when it is, in words, where that is an earlier month; else null.</param>
public sealed record PartTold(string Name, int? Count, string? Held, bool IsToMend = false);

/// <param name="ToAsk">Everyone who is to be asked once a year, of those whose posts may be seen; null where some may not.</param>
/// <param name="Managers">Who owes it, the most first.</param>
/// <param name="For">How long without being asked, by the limit in force: twelve months.</param>
public sealed record AskedTold(RuleLine? Rule, int? ToAsk, IReadOnlyList<OwesAsking> Managers, int MoreManagers, string For = "");

public sealed record OwesAsking(PersonName Manager, int NotAsked);

/// <summary>The people behind one figure, as many as stand on one page.</summary>
/// <param name="Total">On all pages together.</param>
/// <param name="Before">How many stand on the pages before.</param>
public sealed record ShownList(string Title, IReadOnlyList<ShownPerson> People, int Total, int Before, int Page);

public sealed record ShownPerson(string Id, string Name, string Says);
