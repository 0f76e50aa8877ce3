using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Organisations;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Organisations;

public sealed class OrganisationStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Is_for_executives_alone()
    {
        Viewer?[] others = [null, new("eng"), new("dora"), new("eng", IsCompensation: true), new("eng", IsAdministrator: true)];
        foreach (var viewer in others) Assert.Null(await Store(Team, viewer).ReadAsync(new(Today, "engineering")));
        Assert.NotNull(await Store(Team, new("exec", IsExecutive: true)).ReadAsync(new(Today)));
        Assert.NotNull(await Store(Team, new(null, IsExecutive: true)).ReadAsync(new(Today)));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-10-31")] // November is not over
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-11-29", "2026-10-31")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("1990-01-01", "2016-11-30")] // ten years back and no further
    [InlineData("2040-01-01", "2028-11-30")]
    public async Task Looks_at_the_last_month_that_is_over_on_the_day(string asOf, string month) =>
        Assert.Equal(Given.Day(month), (await Store(Team, new("exec", IsExecutive: true)).ReadAsync(new(Given.Day(asOf))))!.Day);

    [Fact]
    public async Task Counts_the_line_below_exactly_and_opens_it()
    {
        var view = (await Store(Team, new("exec", IsExecutive: true)).ReadAsync(new(Today, "flag-TlmTrap")))!;
        Assert.Equal(1, view.Work.Both);
        var tom = Assert.Single(view.Shown!.People);
        Assert.Equal(("tom", "Both at once since 1 May 2025: in a post as tech lead manager."), (tom.Id, tom.Says));
        Assert.True(view.IsPartial); // Pat reports to nobody
    }

    [Fact]
    public async Task Opens_only_those_whose_posts_may_be_seen()
    {
        var stranger = Store(Team, new(null, IsExecutive: true));
        Assert.Empty((await stranger.ReadAsync(new(Today, "management")))!.Shown!.People);
        // Whatever is written L is for every executive.
        Assert.Equal(["tom"], (await stranger.ReadAsync(new(Today, "flag-TlmTrap")))!.Shown!.People.Select(p => p.Id));
        Assert.Empty((await stranger.ReadAsync(new(Today, "flag-NewManager")))!.Shown!.People);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("flag-Nonsense")]
    [InlineData("flag-PayOutsideBand")] // pay is told where each look is written down
    [InlineData("reports-x-3")]
    public async Task Shows_no_list_for_a_figure_there_is_not(string show) => Assert.Null((await Store(Team, new("exec", IsExecutive: true)).ReadAsync(new(Today, show)))!.Shown);

    [Fact]
    public async Task What_is_set_aside_is_in_no_number_and_no_list()
    {
        var aside = Given.Organisation(Given.Team with { SetAsides = [new("tom", "TlmTrap", Given.Day("2026-11-01"), Given.Day("2027-01-01"), "until the hire")] });
        var view = (await Store(aside, new("exec", IsExecutive: true)).ReadAsync(new(Today, "flag-TlmTrap")))!;
        Assert.Equal((0, 0), (view.Work.Both, view.Shown!.People.Count));
    }

    [Fact]
    public async Task Of_an_empty_organisation_everything_is_nothing()
    {
        var view = (await Store(Organisation.Empty, new(null, IsExecutive: true)).ReadAsync(new(Today)))!;
        Assert.Equal((0, 0, 0), (view.Work.Practising.All, view.Spans.Leads, view.HandsOn.Bands.Count));
        Assert.Empty(view.Taps);
        Assert.Null(view.Why.Whole);
    }

    [Fact]
    public async Task Counts_return_tickets_of_others_from_five_on_and_leaves_out_those_one_is_part_of()
    {
        var organisation = Given.Organisation([.. Given.Team.People.Select(p => (p, "")), .. Enumerable.Range(0, 30).Select(i => (new Person($"p{i}", PractisedBefore: 9, ManagedBefore: 0), "Engineer 2020-01-01 E4"))]);
        await using (var db = database.CreateDbContext())
        {
            await CareerLadder.Web.Data.Import.OrganisationImport.RunAsync(db, organisation.Facts);
            for (var i = 0; i < 14; i++)
            {
                var manager = i == 13 ? "exec" : "dora";
                db.ReturnTickets.Add(new()
                {
                    Person = $"p{i}", Manager = manager, WrittenBy = manager, Begins = Given.Day("2025-01-01"), Level = "E4", PayKept = "kept", PersonAgreedOn = Given.Day("2024-12-01"), ManagerAgreedOn = Given.Day("2024-12-02"),
                    Outcome = i < 7 ? TicketOutcome.Honoured : null, OutcomeOn = i < 7 ? Given.Day("2026-05-01") : null,
                });
            }

            await db.SaveChangesAsync();
        }

        var tickets = (await Store(organisation, new("exec", IsExecutive: true)).ReadAsync(new(Today)))!.Tickets;
        Assert.Equal((13, 1), (tickets.Whole, tickets.Seen));
        Assert.Equal("7", string.Join(' ', tickets.Parts.Select(p => p.Count).OfType<int>()));
        Assert.Null((await Store(organisation, new("exec", IsExecutive: true)).ReadAsync(new(Given.Day("2024-11-30"))))!.Tickets.Whole);
    }

    private OrganisationStore Store(Organisation organisation, Viewer? viewer) => new(Given.Gate(organisation, viewer), database);
}
