using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// What people were paid: set on joining, at each yearly review and with each new level, somewhere inside the band, and never
/// lowered but where a life says that a swing cost pay.
/// </summary>
internal static class PayWriter
{
    /// <summary>How much further down in the band those begin who are paid less, as a share of its width.</summary>
    private const double Behind = 0.14;

    public static IEnumerable<BasePay> Write(Written written, DateOnly today, int seed)
    {
        var life = written.Life;
        var dice = new Dice(seed, "pay", written.Number);
        // One group is paid less for the same work, as happens without anybody meaning it: the figures of fair pay are there to find it.
        var behind = DemoGroups.Of(written.Number, seed) == DemoGroups.Behind ? Behind : 0;
        var position = life.PayPosition ?? Math.Max(0.03, dice.Between(0.1, 0.5) - behind);
        decimal? fte = dice.Chance(0.08) ? 0.8m : null;
        var pay = 0m;
        Step? before = null;
        var previous = DateOnly.MinValue;
        foreach (var day in Days(life))
        {
            var now = life.On(day)!;
            if (life.IsAway(day)) continue;
            var (min, max) = DemoBands.On(life.Zone, now.Level ?? LikeLevel(now), day);
            var wanted = min + ((max - min) * (decimal)position);
            var rises = before is not null && before.Level != now.Level;
            var swings = rises && before!.Level?[0] != now.Level?[0];
            if (life.PayPosition is null) position = rises ? Math.Max(0.08, position - 0.12) : Math.Min(0.62, position + dice.Between(0.0, behind > 0 ? 0.02 : 0.05));
            var most = life.PayPosition is null ? Math.Max(min, max * 0.98m) : decimal.MaxValue;
            var next = Math.Min(rises && life.PayPosition is null ? Math.Max(wanted, pay * 1.03m) : wanted, most);
            next = swings && now.Level is ['E', ..] && life.PayKeptAtSwing < 1 ? pay * (decimal)life.PayKeptAtSwing
                : life.PayKeptAtSwing < 1 && WasCut(life, day) ? pay * 1.012m
                : Math.Max(pay, next);
            next = Math.Round(next / 100) * 100;
            before = now;
            if (next == pay || today.Monday(day) == previous) continue;
            pay = next;
            previous = today.Monday(day);
            yield return new(written.Person.Id, previous, pay, DemoBands.CurrencyOf(life.Zone), fte, Bonus(now, pay), Equity(now, pay));
        }
    }

    // The other functions have no bands here; a figure of roughly the right size keeps their own page honest.
    private static string LikeLevel(Step now) => now.Leads ? "E6" : now.Unit is "Customer Support" or "Design" ? "E1" : "E3";

    private static IEnumerable<int> Days(Life life)
    {
        var joined = life.JoinedOn;
        var reviews = Enumerable.Range(0, 13).Select(DemoBands.Review);
        var changes = life.Steps.Where(s => s.Employer is null).Select(s => s.From);
        return reviews.Concat(changes).Where(d => d >= joined && d <= 0 && life.IsHere(d)).Distinct().Order();
    }

    private static bool WasCut(Life life, int day) =>
        life.Steps.Exists(s => s.Leads) && life.Steps.FindLast(s => s.Leads) is { } led && led.From < day && life.On(day) is { Leads: false };

    private static decimal? Bonus(Step now, decimal pay) => DemoLadder.RankOf(now.Level ?? "E1") switch
    {
        6 => Math.Round(pay * 0.10m),
        7 => Math.Round(pay * 0.15m),
        8 => Math.Round(pay * 0.25m),
        _ => null,
    };

    private static decimal? Equity(Step now, decimal pay) => DemoLadder.RankOf(now.Level ?? "E1") switch
    {
        5 => Math.Round(pay * 0.08m),
        6 => Math.Round(pay * 0.14m),
        7 => Math.Round(pay * 0.25m),
        8 => Math.Round(pay * 0.45m),
        _ => null,
    };
}
