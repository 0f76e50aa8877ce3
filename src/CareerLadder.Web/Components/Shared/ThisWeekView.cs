using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What this week asks of the one who looks, and what is new; of today, whatever day the page is looked at.</summary>
public sealed record ThisWeekView(DateOnly Today)
{
    /// <summary>Conversations that are planned, the next first.</summary>
    public IReadOnlyList<NextConversation> Conversations { get; init; } = [];

    /// <summary>What either side promised and has not done, what is due first.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Null: nobody needs to be told what they want.</summary>
    public DueQuestion? Question { get; init; }

    public IReadOnlyList<DayToLookAgain> LookAgain { get; init; } = [];

    /// <summary>Openings of the last two weeks, the newest first.</summary>
    public IReadOnlyList<NewOpening> Openings { get; init; } = [];

    /// <summary>One small task off the critical path; null where hands are not cold.</summary>
    public string? Task { get; init; }

    /// <summary>A swing of one's own that nobody was asked about yet: may colleagues be told?</summary>
    public IReadOnlyList<OwnSwing> MayBeTold { get; init; } = [];

    /// <summary>What is being told of oneself, with what colleagues wrote.</summary>
    public IReadOnlyList<OwnAnnouncement> Told { get; init; } = [];

    /// <summary>Swings of colleagues who wished them told, the latest first.</summary>
    public IReadOnlyList<ColleaguesSwing> Colleagues { get; init; } = [];

    public bool IsEmpty => Task is null && Question is null
        && Conversations.Count + Promises.Count + LookAgain.Count + Openings.Count + MayBeTold.Count + Told.Count + Colleagues.Count == 0;
}

/// <param name="Other">Whom it is with; null where nobody recorded who leads it.</param>
/// <param name="IsOverdue">Its day has passed and it was not held.</param>
/// <param name="Points">How many lines its agenda has.</param>
public sealed record NextConversation(int Id, DateOnly On, PersonName? Other, bool IsManager, bool IsOverdue, int Points);

/// <param name="Owner">Who promised it; null: the one who looks.</param>
/// <param name="About">Whose career it is about, where that is neither of the two names already said.</param>
/// <param name="IsDone">Done today: shown until tomorrow.</param>
public sealed record Promise(int Id, string Text, DateOnly Due, PersonName? Owner, bool IsDone);

/// <param name="AskedBy">Who asked; null: a year has passed, or it was never answered.</param>
/// <param name="LastAnswer">Null: never.</param>
public sealed record DueQuestion(string? AskedBy, DateOnly? AskedOn, DateOnly? LastAnswer, bool Manages);

/// <summary>A day that was agreed on, come or near.</summary>
/// <param name="Text">What to look at again.</param>
public sealed record DayToLookAgain(string Text, DateOnly On, string Link);

public sealed record NewOpening(int Id, string Title, string? Team, DateOnly OpenedOn);

public sealed record OwnSwing(DateOnly On, Track To);

/// <param name="Until">The last day on which it is told; null: it begins with the swing.</param>
public sealed record OwnAnnouncement(int Id, DateOnly On, Track To, bool IsTold, IReadOnlyList<Congratulation> Congratulations);

public sealed record Congratulation(PersonName By, string Words);

/// <param name="Mine">What the one who looks wrote; null: nothing yet.</param>
public sealed record ColleaguesSwing(int Id, PersonName Who, DateOnly On, Track To, string? Mine);
