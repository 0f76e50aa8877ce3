using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Features.Openings;

/// <summary>The page of openings, as far as the one who looks may see it.</summary>
/// <param name="IsToday">Another day shows what was open then; only of today's can something be said or changed.</param>
/// <param name="Lines">Those that match, the newest first.</param>
/// <param name="All">How many there are before they are narrowed down.</param>
/// <param name="Rungs">Every rung on which something is open.</param>
/// <param name="AreEveryones">Whether openings are shown to everyone here.</param>
/// <param name="Choices">What to choose from when posting or editing; null for whoever may do neither.</param>
/// <param name="Reports">What one's own reports let one know.</param>
public sealed record OpeningsView(
    bool IsToday, IReadOnlyList<OpeningLine> Lines, int All, IReadOnlyList<int> Rungs, bool AreEveryones, OpeningChoices? Choices, IReadOnlyList<ReportsInterest> Reports);

/// <summary>One opening.</summary>
/// <param name="Level">M5, the same rung as Staff Engineer E5.</param>
/// <param name="Edited">The same as whoever may edit it begins with; null for everyone else.</param>
/// <param name="Asks">How to say interest, and who will know; null where there is nobody to say it, or it is said.</param>
/// <param name="Mine">One's own interest; null where there is none.</param>
/// <param name="Interested">Who told the one who looks, the last first; empty for everyone else.</param>
public sealed record OpeningLine(int Id, string Title, Kind Kind, string Level, string? Team, Named Manager, DateOnly OpenedOn, string Text)
{
    public OpeningInput? Edited { get; init; }

    public AsksInterest? Asks { get; init; }

    public MyInterest? Mine { get; init; }

    public IReadOnlyList<InterestTold> Interested { get; init; } = [];
}

/// <summary>Somebody to link to.</summary>
public sealed record Named(string Id, string Name);

/// <summary>Who will know of an interest.</summary>
/// <param name="OwnManager">One's own manager, if that is not the one who manages the opening; null: there is none, or it is.</param>
/// <param name="TellsOwnManager">The one who manages the opening is one's own manager.</param>
/// <param name="Again">It was told to somebody who does not manage the opening any more.</param>
public sealed record AsksInterest(string Manager, string? OwnManager, bool TellsOwnManager, bool Again);

/// <param name="ToldTo">Whom it was told.</param>
/// <param name="OwnManagerKnows">One's own manager may know of it.</param>
public sealed record MyInterest(DateOnly On, string? Words, string ToldTo, bool OwnManagerKnows);

public sealed record InterestTold(Named Person, DateOnly On, string? Words);

/// <summary>Somebody who reports to the one who looks is interested in an opening, and lets them know.</summary>
public sealed record ReportsInterest(Named Person, string Opening, DateOnly On);

/// <summary>What an opening can be made of by the one who looks.</summary>
/// <param name="Managers">Who may manage it: oneself and whoever manages in one's line; for administrators, whoever manages.</param>
public sealed record OpeningChoices(IReadOnlyList<Level> Levels, IReadOnlyList<string> Teams, IReadOnlyList<Named> Managers);
