using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Features.People;

/// <summary>Who is listed: those here on the day, those who have left by then, or both.</summary>
public enum PeopleWho
{
    Here,
    Left,
    Everyone,
}

/// <summary>What the list is sorted by. Equal ones follow by name.</summary>
public enum PeopleSort
{
    Name,
    Title,
    Level,
    Team,
    Manager,

    /// <summary>Months in post.</summary>
    Post,
}

/// <summary>All that the address says about the list of people, so that a link shows the same view.</summary>
/// <param name="Find">Words that must all be somewhere in the name, title, level, team or the titles of flags one may see.</param>
/// <param name="Flag">The id of a rule.</param>
public sealed record PeopleQuery(
    DateOnly AsOf,
    string? Find = null,
    string? Flag = null,
    Kind? Kind = null,
    string? Level = null,
    string? Team = null,
    PeopleWho Who = PeopleWho.Here,
    PeopleSort Sort = PeopleSort.Name,
    bool IsDescending = false)
{
    /// <summary>What is asked beyond these choices.</summary>
    public ExploreQuery Explore { get; init; } = ExploreQuery.None;

    /// <summary>Flags are not asked for; no address says so.</summary>
    public bool LeavesFlagsOut { get; init; }

    /// <summary>The same of flags from pay.</summary>
    public bool LeavesPayFlagsOut { get; init; }

    public const string FlagParameter = "flag";
    public const string KindParameter = "kind";
    public const string TeamParameter = "team";
    public const string WhoParameter = "who";
    public const string SortParameter = "sort";

    /// <summary>Nothing narrows the list.</summary>
    public bool IsOpen => this is { Find: null, Flag: null, Kind: null, Level: null, Team: null, Who: PeopleWho.Here, Explore.Wheres.Count: 0 };

    public static PeopleQuery Read(string address, DateOnly asOf)
    {
        var explore = ExploreQuery.Read(address);
        var sort = Value(Links.Query(address, SortParameter));
        return new(
            asOf,
            Value(Links.Query(address, Links.FindParameter)),
            One(FlagParameter),
            Word<Kind>(One(KindParameter)),
            One(Links.LevelParameter),
            One(TeamParameter),
            explore.Asks(WhoParameter) ? PeopleWho.Everyone : Word<PeopleWho>(Links.Query(address, WhoParameter)) ?? PeopleWho.Here,
            Word<PeopleSort>(sort?.TrimStart('-')) ?? PeopleSort.Name,
            sort is ['-', ..]) { Explore = explore };

        // Several values of one choice are more than the choice itself can say.
        string? One(string parameter) => explore.Asks(parameter) ? null : Value(Links.Query(address, parameter));
    }

    /// <summary>The address that reads as this again; what is as it is by default is left out.</summary>
    public string Address(AsOf asOf) => Links.People(
        asOf,
        [
            new(Links.FindParameter, Find),
            new(FlagParameter, Flag),
            new(KindParameter, Kind?.ToString()),
            new(Links.LevelParameter, Level),
            new(TeamParameter, Team),
            new(WhoParameter, Who == PeopleWho.Here || Explore.Asks(WhoParameter) ? null : Low(Who)),
            new(SortParameter, Sort == PeopleSort.Name && !IsDescending ? null : (IsDescending ? "-" : "") + Low(Sort)),
            .. Explore.Pairs,
        ]);

    /// <summary>The same list, with what narrows it taken away.</summary>
    public PeopleQuery Opened() => new(AsOf, Sort: Sort, IsDescending: IsDescending) { Explore = Explore with { Wheres = [], Page = 1 } };

    /// <summary>The same list, narrowed to one value of a facet.</summary>
    public PeopleQuery NarrowedTo(Facet facet, string value)
    {
        var narrowed = this with { Explore = Explore.Without(facet) };
        if (!facet.IsInList || value is ['~', ..]) return narrowed with { Explore = narrowed.Explore.With(facet, value) };
        return facet.Id switch
        {
            FlagParameter => narrowed with { Flag = value },
            KindParameter => narrowed with { Kind = Word<Kind>(value) },
            TeamParameter => narrowed with { Team = value },
            WhoParameter => narrowed with { Who = Word<PeopleWho>(value) ?? Who },
            _ => narrowed with { Level = value },
        };
    }

    /// <summary>Sorted by this, or, where it is already, the other way round.</summary>
    public PeopleQuery SortedBy(PeopleSort sort) => this with { Sort = sort, IsDescending = Sort == sort && !IsDescending };

    private static string? Value(string? told) => string.IsNullOrWhiteSpace(told) ? null : told.Trim();

    private static string Low<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();

    // Only names: Enum.TryParse would take numbers too.
    private static T? Word<T>(string? told) where T : struct, Enum =>
        told is not null && !told.Any(char.IsDigit) && Enum.TryParse<T>(told, ignoreCase: true, out var word) ? word : null;
}
