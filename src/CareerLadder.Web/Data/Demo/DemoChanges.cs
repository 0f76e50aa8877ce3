using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// A few changes of the last weeks, so that the pages of history have something to tell: each row was first as somebody corrected it away
/// from, and ends as the demo has it, so that nothing else of the demo is different.
/// </summary>
internal static class DemoChanges
{
    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var (engineer, manager) = (demo.People.Engineer, demo.People.Manager);
        await BeginAsync();
        var reports = demo.Facts.Posts.Where(p => p.Manager == manager && p.Title is not null).Select(p => p.Person).Distinct().Take(6).ToList();

        // Titles as the personnel office had misspelt them, put right with the next file.
        var misspelt = await db.Posts.Where(p => reports.Contains(p.Person) && p.Title != null && p.Title.Contains("Engineer")).ToListAsync();
        var titles = misspelt.ToDictionary(p => p.Id, p => p.Title);
        int[] ids = [.. titles.Keys];
        foreach (var post in misspelt) await db.Posts.Where(p => p.Id == post.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, post.Title!.Replace("Engineer", "Enginer")));
        db.ChangeTracker.Clear();
        await ChangeAsync(35, "administrator", demo.People.Administrator, AuditAction.Imported, null, $"posts-corrected.csv: {misspelt.Count} changed.", async () =>
        {
            foreach (var post in await db.Posts.Where(p => ids.Contains(p.Id)).ToListAsync()) post.Title = titles[post.Id];
        });

        var standing = await db.Posts.AsNoTracking().Where(p => p.Person == engineer && p.From <= today && p.Employer == null).OrderBy(p => p.From).LastAsync();
        await db.Posts.Where(p => p.Id == standing.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Team, (string?)null));
        await ChangeAsync(21, "manager", manager, AuditAction.PostChanged, engineer, null, async () => (await db.Posts.SingleAsync(p => p.Id == standing.Id)).Team = standing.Team);

        if (await db.Intents.AsNoTracking().Where(i => i.Person == engineer).OrderBy(i => i.On).LastOrDefaultAsync() is { } answer)
        {
            await db.Intents.Where(i => i.Id == answer.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Note, "Not sure yet how to say it.").SetProperty(i => i.Reason, (Core.Careers.IntentReason?)null));
            await ChangeAsync(14, "engineer", engineer, AuditAction.Changed, engineer, null, async () =>
            {
                var row = await db.Intents.SingleAsync(i => i.Id == answer.Id);
                (row.Note, row.Reason) = (answer.Note, answer.Reason);
            });
        }

        if (await db.Pay.AsNoTracking().Where(p => p.Person == engineer && p.From <= today).OrderBy(p => p.From).LastOrDefaultAsync() is { } pay)
        {
            await db.Pay.Where(p => p.Id == pay.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Base, pay.Base - 1_000));
            await ChangeAsync(9, "compensation", demo.People.Compensation, AuditAction.Imported, null, "pay-corrected.csv: 1 changed.", async () => (await db.Pay.SingleAsync(p => p.Id == pay.Id)).Base = pay.Base);
        }

        // What the demo begins with was brought in by somebody as well: people and posts by the administrator, and what people tell of themselves by each.
        async Task BeginAsync()
        {
            await ClaimAsync(60, "administrator@demo.example", demo.People.Administrator, AuditAction.Imported, null, "kettlewick.zip: everyone and all their posts.", c => c.Person == null || c.Table == nameof(AppDb.Conversations));
            foreach (var asked in await db.Asked.AsNoTracking().ToListAsync())
                await ClaimAsync(60, AddressOf(asked.By), asked.By, AuditAction.AskedIntent, asked.Person, null, c => c.Table == nameof(AppDb.Asked) && c.FirstRow <= asked.Id && c.LastRow >= asked.Id);
            foreach (var person in await db.Changes.Where(c => c.Audit == null && c.Person != null).OrderBy(c => c.Id).Select(c => c.Person!).Distinct().ToListAsync())
                await ClaimAsync(60, AddressOf(person), person, AuditAction.Changed, person, null, c => c.Person == person);
        }

        string AddressOf(string person) => demo.Facts.People.First(p => p.Id == person).Email ?? person;

        async Task ClaimAsync(int daysAgo, string by, string person, AuditAction action, string? about, string? details, System.Linq.Expressions.Expression<Func<Rows.ChangeRow, bool>> which)
        {
            db.WriteDown(new(action, by, person, about, details), new Then(today.WorkingDay(-daysAgo)));
            await db.SaveChangesAsync();
            var entry = await db.Audit.MaxAsync(a => a.Id);
            await db.Changes.Where(c => c.Audit == null).Where(which).ExecuteUpdateAsync(set => set.SetProperty(c => c.Audit, entry));
        }

        async Task ChangeAsync(int daysAgo, string who, string person, AuditAction action, string? about, string? details, Func<Task> change)
        {
            await change();
            db.WriteDown(new(action, $"{who}@demo.example", person, about, details), new Then(today.WorkingDay(-daysAgo)));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>A morning of that day.</summary>
    private sealed class Then(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(9, 12 + (day.Day % 40)), TimeSpan.Zero);
    }
}
