using static CareerLadder.Web.Data.Demo.DemoBands;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Who led the teams before: every long time that a team was there and nobody told of leads it gets one or more managers. Some
/// were hired and left again, more grew here and went back to engineering afterwards, where chance takes them over.
/// </summary>
internal static class FormerLeads
{
    private static readonly int ShortestGap = Clock.Months(11);
    private static readonly int LongestTour = Clock.Months(50);

    public static IEnumerable<Life> Fill(IReadOnlyList<Life> told, int seed)
    {
        var number = 0;
        foreach (var team in Units.Teams)
        {
            var free = Clock.MonthsAgo(team.Founded);
            var seats = told.SelectMany(l => Seats.Of(l)).Where(s => s.Unit == team.Name).OrderBy(s => s.From).Append(new(team.Name, 0, 0, told[0]));
            foreach (var seat in seats)
            {
                var gap = seat.From - free;
                var tours = gap < ShortestGap ? 0 : Math.Max(1, (int)Math.Round(gap / (double)LongestTour + 0.2));
                for (var i = 0; i < tours; i++)
                    yield return Make(team.Name, free + (gap * i / tours), free + (gap * (i + 1) / tours), new(seed, "former leads", number++));
                free = Math.Max(free, seat.Until ?? 0);
            }
        }
    }

    private static Life Make(string team, int from, int until, Dice dice)
    {
        var life = Life.In(dice.Pick([London, London, Berlin, RemoteUs]));
        var founded = Clock.MonthsAgo(Units.Of(team).Founded);
        var level = dice.Chance(0.6) ? 4 : 5;
        var grown = from - Math.Max(founded, Clock.Beginning) >= Clock.Months(12);
        if (grown)
        {
            var months = Clock.Months(dice.Between(13.0, 34.0));
            var joined = Math.Max(from - months, Math.Max(founded, Clock.Beginning));
            life.Practised(dice.Between(9, 20) / 2.0 + 2);
            if (level == 5 && from - joined > Clock.Months(20))
                life.EngineersOn(joined, "E4", team).Change(joined + Clock.Months(15), s => s with { Level = "E5" });
            else
                life.EngineersOn(joined, $"E{level}", team);
        }
        else if (dice.Chance(0.7))
        {
            life.Practised(dice.Between(12, 26) / 2.0, dice.Between(0, 8) / 2.0);
        }

        life.LeadsOn(from, $"M{level}", team);
        return dice.Chance(grown ? 0.62 : 0.25)
            ? life.EngineersOn(until, $"E{level}", team).ThenAsItFalls(until)
            : life.LeavesOn(until);
    }
}
