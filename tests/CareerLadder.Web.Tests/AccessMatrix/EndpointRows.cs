using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>The address to ask.</summary>
internal delegate string EndpointCall(Asked asked);

/// <summary>Every endpoint that a person or a form can reach. A new one is added here, or the suite fails.</summary>
internal static class EndpointRows
{
    private const Field Standing = Field.Name | Field.Post | Field.Level;
    private const Field Marks = Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay;
    private const Field Team = Field.Name | Field.Post | Field.Level | Field.FlagL | Field.FlagM;
    private const Field Wanted = Field.Goals | Field.SharedGoals;
    private const Field Career = Standing | Field.Tickets | Field.History | Field.Doors | Field.Intents | Field.Pay | Marks | Wanted;

    public static IReadOnlyList<Row<EndpointCall>> All { get; } =
    [
        new("/", asked => Page("/", asked))
        {
            Of = Subject.Me, Shows = Career | Field.Aside | Field.Forks | Field.Asked | Field.Tryouts | Field.Situations, ShowsOnOtherDays = Field.Name | Field.History | Field.Pay | Marks | Wanted | Field.Aside,
        },
        new("/people/{Id}", asked => Page(Links.Person(asked.About.Key), asked))
        {
            Of = Subject.Asked, Shows = Career | Field.Forks, ShowsOnOtherDays = Field.Name | Field.History | Field.Pay | Marks | Wanted, ShowsOfStrangersOnOtherDays = Field.Name | Field.Pay | Field.FlagL | Field.FlagPay,
        },
        new("/people/{Id}/plans", asked => Links.Plans(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], Shows = Field.Plans | Field.SharedPlans },
        new("/people/{Id}/plans", asked => Links.ComparePlans(asked.About.Key, 0, PlantedPlans.PlanOf(asked.About))) { Of = Subject.Asked, IsOfToday = true, Shows = Field.Plans },
        new("/people/{Id}/appointment", asked => Links.Appointment(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], Shows = Field.Tickets },
        new("/people", asked => Page("/people", asked)) { Shows = Standing | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks },
        new("/people", asked => Page("/people", asked, "find", Planted.RuleOf(asked.About, Field.FlagPay).Telling.Title))
        {
            Of = Subject.Asked, IsOfToday = true, NameTells = Field.FlagPay, SaysAnyway = StoreRows.Titles(Field.FlagPay), Shows = Field.Name,
        },
        new("/people", asked => Page("/people", asked, "flag", CanaryRule.IdOf(asked.About, Field.FlagL)))
        {
            Of = Subject.Asked, IsOfToday = true, NameTells = Field.FlagL, SaysAnyway = StoreRows.Titles(Field.FlagL), Shows = Field.Name,
        },
        .. ExploreRows.OfSite(Page),
        .. ApiRows.All,
        new("/team", asked => Page("/team", asked)) { Of = Subject.MyReports, Shows = Team | Field.FlagD | Field.Forks, ShowsOnOtherDays = Field.Name | Field.FlagL | Field.FlagD | Field.FlagM },
        new("/team/{Manager}", asked => Page(Links.Team(asked.About.Key), asked))
        {
            Of = Subject.ReportsOfAsked, NameTells = Field.History, Shows = Team, ShowsOnOtherDays = Field.Name | Field.FlagL | Field.FlagM,
        },
        new("/ladders", asked => Page("/ladders", asked)) { SaysAnyway = ["level", "rung"], Shows = Field.Name, ShowsOnOtherDays = Field.Name, NameTellsOnOtherDays = Field.History },
        .. LadderRows.OfSite,
        new("/openings/climb", _ => Links.ClimbPage) { Of = Subject.Me, IsOfToday = true, SaysAnyway = ["level", "rung"] },
        new("/openings", asked => Page("/openings", asked)) { Of = Subject.Me, SaysAnyway = ["level", "rung"], Shows = Field.Interest | Field.SwapWish | Field.SwapOffer },
        new("/flags", asked => Page("/flags", asked)) { IsOfToday = true, SaysAnyway = [.. Fields.Rules.SelectMany(StoreRows.Titles)] },
        .. Fields.Rules.Select(audience => new Row<EndpointCall>("/flags/{Rule}", asked => Page(Links.Flag(CanaryRule.IdOf(asked.About, audience)), asked))
        {
            Of = Subject.Asked, IsOfToday = true, SaysAnyway = StoreRows.Titles(audience), NameTells = audience, Shows = StoreRows.Held(audience),
        }),
        .. GoalsRows.OfSite(Page),
        .. HistoryRows.OfSite,
        .. AlignmentRows.OfSite,
        .. OrganisationRows.OfSite(Page),
        .. EditRows.OfSite,
        .. ImportRows.OfSite,
        .. ExportRows.OfSite,
        .. EraseRows.OfSite,
        .. LimitsRows.OfSite,
        new("/conversations", _ => "/conversations") { IsOfToday = true },
        new("/conversations/{Id:int}", asked => Links.Conversation(PlantedConversations.IdOf(asked.About))) { Of = Subject.Asked, IsOfToday = true, Shows = Field.Name | Field.Notes, NameTells = Field.Notes },
        new("/conversations/{Id:int}", asked => Links.Conversation(PlantedConversations.OlderIdOf(asked.About)))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Field.Name | Field.Notes | Field.OlderNotes, NameTells = Field.Notes,
        },
        new("/conversations/{Id:int}/private-notes", asked => Links.PrivateNotes(PlantedConversations.IdOf(asked.About)))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Field.Name | Field.PrivateNotes, NameTells = Field.PrivateNotes,
        },
        new("/conversations/{Id:int}/private-notes", asked => Links.PrivateNotes(PlantedConversations.OlderIdOf(asked.About))) { Of = Subject.Asked, IsOfToday = true, NameTells = Field.OlderPrivateNotes },
        new("/conversations/{id:int}/words", asked => Links.ConversationWords(PlantedConversations.IdOf(asked.About))) { Of = Subject.Asked, IsOfToday = true },
        new("/conversations/{id:int}/agenda/{point:int}/words", asked => Links.AgendaWords(PlantedConversations.IdOf(asked.About), 1)) { Of = Subject.Asked, IsOfToday = true },
        new("/drafts/{place}", _ => Links.Draft(PlantedGoals.Place)) { Of = Subject.Me, IsOfToday = true },
        new("/conversations/{id:int}/private-notes/words", asked => Links.PrivateNotesWords(PlantedConversations.IdOf(asked.About))) { Of = Subject.Asked, IsOfToday = true },
        new("/calendar/{secret}.ics", asked => Links.CalendarFeed(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true },
        new("/settings/audit", _ => "/settings/audit") { IsOfToday = true },
        new("/settings/audit", asked => $"/settings/audit?about={asked.About.Key}") { Of = Subject.Asked, IsOfToday = true, Shows = Field.Audit },
        new("/account", _ => Links.Account) { Of = Subject.Me, IsOfToday = true, Shows = Field.Audit },
        new("/account/authenticator", _ => Links.AuthenticatorPage) { Of = Subject.Me, IsOfToday = true },
        new("/account/passkey-options", _ => Links.NewPasskeyOptions) { Of = Subject.Me, IsOfToday = true },
        new("/sign-in/code", _ => Links.SignInCodePage) { IsOfToday = true },
        new("/sign-in/passkey-options", _ => Links.SignInPasskeyOptions) { IsOfToday = true },
        new("/settings/accounts", _ => "/settings/accounts?list=without") { IsOfToday = true },
        new("/settings/accounts", _ => "/settings/accounts") { IsOfToday = true },
        new("/settings/backup", _ => Links.Backup()) { IsOfToday = true },
        new("/setup", _ => "/setup?code=guess") { IsOfToday = true },
        new("/invitation/{Secret}", asked => Links.Invitation(asked.About.Key)) { IsOfToday = true },
        new("/sign-in", asked => Page("/sign-in", asked)) { IsOfToday = true },
        new("/sign-out", _ => "/sign-out") { IsOfToday = true },
        new("/colours", _ => "/colours") { IsOfToday = true },
        new("/error", _ => "/error") { IsOfToday = true },
        new("/not-found", _ => "/not-found") { IsOfToday = true },
    ];

    private static string Page(string path, Asked asked, string? parameter = null, string? value = null)
    {
        var address = asked.IsToday ? path : QueryHelpers.AddQueryString(path, "asof", asked.Day.ToString("O"));
        return parameter is null ? address : QueryHelpers.AddQueryString(address, parameter, value!);
    }
}
