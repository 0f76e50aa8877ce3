using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Features.People;

/// <summary>A flag of a rule the one who looks may see, in a word.</summary>
public sealed record FlagMark(string Rule, string Title, Severity Severity);

/// <summary>One person of the list, as far as the one who looks may see.</summary>
/// <param name="Track">Of the kind of work; null for another function.</param>
/// <param name="Manager">The name; null where there is none or it is not known.</param>
/// <param name="ManagerId">Null where the manager is not a person of this organisation.</param>
/// <param name="MonthsInPost">Null where it is not to be seen, or there is none.</param>
/// <param name="Flags">Loudest first.</param>
public sealed record PersonRow(
    string Id,
    string Name,
    string? Title,
    Kind? Kind,
    Track? Track,
    string? Level,
    int? Rung,
    string? Team,
    string? Manager,
    string? ManagerId,
    int? MonthsInPost,
    IReadOnlyList<FlagMark> Flags,
    bool HasLeft);

/// <summary>One choice of a filter, with how many people it would leave.</summary>
public sealed record PeopleOption(string Value, string Words, int Count)
{
    /// <summary>In place of a count where nothing is counted.</summary>
    public const int Uncounted = -1;
}

/// <summary>What can be chosen, each with its people as far as the one who looks may see them.</summary>
/// <param name="Who">Empty where nobody who left may be seen.</param>
public sealed record PeopleOptions(
    IReadOnlyList<PeopleOption> Flags, IReadOnlyList<PeopleOption> Kinds, IReadOnlyList<PeopleOption> Levels, IReadOnlyList<PeopleOption> Teams, IReadOnlyList<PeopleOption> Who);

/// <summary>The list of people.</summary>
/// <param name="All">How many there are to see with nothing narrowed down.</param>
/// <param name="IsEmptyOrganisation">Nobody has been imported yet.</param>
/// <param name="SeesEveryone">The day is today, when everyone's standing may be seen; on others only that of people whose posts may be.</param>
public sealed record PeopleView(IReadOnlyList<PersonRow> Rows, int All, PeopleOptions Options, bool IsEmptyOrganisation, bool SeesEveryone)
{
    public Explored Explored { get; init; } = Explored.Nothing;

    /// <summary>Whether the one who looks may enter somebody who joins.</summary>
    public bool MayEnterPeople { get; init; }

    public static PeopleView Nothing { get; } = new([], 0, new([], [], [], [], []), IsEmptyOrganisation: true, SeesEveryone: true);
}
