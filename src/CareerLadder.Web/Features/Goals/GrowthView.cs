using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Goals;

/// <summary>Whose words the one who looks may write.</summary>
public enum Pen
{
    None,

    /// <summary>One's own view, and the evidence.</summary>
    Own,

    /// <summary>The direct manager's view.</summary>
    Managers,
}

/// <summary>Somebody beside what a level asks for, theme by theme. Words side by side: nothing in it is counted, added up or compared with anybody.</summary>
/// <param name="Manager">Of today; null: nobody.</param>
/// <param name="LevelId">What was asked for, or what they aim at or stand on; null: there are no ladders.</param>
/// <param name="Level">Null where the ladder lacks it.</param>
/// <param name="EqualLevels">On the same rung of the other track.</param>
/// <param name="Levels">Of both tracks, to choose from.</param>
/// <param name="Goals">What they want.</param>
/// <param name="Elsewhere">Evidence that stands under other levels, or nowhere yet.</param>
/// <param name="Places">Where evidence can be put from here: the themes of this level and of its equals.</param>
public sealed record GrowthView(
    string Person, string Name, bool IsMe, string? Manager, DateOnly Today, string? LevelId, Level? Level, IReadOnlyList<Level> EqualLevels, IReadOnlyList<Level> Levels,
    IReadOnlyList<GoalLine> Goals, IReadOnlyList<ThemeTold> Themes, IReadOnlyList<EvidenceTold> Elsewhere, IReadOnlyList<Place> Places, Pen Pen);

/// <summary>One theme of a level.</summary>
/// <param name="Asks">What is expected; nothing where the ladder says nothing of it by now.</param>
/// <param name="Own">The person's last view; null: none yet.</param>
/// <param name="OwnEarlier">The last first, as the others.</param>
/// <param name="Managers">The last view of each manager, the one of today first.</param>
/// <param name="ManagersEarlier">What they wrote before.</param>
public sealed record ThemeTold(
    string Theme, IReadOnlyList<string> Asks, ViewTold? Own, IReadOnlyList<ViewTold> OwnEarlier, IReadOnlyList<ViewTold> Managers, IReadOnlyList<ViewTold> ManagersEarlier,
    IReadOnlyList<EvidenceTold> Evidence)
{
    /// <summary>What the theme is called.</summary>
    public string Name { get; init; } = Theme;

    /// <summary>The view that the one who looks would write anew; null: they have written none.</summary>
    public ViewTold? Mine(Pen pen) => pen == Pen.Own ? Own : pen == Pen.Managers ? Managers.FirstOrDefault(v => v.IsOfToday) : null;
}

/// <param name="Writer">The name of whoever wrote it.</param>
/// <param name="IsOfToday">Whoever wrote it is the manager of today, or the person.</param>
public sealed record ViewTold(Standing Standing, string? Words, string Writer, DateOnly On, bool IsOfToday);

/// <param name="Link">http or https.</param>
/// <param name="Places">Every expectation it stands under.</param>
public sealed record EvidenceTold(int Id, DateOnly On, string Text, string? Link, IReadOnlyList<Place> Places);

/// <summary>One theme of one level: an expectation under which evidence can stand.</summary>
public sealed record Place(string Level, string Theme)
{
    /// <summary>The one theme of a level about which nothing is written in themes.</summary>
    public const string WholeLevel = "The level as a whole";

    public override string ToString() => $"{Level} {Theme}";

    /// <summary>The themes a level is written in.</summary>
    public static IEnumerable<Place> Of(Ladder ladder, Level level)
    {
        var themes = ladder.Expectations.Where(e => e.Level == level.Id).Select(e => e.Theme).Distinct(StringComparer.Ordinal).ToList();
        return themes.Count == 0 ? [new(level.Id, WholeLevel)] : themes.Select(t => new Place(level.Id, t));
    }

    /// <summary>Whether it is on the ladder today.</summary>
    public bool IsOn(Ladder ladder) => ladder.Find(Level) is { } level && Of(ladder, level).Contains(this);
}
