using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Openings;
using CareerLadder.Web.Tests.Data;

namespace CareerLadder.Web.Tests.Features.Openings;

/// <summary>
/// The organisation of <see cref="Given.Team"/>, where Mia now wants back to engineering and Ann, Ben and Cid of Tom's want to manage.
/// Exec over Dora over Mia and Tom; Eng reports to Mia, and Ann, Ben and Cid to Tom.
/// </summary>
internal sealed class OpeningsUnderTest : IDisposable
{
    public static readonly DateOnly Today = Given.Day(Given.Today);

    public static readonly Viewer Administrator = new(null, IsAdministrator: true, Email: "ada@house.example");

    public OpeningsUnderTest()
    {
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, Facts).GetAwaiter().GetResult();
        Organisation = new(Facts, RuleBook.Default);
    }

    public static Facts Facts { get; } = Given.Team with
    {
        People = [.. Given.Team.People, new("ann", "Ann Ambitious", ManagedBefore: 3), new("ben", "Ben Builder", PractisedBefore: 9), new("cid", "Cid Curious", PractisedBefore: 1)],
        Posts = [.. Given.Team.Posts, .. Given.Posts("ann", "Engineer 2020-01-01 E5 tom"), .. Given.Posts("ben", "Engineer 2019-01-01 E4 tom"), .. Given.Posts("cid", "Engineer 2024-01-01 E5 tom")],
        Intents =
        [
            new("mia", Given.Day("2026-05-01"), Intent.BackToEngineering), new("ann", Given.Day("2026-05-01"), Intent.ManageNow),
            new("ben", Given.Day("2026-05-01"), Intent.ManageNow), new("cid", Given.Day("2026-05-01"), Intent.ManageNow),
        ],
    };

    public ScratchDatabase Database { get; } = new();

    public Organisation Organisation { get; set; }

    public AccessSettings Access { get; set; } = new();

    public DateOnly Day { get; set; } = Today;

    public static OpeningInput Told => new() { Title = "Staff Engineer, Payments", Kind = Kind.Engineer, Level = "E5", Team = "Payments", Manager = "mia", Text = "Something hard." };

    public SwapOffers Offers => new(Database, () => ValueTask.FromResult(Organisation), new FixedClock(Day));

    public AccessGate Gate(Viewer? viewer) => Given.Gate(Organisation, viewer, $"{Day:yyyy-MM-dd}", Access);

    public OpeningsStore Openings(Viewer? viewer) => new(Gate(viewer), Database, new FixedClock(Day));

    public OpeningsStore Openings(string person) => Openings(new Viewer(person, Email: $"{person}@house.example"));

    public InterestsStore Interests(string person) => new(Gate(new(person)), Database);

    public DraftsStore Drafts(string person) => new(Gate(new(person)), Database, new FixedClock(Day));

    public SwapsStore Swaps(string person) => Swaps(new Viewer(person));

    public SwapsStore Swaps(Viewer? viewer) => new(Gate(viewer), Database, Offers);

    public async Task<OpeningsView> SeenByAsync(string person) => (await Openings(person).ReadAsync(new(Day)))!;

    /// <summary>One that Mia posts.</summary>
    public async Task<int> PostedAsync(OpeningInput? told = null)
    {
        var done = await Openings(Administrator).PostAsync(told ?? Told);
        if (done.Refusal is not null) throw new InvalidOperationException(done.Refusal);
        await using var db = Database.CreateDbContext();
        return db.Openings.Max(o => o.Id);
    }

    public void Dispose() => Database.Dispose();
}
