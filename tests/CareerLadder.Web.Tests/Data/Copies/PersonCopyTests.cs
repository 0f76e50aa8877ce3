using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Copies;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Copies;

public sealed class PersonCopyTests : IAsyncLifetime, IDisposable
{
    /// <summary>Every table there is: the part of a copy that tells it, or why none does.</summary>
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["People"] = "person", ["Posts"] = "posts", ["Practice"] = "practice", ["Intents"] = "intents", ["Pay"] = "pay", ["Forks"] = "forks", ["Asked"] = "asked", ["Tryouts"] = "tryouts",
        ["Situations"] = "situations", ["Announcements"] = "swings_told", ["Congratulations"] = "congratulations", ["SetAsides"] = "flags_set_aside", ["Sharings"] = "shared", ["Goals"] = "goals",
        ["Evidence"] = "evidence", ["EvidenceFor"] = "evidence", ["LevelViews"] = "views_of_growth", ["Plans"] = "plans", ["PlanPosts"] = "plan_posts", ["ReturnTickets"] = "return_tickets",
        ["Conversations"] = "conversations", ["AgendaPoints"] = "agendas", ["ConversationWords"] = "shared_notes", ["FollowUps"] = "follow_ups", ["PrivateNotes"] = "private_notes", ["Openings"] = "openings",
        ["Interests"] = "interest", ["SwapWishes"] = "swap_wishes", ["SwapOffers"] = "swaps", ["Drafts"] = "drafts", ["SavedViews"] = "saved_views", ["CalendarFeeds"] = "calendar", ["Reminders"] = "reminders",
        ["Accounts"] = "account", ["AccountRoles"] = "account", ["Roles"] = "account", ["Invitations"] = "invitations", ["Passkeys"] = "passkeys", ["Sessions"] = "sessions", ["ApiTokens"] = "tokens",
        ["Audit"] = "audit", ["Changes"] = "earlier",
        ["Groups"] = "– a label is shown for nobody", ["AccountClaims"] = "– nothing is kept in it", ["RoleClaims"] = "– nothing is kept in it", ["AccountLogins"] = "– which account single sign-on opens: a secret of the two",
        ["AccountTokens"] = "– secrets", ["ProtectionKeys"] = "– secrets", ["Bands"] = "– of nobody", ["Levels"] = "– of nobody", ["Expectations"] = "– of nobody", ["Themes"] = "– of nobody", ["Ladders"] = "– of nobody",
        ["LadderDrafts"] = "– the organisation’s, with the name of who wrote last, who is told of in the audit", ["Recording"] = "– of nobody", ["Revision"] = "– of nobody", ["Acceptance"] = "– the organisation’s; who accepted is told of in the audit",
        ["AuditHead"] = "– of nobody", ["AuditErasures"] = "– of nobody any more", ["Told"] = "– figures of many; what somebody was paid on the day of one is in pay, or in earlier", ["Mappings"] = "– of nobody", ["Titles"] = "– of nobody",
        ["RuleLimits"] = "– of nobody; who set one is told of in the audit", ["LimitDays"] = "– of nobody",
    };

    private readonly ScratchDatabase database = new();
    private Organisation organisation = Organisation.Empty;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, Given.Team with { Pays = [new("eng", new(2025, 1, 1), 70_000, "EUR")], Groups = new Dictionary<string, string> { ["eng"] = "the label" } }, Stop);
        var held = db.Conversations.Add(new() { Person = "eng", With = "mia", On = new(2026, 1, 5), IsHeld = true }).Entity;
        await db.SaveChangesAsync(Stop);
        db.ConversationWords.Add(new() { Conversation = held.Id, Side = ConversationSide.Manager, Text = "said together" });
        db.PrivateNotes.Add(new() { Conversation = held.Id, By = "mia", Text = "for mia alone" });
        db.FollowUps.Add(new() { Conversation = held.Id, Person = "eng", Owner = "mia", Text = "mia promised", Due = new(2026, 2, 1) });
        db.Plans.Add(new() { Person = "eng", MadeBy = "mia", Name = "mia's own thoughts" });
        db.Plans.Add(new() { Person = "eng", MadeBy = "mia", Name = "shown to eng", IsShared = true });
        db.SwapOffers.Add(new() { Manager = "mia", Engineer = "eng", MadeOn = new(2026, 3, 1), ManagerSaid = SwapAnswer.Yes });
        db.Practice.Add(new() { Person = "eng", From = new(2026, 1, 1), HoursPerWeek = 3, Note = "first words" });
        db.WriteDown(new(AuditAction.LookedAtPay, "exec@house.example", About: "eng"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        (await db.Practice.SingleAsync(Stop)).Note = "later words";
        (await db.Groups.SingleAsync(Stop)).Label = "another label";
        await db.SaveChangesAsync(Stop);
        organisation = Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db, Stop));
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Tells_of_every_table_there_is_or_says_why_not()
    {
        await using var db = database.CreateDbContext();
        var tables = db.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.GetTableName()!).Distinct().Order().ToList();
        Assert.Equal(tables, Tables.Keys.Order(StringComparer.Ordinal));
        var told = (await CopyAsync("eng", CopyScope.Own)).Sections.Select(s => s.Name).ToHashSet();
        Assert.All(Tables.Values.Where(v => v[0] != '–'), section => Assert.Contains(section, told));
    }

    [Fact]
    public async Task Holds_all_of_ones_own_and_nothing_that_is_another_persons_alone()
    {
        var copy = await CopyAsync("eng", CopyScope.Own);
        var all = Words(copy);
        foreach (var own in (string[])["said together", "mia promised", "shown to eng", "later words", "first words", "Mia Manager", "exec@house.example"]) Assert.Contains(own, all, StringComparison.Ordinal);
        foreach (var others in (string[])["for mia alone", "own thoughts", "label"]) Assert.DoesNotContain(others, all, StringComparison.Ordinal);
        Assert.Equal(70_000m, Assert.Single(Of(copy, "pay").Rows)[1]);
        // Neither learns of the other, nor of their answer, before both said yes.
        Assert.Equal([new DateOnly(2026, 3, 1), null, null, null], Assert.Single(Of(copy, "swaps").Rows));
        Assert.Contains(copy.HeldBack, h => h.StartsWith("What a manager wrote for themselves alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_a_manager_their_own_private_notes_and_promises_but_not_the_conversations_of_others()
    {
        var copy = await CopyAsync("mia", CopyScope.Own);
        Assert.Equal("for mia alone", Assert.Single(Of(copy, "private_notes").Rows)[2]);
        Assert.Equal("Eng Neer", Assert.Single(Of(copy, "follow_ups").Rows)[0]);
        Assert.DoesNotContain("said together", Words(copy), StringComparison.Ordinal);
        Assert.Empty(Of(copy, "conversations").Rows);
    }

    [Fact]
    public async Task Gives_an_administrator_no_more_than_administrators_see()
    {
        string[] seen = ["person", "posts", "account", "invitations", "audit"];
        Assert.Equal(seen, (await CopyAsync("eng", CopyScope.Administrator)).Sections.Select(s => s.Name));
        Assert.Equal(["person", "posts", "pay", .. seen[2..]], (await CopyAsync("eng", CopyScope.AdministratorAndPay)).Sections.Select(s => s.Name));
    }

    private static CopySection Of(PersonCopy copy, string section) => copy.Sections.Single(s => s.Name == section);

    private static string Words(PersonCopy copy) => string.Join('\n', copy.Sections.SelectMany(s => s.Rows).SelectMany(r => r));

    private async Task<PersonCopy> CopyAsync(string person, CopyScope scope)
    {
        await using var db = database.CreateDbContext();
        return await PersonCopy.ReadAsync(db, organisation, person, new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc), scope);
    }
}
