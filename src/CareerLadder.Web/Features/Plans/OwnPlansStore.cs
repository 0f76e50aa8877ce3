using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Plans;

/// <summary>Makes and changes plans: of whoever is signed in alone. A plan is kept with every change, so that nothing typed is lost with a connection.</summary>
public sealed class OwnPlansStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int MostPlans = 50;
    private const int MonthsUntilIt = 6;

    /// <summary>A plan to begin with: a swing to the other track, on the same rung, in half a year.</summary>
    /// <returns>Its id; null for who has no career here, or too many plans.</returns>
    public async ValueTask<int?> MakeAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        var swing = Swing(access.Organisation, me.Career, access.Today);
        return await AddAsync(access, me, new() { Name = swing.Level is { } level ? $"Swing to {level}" : "What if", Posts = [swing] });
    }

    /// <summary>A plan of one's own once more, to change it while the first stays.</summary>
    public async ValueTask<int?> CopyAsync(int plan)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await FindAsync(access, db, plan) is not { } row) return null;
        var name = $"{row.Name}, a copy";
        return await AddAsync(access, me, new()
        {
            Name = name.Length > PlanInputValidator.LongestName ? name[..PlanInputValidator.LongestName] : name,
            HoursPerWeek = row.HoursPerWeek,
            Posts = [.. row.Posts.Select(p => new PlanPostRow { From = p.From, To = p.To, Kind = p.Kind, Level = p.Level, Team = p.Team, Employer = p.Employer })],
        });
    }

    /// <summary>Keeps a plan as it is now; not one that is not valid.</summary>
    public ValueTask<bool> KeepAsync(int plan, PlanInput input) => ChangeAsync(plan, (db, row, today) =>
    {
        if (!new PlanInputValidator(today).Validate(input).IsValid) return false;
        (row.Name, row.HoursPerWeek) = (input.Name!.Trim(), input.HoursPerWeek);
        db.PlanPosts.RemoveRange(row.Posts);
        row.Posts = [.. input.Posts.Select(p => p.Of()).Select(p => new PlanPostRow { From = p.From, To = p.To, Kind = p.Kind, Level = p.Level, Team = p.Team, Employer = p.Employer })];
        return true;
    });

    /// <summary>With the direct manager of the day, whoever that is; or no longer.</summary>
    public ValueTask<bool> ShareAsync(int plan, bool share) => ChangeAsync(plan, (_, row, _) =>
    {
        row.IsShared = share;
        return true;
    });

    public ValueTask<bool> DeleteAsync(int plan) => ChangeAsync(plan, (db, row, _) => db.Plans.Remove(row) is not null);

    /// <summary>Makes a goal of it: its name, and the level it leads to. Once made, it is the goal's own.</summary>
    public ValueTask<bool> TurnIntoGoalAsync(int plan) => ChangeAsync(plan, (db, row, today) =>
    {
        if (db.Goals.Any(g => g.Plan == plan && g.EndedOn == null)) return false;
        var last = row.Posts.OrderBy(p => p.From).LastOrDefault();
        var horizon = last?.From > today.AddYears(3) ? Horizon.FiveYears : Horizon.TwoToThreeYears;
        db.Goals.Add(new() { Person = row.Person, Horizon = horizon, Text = row.Name, Level = last?.Level, SetOn = today, Plan = plan });
        return true;
    });

    private static PlanPostRow Swing(Organisation organisation, Career career, DateOnly today)
    {
        var post = career.StandingOn(today);
        var level = organisation.LadderOn(today).Find(post?.Level);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(MonthsUntilIt);
        var equal = level is not null && organisation.LadderOn(today).EqualsOf(level) is [var first, ..] ? first : null;
        var toManaging = post?.Kind.TrackOf() == Track.Engineering;
        return new() { From = month, Kind = toManaging ? Kind.Manager : Kind.Engineer, Level = equal?.Id, Team = post?.Team };
    }

    // Only somebody of whom there is a career.
    private static Core.Flags.Evidence? Mine(Access access) => access.Organisation.Find(access.Viewer?.PersonId);

    private static async Task<PlanRow?> FindAsync(Access access, AppDb db, int plan) =>
        access.Viewer?.PersonId is { } me ? await db.Plans.Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == plan && p.Person == me && p.MadeBy == me && !p.IsAppointment) : null;

    private async ValueTask<int?> AddAsync(Access access, Core.Flags.Evidence me, PlanRow row)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Plans.CountAsync(p => p.Person == me.Person.Id) >= MostPlans) return null;
        (row.Person, row.MadeBy, row.MadeOn, row.ChangedAt) = (me.Person.Id, me.Person.Id, access.Today, clock.GetUtcNow().UtcDateTime);
        db.Plans.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async ValueTask<bool> ChangeAsync(int plan, Func<AppDb, PlanRow, DateOnly, bool> change)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is null) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await FindAsync(access, db, plan) is not { } row || !change(db, row, access.Today)) return false;
        if (db.Entry(row).State != EntityState.Deleted) row.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return true;
    }
}
