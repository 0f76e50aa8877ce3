using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Everyone else in engineering: month after month people join where they are missed, rise, move, lead a team technically for a
/// while, take leave, and leave.
/// </summary>
internal sealed class Workforce
{
    private readonly int seed;
    private readonly Dice dice;
    private readonly Headcount headcount;
    private readonly Seats seats;
    private readonly List<Member> here = [];
    private readonly List<Life> hired = [];

    private Workforce(IReadOnlyList<Life> told, int seed)
    {
        this.seed = seed;
        dice = new(seed, "workforce");
        headcount = new(told);
        seats = new(told);
    }

    /// <param name="told">The lives that are told; some of them are left to chance from a day on.</param>
    /// <param name="people">How many to hire over the years.</param>
    /// <param name="leavers">How many of them, and of those left to chance, are gone by now.</param>
    public static List<Life> Hire(IReadOnlyList<Life> told, int people, int leavers, int seed)
    {
        var work = new Workforce(told, seed);
        var gone = 0;
        for (var month = 144; month >= 0; month--)
        {
            foreach (var life in told)
            {
                if (life.OpenFrom is { } day && day >= Clock.MonthsAgo(month + 1) && day < Clock.MonthsAgo(month)) work.TakeOver(life, month);
            }

            for (; gone < Planned(leavers, month, 0.06); gone++) work.LoseSomebody(month);
            while (work.hired.Count < Planned(people, month, 0.045)) work.HireSomebody(month);
            work.LiveThrough(month);
        }

        return work.hired;
    }

    // A handful at first, then ever more, and a little slower lately.
    private static int Planned(int all, int month, double atFirst)
    {
        var t = Math.Min(1, (144.0 - month) / 143);
        return (int)Math.Round(all * (atFirst + ((1 - atFirst) * ((0.5 * t) + (0.9 * t * t) - (0.4 * t * t * t)))));
    }

    private void HireSomebody(int month)
    {
        var own = new Dice(seed, "engineer", hired.Count);
        var team = headcount.Neediest(month);
        var rank = own.Share() switch { < 0.3 => 1, < 0.66 => 2, < 0.87 => 3, < 0.97 => 4, _ => 5 };
        var life = Life.In(own.Pick([DemoBands.London, DemoBands.London, DemoBands.London, DemoBands.Berlin, DemoBands.Berlin, DemoBands.RemoteUs, DemoBands.RemoteUs]));
        var day = Math.Max(Clock.MonthsAgo(month) + own.Between(0, 27) - 28, Clock.Beginning);
        EarlierYears.Tell(life, rank, day, own);
        life.EngineersOn(day, $"E{rank}", team);
        hired.Add(life);
        Welcome(new(life, own, rank, team, month, day - Clock.MonthsAgo(month) + 28));
    }

    private void TakeOver(Life life, int month)
    {
        var last = life.Steps[^1];
        Welcome(new(life, new(seed, "taken over", month), last.Level![1] - '0', last.Unit!, month, 14));
    }

    private void Welcome(Member member)
    {
        here.Add(member);
        headcount.Joins(member.Team);
    }

    private void LoseSomebody(int month)
    {
        var leaver = dice.Shuffle(here).Find(m => m.Joined - month >= 9 && !m.IsAway && month > 0 && !Headcount.IsSteady(m.Team, month));
        if (leaver is null) return;
        leaver.Leave(month);
        here.Remove(leaver);
        headcount.Leaves(leaver.Team);
    }

    private void LiveThrough(int month)
    {
        foreach (var member in here)
        {
            if (member.Joined == month) continue;
            var left = member.Live(
                month, rank => RoomAt(rank, month), () => headcount.Neediest(month, member.Team), !Headcount.IsSteady(member.Team, month), headcount.IsOverfull(member.Team, month));
            if (left is null) continue;
            headcount.Leaves(left);
            headcount.Joins(member.Team);
        }

        foreach (var team in Units.Teams)
        {
            if (!dice.Chance(0.06) || seats.HeadOf(team.Name, Clock.MonthsAgo(month))?.On(Clock.MonthsAgo(month))?.Kind is not Kind.Manager) continue;
            var members = here.Where(m => m.Team == team.Name && m.Joined > month).ToList();
            if (members.Count >= 4 && !members.Exists(m => m.LeadsTechnically)) members.Find(m => m.CouldLeadTechnicallyFrom(month))?.LeadTechnically(month);
        }
    }

    // Anyone may become senior; further up there are only so many seats.
    private bool RoomAt(int rank, int month) => rank switch
    {
        <= 3 => true,
        4 => here.Count(m => m.Rank == 4) < 4 + (headcount.All(month) / 6),
        5 => here.Count(m => m.Rank == 5) < 1 + (headcount.All(month) / 12),
        _ => false,
    };
}
