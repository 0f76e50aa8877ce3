using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>
/// Makes an agenda of what is known of a career: what was agreed last, a swap that both said yes to, flags, what the person wants, doors that are narrowing, goals. All of
/// it both may see; what the person alone sees is offered to nobody else, and pay to nobody.
/// </summary>
internal static class AgendaMaker
{
    /// <summary>What an agenda begins with: more than this and nobody prepares.</summary>
    public const int MostAtFirst = 6;

    private const int MostDoors = 2;

    /// <param name="access">Of one of the two who hold the conversation.</param>
    public static async Task<IReadOnlyList<Suggestion>> MakeAsync(Access access, AppDb db, string person)
    {
        if (access.Organisation.Find(person) is not { } evidence) return [];
        return
        [
            .. await SwapsAsync(access, db, person), .. await AgreedAsync(access, db, person), .. Flags(access, evidence), .. Wants(access, evidence), .. Decided(access, evidence), .. NarrowingDoors(access, evidence),
            .. await GoalsAsync(db, person),
        ];
    }

    private static async Task<IEnumerable<Suggestion>> AgreedAsync(Access access, AppDb db, string person)
    {
        var open = await db.FollowUps.AsNoTracking().Where(f => f.Person == person && f.DoneOn == null).OrderBy(f => f.Due).ThenBy(f => f.Id).ToListAsync();
        return open.Select(f => new Suggestion($"followup:{f.Id}", $"What became of it: {f.Text} ({access.Organisation.Find(f.Owner)?.Person.DisplayName ?? f.Owner}, by {Say.Day(f.Due)})"));
    }

    // The two and their direct managers know of it, and nobody else makes an agenda.
    private static async Task<IEnumerable<Suggestion>> SwapsAsync(Access access, AppDb db, string person) =>
        (await AgreedSwap.OfAsync(db, person)).Select(swap => new Suggestion(AgreedSwap.SourceOf(swap), AgreedSwap.Point(access.Organisation, swap, person)));

    // Goals are the person's and the direct manager's, and nobody else makes an agenda.
    private static async Task<IEnumerable<Suggestion>> GoalsAsync(AppDb db, string person)
    {
        var wanted = await db.Goals.AsNoTracking().Where(g => g.Person == person && g.EndedOn == null).OrderBy(g => g.Horizon).ThenBy(g => g.Id).ToListAsync();
        return wanted.Select(g => new Suggestion($"goal:{g.Id}", $"{(g.Horizon == Horizon.FiveYears ? "In five years" : "In two or three years")}: {g.Text}"));
    }

    private static IEnumerable<Suggestion> Flags(Access access, Evidence evidence) =>
        from flag in FlagTeller.Tell(access, evidence, access.Today).Now
        where flag.Telling.SeenBy is Audience.DirectManager or Audience.LineAbove or Audience.Person
        orderby flag.Telling.SeenBy == Audience.Person
        select new Suggestion($"flag:{flag.Rule}", $"{flag.Telling.Title}. {flag.Because}", flag.Telling.SeenBy == Audience.Person);

    private static IEnumerable<Suggestion> Wants(Access access, Evidence evidence)
    {
        if (!access.MaySee(Known.Intents, evidence.Person.Id)) yield break;
        var manages = evidence.Career.StandingOn(access.Today)?.Kind.IsManaging() == true;
        yield return new("intent", evidence.Career.Intents.On(access.Today) is { } answer
            ? $"“{IntentWords.Of(answer.Intent)}” was the answer on {Say.Day(answer.On)}. Is it still so?"
            : manages ? "Managing on, or going back? It has not been asked yet." : "Managing, now or some day? It has not been asked yet.");
    }

    private static IEnumerable<Suggestion> Decided(Access access, Evidence evidence)
    {
        var last = evidence.Career.Forks.LastOrDefault(f => f.On <= access.Today);
        if (last is { Decision: ForkDecision.Stay } && access.MaySee(Known.Intents, evidence.Person.Id))
            yield return new("fork", $"The decision of {Say.Day(last.On)} to stay: look at it again?");
    }

    private static IEnumerable<Suggestion> NarrowingDoors(Access access, Evidence evidence) => !access.MaySee(Known.Fluency, evidence.Person.Id) ? [] :
        Doors.Of(evidence.Career, evidence.Fluency, access.Organisation.LadderOn(access.Today), access.Today)
            .Where(d => d.State == DoorState.Narrowing).Take(MostDoors)
            .Select(d => new Suggestion($"door:{d.Id}", $"{d.Title}: narrowing, {d.Because}."));
}
