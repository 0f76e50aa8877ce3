using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>Every address of the site. Give the <see cref="AsOf"/> of the page a link stands on, so that a chosen date is carried along.</summary>
public static partial class Links
{
    public const string Error = "/error";
    public const string NotFound = "/not-found";
    public const string SignInPage = "/sign-in";
    public const string EndedParameter = "ended";
    public const string SignInAgain = $"{SignInPage}?{EndedParameter}=yes";
    public const string LeftParameter = "left";
    public const string SignedOutOfSingleSignOn = $"{SignInPage}?{LeftParameter}=yes";
    public const string Setup = "/setup";
    public const string SignOut = "/sign-out";
    public const string SignInCodePage = "/sign-in/code";
    public const string SignInPasskeyOptions = "/sign-in/passkey-options";
    public const string Account = "/account";
    public const string AuthenticatorPage = "/account/authenticator";
    public const string NewPasskeyOptions = "/account/passkey-options";
    public const string SingleSignOn = "/sign-in/single-sign-on";
    public const string SingleSignOnCallback = "/sign-in/single-sign-on/callback";
    public const string DemoSignIn = "/demo/sign-in";
    public const string Colours = "/colours";
    public const string DraftsPath = "/drafts/";
    public const string PeoplePage = "/people";
    public const string TeamPage = "/team";
    public const string FlagsAnchor = "flags-heading";
    public const string ForkAnchor = "fork";
    public const string OpeningsPage = "/openings";
    public const string ClimbPage = "/openings/climb";
    public const string ConversationsPage = "/conversations";
    public const string AsOfParameter = "asof";
    public const string FindParameter = "find";
    public const string ReturnParameter = "return";
    public const string ToldParameter = "told";
    public const string DoneParameter = "done";
    public const string RememberParameter = "remember";
    public const string CompareParameter = "compare";
    public const string WithParameter = "with";
    public const string ZoneParameter = "zone";
    public const string LevelParameter = "level";
    public const string CodeParameter = "code";
    public const string PlanParameter = "plan";

    public static string MyCareer(AsOf? asOf = null) => Dated("/", asOf);

    /// <summary>Where one records one's decision at the fork.</summary>
    public static string MyFork(AsOf? asOf = null) => $"{MyCareer(asOf)}#{ForkAnchor}";

    public static string People(AsOf? asOf = null) => Dated(PeoplePage, asOf);

    public static string Person(string id, AsOf? asOf = null) => Dated($"/people/{Uri.EscapeDataString(id)}", asOf);

    /// <summary>The flags on somebody's page.</summary>
    public static string FlagsOf(string person, AsOf? asOf = null) => $"{Person(person, asOf)}#{FlagsAnchor}";

    /// <summary>One's own team.</summary>
    public static string Team(AsOf? asOf = null) => Dated(TeamPage, asOf);

    /// <summary>The people of one manager.</summary>
    public static string Team(string manager, AsOf? asOf = null) => Dated($"{TeamPage}/{Uri.EscapeDataString(manager)}", asOf);

    /// <summary>The what-if plans of a person; like the page of an appointment they look ahead from today, whatever day is looked at.</summary>
    /// <param name="plan">The one that is open; null: the one changed last.</param>
    public static string Plans(string person, int? plan = null) =>
        $"/people/{Uri.EscapeDataString(person)}/plans" + (plan is { } id ? $"?{PlanParameter}={id.ToString(CultureInfo.InvariantCulture)}" : "");

    /// <summary>Up to three plans side by side; 0 stands for no plan.</summary>
    public static string ComparePlans(string person, params IEnumerable<int> plans) =>
        QueryHelpers.AddQueryString(Plans(person), plans.Select(p => KeyValuePair.Create(CompareParameter, (string?)p.ToString(CultureInfo.InvariantCulture))));

    /// <summary>What to know and to agree before a person is made manager.</summary>
    public static string Appointment(string person) => $"/people/{Uri.EscapeDataString(person)}/appointment";

    /// <summary>People narrowed down: each parameter with its value, those without a value left out.</summary>
    public static string People(AsOf? asOf, params IEnumerable<KeyValuePair<string, string?>> narrowed) =>
        QueryHelpers.AddQueryString(People(asOf), narrowed.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>What somebody wants, in two or three years and in five.</summary>
    public static string Goals(string person, AsOf? asOf = null) => Dated($"/people/{Uri.EscapeDataString(person)}/goals", asOf);

    /// <summary>The place of one goal among them.</summary>
    public static string Goal(string person, int goal) => $"{Goals(person)}#{GoalAnchor(goal)}";

    public static string GoalAnchor(int goal) => $"goal-{Number(goal)}-said";

    /// <summary>Somebody beside what a level asks for.</summary>
    /// <param name="level">Of either track; null: the one they aim at, or stand on.</param>
    public static string Growth(string person, string? level = null, AsOf? asOf = null) => WithLevel(Dated($"/people/{Uri.EscapeDataString(person)}/growth", asOf), level);

    /// <summary>The same, to be printed.</summary>
    public static string GrowthPacket(string person, string? level, AsOf? asOf = null) => WithLevel(Dated($"/people/{Uri.EscapeDataString(person)}/growth/packet", asOf), level);

    public static string Ladders(AsOf? asOf = null) => Dated("/ladders", asOf);

    /// <summary>The place of one level on the ladders.</summary>
    public static string Level(string id, AsOf? asOf = null) => $"{Ladders(asOf)}#{LevelAnchor(id)}";

    /// <summary>What the place is called within the page: an id must not hold spaces, and a level's may.</summary>
    public static string LevelAnchor(string id) => "level-" + Uri.EscapeDataString(id);

    /// <summary>Two levels side by side.</summary>
    public static string CompareLevels(string level, string? with, AsOf? asOf = null)
    {
        KeyValuePair<string, string?>[] asked = [new(CompareParameter, level), new(WithParameter, with)];
        return QueryHelpers.AddQueryString(Ladders(asOf), asked.Where(pair => pair.Value is not null));
    }

    public static string Openings(AsOf? asOf = null) => Dated(OpeningsPage, asOf);

    /// <summary>Openings narrowed down: each parameter with its value, those without a value left out.</summary>
    public static string Openings(AsOf? asOf, params IEnumerable<KeyValuePair<string, string?>> narrowed) =>
        QueryHelpers.AddQueryString(Openings(asOf), narrowed.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public static string Conversations(AsOf? asOf = null) => Dated(ConversationsPage, asOf);

    /// <summary>The place where a conversation with one report is started, open.</summary>
    public static string ConversationsWith(string person, AsOf? asOf = null) => $"{QueryHelpers.AddQueryString(Conversations(asOf), WithParameter, person)}#{ConversationsAnchor(person)}";

    public static string ConversationsAnchor(string person) => "with-" + Uri.EscapeDataString(person);

    public static string Conversation(int id) => $"{ConversationsPage}/{Number(id)}";

    /// <summary>Where one's own half of the shared notes is saved as it is typed.</summary>
    public static string ConversationWords(int id) => $"{Conversation(id)}/words";

    /// <summary>A manager's private notes: a page of their own, so that nothing of them is ever sent with the conversation.</summary>
    public static string PrivateNotes(int id) => $"{Conversation(id)}/private-notes";

    /// <summary>Where one point of an agenda is saved as it is typed.</summary>
    public static string AgendaWords(int id, int point) => $"{Conversation(id)}/agenda/{Number(point)}/words";

    public static string PrivateNotesWords(int id) => $"{PrivateNotes(id)}/words";

    /// <summary>Somebody's conversations for a calendar program. Whoever knows it may read it: never written to a log.</summary>
    public static string CalendarFeed(string secret) => $"/calendar/{Uri.EscapeDataString(secret)}.ics";

    public static string Flags(AsOf? asOf = null) => Dated("/flags", asOf);

    /// <param name="rule">The rule's id: TlmTrap.</param>
    public static string Flag(string rule, AsOf? asOf = null) => Dated($"/flags/{Uri.EscapeDataString(rule)}", asOf);

    /// <summary>The audit narrowed down: each parameter with its value.</summary>
    public static string Audit(params IEnumerable<KeyValuePair<string, string?>> narrowed) => QueryHelpers.AddQueryString("/settings/audit", narrowed);

    /// <summary>One's own account, saying what was just done there.</summary>
    public static string AccountAfter(string done) => QueryHelpers.AddQueryString(Account, DoneParameter, done);

    /// <summary>The second step of signing in.</summary>
    /// <param name="with">What to ask for instead of the app's code: recovery; null for the app's.</param>
    public static string SignInCode(string back, bool remember, string? with = null)
    {
        KeyValuePair<string, string?>[] asked = [new(ReturnParameter, back), new(RememberParameter, remember ? "true" : null), new(WithParameter, with)];
        return QueryHelpers.AddQueryString(SignInCodePage, asked.Where(pair => pair.Value is not null));
    }

    /// <summary>The setup, opened with the code that the first start has said.</summary>
    public static string SetupWith(string code) => QueryHelpers.AddQueryString(Setup, CodeParameter, code);

    /// <summary>Where somebody who was invited chooses a password. Whoever knows it may: never written to a log.</summary>
    public static string Invitation(string secret) => $"/invitation/{Uri.EscapeDataString(secret)}";

    /// <summary>The page of accounts; it knows no day, and carries a chosen one along to the next page.</summary>
    public static string Accounts(AsOf? asOf = null) => Dated("/settings/accounts", asOf);

    public static string DemoSignInAs(string who) => QueryHelpers.AddQueryString(DemoSignIn, "as", who);

    /// <summary>Signing in once more, with something to tell.</summary>
    /// <param name="back">Where to go afterwards.</param>
    /// <param name="told">The sentence, sealed.</param>
    public static string SignIn(string back, string told) =>
        QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(SignInPage, ReturnParameter, back), ToldParameter, told);

    /// <summary>Where the words of a form are kept until it is sent.</summary>
    /// <param name="place">The form, and what it is about; without a slash, which no part of an address can hold.</param>
    public static string Draft(string place) => DraftsPath + Uri.EscapeDataString(place);

    /// <summary>The page of backups; it knows no day, and carries a chosen one along to the next page.</summary>
    public static string Backup(AsOf? asOf = null) => Dated("/settings/backup", asOf);

    /// <summary>What changed on somebody's career, and by whom.</summary>
    /// <param name="before">Only changes older than this one.</param>
    public static string History(string person, int? before = null) => $"/people/{Uri.EscapeDataString(person)}/history{(before is { } change ? $"?{BeforeParameter}={Number(change)}" : "")}";

    /// <summary>All that was changed, narrowed down: each parameter with its value.</summary>
    public static string Changes(params IEnumerable<KeyValuePair<string, string?>> narrowed) => QueryHelpers.AddQueryString("/settings/changes", narrowed.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>What one entry of the audit changed, and taking it back.</summary>
    public static string Change(int entry) => $"/settings/changes/{Number(entry)}";
}
