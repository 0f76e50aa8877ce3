using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Plans;

/// <summary>Reads plans: a person's own, and those shared with the direct manager of today. Nobody else learns that there are any.</summary>
public sealed class PlansStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    public const int MostCompared = 3;
    private const string WithoutAPlan = "If nothing changes";

    /// <summary>Null for everyone but the person and the direct manager.</summary>
    public async ValueTask<PlansView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!MayLook(access, person)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var plans = await Seen(access, db, person).OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id).Select(p => new PlanLine(p.Id, p.Name, p.IsShared, p.ChangedAt)).ToListAsync();
        return new(person, access.Organisation.Find(person)!.Person.DisplayName, access.RelationTo(person) == Relation.Self, plans);
    }

    /// <summary>Null where there is no such plan to be seen.</summary>
    public async ValueTask<PlanView?> ReadPlanAsync(int plan)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await FindAsync(access, db, plan) is not { } row) return null;
        var known = access.Organisation.Find(row.Person)!;
        var input = InputOf(row);
        var told = PlanTeller.Tell(access, known, [.. input.Posts.Select(p => p.Of())], row.HoursPerWeek);
        if (told.HoldsPay) await gate.ShowPayAsync(access, [row.Person]);
        return new(
            row.Id, row.Person, known.Person.DisplayName, access.RelationTo(row.Person) == Relation.Self, row.IsShared, access.Organisation.Find(access.Organisation.Lines.ManagerOn(row.Person, access.Today))?.Person.DisplayName,
            access.Today, input, told, access.Organisation.LadderOn(access.Today), PlanSeats.Teams(access.Organisation, access.Today))
        {
            Rung = access.Organisation.LadderOn(access.Today).RungOf(known.StandsHereOn(access.Today)?.Level),
            Goal = await db.Goals.Where(g => g.Plan == plan && g.EndedOn == null).OrderBy(g => g.Id).Select(g => (int?)g.Id).FirstOrDefaultAsync(),
        };
    }

    /// <summary>What would follow from a plan as it is being made; null while it is not valid, or not to be seen.</summary>
    /// <param name="drawn">The days to be drawn, so that the scale stays while something is moved along it; null: those that suit it.</param>
    public async ValueTask<PlanTold?> PreviewAsync(int plan, PlanInput input, DateRange? drawn)
    {
        var access = await gate.EnterAsync();
        if (!(await new PlanInputValidator(access.Today).ValidateAsync(input)).IsValid) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await FindAsync(access, db, plan) is not { } row) return null;
        var told = PlanTeller.Tell(access, access.Organisation.Find(row.Person)!, [.. input.Posts.Select(p => p.Of())], input.HoursPerWeek, drawn);
        if (told.HoldsPay) await gate.ShowPayAsync(access, [row.Person]);
        return told;
    }

    /// <summary>Plans side by side on one scale of time; those that are not to be seen are left out.</summary>
    /// <param name="plans">Up to three; 0 stands for no plan.</param>
    /// <returns>Null for everyone but the person and the direct manager.</returns>
    public async ValueTask<ComparisonView?> ReadComparisonAsync(string person, IReadOnlyList<int> plans)
    {
        var access = await gate.EnterAsync();
        if (!MayLook(access, person)) return null;
        var known = access.Organisation.Find(person)!;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await Seen(access, db, person).Include(p => p.Posts).AsNoTracking().Where(p => plans.Contains(p.Id)).ToListAsync();
        var compared = plans.Distinct().Take(MostCompared)
            .Select(id => id == 0 ? new PlanRow { Name = WithoutAPlan } : rows.Find(r => r.Id == id)).OfType<PlanRow>().ToList();
        var alone = compared.ConvertAll(r => PlanTeller.Tell(access, known, PostsOf(r), r.HoursPerWeek));
        var drawn = alone.Select(t => t.Pendulum?.Drawn).OfType<DateRange>().ToList();
        DateRange? one = drawn.Count == 0 ? null : new(drawn.Min(d => d.Start), drawn.Max(d => d.End));
        var told = compared.ConvertAll(r => new ComparedPlan(r.Id == 0 ? null : r.Id, r.Name, PlanTeller.Tell(access, known, PostsOf(r), r.HoursPerWeek, one)));
        if (told.Exists(t => t.Told.HoldsPay)) await gate.ShowPayAsync(access, [person]);
        return new(person, known.Person.DisplayName, told);
    }

    private static bool MayLook(Access access, string person) =>
        access.Viewer is not null && access.Organisation.Find(person) is not null && access.RelationTo(person) is (Relation.Self or Relation.Manager);

    private static IQueryable<PlanRow> Seen(Access access, AppDb db, string person)
    {
        var isMine = access.RelationTo(person) == Relation.Self;
        return db.Plans.Where(p => p.Person == person && !p.IsAppointment && (isMine || p.IsShared));
    }

    private static async Task<PlanRow?> FindAsync(Access access, AppDb db, int plan)
    {
        var row = await db.Plans.AsNoTracking().Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == plan && !p.IsAppointment);
        return row is not null && MayLook(access, row.Person) && (row.IsShared || access.RelationTo(row.Person) == Relation.Self) ? row : null;
    }

    private static Core.Careers.PlannedPost[] PostsOf(PlanRow row) => [.. InputOf(row).Posts.Select(p => p.Of())];

    private static PlanInput InputOf(PlanRow row)
    {
        var input = new PlanInput { Name = row.Name, HoursPerWeek = row.HoursPerWeek };
        foreach (var post in row.Posts.OrderBy(p => p.From).ThenBy(p => p.Id))
            input.Add(new() { From = post.From, LastDay = post.To?.AddDays(-1), Kind = post.Kind, Level = post.Level, Team = post.Team, Employer = post.Employer });
        return input;
    }
}
