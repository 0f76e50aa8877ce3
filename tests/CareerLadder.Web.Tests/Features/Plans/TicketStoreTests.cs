using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class TicketStoreTests : IDisposable
{
    private readonly PlansUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Is_proposed_by_one_and_counts_once_the_other_has_agreed()
    {
        Assert.True(await given.Tickets("eng").ProposeAsync("eng", PlansUnderTest.Appointment()));
        var asked = Assert.Single(await given.Shown("mia").ReadAsync("eng"));
        Assert.Equal((TicketState.Proposed, true, "E3 Senior Engineer", TwoYears.No), (asked.State, asked.MayAgree, asked.Level, asked.TwoYears));
        Assert.False(await given.Tickets("eng").AgreeAsync(asked.Id));
        Assert.True(await given.Tickets("mia").AgreeAsync(asked.Id));
        var agreed = Assert.Single(await given.Shown("eng").ReadAsync("eng"));
        Assert.Equal((TicketState.Agreed, PlansUnderTest.Today, PlansUnderTest.Today), (agreed.State, agreed.PersonAgreedOn, agreed.ManagerAgreedOn));
    }

    [Fact]
    public async Task A_change_takes_both_agreements_back_but_that_of_whoever_proposes_it()
    {
        await given.Tickets("eng").ProposeAsync("eng", PlansUnderTest.Appointment());
        var id = (await given.Shown("mia").ReadAsync("eng"))[0].Id;
        await given.Tickets("mia").AgreeAsync(id);
        var other = PlansUnderTest.Appointment();
        other.ProtectedHours = 1;
        Assert.True(await given.Tickets("mia").ProposeAsync("eng", other));
        var changed = Assert.Single(await given.Shown("eng").ReadAsync("eng"));
        Assert.Equal((id, 1, (DateOnly?)null, PlansUnderTest.Today, true), (changed.Id, changed.ProtectedHours, changed.PersonAgreedOn, changed.ManagerAgreedOn, changed.MayAgree));
        // Both look at the appointment as it was proposed.
        Assert.Equal(1, (await given.Appointments("eng").ReadAsync("eng"))!.Input.ProtectedHours);
    }

    [Fact]
    public async Task Is_seen_and_agreed_to_by_nobody_else()
    {
        await given.Tickets("eng").ProposeAsync("eng", PlansUnderTest.Appointment());
        var id = (await given.Shown("mia").ReadAsync("eng"))[0].Id;
        foreach (var other in (string?[])["dora", "exec", "tom", null])
        {
            Assert.Empty(await given.Shown(other).ReadAsync("eng"));
            Assert.False(await given.Tickets(other).AgreeAsync(id));
            Assert.False(await given.Tickets(other).WithdrawAsync(id));
            Assert.False(await given.Tickets(other).ProposeAsync("eng", PlansUnderTest.Appointment()));
        }
    }

    [Fact]
    public async Task Stays_for_the_manager_who_promised_and_is_shown_to_the_one_of_today()
    {
        // Agreed with Dora before Mia became the manager.
        await AddAsync(t => (t.Manager, t.ManagerAgreedOn) = ("dora", PlansUnderTest.Today.AddYears(-1)));
        Assert.Single(await given.Shown("dora").ReadAsync("eng"));
        Assert.Single(await given.Shown("mia").ReadAsync("eng"));
        Assert.Single(await given.Shown("dora").ReadPromisedAsync());
        Assert.Empty(await given.Shown("mia").ReadPromisedAsync());
    }

    [Fact]
    public async Task Is_taken_back_by_whoever_proposed_it_until_both_have_agreed()
    {
        await given.Tickets("eng").ProposeAsync("eng", PlansUnderTest.Appointment());
        var id = (await given.Shown("mia").ReadAsync("eng"))[0].Id;
        Assert.False(await given.Tickets("mia").WithdrawAsync(id));
        Assert.True(await given.Tickets("eng").WithdrawAsync(id));
        Assert.Empty(await given.Shown("eng").ReadAsync("eng"));

        await given.Tickets("eng").ProposeAsync("eng", PlansUnderTest.Appointment());
        id = (await given.Shown("mia").ReadAsync("eng"))[0].Id;
        await given.Tickets("mia").AgreeAsync(id);
        Assert.False(await given.Tickets("eng").WithdrawAsync(id));
    }

    [Fact]
    public async Task Says_on_the_day_that_was_agreed_that_it_has_come()
    {
        var id = await AddAsync(t => (t.Person, t.Manager, t.Begins, t.AskAgainOn) = ("mia", "dora", Given.Day("2023-09-20"), PlansUnderTest.Today));
        Assert.NotEqual(0, id);
        Assert.Equal(TicketState.Agreed, (await given.Shown("mia", "2026-11-21").ReadAsync("mia"))[0].State);
        var due = (await given.Shown("mia").ReadAsync("mia"))[0];
        Assert.StartsWith("The day has come on which the two of you agreed to ask again: 22 Nov 2026.", TicketWords.Told(due), StringComparison.Ordinal);
        Assert.Equal(TicketState.TimeToAsk, Assert.Single(await given.Shown("dora").ReadPromisedAsync()).State);
    }

    [Fact]
    public async Task Asks_the_person_alone_whether_it_was_honoured_once_the_tour_is_over()
    {
        var running = await AddAsync(t => (t.Person, t.Manager, t.Begins) = ("mia", "dora", Given.Day("2023-09-20")));
        Assert.False(await given.Tickets("mia").AnswerAsync(running, TicketOutcome.Honoured, null));
        await using (var db = given.Database.CreateDbContext())
        {
            var back = new PostRow();
            back.Take(new("mia", Given.Day("2026-11-02"), null, Kind.Engineer, null, "E5", null, "dora"));
            db.Posts.Add(back);
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
        Assert.False(await given.Tickets("dora").AnswerAsync(running, TicketOutcome.Honoured, null));
        Assert.True(await given.Tickets("mia").AnswerAsync(running, TicketOutcome.Honoured, " As we said. "));
        var answered = (await given.Shown("dora").ReadAsync("mia"))[0];
        Assert.Equal((TicketState.Answered, TicketOutcome.Honoured, "As we said."), (answered.State, answered.Outcome, answered.Words));
        Assert.False(await given.Tickets("mia").AnswerAsync(running, TicketOutcome.NotHonoured, null));
    }

    [Fact]
    public async Task Writes_down_who_did_what_about_whom_and_no_words()
    {
        await given.Tickets("mia").ProposeAsync("eng", PlansUnderTest.Appointment());
        await given.Tickets("eng").AgreeAsync((await given.Shown("eng").ReadAsync("eng"))[0].Id);
        await using var db = given.Database.CreateDbContext();
        var written = await db.Audit.OrderBy(a => a.Id).ToListAsync();
        Assert.Equal([(AuditAction.ReturnTicketProposed, "mia", "eng"), (AuditAction.ReturnTicketAgreed, "eng", "eng")], written.Select(a => (a.Action, a.ByPerson, a.About)));
        Assert.All(written, a => Assert.Null(a.Details));
    }

    [Theory]
    [InlineData("We keep 82 000 GBP", false)]
    [InlineData("82.000", false)]
    [InlineData("Pay is kept whole for 12 months", true)]
    [InlineData(" ", false)]
    public async Task Holds_a_promise_and_no_figure(string promise, bool isTaken)
    {
        var input = PlansUnderTest.Appointment();
        input.PayKept = promise;
        Assert.Equal(isTaken, await given.Tickets("eng").ProposeAsync("eng", input));
    }

    [Fact]
    public async Task Refuses_what_is_not_whole()
    {
        foreach (var spoil in (Action<AppointmentInput>[])[i => i.TwoYears = null, i => i.BackTo = "M5", i => i.ProtectedHours = 21, i => i.AskAgainOn = i.Post.From, i => i.Post.Kind = Kind.Engineer, i => i.Post.From = PlansUnderTest.Today])
        {
            var input = PlansUnderTest.Appointment();
            spoil(input);
            Assert.False(await given.Tickets("eng").ProposeAsync("eng", input));
        }
    }

    private async Task<int> AddAsync(Action<ReturnTicketRow> change)
    {
        var agreed = Given.Day("2023-08-01");
        var row = new ReturnTicketRow
        {
            Person = "eng", Manager = "mia", WrittenBy = "eng", Begins = Given.Day("2027-01-01"), Level = "E5", PayKept = "Kept.", AskAgainOn = Given.Day("2028-01-01"), PersonAgreedOn = agreed, ManagerAgreedOn = agreed,
        };
        change(row);
        await using var db = given.Database.CreateDbContext();
        db.ReturnTickets.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }
}
