using System.Text.Json;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Plans;

/// <summary>
/// An appointment as it is thought of: by the person, or by the direct manager. Until it is proposed it is a draft of whoever thinks of
/// it, and nobody else's.
/// </summary>
public sealed class AppointmentStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int MonthsUntilIt = 3;
    private const double HoursToBeginWith = 3;

    /// <summary>Null for everyone but the person and the direct manager.</summary>
    public async ValueTask<AppointmentView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!MayThink(access, person)) return null;
        var known = access.Organisation.Find(person)!;
        var isMe = access.RelationTo(person) == Relation.Self;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.ReturnTickets.AsNoTracking().Where(t => t.Person == person).OrderByDescending(t => t.Begins).ThenByDescending(t => t.Id).ToListAsync();
        var input = await DraftAsync(db, access, person) ?? await ProposedAsync(db, rows.Find(r => r.Outcome is null)) ?? Begin(access, known);
        var told = await TellAsync(access, known, input);
        var other = isMe ? access.Organisation.Find(access.Organisation.Lines.ManagerOn(person, access.Today))?.Person.DisplayName : known.Person.DisplayName;
        return new(
            person, known.Person.DisplayName, isMe, other, access.Today, input, told, [.. rows.Select(r => ReturnTicketView.Of(access, known, r))],
            access.Organisation.LadderOn(access.Today), PlanSeats.Teams(access.Organisation, access.Today));
    }

    /// <summary>What would follow; null while the appointment is not valid, or not for the one who looks to think of.</summary>
    public async ValueTask<PlanTold?> PreviewAsync(string person, AppointmentInput input)
    {
        var access = await gate.EnterAsync();
        return MayThink(access, person) ? await TellAsync(access, access.Organisation.Find(person)!, input) : null;
    }

    /// <summary>Keeps what is typed, valid or not, for whoever types alone.</summary>
    public async ValueTask<bool> KeepAsync(string person, AppointmentInput input)
    {
        var access = await gate.EnterAsync();
        if (!MayThink(access, person)) return false;
        await using var db = await databases.CreateDbContextAsync();
        var (me, place) = (access.Viewer!.PersonId!, PlaceOf(person));
        var row = await db.Drafts.SingleOrDefaultAsync(d => d.Writer == me && d.Place == place) ?? db.Drafts.Add(new() { Writer = me, Place = place }).Entity;
        (row.Text, row.At) = (JsonSerializer.Serialize(input), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return true;
    }

    internal static bool MayThink(Access access, string person) =>
        access.Viewer is not null && access.Organisation.Find(person) is not null && access.RelationTo(person) is (Relation.Self or Relation.Manager);

    /// <summary>Where the draft of an appointment is kept.</summary>
    internal static string PlaceOf(string person) => $"appointment/{person}";

    private async ValueTask<PlanTold?> TellAsync(Access access, Evidence known, AppointmentInput input)
    {
        if (!(await new AppointmentPostValidator(access.Today).ValidateAsync(input)).IsValid) return null;
        var told = PlanTeller.Tell(access, known, [input.Post.Of()], input.ProtectedHours is >= 0 and <= AppointmentInputValidator.MostHours ? input.ProtectedHours : null);
        if (told.HoldsPay) await gate.ShowPayAsync(access, [known.Person.Id]);
        return told;
    }

    private static async Task<AppointmentInput?> DraftAsync(AppDb db, Access access, string person)
    {
        var (me, place) = (access.Viewer!.PersonId, PlaceOf(person));
        var text = await db.Drafts.Where(d => d.Writer == me && d.Place == place).Select(d => d.Text).SingleOrDefaultAsync();
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<AppointmentInput>(text);
        }
        catch (JsonException)
        {
            // One's own browser can send anything there; then it is no draft.
            return null;
        }
    }

    private static async Task<AppointmentInput?> ProposedAsync(AppDb db, ReturnTicketRow? ticket)
    {
        if (ticket is null || await db.PlanPosts.AsNoTracking().FirstOrDefaultAsync(p => p.Plan == ticket.Plan) is not { } post) return null;
        return new()
        {
            Post = new() { From = post.From, Kind = post.Kind, Level = post.Level, Team = post.Team }, TwoYears = ticket.TwoYears, BackTo = ticket.Level, PayKept = ticket.PayKept,
            ProtectedHours = ticket.ProtectedHours, AskAgainOn = ticket.AskAgainOn,
        };
    }

    // One team, the level on one's rung, in a quarter of a year; and a ticket that promises what a good one does.
    private static AppointmentInput Begin(Access access, Evidence known)
    {
        var post = known.Career.StandingOn(access.Today);
        var level = access.Organisation.LadderOn(access.Today).Find(post?.Level);
        var equal = level is not null && access.Organisation.LadderOn(access.Today).EqualsOf(level) is [var first, ..] ? first : null;
        var begins = new DateOnly(access.Today.Year, access.Today.Month, 1).AddMonths(MonthsUntilIt);
        return new()
        {
            Post = new() { From = begins, Kind = Kind.Manager, Level = level?.Track == Track.Management ? level.Id : equal?.Id, Team = post?.Team },
            BackTo = level?.Track == Track.Engineering ? level.Id : equal?.Id, PayKept = "Pay is kept whole on the way back.", ProtectedHours = HoursToBeginWith, AskAgainOn = begins.AddYears(1),
        };
    }
}
