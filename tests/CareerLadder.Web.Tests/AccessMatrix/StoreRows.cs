using CareerLadder.Core.Flags;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Features.Setup;
using CareerLadder.Web.Features.Team;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Asks a store as the one who looks, and gives back whatever it answers.</summary>
internal delegate Task<object?> StoreCall(IServiceProvider site, Asked asked);

/// <summary>Every operation of every store. A new one is added here, or the suite fails.</summary>
internal static class StoreRows
{
    private const Field Standing = Field.Name | Field.Post | Field.Level;
    private const Field Marks = Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay;
    private const Field Team = Standing | Field.History | Field.FlagL | Field.FlagM;
    private const string MyCareer = "CareerStore.GetMineAsync(DateOnly)";
    private const string Career = "CareerStore.GetAsync(String, DateOnly)";
    private const string People = "PeopleStore.ReadAsync(PeopleQuery)";
    private const string Audit = "AuditStore.ReadAsync(AuditQuery)";
    private const string Flag = "FlagsStore.ReadAsync(String, DateOnly)";

    public static IReadOnlyList<Row<StoreCall>> All { get; } =
    [
        new(MyCareer, async (site, asked) => await site.GetRequiredService<CareerStore>().GetMineAsync(asked.Day))
        {
            Of = Subject.Me, IsSampled = true,
            Shows = Standing | Field.History | Field.Fluency | Field.Doors | Field.Practice | Field.Intents | Field.Pay | Marks | Field.Aside,
            ShowsOnOtherDays = Field.Name | Field.History | Field.Pay | Marks | Field.Aside,
        },
        new(Career, async (site, asked) => await site.GetRequiredService<CareerStore>().GetAsync(asked.About.Key, asked.Day))
        {
            Of = Subject.Asked,
            Shows = Standing | Field.History | Field.Fluency | Field.Doors | Field.Practice | Field.Intents | Field.Pay | Marks | Field.Aside,
            ShowsOnOtherDays = Field.Name | Field.History | Field.Pay | Marks | Field.Aside, ShowsOfStrangersOnOtherDays = Field.Name | Field.Pay | Field.FlagL | Field.FlagPay,
        },
        new(People, (site, asked) => PeopleAsync(site, new(asked.Day))) { IsSampled = true, Shows = Standing | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks },
        new(People, (site, asked) => PeopleAsync(site, new(asked.Day, asked.About.Word("earlier"))))
        {
            Of = Subject.Asked, IsSampled = true, NameTells = Field.History,
        },
        new(People, (site, asked) => PeopleAsync(site, new(asked.Day, Team: asked.About.Word("before"))))
        {
            Of = Subject.Asked, IsSampled = true, NameTells = Field.History, SaysAnyway = ["before"],
        },
        .. Fields.Rules.SelectMany(OfAFlag),
        .. ExploreRows.OfStores,
        .. ApiRows.OfStores,
        // Who is in it reports to somebody on that day, which is a post of theirs.
        new("TeamStore.GetMineAsync(DateOnly)", async (site, asked) => await site.GetRequiredService<TeamStore>().GetMineAsync(asked.Day))
        {
            Of = Subject.MyReports, IsSampled = true, Shows = Team | Field.FlagD | Field.Forks, ShowsOnOtherDays = (Team | Field.FlagD) & ~(Field.Post | Field.Level),
        },
        new("TeamStore.GetAsync(String, DateOnly)", async (site, asked) => await site.GetRequiredService<TeamStore>().GetAsync(asked.About.Key, asked.Day))
        {
            Of = Subject.ReportsOfAsked, NameTells = Field.History, Shows = Team, ShowsOnOtherDays = Team & ~(Field.Post | Field.Level),
        },
        .. GoalsRows.OfStores,
        new(Audit, (site, _) => AuditAsync(site, new())) { IsSampled = true, IsOfToday = true },
        new("AuditStore.ReadProofAsync(String, IProgress`1)", async (site, _) => await site.GetRequiredService<AuditStore>().ReadProofAsync(null)) { IsSampled = true, IsOfToday = true },
        new(Audit, (site, asked) => AuditAsync(site, new(About: asked.About.Key))) { Of = Subject.Asked, IsSampled = true, Shows = Field.Audit, ShowsOnOtherDays = Field.Audit },
        new("FlagsStore.ReadAsync()", async (site, _) => await site.GetRequiredService<FlagsStore>().ReadAsync()) { IsSampled = true, IsOfToday = true, SaysAnyway = [.. Fields.Rules.SelectMany(Titles)] },
        .. RuleBook.Default.Rules.Select(rule => new Row<StoreCall>(Flag, (site, asked) => FlagAsync(site, rule.Id, asked.Day)) { IsSampled = true, NameTells = Expected.SeenBy[rule.Id] }),
        new("RecordsStore.ReadAsync()", async (site, _) => await site.GetRequiredService<RecordsStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, Shows = Field.Intents | Field.Practice, ShowsOnOtherDays = Field.Intents | Field.Practice },
        // Incomplete, so that asking changes nothing: each writes of the one who asks alone, and answers whether it did.
        new("RecordsStore.AnswerAsync(IntentInput)", async (site, _) => await site.GetRequiredService<RecordsStore>().AnswerAsync(new())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("RecordsStore.LogAsync(PracticeInput)", async (site, _) => await site.GetRequiredService<RecordsStore>().LogAsync(new())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("RecordsStore.EndAsync(Int32)", async (site, _) => await site.GetRequiredService<RecordsStore>().EndAsync(0)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("ForksStore.ReadAsync()", async (site, _) => await site.GetRequiredService<ForksStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, Shows = Field.Forks, ShowsOnOtherDays = Field.Forks },
        new("ForksStore.GetAsync(String, DateOnly)", async (site, asked) => await site.GetRequiredService<ForksStore>().GetAsync(asked.About.Key, asked.Day)) { Of = Subject.Asked, Shows = Field.Forks },
        new("ForksStore.DecideAsync(ForkInput)", async (site, _) => await site.GetRequiredService<ForksStore>().DecideAsync(new())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        // "Practice hours are the person's", and so is what they answered.
        new("CorrectionsStore.ReadAnswersAsync()", async (site, _) => await site.GetRequiredService<CorrectionsStore>().ReadAnswersAsync()) { Of = Subject.Me, IsSampled = true, Shows = Field.Intents, IsOfToday = true },
        // Of nothing that is there: what it does, and to whom it refuses it, is for WriteRows.
        new("CorrectionsStore.CorrectPracticeAsync(PracticeInput)", async (site, _) => await site.GetRequiredService<CorrectionsStore>().CorrectPracticeAsync(new())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("CorrectionsStore.RemovePracticeAsync(Int32, Practice)", async (site, _) => await site.GetRequiredService<CorrectionsStore>().RemovePracticeAsync(0, null)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("CorrectionsStore.CorrectAnswerAsync(IntentInput)", async (site, _) => await site.GetRequiredService<CorrectionsStore>().CorrectAnswerAsync(new())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("CorrectionsStore.RemoveAnswerAsync(Int32, IntentAnswer)", async (site, _) => await site.GetRequiredService<CorrectionsStore>().RemoveAnswerAsync(0, null)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("RecordsStore.PreviewAsync(PracticeInput)", async (site, asked) => await site.GetRequiredService<RecordsStore>().PreviewAsync(new() { HoursPerWeek = 2, From = asked.Day })) { Of = Subject.Me, IsSampled = true },
        .. WeekRows.All,
        .. HistoryRows.OfStores,
        new("LaddersStore.ReadAsync(LaddersQuery)", async (site, asked) => await site.GetRequiredService<LaddersStore>().ReadAsync(new(asked.Day)))
        {
            IsSampled = true, SaysAnyway = ["level", "rung"], Shows = Field.Name, ShowsOnOtherDays = Field.Name, NameTellsOnOtherDays = Field.History,
        },
        .. LadderRows.OfStores,
        .. OpeningRows.All,
        new("CareerStore.CountToLookAfterAsync()", async (site, _) => await site.GetRequiredService<CareerStore>().CountToLookAfterAsync()) { IsSampled = true },
        .. Enum.GetValues<AccountsList>().Select(list => new Row<StoreCall>("AccountsStore.ReadAsync(AccountsQuery)", async (site, _) => await Accounts(site).ReadAsync(new(list))) { IsSampled = true, IsOfToday = true }),
        // Account 0 is nobody's: what these do, and to whom they refuse it, is for AccountsStoreTests and InvitationsStoreTests.
        new("AccountsStore.SetRolesAsync(Int32, IReadOnlyCollection`1)", async (site, _) => await Accounts(site).SetRolesAsync(0, Roles.All.ToList())) { IsSampled = true, IsOfToday = true },
        new("AccountsStore.DisableAsync(Int32)", async (site, _) => await Accounts(site).DisableAsync(0)) { IsSampled = true, IsOfToday = true },
        new("AccountsStore.EnableAsync(Int32)", async (site, _) => await Accounts(site).EnableAsync(0)) { IsSampled = true, IsOfToday = true },
        new("AccountsStore.SignOutEverywhereAsync(Int32)", async (site, _) => await Accounts(site).SignOutEverywhereAsync(0)) { IsSampled = true, IsOfToday = true },
        new("AccountsStore.ConnectAsync(Int32, String)", async (site, asked) => await Accounts(site).ConnectAsync(0, asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("InvitationsStore.InviteAsync(IReadOnlyCollection`1, String, IProgress`1)", async (site, asked) => await Invitations(site).InviteAsync([asked.About.Key], null)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("InvitationsStore.InviteAddressAsync(String, String)", async (site, asked) => await Invitations(site).InviteAddressAsync($"{asked.About.Word("email")}@example.org", null))
        {
            Of = Subject.Asked, IsSampled = true,
        },
        new("InvitationsStore.RenewAsync(Int32)", async (site, _) => await Invitations(site).RenewAsync(1)) { IsSampled = true, IsOfToday = true },
        new("InvitationsStore.WithdrawAsync(Int32)", async (site, _) => await Invitations(site).WithdrawAsync(1)) { IsSampled = true, IsOfToday = true },
        new("InvitationsStore.NewWayInAsync(Int32)", async (site, _) => await Invitations(site).NewWayInAsync(0)) { IsSampled = true, IsOfToday = true },
        // Pay is in every backup; that one was made, when and how large, is all that is told of it.
        new("BackupStore.ReadAsync()", async (site, _) => await site.GetRequiredService<BackupStore>().ReadAsync()) { IsSampled = true, IsOfToday = true },
        new("BackupStore.MakeAsync(IProgress`1)", async (site, _) => await site.GetRequiredService<BackupStore>().MakeAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        .. PlanRows.All,
        new("SetupStore.BeginAsync(SetupInput)", async (site, _) => await site.GetRequiredService<SetupStore>().BeginAsync(new("eve@house.example", "x", "x", true, Beginning.Demo, null))) { IsSampled = true, IsOfToday = true },
        new("SetupStore.AcceptAsync()", async (site, _) => await site.GetRequiredService<SetupStore>().AcceptAsync()) { IsSampled = true, IsOfToday = true },
        .. ConversationStoreRows.All,
        .. AlignmentRows.OfStores,
        .. OrganisationRows.OfStores,
        .. EditRows.OfStores,
        .. EditRows.OfPay,
        .. EditRows.OfBands,
        .. ImportRows.OfStores,
        .. ExportRows.OfStores,
        .. EraseRows.OfStores,
        .. LimitsRows.OfStores,
    ];

    /// <summary>The words of a rule that everyone may read on its page.</summary>
    public static string[] Titles(Field audience) => [$"title{audience}", $"rule{audience}"];

    private static IEnumerable<Row<StoreCall>> OfAFlag(Field audience)
    {
        yield return new(People, (site, asked) => PeopleAsync(site, new(asked.Day, Flag: CanaryRule.IdOf(asked.About, audience))))
        {
            Of = Subject.Asked, IsSampled = true, SaysAnyway = Titles(audience), NameTells = audience, Shows = Listed(audience), ShowsOnOtherDays = Listed(audience),
            // Beside the other flags is told how many would be found by them.
            Compares = World.IsListed,
        };
        yield return new(People, (site, asked) => PeopleAsync(site, new(asked.Day, Planted.RuleOf(asked.About, audience).Telling.Title)))
        {
            Of = Subject.Asked, IsSampled = true, NameTells = audience, Shows = Listed(audience) | (Marks & audience), ShowsOnOtherDays = Listed(audience),
        };
        yield return new(Flag, (site, asked) => FlagAsync(site, CanaryRule.IdOf(asked.About, audience), asked.Day))
        {
            Of = Subject.Asked, IsSampled = true, SaysAnyway = Titles(audience), NameTells = audience, Shows = Held(audience), ShowsOnOtherDays = Held(audience),
        };
    }

    /// <summary>The people of one rule, to whoever may see them; what is set aside is on the person's own page alone.</summary>
    public static Field Held(Field audience) => audience == Field.Aside ? Field.None : Field.Name | audience;

    // A debt is no mark on the person, so nobody is listed by one.
    private static Field Listed(Field audience) => audience is Field.FlagM or Field.Aside ? Field.None : Field.Name;

    private static AccountsStore Accounts(IServiceProvider site) => site.GetRequiredService<AccountsStore>();

    private static InvitationsStore Invitations(IServiceProvider site) => site.GetRequiredService<InvitationsStore>();

    private static async Task<object?> PeopleAsync(IServiceProvider site, PeopleQuery asked) => await site.GetRequiredService<PeopleStore>().ReadAsync(asked);

    private static async Task<object?> AuditAsync(IServiceProvider site, AuditQuery asked) => await site.GetRequiredService<AuditStore>().ReadAsync(asked);

    private static async Task<object?> FlagAsync(IServiceProvider site, string rule, DateOnly day) => await site.GetRequiredService<FlagsStore>().ReadAsync(rule, day);
}
