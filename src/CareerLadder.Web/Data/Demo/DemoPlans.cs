using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// What is thought of and promised in the demo: the manager weighs two ways on, and the day has come on which she wanted to be asked again;
/// the engineer who wants to manage has proposed a return ticket, and waits for her manager's yes.
/// </summary>
internal static class DemoPlans
{
    private const string PayKept = "Pay is kept whole on the way back.";

    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var (engineer, manager) = (demo.People.Engineer, demo.People.Manager);
        var month = new DateOnly(today.Year, today.Month, 1);
        var director = demo.Facts.Posts.Last(p => p.Person == manager && p.From <= today).Manager!;
        var tour = demo.Facts.Posts.First(p => p.Person == manager && p.Kind == Kind.Manager && p.Employer is null).From;

        Plan(manager, "Climb to M6", today, shared: false, 2, new PlanPostRow { From = month.AddMonths(10), Kind = Kind.SeniorManager, Level = "M6", Team = "Money" });
        Plan(manager, "Swing back to E5 next year", today, shared: false, null, new PlanPostRow { From = month.AddMonths(8), Kind = Kind.Engineer, Level = "E5", Team = "Payments" });
        Plan(
            engineer, "Manage for two years, then back", today, shared: true, 3, new PlanPostRow { From = month.AddMonths(4), Kind = Kind.Manager, Level = "M4", Team = "Ledger" },
            new PlanPostRow { From = month.AddMonths(28), Kind = Kind.Engineer, Level = "E4", Team = "Payments" });
        var appointment = Plan(engineer, "An appointment", today, shared: true, 3, new PlanPostRow { From = month.AddMonths(4), Kind = Kind.Manager, Level = "M4", Team = "Ledger" });
        appointment.IsAppointment = true;
        await db.SaveChangesAsync();

        db.ReturnTickets.Add(new()
        {
            Person = engineer, Manager = manager, WrittenBy = engineer, Plan = appointment.Id, ProposedOn = today.AddDays(-5), Begins = month.AddMonths(4), TwoYears = TwoYears.Yes, Level = "E4",
            PayKept = PayKept, ProtectedHours = 3, AskAgainOn = month.AddMonths(16), PersonAgreedOn = today.AddDays(-5),
        });
        db.ReturnTickets.Add(new()
        {
            Person = manager, Manager = director, WrittenBy = manager, ProposedOn = tour.AddDays(-20), Begins = tour, TwoYears = TwoYears.NotSure, Level = "E5", PayKept = PayKept, ProtectedHours = 3,
            AskAgainOn = today, PersonAgreedOn = tour.AddDays(-20), ManagerAgreedOn = tour.AddDays(-18),
        });
        await db.SaveChangesAsync();

        PlanRow Plan(string person, string name, DateOnly on, bool shared, double? hours, params PlanPostRow[] posts)
        {
            // One after the other, the last made first on the page.
            var changed = on.ToDateTime(default, DateTimeKind.Utc).AddMinutes(db.Plans.Local.Count);
            return db.Plans.Add(new() { Person = person, MadeBy = person, Name = name, HoursPerWeek = hours, IsShared = shared, MadeOn = on, ChangedAt = changed, Posts = [.. posts] }).Entity;
        }
    }
}
