using System.Threading.RateLimiting;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>
/// What a calendar program reads at somebody's secret address: the days of their conversations and with whom, and nothing of what is in
/// them. It signs in nowhere; the address is all it has.
/// </summary>
public sealed class CalendarFeed(OrganisationNow organisation, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    public const string Limit = "calendar";

    /// <summary>Calendar programs ask a few times an hour; a whole office stands behind one address.</summary>
    public const int AMinute = 60;

    private const int DaysBack = 60;

    public static void AddLimit(RateLimiterOptions options) => options.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1) }));

    public static async Task<IResult> AnswerAsync(string secret, HttpContext context, CalendarFeed feed)
    {
        // With words of its own: the page that is shown to people who lost their way would ask a calendar program to sign in.
        if (await feed.ReadAsync(secret) is not { } text) return Results.Text("There is no calendar at this address.", statusCode: StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(text, "text/calendar; charset=utf-8");
    }

    /// <summary>Null for a secret that is nobody's, any more or yet; of somebody who has left; and of a disabled account.</summary>
    public async Task<string?> ReadAsync(string secret)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = InvitationSecret.HashOf(secret);
        if (await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.SecretHash == hash) is not { Person: var me }) return null;
        if (!await db.Users.AnyAsync(a => a.PersonId == me && a.DisabledAt == null)) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var access = new Access(await organisation(), new(me), DateOnly.FromDateTime(now), new());
        if (access.Viewer is null) return null;
        var first = access.Today.AddDays(-DaysBack);
        var rows = await db.Conversations.AsNoTracking().Where(c => (c.Person == me || c.With == me) && c.On >= first).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync();
        return CalendarText.Of(
            from row in rows
            let part = ConversationDoor.PartOf(access, row)
            let other = part == Part.Person ? row.With : part == Part.Manager ? row.Person : null
            where other is not null
            select new CalendarEntry(
                $"conversation-{row.Id}@careerladder", row.On, $"Career conversation with {access.Organisation.Find(other)?.Person.DisplayName ?? other}", row.ProposedBy is null),
            now);
    }
}
