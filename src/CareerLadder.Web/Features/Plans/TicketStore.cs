using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Plans;

/// <summary>
/// Proposes, agrees to and takes back return tickets, and says whether one was honoured. Each agrees in their own name; whatever is
/// changed takes both agreements back.
/// </summary>
public sealed class TicketStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    public const int LongestWords = 1000;

    /// <summary>Proposes a ticket, or another one in place of that which stands. Whoever proposes has agreed.</summary>
    /// <returns>Whether it was saved: not what is not whole, and not where there is no manager to agree with.</returns>
    public async ValueTask<bool> ProposeAsync(string person, AppointmentInput input)
    {
        var access = await gate.EnterAsync();
        if (!AppointmentStore.MayThink(access, person) || !(await new AppointmentInputValidator(access.Today, access.Organisation.LadderOn(access.Today)).ValidateAsync(input)).IsValid) return false;
        if (access.Organisation.Lines.ManagerOn(person, access.Today) is not { } manager) return false;
        var me = access.Viewer!.PersonId!;
        await using var db = await databases.CreateDbContextAsync();
        // The plan gets its id first: both are saved, or neither.
        await using var all = await db.Database.BeginTransactionAsync();
        var row = await StandingAsync(db, access, person) ?? new() { Person = person };
        row.Plan = (await PlanAsync(db, row.Plan, person, me, input)).Id;
        if (row.Id == 0) db.ReturnTickets.Add(row);
        (row.Manager, row.WrittenBy, row.ProposedOn) = (manager, me, access.Today);
        (row.Begins, row.TwoYears, row.Level) = (input.Post.From!.Value, input.TwoYears!.Value, input.BackTo!);
        (row.PayKept, row.ProtectedHours, row.AskAgainOn) = (input.PayKept!.Trim(), input.ProtectedHours!.Value, input.AskAgainOn!.Value);
        (row.PersonAgreedOn, row.ManagerAgreedOn) = (me == person ? access.Today : null, me == manager ? access.Today : null);
        var place = AppointmentStore.PlaceOf(person);
        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.Writer == me && d.Place == place).ToListAsync());
        db.WriteDown(AuditEntry.Of(AuditAction.ReturnTicketProposed, access.Viewer, person), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        return true;
    }

    /// <summary>Agrees to a ticket as it stands, in one's own name: the person's, or that of the manager who promises.</summary>
    public ValueTask<bool> AgreeAsync(int ticket) => ChangeAsync(ticket, AuditAction.ReturnTicketAgreed, (db, row, access) =>
    {
        var me = access.Viewer!.PersonId;
        if (row.Outcome is not null) return false;
        if (row.Person == me && row.PersonAgreedOn is null) row.PersonAgreedOn = access.Today;
        else if (row.Manager == me && row.ManagerAgreedOn is null) row.ManagerAgreedOn = access.Today;
        else return false;
        return true;
    });

    /// <summary>Takes back what one has proposed, as long as the other has not agreed.</summary>
    public ValueTask<bool> WithdrawAsync(int ticket) => ChangeAsync(ticket, AuditAction.ReturnTicketWithdrawn, (db, row, access) =>
    {
        if (row.WrittenBy != access.Viewer!.PersonId || row is { PersonAgreedOn: not null, ManagerAgreedOn: not null }) return false;
        db.ReturnTickets.Remove(row);
        return true;
    });

    /// <summary>Says, once the tour is over, whether it was honoured. The person alone knows.</summary>
    public ValueTask<bool> AnswerAsync(int ticket, TicketOutcome outcome, string? words) => ChangeAsync(ticket, AuditAction.ReturnTicketAnswered, (_, row, access) =>
    {
        if (row.Person != access.Viewer!.PersonId || !Enum.IsDefined(outcome) || words?.Length > LongestWords) return false;
        if (ReturnTicketView.Of(access, access.Organisation.Find(row.Person)!, row).State != TicketState.TourEnded) return false;
        (row.Outcome, row.OutcomeOn, row.Words) = (outcome, access.Today, string.IsNullOrWhiteSpace(words) ? null : words.Trim());
        return true;
    });

    // The one that is still to be kept. One whose tour is over stays as it is, and another begins.
    private static async Task<ReturnTicketRow?> StandingAsync(AppDb db, Access access, string person)
    {
        var known = access.Organisation.Find(person)!;
        var rows = await db.ReturnTickets.Where(t => t.Person == person && t.Outcome == null).OrderByDescending(t => t.Id).ToListAsync();
        return rows.Find(r => ReturnTicketView.Of(access, known, r).State != TicketState.TourEnded);
    }

    private async Task<PlanRow> PlanAsync(AppDb db, int? known, string person, string me, AppointmentInput input)
    {
        var plan = await db.Plans.Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == known && p.IsAppointment)
            ?? db.Plans.Add(new() { Person = person, Name = "An appointment", IsAppointment = true, IsShared = true, MadeOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) }).Entity;
        var post = input.Post.Of();
        plan.MadeBy = me;
        plan.HoursPerWeek = input.ProtectedHours;
        plan.ChangedAt = clock.GetUtcNow().UtcDateTime;
        db.PlanPosts.RemoveRange(plan.Posts);
        plan.Posts = [new() { From = post.From, Kind = post.Kind, Level = post.Level, Team = post.Team }];
        await db.SaveChangesAsync();
        return plan;
    }

    private async ValueTask<bool> ChangeAsync(int ticket, AuditAction action, Func<AppDb, ReturnTicketRow, Access, bool> change)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await db.ReturnTickets.SingleOrDefaultAsync(t => t.Id == ticket) is not { } row || !ReturnTicketStore.MaySee(access, row) || !change(db, row, access)) return false;
        db.WriteDown(AuditEntry.Of(action, access.Viewer!, row.Person), clock);
        await db.SaveChangesAsync();
        return true;
    }
}
