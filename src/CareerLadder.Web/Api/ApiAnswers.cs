using System.ComponentModel;

namespace CareerLadder.Web.Api;

/// <summary>Somebody, by key and name.</summary>
public sealed record ApiPerson(string Person, string Name);

/// <summary>One person of the list. What the token may not read, or its owner may not see of this person, is null.</summary>
public sealed record ApiRow(
    [property: Description("The organisation's key of the person.")] string Person,
    string Name,
    string? Title,
    string? Kind,
    string? Track,
    string? Level,
    int? Rung,
    string? Team,
    ApiPerson? Manager,
    [property: Description("Whether the person has left.")] bool HasLeft,
    [property: Description("Whole months in this post; scope careers.")] int? MonthsInPost,
    [property: Description("Flags that hold on the day and are yours to see; null without the scope flags.")] IReadOnlyList<ApiMark>? Flags);

/// <summary>A flag in a word.</summary>
public sealed record ApiMark(string Rule, string Severity);

/// <summary>One page of the list.</summary>
public sealed record ApiPeopleAnswer(
    DateOnly AsOf,
    [property: Description("How many match, on all pages.")] int Total,
    [property: Description("The address of the next page; null on the last.")] string? Next,
    [property: Description("What none of this may be used for.")] string Purpose,
    IReadOnlyList<ApiRow> People);

/// <summary>The people of one value, or of one of each of two facets.</summary>
public sealed record ApiGroup(ApiKey By, ApiKey? And, int Count, IReadOnlyList<ApiFigures> Figures);

/// <summary>A value, as the address asks for it and in words.</summary>
public sealed record ApiKey(string Value, string Words);

/// <summary>How numbers lie: months, counts, amounts of the unit, per cent, or days.</summary>
public sealed record ApiFigures([property: Description("The currency; null for anything but pay.")] string? Unit, int Count, object Least, object LowerQuarter, object Median, object UpperQuarter, object Most);

public sealed record ApiBin(string Value, string Words, int Count);

public sealed record ApiSpread(ApiFigures All, IReadOnlyList<ApiBin> Bins);

/// <summary>A view of the list of people, as figures.</summary>
public sealed record ApiExplored(
    DateOnly AsOf,
    int Total,
    [property: Description("How many groups there are on all pages; a page holds 40.")] int Groups,
    [property: Description("The address of the next page of groups; null on the last.")] string? Next,
    string Purpose,
    IReadOnlyList<ApiGroup> Grouped,
    [property: Description("How the figure is spread over everyone found, for each currency.")] IReadOnlyList<ApiSpread> Spread,
    [property: Description("Of how many of those found the figure is not known, or not yours to see.")] int Unknown);

/// <summary>Whole months, as on the career page.</summary>
public sealed record ApiTenure(int? Post, int? Rung, int? Track, int? Company);

public sealed record ApiPost(DateOnly From, [property: Description("The first day on which it no longer holds; null: open.")] DateOnly? To, string Kind, string? Title, string? Level, string? Team, string? Manager, string? Employer);

public sealed record ApiDoor(string Door, string State, DateOnly? Until);

public sealed record ApiFlag(string Rule, string Severity, DateOnly Since, [property: Description("The first day on which it no longer holds; null: open.")] DateOnly? Until, string Because);

public sealed record ApiPay(decimal Base, string Currency, decimal? CompaRatio, decimal? RangePenetration, string? Fit);

/// <summary>One career. What the token may not read, or its owner may not see, is null.</summary>
public sealed record ApiCareer(DateOnly AsOf, string Person, string Name, string? Kind, string? Level)
{
    public string Purpose { get; init; } = Data.Files.Purpose.Sentence;

    [Description("The estimate of technical fluency, 0 to 1.")]
    public double? Fluency { get; init; }

    public ApiTenure? Tenure { get; init; }

    public int? Swings { get; init; }

    public IReadOnlyList<ApiPost>? Posts { get; init; }

    public IReadOnlyList<ApiDoor>? Doors { get; init; }

    [Description("Those that hold on the day and are yours to see; null without the scope flags.")]
    public IReadOnlyList<ApiFlag>? Flags { get; init; }

    [Description("Null without the scope pay.")]
    public ApiPay? Pay { get; init; }
}

public sealed record ApiLevel(string Level, string Track, int? Rung, string? Title, string? Summary, IReadOnlyList<string> EqualLevels, [property: Description("How many stand there, of those you may see.")] int People);

public sealed record ApiLadders(DateOnly AsOf, IReadOnlyList<ApiLevel> Levels);

public sealed record ApiPair(string? Zone, int Rung, string Engineering, string Management, decimal? Gap, decimal Overlap, string Currency);

public sealed record ApiAlignment(DateOnly AsOf, IReadOnlyList<ApiPair> Pairs, IReadOnlyList<string> Unpaired);

/// <summary>A count, or null where it is of too few to show.</summary>
public sealed record ApiCount(string Name, int? Count);

public sealed record ApiRule(
    string Rule,
    [property: Description("For how many each severity holds, of those whose flag you may see: Note, Watch, Act.")] IReadOnlyList<int> Seen,
    [property: Description("For how many more; null where there are too few to show, or none.")] int? Others,
    [property: Description("In the twelve months up to the month, of those that you may see; as is cleared.")] int Raised,
    int Cleared);

public sealed record ApiSwings(int Year, int ToManagement, int? OthersToManagement, int ToEngineering, int? OthersToEngineering);

/// <summary>How careers move, at the end of a month.</summary>
public sealed record ApiOrganisation(DateOnly Month, string Purpose, int Practising, int Managing, int BothAtOnce, IReadOnlyList<ApiRule> Flags, double? MedianSpan, IReadOnlyList<ApiSwings> Swings)
{
    public required IReadOnlyList<ApiCount> Tickets { get; init; }

    public required IReadOnlyList<ApiCount> WhyManage { get; init; }
}

public sealed record ApiOpening(int Id, string Title, string Kind, string Level, string? Team, ApiPerson Manager, DateOnly OpenedOn, string Text);

public sealed record ApiOpenings(DateOnly AsOf, IReadOnlyList<ApiOpening> Openings);
