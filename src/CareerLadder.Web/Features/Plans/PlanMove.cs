namespace CareerLadder.Web.Features.Plans;

/// <summary>A planned post was taken to another day.</summary>
/// <param name="Key">Of the post.</param>
/// <param name="From">Its new first day.</param>
/// <param name="IsDone">It was let go there; otherwise it is still held.</param>
public sealed record PlanMove(int Key, DateOnly From, bool IsDone)
{
    /// <summary>The first of a month, some months on; never a day that is not ahead.</summary>
    public static DateOnly Moved(DateOnly from, int months, DateOnly today)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var soonest = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var latest = new DateOnly(today.Year, today.Month, 1).AddYears(29);
        var moved = first.AddMonths(Math.Clamp(months, -1200, 1200));
        return moved < soonest ? soonest : moved > latest ? latest : moved;
    }
}
