using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Plans;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What everyone of the made-up organisation thinks of and was promised: two plans, of which one is shared, and two return tickets.</summary>
internal static class PlantedPlans
{
    public static (Field Field, string[] Words)[] Words { get; } =
    [
        (Field.Plans, ["plan", "planTeam"]), (Field.SharedPlans, ["sharedPlan", "sharedPlanTeam"]), (Field.Tickets, ["payKept", "proposedPay", "ticketWords"]),
    ];

    public static IEnumerable<string> WordsOf(Someone p) => Words.SelectMany(w => w.Words).Select(p.Word);

    public static IEnumerable<(Field Field, DateOnly Day)> DaysOf(Someone p) =>
    [
        (Field.Tickets, p.Day(2041, 3, 1)), (Field.Tickets, p.Day(2042, 3, 1)), (Field.Tickets, p.Day(2008, 3, 1)), (Field.Tickets, p.Day(2008, 9, 1)), (Field.Tickets, p.Day(2009, 3, 1)),
    ];

    public static int PlanOf(Someone p) => 1000 + (10 * p.Number);

    public static int SharedPlanOf(Someone p) => PlanOf(p) + 1;

    /// <summary>One that waits for both.</summary>
    public static int TicketOf(Someone p) => PlanOf(p) + 2;

    public static AppointmentInput Appointment() => new()
    {
        Post = new() { From = World.Today.AddMonths(2), Kind = Kind.Manager }, TwoYears = TwoYears.No, BackTo = "E3", PayKept = WriteRows.Typed, ProtectedHours = 2, AskAgainOn = World.Today.AddYears(1),
    };

    public static void Add(AppDb db)
    {
        foreach (var p in World.People)
        {
            Plan(PlanOf(p), "plan", shared: false);
            Plan(SharedPlanOf(p), "sharedPlan", shared: true);
            db.ReturnTickets.Add(new()
            {
                Id = PlanOf(p), Person = p.Key, Manager = p.Boss ?? p.Key, WrittenBy = p.Key, Begins = p.Day(2041, 3, 1), Level = "E3", PayKept = p.Word("payKept"), ProtectedHours = 2,
                AskAgainOn = p.Day(2042, 3, 1), PersonAgreedOn = p.Day(2008, 3, 1), ManagerAgreedOn = p.Day(2008, 9, 1), Outcome = TicketOutcome.Honoured, OutcomeOn = p.Day(2009, 3, 1), Words = p.Word("ticketWords"),
            });
            db.ReturnTickets.Add(new()
            {
                Id = TicketOf(p), Person = p.Key, Manager = p.Boss ?? p.Key, WrittenBy = p.Key, Begins = p.Day(2041, 3, 1), Level = "E3", PayKept = p.Word("proposedPay"), ProtectedHours = 2, AskAgainOn = p.Day(2042, 3, 1),
            });

            void Plan(int id, string word, bool shared) => db.Plans.Add(new()
            {
                Id = id, Person = p.Key, MadeBy = p.Key, Name = p.Word(word), HoursPerWeek = 2, IsShared = shared, MadeOn = World.Today, ChangedAt = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc),
                Posts = [new() { From = new(2028, 6, 1), Kind = Kind.Manager, Level = "E3", Team = p.Word(word + "Team") }],
            });
        }
    }
}
