using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What people of the demo look after themselves: parts of managing tried, a flag set aside, a question asked, swings told with congratulations.</summary>
internal static class DemoWeek
{
    private const int DaysSinceSwing = 200;

    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var (engineer, manager, executive) = (demo.People.Engineer, demo.People.Manager, demo.People.Executive);
        db.Tryouts.AddRange(
            Tried(engineer, "intern", 15, 12, joy: 5, skill: 4, "Three months with Hana. I looked forward to every Tuesday."),
            Tried(engineer, "interviewers", 9, 7, joy: 4, skill: 3, null),
            Tried(engineer, "plan", 5, 2, joy: 2, skill: 3, "Saying no to people by spreadsheet is not my thing yet."),
            new() { Person = engineer, Part = "stand-in", ChosenOn = today.WorkingDay(-12) });
        db.SetAsides.Add(new()).Entity.Take(new(executive, "ClimbedUnasked", today.WorkingDay(-20), today.AddMonths(4), "After the reorganisation I will take a week to think about it."));
        db.Sharings.Add(new()).Entity.Take(new(manager, Shared.Practice, SharedWith.DirectManager, today.WorkingDay(-200)));
        var organisation = new Organisation(demo.Facts, RuleBook.Default);
        var asked = organisation.Lines.ReportsOn(manager, today).Where(p => p != engineer).Take(2).ToList();
        db.Asked.AddRange(asked.Select((person, n) => new AskedRow { Person = person, By = manager, On = today.WorkingDay(-6 - (5 * n)) }));
        if (organisation.Lines.ManagerOn(manager, today) is { } above) db.Asked.Add(new() { Person = manager, By = above, On = today.WorkingDay(-3) });
        await AnnounceAsync(db, organisation, demo.People, today);

        TryoutRow Tried(string person, string part, double from, double until, int joy, int skill, string? words) => new()
        {
            Person = person, Part = part, ChosenOn = today.WorkingDay(Clock.MonthsAgo(from) - 14), TriedFrom = today.Monday(Clock.MonthsAgo(from)), TriedTo = today.Monday(Clock.MonthsAgo(until)),
            Joy = joy, Skill = skill, Words = words,
        };
    }

    /// <summary>The latest swing in each direction.</summary>
    private static async Task AnnounceAsync(AppDb db, Organisation organisation, DemoPeople people, DateOnly today)
    {
        foreach (var to in Enum.GetValues<Track>())
        {
            var latest = organisation.People.Where(p => p.Career.End > today).SelectMany(p => p.Career.Swings.Where(s => s.To == to && s.Post.Employer is null).Select(s => (p.Person.Id, s.On)))
                .Where(s => s.On <= today && s.On > today.AddDays(-DaysSinceSwing)).OrderByDescending(s => s.On).FirstOrDefault();
            if (latest.Id is null) continue;
            var told = db.Announcements.Add(new() { Person = latest.Id, SwingOn = latest.On, AgreedOn = today.WorkingDay(-4) }).Entity;
            await db.SaveChangesAsync();
            db.Congratulations.Add(new() { Announcement = told.Id, By = people.Executive, On = today.WorkingDay(-1), Words = "Wonderful. Enjoy the first weeks, and take your time with them." });
        }

        await db.SaveChangesAsync();
    }
}
