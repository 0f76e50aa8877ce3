using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Enters somebody's last day, that they stay after all, and that they come back. For administrators alone.</summary>
public sealed class LeaveStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private static readonly AuditAction[] OfLeaving = [AuditAction.PersonLeft, AuditAction.PersonCameBack];

    /// <summary>Null for everyone but administrators.</summary>
    public async ValueTask<LeaveView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { Person: var known }) return null;
        return new(person, known.DisplayName, access.Today, known.Joined, known.Left);
    }

    /// <summary>What would follow; null while the day is not valid, or not theirs to enter.</summary>
    public async ValueTask<LeavePreview?> PreviewAsync(string person, LeaveInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } known || !new LeaveInputValidator(known.Person.Joined).Validate(input).IsValid) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await EditStore.KeptAsync(db, person);
        var (left, ended) = (input.LastDay!.Value.AddDays(1), Leaving.On(kept, input.LastDay.Value.AddDays(1)));
        List<string> says = [];
        says.AddRange(ended.Posts.Where(p => !kept.Holds(p)).Select(p => $"{Clashes.Words(p.Post)} ends on {Say.Day(input.LastDay.Value)}."));
        says.AddRange(kept.Posts.Where(p => ended.Posts.All(e => e.Id != p.Id)).Select(p => $"{Clashes.Words(p.Post)}, which would begin on {Say.Day(p.Post.From)}, is removed: it would not count."));
        var then = TellOf(access, known, ended);
        return new(then with { Says = [.. says, .. then.Says] }, [.. ReportsOn(access, person, left).Select(r => new ReportLeft(r, access.Organisation.Find(r)!.Person.DisplayName, Typed.Name(access.Organisation, access.Organisation.Lines.ManagerOn(person, left.AddDays(-1)))))]);
    }

    /// <summary>What would follow from coming back with a post; null while it is not valid, or not theirs to enter.</summary>
    public async ValueTask<EditPreview?> PreviewBackAsync(string person, PostInput post)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } known || !(await new PostInputValidator().ValidateAsync(post)).IsValid) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await EditStore.KeptAsync(db, person);
        return kept.Person.Left is { } left && post.From >= left ? TellOf(access, known, Leaving.Back(kept, left, post.ToPost(person, Typed.Key(access.Organisation, post.Manager)))) : null;
    }

    public ValueTask<EditOutcome> LeaveAsync(string person, LeaveInput input) => ChangeAsync(person, input.Was, AuditAction.PersonLeft, async (db, access, kept) =>
    {
        if (!new LeaveInputValidator(kept.Person.Joined).Validate(input).IsValid) return "Please look at the day first: it is missing or does not fit.";
        var left = input.LastDay!.Value.AddDays(1);
        await EditStore.WriteAsync(db, kept, Leaving.On(kept, left));
        foreach (var report in ReportsOn(access, person, left).Where(input.Managers.ContainsKey))
        {
            var manager = Typed.Key(access.Organisation, input.Managers[report]);
            if (manager is not null && (manager == person || manager == report || access.Organisation.Find(manager) is not { } boss || boss.Career.End <= left || access.Organisation.Lines.IsAbove(report, manager, left)))
                return $"{access.Organisation.Find(report)!.Person.DisplayName} cannot report to {access.Organisation.Find(manager)?.Person.DisplayName ?? manager} from then on. Please choose somebody else.";
            var theirs = await EditStore.KeptAsync(db, report);
            await EditStore.WriteAsync(db, theirs, Leaving.Handed(theirs, person, manager, left));
            db.WriteDown(AuditEntry.Of(AuditAction.PostChanged, access.Viewer!, report, $"Another manager from {Say.Day(left)}."), clock);
        }

        return null;
    }, input.LastDay is { } day ? $"Last day {Say.Day(day)}." : null);

    /// <summary>Takes the last day back: what ended with it goes on.</summary>
    public ValueTask<EditOutcome> StayAsync(string person, DateOnly? was) => ChangeAsync(person, was, AuditAction.PersonCameBack, async (db, _, kept) =>
    {
        if (kept.Person.Left is not { } left) return "No last day is entered.";
        await EditStore.WriteAsync(db, kept, Leaving.Undone(kept, left));
        return null;
    }, "Stays.");

    /// <summary>Comes back with a post, behind the last day.</summary>
    public ValueTask<EditOutcome> ComeBackAsync(string person, DateOnly? was, PostInput post) => ChangeAsync(person, was, AuditAction.PersonCameBack, async (db, access, kept) =>
    {
        if (kept.Person.Left is not { } left) return "No last day is entered, so there is nothing to come back from.";
        if (!new PostInputValidator().Validate(post).IsValid) return "Please look at the fields first: something is missing or does not fit.";
        if (post.From < left) return $"The last day was {Say.Day(left.AddDays(-1))}. Please give a first day after it, or take the last day back.";
        var manager = Typed.Key(access.Organisation, post.Manager);
        if (manager is not null && (manager == person || access.Organisation.Find(manager) is null)) return $"Nobody here whom one could report to is called {manager}. Please choose a manager from the list, or leave the field empty.";
        await EditStore.WriteAsync(db, kept, Leaving.Back(kept, left, post.ToPost(person, manager)));
        return null;
    }, post.From is { } from ? $"Comes back on {Say.Day(from)}." : null);

    // Flags are told where posts are changed: an administrator sees none of most people.
    private static EditPreview TellOf(Access access, Evidence known, KeptCareer after) => EditTeller.Tell(access, known, new(after, [])) with { Flags = null };

    private static IEnumerable<string> ReportsOn(Access access, string person, DateOnly left) => access.Organisation.Lines.ReportsOn(person, left);

    /// <param name="change">Answers with a sentence where it cannot be; then nothing is written.</param>
    private async ValueTask<EditOutcome> ChangeAsync(string person, DateOnly? was, AuditAction action, Func<AppDb, Access, KeptCareer, Task<string?>> change, string? details)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is null) return new(false, "This is not yours to change.");
        await using var db = await databases.CreateDbContextAsync();
        await using var all = await db.Database.BeginTransactionAsync();
        var kept = await EditStore.KeptAsync(db, person);
        if (kept.Person.Left != was)
        {
            var (by, at) = await LastChange.FindAsync(db, access, person, OfLeaving);
            return new(false, "Somebody else changed this meanwhile. Nothing was saved.", new(by, at, IsGone: false, [new("left", "Last day", Day(was), Day(kept.Person.Left), details)]) { NowLeft = kept.Person.Left });
        }

        if (await change(db, access, kept) is { } refused) return new(false, refused);
        db.WriteDown(AuditEntry.Of(action, access.Viewer!, person, details), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(true, "Saved.");
    }

    private static string? Day(DateOnly? left) => left is { } day ? Say.Day(day.AddDays(-1)) : null;
}
