namespace CareerLadder.Web.Data.Demo;

/// <summary>How many engineers each team has and should have, month by month, so that joiners and movers go where they are missed.</summary>
internal sealed class Headcount
{
    /// <summary>For so many months some teams have been kept too large or too small on purpose.</summary>
    private const int MonthsOfFixedSeats = 18;

    private readonly Dictionary<string, int[]> told;
    private readonly Dictionary<string, int> now = Units.Teams.ToDictionary(t => t.Name, _ => 0, StringComparer.Ordinal);

    /// <param name="told">Those whose lives are told, who take seats too, up to the day on which chance takes them over.</param>
    public Headcount(IReadOnlyList<Life> told)
    {
        this.told = Units.Teams.ToDictionary(t => t.Name, _ => new int[145], StringComparer.Ordinal);
        foreach (var life in told)
        {
            for (var month = 0; month <= 144; month++)
            {
                var day = Clock.MonthsAgo(month);
                if (!(life.OpenFrom <= day) && life.On(day) is { Leads: false, Employer: null, Unit: { } unit } && this.told.TryGetValue(unit, out var months))
                    months[month]++;
            }
        }
    }

    public void Joins(string team) => now[team]++;

    public void Leaves(string team) => now[team]--;

    public int Of(string team, int month) => now[team] + told[team][month];

    public int All(int month) => Units.Teams.Sum(t => Of(t.Name, month));

    /// <summary>Nobody comes or goes for a while in a team whose size is told.</summary>
    public static bool IsSteady(string team, int month) => month <= 9 && Units.Of(team).Seats is not null;

    /// <summary>Somebody has to go before the team is left as it is.</summary>
    public bool IsOverfull(string team, int month) => !IsSteady(team, month) && FixedSeats(Units.Of(team), month) < Of(team, month);

    /// <summary>The team that misses people most.</summary>
    public string Neediest(int month, string? otherThan = null)
    {
        var free = Units.Teams.Where(t => t.Founded >= month && FixedSeats(t, month) is null).ToList();
        var size = free.Sum(t => Of(t.Name, month)) / free.Sum(t => t.Weight);
        var (best, most) = ("", double.MinValue);
        foreach (var team in Units.Teams)
        {
            if (team.Founded < month || team.Name == otherThan) continue;
            var has = Of(team.Name, month);
            var missing = FixedSeats(team, month) is { } seats ? (4 * (seats - has)) - 0.01 : (team.Weight * size) - has;
            if (missing > most) (best, most) = (team.Name, missing);
        }

        return best;
    }

    private static int? FixedSeats(Unit team, int month) => month <= MonthsOfFixedSeats ? team.Seats : null;
}
