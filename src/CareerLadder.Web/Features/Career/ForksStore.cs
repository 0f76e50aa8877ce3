using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>The decision after two years of managing: recorded by the person alone, and seen by them and their direct manager.</summary>
public sealed class ForksStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>One's own; null for who is not signed in, has no career here, or does not manage today.</summary>
    public async ValueTask<ForkView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        var career = access.Organisation.Find(me)!.Career;
        if (!Manages(career, access.Today)) return null;
        var last = LastReview(access, career);
        var isAsked = access.Organisation.FlagsOf(me).Where(f => f.Rule.Id == nameof(ForkInTheRoad) && f.Days.Holds(access.Today)).Select(f => f.Because(access.Organisation.Find(me)!)).FirstOrDefault();
        var again = access.Today.AddMonths(RuleOf(access).Limits.DecisionHoldsMonths);
        return new(access.Today, await LastAsync(access, me, access.Today), isAsked, last, again < last ? again : last, MonthsOf(access));
    }

    /// <summary>The last decision of somebody up to a day, while they manage; null where there is none, or it is not to be seen.</summary>
    public async ValueTask<ForkTold?> GetAsync(string person, DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        return access.Organisation.Find(person) is { } evidence && Manages(evidence.Career, asOf) ? await LastAsync(access, person, asOf) : null;
    }

    /// <summary>Decides today; a second decision on one day replaces the first.</summary>
    /// <returns>Whether it was saved: not for who has no career here, and not where something is missing.</returns>
    public async ValueTask<bool> DecideAsync(ForkInput told)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return false;
        var career = access.Organisation.Find(me)!.Career;
        if (!(await new ForkInputValidator(access.Today, LastReview(access, career), MonthsOf(access).Ends).ValidateAsync(told)).IsValid) return false;
        await using var db = await databases.CreateDbContextAsync();
        // What is replaced is looked for here too, so that of two decisions at once one replaces the other.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.Forks.Where(f => f.Person == me && f.On == access.Today).OrderByDescending(f => f.Id).FirstOrDefaultAsync() ?? db.Forks.Add(new()).Entity;
        row.Take(new(me, access.Today, told.Decision!.Value));
        row.Review = told.Decision == ForkDecision.Stay ? told.Review : null;
        row.Joy = string.IsNullOrWhiteSpace(told.Joy) ? null : told.Joy.Trim();
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await organisation.RefreshAsync();
        return true;
    }

    // Only somebody of whom there is a career: the account of an administrator may be nobody's.
    private static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private static bool Manages(Career career, DateOnly day) => career.StandingOn(day)?.Kind.IsManaging() == true;

    private static ForkInTheRoad RuleOf(Access access) => access.Organisation.Rules.On<ForkInTheRoad>(access.Today)!;

    private static ForkMonths MonthsOf(Access access) => new(RuleOf(access).Limits.WatchFromMonths, RuleOf(access).Limits.EndsAtMonths);

    private static DateOnly LastReview(Access access, Career career) => RuleOf(access).LastReview(career, access.Today);

    private async Task<ForkTold?> LastAsync(Access access, string person, DateOnly day) => (await ForkTold.LastAsync(databases, access, [person], day)).GetValueOrDefault(person);
}
