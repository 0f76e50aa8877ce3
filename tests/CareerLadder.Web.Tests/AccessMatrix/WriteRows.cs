using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Features.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// Every operation of a store that changes something. One that is called Read…, Get…, Count…, Find…, List… or Preview… is held to change
/// nothing; any other needs a row here, or the suite fails. To add one: its name, who may (from product.md, not from the code), the tables
/// it touches, and a call with input that is whole and valid, so that only the right to do it can be what is missing. With
/// <see cref="WriteRow.Prepare"/> make what it needs first. Write <see cref="Typed"/> wherever somebody types words: neither the audit nor
/// a log may hold it. The rest is done for each row: every viewer × every person, read from the database, and put back afterwards.
/// </summary>
internal static class WriteRows
{
    /// <summary>What somebody typed into a note.</summary>
    public const string Typed = "QtypedinprivateQ";

    private static readonly string[] Reads = ["Read", "Get", "Count", "Find", "List", "Preview"];
    private static readonly string[] OfAnAccount = ["Accounts", "AccountRoles", "Sessions"];

    public static IReadOnlyList<WriteRow> All { get; } =
    [
        // What somebody wants, practises and decides is told by nobody else: "Own", and intents and practice are the person's.
        new("RecordsStore.AnswerAsync(IntentInput)", Who.Oneself, ["Intents"], (site, _) => Records(site).AnswerAsync(new() { Intent = Intent.Stay, Reason = IntentReason.People, Note = Typed }).AsTask())
        {
            Of = Subject.Me,
        },
        new("RecordsStore.LogAsync(PracticeInput)", Who.Oneself, ["Practice"], (site, _) => Records(site).LogAsync(new() { HoursPerWeek = 2, From = World.Today, Note = Typed }).AsTask()) { Of = Subject.Me },
        new("RecordsStore.EndAsync(Int32)", Who.Oneself, ["Practice"], (site, change) => Records(site).EndAsync(change.Id).AsTask())
        {
            Prepare = PracticeAsync,
        },
        new("CorrectionsStore.CorrectPracticeAsync(PracticeInput)", Who.Oneself, ["Practice"], (site, change) => Corrections(site).CorrectPracticeAsync(new() { Id = change.Id, HoursPerWeek = 2, From = World.Today, Note = Typed }).AsTask()) { Prepare = PracticeAsync },
        new("CorrectionsStore.RemovePracticeAsync(Int32, Practice)", Who.Oneself, ["Practice"], (site, change) => Corrections(site).RemovePracticeAsync(change.Id, null).AsTask()) { Prepare = PracticeAsync },
        new("CorrectionsStore.CorrectAnswerAsync(IntentInput)", Who.Oneself, ["Intents"], (site, change) => Corrections(site).CorrectAnswerAsync(new() { Id = change.Id, On = World.Today, Intent = Intent.Stay, Note = Typed }).AsTask()) { Prepare = AnswerAsync },
        new("CorrectionsStore.RemoveAnswerAsync(Int32, IntentAnswer)", Who.Oneself, ["Intents"], (site, change) => Corrections(site).RemoveAnswerAsync(change.Id, null).AsTask()) { Prepare = AnswerAsync },
        new("ForksStore.DecideAsync(ForkInput)", Who.Oneself, ["Forks"], (site, _) =>
            site.GetRequiredService<ForksStore>().DecideAsync(new() { Decision = ForkDecision.Stay, Review = World.Today.AddMonths(6), Joy = Typed }).AsTask()) { Of = Subject.Me },

        .. OpeningWriteRows.All,
        .. LadderRows.Writing,
        .. GoalsRows.Writing,
        .. PlanRows.Writing,
        .. ExploreRows.Writing,

        // "Administrator: accounts".
        new("AccountsStore.SetRolesAsync(Int32, IReadOnlyCollection`1)", Who.Administrator, OfAnAccount, (site, change) => Accounts(site).SetRolesAsync(change.Id, Roles.All.ToList())) { Prepare = AccountAsync },
        new("AccountsStore.DisableAsync(Int32)", Who.Administrator, OfAnAccount, (site, change) => Accounts(site).DisableAsync(change.Id)) { Prepare = AccountAsync },
        new("AccountsStore.EnableAsync(Int32)", Who.Administrator, OfAnAccount, (site, change) => Accounts(site).EnableAsync(change.Id)) { Prepare = DisabledAsync },
        new("AccountsStore.SignOutEverywhereAsync(Int32)", Who.Administrator, OfAnAccount, (site, change) => Accounts(site).SignOutEverywhereAsync(change.Id)) { Prepare = AccountAsync },
        new("AccountsStore.ConnectAsync(Int32, String)", Who.Administrator, OfAnAccount, (site, change) => Accounts(site).ConnectAsync(change.Id, change.About.Key)) { Prepare = NobodysAccountAsync },
        new("InvitationsStore.InviteAsync(IReadOnlyCollection`1, String, IProgress`1)", Who.Administrator, ["Invitations"], (site, change) => Invitations(site).InviteAsync([change.About.Key], Roles.Executive))
        {
            Prepare = NoAccountAsync, Unless = about => about.HasLeft,
        },
        new("InvitationsStore.InviteAddressAsync(String, String)", Who.Administrator, ["Invitations"], (site, change) => Invitations(site).InviteAddressAsync(AddressOf(change.About), null)) { Prepare = NoAccountAsync },
        new("InvitationsStore.RenewAsync(Int32)", Who.Administrator, ["Invitations"], (site, change) => Invitations(site).RenewAsync(change.Id)) { Prepare = InvitedAsync },
        new("InvitationsStore.WithdrawAsync(Int32)", Who.Administrator, ["Invitations"], (site, change) => Invitations(site).WithdrawAsync(change.Id)) { Prepare = InvitedAsync },
        new("InvitationsStore.NewWayInAsync(Int32)", Who.Administrator, ["Invitations"], (site, change) => Invitations(site).NewWayInAsync(change.Id)) { Prepare = AccountAsync, Unless = about => about.HasLeft },

        // "Administrator: all else". It changes nothing of the database but the audit, so that nobody may change more; who may make one is for BackupStoreTests.
        new("BackupStore.MakeAsync(IProgress`1)", Who.Nobody, [], (site, _) => site.GetRequiredService<BackupStore>().MakeAsync()) { Of = Subject.Me },

        .. WeekWrites.All,
        .. HistoryRows.Writing,

        // "The organisation accepts that sentence at setup"; and once it is set up, nobody sets it up again.
        new("SetupStore.AcceptAsync()", Who.Administrator, ["Acceptance"], (site, _) => site.GetRequiredService<SetupStore>().AcceptAsync())
        {
            Of = Subject.Me, Prepare = (db, _) => db.Acceptance.ExecuteDeleteAsync(),
        },
        new("SetupStore.BeginAsync(SetupInput)", Who.Nobody, [], (site, change) =>
            site.GetRequiredService<SetupStore>().BeginAsync(new(AddressOf(change.About), "seven quiet lamps drift", "seven quiet lamps drift", true, Beginning.Empty, null))) { Prepare = NoAccountAsync },
        .. ConversationWriteRows.All,
        .. EditRows.Writing,
        .. EraseRows.Writing,
        .. LimitsRows.Writing,
        .. ImportRows.Writing,
    ];

    /// <summary>Whether the name of an operation says that it changes nothing.</summary>
    public static bool IsReading(string operation) => Reads.Any(operation[(operation.IndexOf('.', StringComparison.Ordinal) + 1)..].StartsWith);

    /// <summary>Operations that change something and are in no row, each with what to do about it.</summary>
    public static IReadOnlyList<string> WithoutRow(IEnumerable<string> operations, IEnumerable<string> rows) =>
        [.. operations.Where(o => !IsReading(o)).Except(rows, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(o => $"{o} changes something, and nobody has said who may: add a row to AccessMatrix/WriteRows.cs.")];

    private static Task<int> PracticeAsync(AppDb db, Someone about) => db.Practice.Where(p => p.Person == about.Key).Select(p => p.Id).SingleAsync();

    private static Task<int> AnswerAsync(AppDb db, Someone about) => db.Intents.Where(i => i.Person == about.Key).Select(i => i.Id).FirstAsync();

    private static CorrectionsStore Corrections(IServiceProvider site) => site.GetRequiredService<CorrectionsStore>();

    private static RecordsStore Records(IServiceProvider site) => site.GetRequiredService<RecordsStore>();

    private static AccountsStore Accounts(IServiceProvider site) => site.GetRequiredService<AccountsStore>();

    private static InvitationsStore Invitations(IServiceProvider site) => site.GetRequiredService<InvitationsStore>();

    private static string AddressOf(Someone about) => $"{about.Word("email")}@example.org";

    /// <summary>The account of somebody, made where there is none.</summary>
    private static async Task<int> AccountAsync(AppDb db, Someone about)
    {
        if (await db.Users.Where(a => a.PersonId == about.Key).Select(a => a.Id).SingleOrDefaultAsync() is not 0 and var known) return known;
        return await MakeAsync(db, about, about.Key);
    }

    private static async Task<int> DisabledAsync(AppDb db, Someone about)
    {
        var id = await AccountAsync(db, about);
        await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)));
        return id;
    }

    private static async Task<int> NobodysAccountAsync(AppDb db, Someone about)
    {
        await NoAccountAsync(db, about);
        return await MakeAsync(db, about, person: null);
    }

    private static async Task<int> NoAccountAsync(AppDb db, Someone about)
    {
        var theirs = db.Users.Where(a => a.PersonId == about.Key).Select(a => a.Id);
        await db.Sessions.Where(s => theirs.Contains(s.AccountId)).ExecuteDeleteAsync();
        await db.UserRoles.Where(r => theirs.Contains(r.UserId)).ExecuteDeleteAsync();
        await db.Users.Where(a => a.PersonId == about.Key).ExecuteDeleteAsync();
        return 0;
    }

    private static async Task<int> InvitedAsync(AppDb db, Someone about)
    {
        var row = db.Invitations.Add(new()
        {
            SecretHash = InvitationSecret.HashOf(about.Key), Email = AddressOf(about), PersonId = about.Key, By = "somebody@else.example", MadeAt = World.Today.ToDateTime(default, DateTimeKind.Utc),
            ExpiresAt = World.Today.AddDays(7).ToDateTime(default, DateTimeKind.Utc),
        }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<int> MakeAsync(AppDb db, Someone about, string? person)
    {
        var (email, same) = (AddressOf(about), AddressOf(about).ToUpperInvariant());
        var account = db.Users.Add(new Account { UserName = email, Email = email, NormalizedUserName = same, NormalizedEmail = same, SecurityStamp = "first", PersonId = person }).Entity;
        await db.SaveChangesAsync();
        return account.Id;
    }
}
