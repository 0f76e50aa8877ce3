namespace CareerLadder.Web.Data.Demo;

/// <summary>Days on which somebody is at the head of a unit.</summary>
/// <param name="Until">The first day out; null: still there.</param>
internal sealed record Seat(string Unit, int From, int? Until, Life Life);

/// <summary>Who leads which unit on which day, and so who reports to whom.</summary>
internal sealed class Seats
{
    private readonly Dictionary<string, List<Seat>> byUnit = new(StringComparer.Ordinal);

    public Seats(IEnumerable<Life> lives)
    {
        foreach (var seat in lives.SelectMany(Of))
        {
            if (!byUnit.TryGetValue(seat.Unit, out var seats)) byUnit[seat.Unit] = seats = [];
            seats.Add(seat);
        }
    }

    public static IEnumerable<Seat> Of(Life life)
    {
        for (var i = 0; i < life.Steps.Count; i++)
        {
            var step = life.Steps[i];
            if (!step.Leads || step.Unit is not { } unit) continue;
            yield return new(unit, step.From, i + 1 < life.Steps.Count ? life.Steps[i + 1].From : life.LeftOn, life);
        }
    }

    /// <summary>Whoever leads the unit of the step on the day, or the nearest unit above that anybody leads; not the person itself.</summary>
    public Life? ManagerOf(Life life, Step step, int day)
    {
        if (step.Unit is null) return null;
        foreach (var unit in Units.Upwards(step.Unit))
        {
            if (HeadOf(unit.Name, day) is { } head && head != life) return head;
        }

        return null;
    }

    /// <summary>The days on which the manager of somebody in the unit may change.</summary>
    public IEnumerable<int> Changes(string unit)
    {
        foreach (var above in Units.Upwards(unit))
        {
            if (!byUnit.TryGetValue(above.Name, out var seats)) continue;
            foreach (var seat in seats)
            {
                yield return seat.From;
                if (seat.Until is { } until) yield return until;
            }
        }
    }

    public Life? HeadOf(string unit, int day)
    {
        if (!byUnit.TryGetValue(unit, out var seats)) return null;
        foreach (var seat in seats)
        {
            if (seat.From <= day && !(seat.Until <= day)) return seat.Life;
        }

        return null;
    }
}
