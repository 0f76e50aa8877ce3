namespace CareerLadder.Web.Features.People;

/// <summary>A facet, to choose it or to say it.</summary>
public sealed record FacetName(string Id, string Word, FacetKind Kind)
{
    public static FacetName Of(Facet facet) => new(facet.Id, facet.Word, facet.Kind);
}

/// <summary>A facet that narrows the list, and to what: 12 to 24 months.</summary>
public sealed record ChosenFacet(FacetName Facet, string Words);

/// <summary>One value to group by.</summary>
/// <param name="Value">As an address asks for it again.</param>
/// <param name="Tone">eng, mgt, tlm or none: engineering is teal and management violet, here as everywhere.</param>
public sealed record GroupKey(string Value, string Words, string Tone = "");

/// <summary>The people of one value, or of one of each of two facets.</summary>
/// <param name="Figures">Of the figure that is looked at; one for each currency.</param>
public sealed record PeopleGroup(GroupKey By, GroupKey? And, int Count, IReadOnlyList<Figures> Figures);

/// <summary>How the numbers of some people lie, in the order of their size.</summary>
/// <param name="Unit">The currency; null for anything but pay.</param>
/// <param name="Count">Of whom it is known.</param>
public sealed record Figures(string? Unit, int Count, decimal Least, decimal LowerQuarter, decimal Median, decimal UpperQuarter, decimal Most);

/// <summary>How many have a number in a range.</summary>
/// <param name="Value">As an address asks for it.</param>
public sealed record Bin(string Value, string Words, int Count);

/// <summary>How a figure is spread over everyone found.</summary>
/// <param name="Bins">From the lowest, those between that nobody is in included.</param>
public sealed record Spread(Figures All, IReadOnlyList<Bin> Bins);

/// <summary>What exploring found, beside the list of people.</summary>
/// <param name="Usable">Every facet that may be asked for by the one who looks.</param>
/// <param name="Faults">Sentences: what was asked for and cannot be answered.</param>
public sealed record Explored(IReadOnlyList<FacetName> Usable, IReadOnlyList<string> Faults)
{
    public const int GroupsOnPage = 40;

    /// <summary>What narrows the list beyond its own choices.</summary>
    public IReadOnlyList<ChosenFacet> Chosen { get; init; } = [];

    /// <summary>Of the page that is asked for.</summary>
    public IReadOnlyList<PeopleGroup> Groups { get; init; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int AllGroups { get; init; }

    /// <summary>One for each currency; empty where no figure is looked at.</summary>
    public IReadOnlyList<Spread> Spreads { get; init; } = [];

    /// <summary>Of how many of those found the figure is not known, or not to be seen.</summary>
    public int Unknown { get; init; }

    /// <summary>Whether some people stand in several groups.</summary>
    public bool CountsTwice { get; init; }

    public static Explored Nothing { get; } = new([], []);
}
