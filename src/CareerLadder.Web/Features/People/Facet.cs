using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Features.People;

/// <summary>What a facet's values are, and so how they are asked for, put into groups and said.</summary>
public enum FacetKind
{
    Words,

    /// <summary>Whole months.</summary>
    Months,

    /// <summary>Whole numbers of anything else.</summary>
    Count,

    /// <summary>Amounts of a currency, which is the unit; nothing is converted.</summary>
    Amount,

    /// <summary>Per cent, to one decimal.</summary>
    Share,

    /// <summary>Days; the number is that of <see cref="DateOnly.DayNumber"/>.</summary>
    Day,
}

/// <summary>Which of all that may be known of a person a facet tells, and so who may see it of whom: <see cref="Access"/> says.</summary>
public enum FacetOf
{
    /// <summary>Where somebody stands: whoever is listed at all, is with that.</summary>
    Standing,

    /// <summary>Follows from dated posts.</summary>
    Posts,

    /// <summary>The pay zone: part of a career, and beside each pay.</summary>
    Zone,

    /// <summary>The flags in the row, which are those that the one who looks may see.</summary>
    Flags,
    Pay,

    /// <summary>Where pay stands in its band: for whoever may see both.</summary>
    Band,
}

/// <summary>One person as one viewer sees them, and the day.</summary>
/// <param name="Flag">The rule that is asked for; null: any.</param>
public readonly record struct Looked(Access Access, Evidence Evidence, PersonRow Row, DateOnly AsOf, string? Flag);

/// <summary>What one facet says of one person: nothing that may be seen, nothing that is known, or one or more values.</summary>
/// <param name="IsShown">It may be seen, whether it is known or not.</param>
/// <param name="Word">Of <see cref="FacetKind.Words"/>, as the address says it.</param>
/// <param name="Words">The same where there may be several.</param>
/// <param name="Unit">The currency.</param>
public readonly record struct Cell(bool IsShown, string? Word = null, IReadOnlyList<string>? Words = null, decimal? Number = null, string? Unit = null)
{
    public static Cell NotShown => default;

    public bool IsKnown => Word is not null || Words is { Count: > 0 } || Number is not null;
}

/// <summary>
/// One thing that people are filtered, grouped and counted by. To add one, add a line to <see cref="Facets.All"/>: the page, the exports
/// and the API take it from there, and whoever may not see it of somebody finds that person neither by it nor by its absence.
/// </summary>
/// <param name="Id">As the address says it.</param>
/// <param name="Word">As people say it.</param>
/// <param name="Read">Called only where it may be seen.</param>
public sealed record Facet(string Id, string Word, FacetKind Kind, FacetOf Of, Func<Looked, Cell> Read)
{
    /// <summary>The list of people has a choice of its own for it, which the address keeps under the same name.</summary>
    public bool IsInList { get; init; }

    /// <summary>A value in words on the day looked at; by default it is one.</summary>
    public Func<Access, DateOnly, string, string> Say { get; init; } = static (_, _, value) => value;

    /// <summary>Where a value stands among the others, the highest first; by default the most people come first.</summary>
    public Func<Access, DateOnly, string, int>? Rank { get; init; }

    /// <summary>The colour of a value, where it is of one track.</summary>
    public Func<Access, DateOnly, string, string> Tone { get; init; } = static (_, _, _) => "";

    /// <summary>What is said where there is no value.</summary>
    public string Lacks { get; init; } = "Not known";

    public bool IsNumber => Kind != FacetKind.Words;

    public bool IsOfPay => Of is FacetOf.Pay or FacetOf.Band;

    /// <summary>Whether it may be asked for at all; one's own pay alone is nothing to filter by.</summary>
    public bool MayUse(Access access) => access.Viewer is not null && Of switch
    {
        FacetOf.Standing or FacetOf.Posts or FacetOf.Flags or FacetOf.Zone => true,
        FacetOf.Pay => access.SeesPayOfOthers,
        FacetOf.Band => access.SeesPayOfOthers && access.MaySeeBands,
        _ => false,
    };

    /// <summary>What it says of one person to the one who looks.</summary>
    public Cell ReadOf(in Looked looked) => MaySee(looked.Access, looked.Row.Id) ? Read(looked) : Cell.NotShown;

    private bool MaySee(Access access, string person) => Of switch
    {
        FacetOf.Standing or FacetOf.Flags => true,
        FacetOf.Posts => access.MaySee(Known.Posts, person),
        FacetOf.Zone => access.MaySee(Known.Posts, person) || access.MaySee(Known.Pay, person),
        FacetOf.Pay => access.MaySee(Known.Pay, person),
        FacetOf.Band => access.MaySee(Known.Pay, person) && access.MaySeeBands,
        _ => false,
    };
}
