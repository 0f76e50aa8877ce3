using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Plans;
using CareerLadder.Web.Tests.Data;

namespace CareerLadder.Web.Tests.Features.Plans;

/// <summary>The small organisation in a database, and its stores for whoever looks on whatever day.</summary>
internal sealed class PlansUnderTest : IDisposable
{
    public static readonly DateOnly Today = Given.Day(Given.Today);

    public PlansUnderTest()
    {
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
        Organisation = new(Database, RuleBook.Default, new Company());
    }

    public ScratchDatabase Database { get; } = new();

    public CurrentOrganisation Organisation { get; }

    public List<string> Looked { get; } = [];

    public AccessSettings Settings { get; set; } = new();

    public DraftsStore Drafts(string? who) => new(Gate(who), Database, Clock(Given.Today));

    public PlansStore Plans(string? who) => new(Gate(who), Database);

    public OwnPlansStore Own(string? who) => new(Gate(who), Database, Clock(Given.Today));

    public AppointmentStore Appointments(string? who) => new(Gate(who), Database, Clock(Given.Today));

    public TicketStore Tickets(string? who, string today = Given.Today) => new(Gate(who, today), Database, Clock(today));

    public ReturnTicketStore Shown(string? who, string today = Given.Today) => new(Gate(who, today), Database);

    /// <summary>A plan of Mia's: back to engineering in half a year.</summary>
    public async Task<int> MadeAsync()
    {
        var id = (await Own("mia").MakeAsync())!.Value;
        await Own("mia").KeepAsync(id, Back());
        return id;
    }

    public static PlanInput Back() => new() { Name = "Back to E5", HoursPerWeek = null, Posts = [new() { Key = 1, From = Given.Day("2027-06-01"), Kind = Kind.Engineer, Level = "E5", Team = "Payments" }] };

    public static AppointmentInput Appointment(string from = "2027-02-01") => new()
    {
        Post = new() { From = Given.Day(from), Kind = Kind.Manager, Level = "M3", Team = "Payments" }, TwoYears = TwoYears.No, BackTo = "E3", PayKept = "Pay is kept whole.", ProtectedHours = 3,
        AskAgainOn = Given.Day(from).AddYears(1),
    };

    public void Dispose() => Database.Dispose();

    private AccessGate Gate(string? who, string today = Given.Today) => new(
        new SignedIn(who is null ? null : new(who)), () => Organisation.GetAsync(), Clock(today), new Tests.Settings(Settings), (by, people) =>
        {
            Looked.AddRange(people.Where(p => p != by.PersonId).Select(p => $"{by.PersonId}: {p}"));
            return ValueTask.CompletedTask;
        });

    private static FixedClock Clock(string today) => new(Given.Day(today));
}
