using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>An engineer whose life goes as it falls, while it goes.</summary>
internal sealed class Member
{
    private readonly Dice dice;
    private readonly int dayOfMonth;
    private readonly bool isSettled;
    private readonly int monthOfLeave;
    private int monthsToNextLevel;
    private int monthsToNextPost;
    private int monthsAway;
    private int monthsLeadingTechnically;
    private int changedIn;

    public Member(Life life, Dice dice, int rank, string team, int month, int dayOfMonth)
    {
        Life = life;
        this.dice = dice;
        this.dayOfMonth = dayOfMonth;
        Rank = rank;
        Team = team;
        Joined = month;
        changedIn = month;
        isSettled = dice.Chance(0.06);
        monthOfLeave = dice.Chance(0.2) ? month - dice.Between(6, 70) : -1;
        ThinkOfNextLevel();
        ThinkOfNextPost();
    }

    public Life Life { get; }

    /// <summary>1 for E1.</summary>
    public int Rank { get; private set; }

    public string Team { get; private set; }

    public int Joined { get; }

    public bool IsAway => monthsAway > 0;

    public bool CouldLeadTechnicallyFrom(int month) => Rank is 4 or 5 && !IsAway && changedIn != month && monthsLeadingTechnically == 0 && !isSettled;

    public bool LeadsTechnically => monthsLeadingTechnically > 0;

    public int DayIn(int month) => Clock.MonthsAgo(month) + dayOfMonth - 28;

    /// <summary>One month passes.</summary>
    /// <param name="roomAt">Whether there is room on the level above.</param>
    /// <param name="elsewhere">The team that misses people most.</param>
    /// <param name="mayMove">Not where the team is to stay as it is.</param>
    /// <param name="mustMove">Where there are too many.</param>
    /// <returns>The team that was left, if any.</returns>
    public string? Live(int month, Func<int, bool> roomAt, Func<string> elsewhere, bool mayMove, bool mustMove)
    {
        if (monthsAway > 0)
        {
            monthsAway--;
            return null;
        }

        if (month == monthOfLeave && month > 0)
        {
            monthsAway = dice.Between(3, 10);
            Life.AwayOn(DayIn(month), DayIn(month) + Clock.Months(monthsAway), dice.Chance(0.85) ? "Parental leave" : "Leave");
            return null;
        }

        monthsToNextLevel--;
        monthsToNextPost = mustMove ? 0 : monthsToNextPost - 1;
        if (monthsLeadingTechnically > 0 && --monthsLeadingTechnically == 0)
        {
            Change(month, s => s with { Kind = Kind.Engineer });
            ThinkOfNextPost();
        }
        else if (monthsToNextLevel <= 0 && roomAt(Rank + 1))
        {
            Rank++;
            Change(month, s => s with { Level = $"E{Rank}" });
            ThinkOfNextLevel();
            ThinkOfNextPost();
        }
        else if (monthsToNextPost <= 0 && mayMove)
        {
            var left = Team;
            Team = elsewhere();
            monthsLeadingTechnically = 0;
            Change(month, s => s with { Unit = Team, Kind = Kind.Engineer });
            ThinkOfNextPost();
            return left;
        }

        return null;
    }

    public void LeadTechnically(int month)
    {
        monthsLeadingTechnically = dice.Between(15, 27);
        Change(month, s => s with { Kind = Kind.TechLead });
    }

    public void Leave(int month) => Life.LeavesOn(DayIn(month));

    private void Change(int month, Func<Step, Step> how)
    {
        changedIn = month;
        Life.Change(DayIn(month), how);
    }

    private void ThinkOfNextLevel() => monthsToNextLevel = Rank switch
    {
        1 => dice.Between(13, 23),
        2 => dice.Between(21, 35),
        3 => dice.Between(28, 54),
        4 => dice.Between(30, 60),
        _ => 999,
    };

    private void ThinkOfNextPost() => monthsToNextPost = isSettled ? 999 : dice.Between(18, 26);
}
