using CareerLadder.Web.Features.Erase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Erasing the personal data of whoever has left: "Administrator: accounts, import … all else".</summary>
internal static class EraseRows
{
    // Everything that is kept about somebody, and what of others names them.
    private static readonly string[] Everything =
    [
        "People", "Posts", "Practice", "Intents", "Pay", "Forks", "Tryouts", "Situations", "Announcements", "Congratulations", "Asked", "Sharings", "SetAsides", "Groups", "Goals", "Evidence", "EvidenceFor", "LevelViews",
        "Drafts", "SavedViews", "Plans", "PlanPosts", "ReturnTickets", "Conversations", "AgendaPoints", "ConversationWords", "PrivateNotes", "FollowUps", "Openings", "Interests", "SwapWishes", "SwapOffers", "CalendarFeeds",
        "Reminders", "Accounts", "AccountRoles", "Sessions", "ApiTokens", "Invitations", "Passkeys", "AuditErasures", "Changes", "Told",
    ];

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("EraseStore.ReadAsync(String)", async (site, asked) => await Erase(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        // Without the name typed, so that asking changes nothing: what it does, and to whom it refuses it, is for the row below.
        new("EraseStore.EraseAsync(String, EraseInput)", async (site, asked) => await Erase(site).EraseAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } = [new("/people/{Id}/erase", asked => Links.Erase(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true }];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("EraseStore.EraseAsync(String, EraseInput)", Who.Administrator, Everything, (site, change) => Erase(site).EraseAsync(change.About.Key, new() { Name = change.About.Word("name") }).AsTask())
        {
            ReachesOthers = true,
            Prepare = async (db, about) =>
            {
                (await db.People.SingleAsync(p => p.Person == about.Key)).Left = World.Today.AddDays(-21);
                return await db.SaveChangesAsync();
            },
        },
    ];

    private static EraseStore Erase(IServiceProvider site) => site.GetRequiredService<EraseStore>();
}
