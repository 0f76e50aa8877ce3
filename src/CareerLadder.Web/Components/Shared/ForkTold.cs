using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What somebody decided at the fork, as they recorded it.</summary>
/// <param name="Review">The day on which whoever stays looks at it again; null for the other two, and where none was chosen.</param>
/// <param name="Joy">What of the work brings joy, in the person's own words.</param>
public sealed record ForkTold(DateOnly On, ForkDecision Decision, DateOnly? Review, string? Joy)
{
    /// <summary>Whether the day to look at it again has come.</summary>
    public bool IsReviewDue(DateOnly day) => Review <= day;

    /// <summary>The last decision up to a day of each of those whose decisions the one who looks may see.</summary>
    public static async Task<IReadOnlyDictionary<string, ForkTold>> LastAsync(IDbContextFactory<AppDb> databases, Access access, IEnumerable<string> people, DateOnly day)
    {
        string[] seen = [.. people.Where(p => access.MaySee(Known.Forks, p))];
        if (seen.Length == 0) return new Dictionary<string, ForkTold>(StringComparer.Ordinal);
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Forks.AsNoTracking().Where(f => seen.Contains(f.Person) && f.On <= day).OrderBy(f => f.On).ThenBy(f => f.Id).ToListAsync();
        return rows.GroupBy(f => f.Person, StringComparer.Ordinal).ToDictionary(f => f.Key, f => Of(f.Last()), StringComparer.Ordinal);
    }

    private static ForkTold Of(ForkRow row) => new(row.On, row.Decision, row.Review, row.Joy);
}
