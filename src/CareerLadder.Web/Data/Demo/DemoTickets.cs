using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Return tickets of years: given twice a year since the demo began with them, and answered once the tour was over, most as promised
/// and some not.
/// </summary>
internal static class DemoTickets
{
    private const string PayKept = "Pay is kept whole on the way back.";
    private const int MonthsSinceFirst = 56;
    private const int MonthsSinceLast = 6;
    private const int MonthsApart = 10;
    private const int MonthsSinceAnswers = 5;

    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var organisation = new Organisation(demo.Facts, RuleBook.Default);
        var known = await db.ReturnTickets.Select(t => t.Person).ToListAsync();
        var number = 0;
        foreach (var person in organisation.People.Where(p => !known.Contains(p.Person.Id)))
        {
            if (person.Career.Tours is not [{ IsFirst: true, Days: var tour }, ..] || person.Career.On(tour.Start)?.Post is not { IsHere: true } post) continue;
            var agreed = GivenOn(tour, today);
            if (agreed is not { } on || organisation.Lines.ManagerOn(person.Person.Id, on) is not { } manager) continue;
            var isOver = tour.End <= today.AddMonths(-MonthsSinceAnswers);
            var level = organisation.LadderOn(today).Find(post.Level) is { } stands && organisation.LadderOn(today).EqualsOf(stands) is [var equal, ..] ? equal.Id : "E4";
            db.ReturnTickets.Add(new()
            {
                Person = person.Person.Id, Manager = manager, WrittenBy = person.Person.Id, ProposedOn = on.AddDays(-4), Begins = tour.Start, TwoYears = TwoYears.Yes, Level = level, PayKept = PayKept,
                ProtectedHours = 3, AskAgainOn = today.AddMonths(3 + (number % 9)), PersonAgreedOn = on.AddDays(-4), ManagerAgreedOn = on,
                Outcome = !isOver ? null : number % 5 < 3 ? TicketOutcome.Honoured : TicketOutcome.NotHonoured,
                OutcomeOn = isOver ? today.AddMonths(-MonthsSinceAnswers) : null,
            });
            number++;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The next of the days on which tickets were given; null for a tour that was over by then, or began after the last.</summary>
    private static DateOnly? GivenOn(Core.Time.DateRange tour, DateOnly today)
    {
        for (var months = MonthsSinceFirst; months >= MonthsSinceLast; months -= MonthsApart)
        {
            var day = today.AddMonths(-months);
            if (tour.Start <= day) return tour.End > day ? day : null;
        }

        return null;
    }
}
