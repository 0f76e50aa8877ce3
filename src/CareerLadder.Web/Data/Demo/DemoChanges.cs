using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The record of the demo, and in it a few corrections of the last weeks, so that the pages of history have something to tell: each row was
/// first as somebody corrected it away from, and ends as the demo has it, so that nothing else of the demo is different.
/// </summary>
internal static class DemoChanges
{
    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var (engineer, manager) = (demo.People.Engineer, demo.People.Manager);
        var record = new DemoRecord(db, demo, today);
        List<DemoEntry> entries = [.. await record.TellAsync(), .. DemoLimits.Of(db, demo, today)];

        // Titles as the personnel office had misspelt them, put right with the next file.
        var filed = today.WorkingDay(-35);
        var reports = demo.Facts.Posts.Where(p => p.Manager == manager && p.Title is not null).Select(p => p.Person).Distinct().Take(6).ToList();
        var titled = await db.Posts.AsNoTracking().Where(p => reports.Contains(p.Person) && p.Title != null && p.Title.Contains("Engineer")).ToListAsync();
        var titles = titled.Where(p => !(record.DayOf(p) >= filed)).ToDictionary(p => p.Id, p => p.Title!);
        int[] ids = [.. titles.Keys];
        entries.Add(new(filed, AuditAction.Imported, demo.People.Administrator, null, $"posts-corrected.csv: {ids.Length} changed.", async () =>
        {
            foreach (var (id, title) in titles) await db.Posts.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, title.Replace("Engineer", "Enginer")));
            foreach (var post in await ReadAsync(db.Posts.Where(p => ids.Contains(p.Id)))) post.Title = titles[post.Id];
            return [];
        }));

        var standing = await db.Posts.AsNoTracking().Where(p => p.Person == engineer && p.From <= today && p.Employer == null).OrderBy(p => p.From).LastAsync();
        entries.Add(new(After(standing, 4), AuditAction.PostChanged, manager, engineer, null, async () =>
        {
            await db.Posts.Where(p => p.Id == standing.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Team, (string?)null));
            foreach (var post in await ReadAsync(db.Posts.Where(p => p.Id == standing.Id))) post.Team = standing.Team;
            return [];
        }));

        if (await db.Intents.AsNoTracking().Where(i => i.Person == engineer).OrderBy(i => i.On).LastOrDefaultAsync() is { } answer)
        {
            entries.Add(new(After(answer, 14), AuditAction.Changed, engineer, engineer, null, async () =>
            {
                await db.Intents.Where(i => i.Id == answer.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Note, "Not sure yet how to say it.").SetProperty(i => i.Reason, (IntentReason?)null));
                foreach (var row in await ReadAsync(db.Intents.Where(i => i.Id == answer.Id))) (row.Note, row.Reason) = (answer.Note, answer.Reason);
                return [];
            }));
        }

        if (await db.Pay.AsNoTracking().Where(p => p.Person == engineer && p.From <= today).OrderBy(p => p.From).LastOrDefaultAsync() is { } pay)
        {
            entries.Add(new(After(pay, 9), AuditAction.Imported, demo.People.Compensation, null, "pay-corrected.csv: 1 changed.", async () =>
            {
                await db.Pay.Where(p => p.Id == pay.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Base, pay.Base - 1_000));
                foreach (var row in await ReadAsync(db.Pay.Where(p => p.Id == pay.Id))) row.Base = pay.Base;
                return [];
            }));
        }

        await record.WriteAsync(entries);

        // So many days ago, and on the day on which it was entered at the earliest: it stands behind it there.
        DateOnly After(IRow row, int daysAgo) => record.DayOf(row) is { } day && day > today.WorkingDay(-daysAgo) ? day : today.WorkingDay(-daysAgo);

        async Task<List<TRow>> ReadAsync<TRow>(IQueryable<TRow> rows)
        {
            // What stands in the database, and not what was read of it before.
            db.ChangeTracker.Clear();
            return await rows.ToListAsync();
        }
    }
}
