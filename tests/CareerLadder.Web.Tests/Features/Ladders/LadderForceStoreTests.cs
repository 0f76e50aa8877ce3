using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LadderForceStoreTests : IDisposable
{
    private static readonly DateOnly Today = LaddersUnderTest.Today;

    private readonly LaddersUnderTest site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Puts_a_draft_in_force_from_the_day_and_not_the_day_before()
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff");
        var day = Today.AddMonths(2);
        Assert.Null((await site.PutAsync(draft, day)).Refusal);
        var organisation = await site.Organisation.GetAsync();
        Assert.Equal("Staff Engineer", organisation.LadderOn(day.AddDays(-1)).Find("E5")!.Title);
        Assert.Equal("Staff", organisation.LadderOn(day).Find("E5")!.Title);
        Assert.Equal(3, organisation.LadderOn(day).Expectations.Count);
        Assert.Null(await site.Drafts().GetAsync(draft));
        var view = await site.Ladders(new("eng")).ReadAsync(new(Today));
        Assert.Equal((day, "changes E5"), (view.InForce!.Next, view.InForce.NextChanges));
        Assert.Equal((new(day, null), "changes E5"), ((await site.Ladders(new("eng")).ReadAsync(new(day))).InForce!.Days, view.InForce.NextChanges));
    }

    [Fact]
    public async Task Says_before_it_who_stands_on_what_goes_and_that_the_day_has_come()
    {
        var draft = await site.BeginAsync();
        await site.RemoveAsync(draft, "M4");
        var look = (await site.Force().PreviewAsync(draft, Today))!;
        Assert.Equal(("M4", 2), (Assert.Single(look.Gone).Level.Id, look.Gone[0].People));
        Assert.True(look.IsPast);
        Assert.False((await site.Force().PreviewAsync(draft, Today.AddDays(1)))!.IsPast);
        Assert.Contains(look.WithoutEqual, l => l.Id == "E4");
    }

    [Fact]
    public async Task Counts_whose_rung_and_which_flags_change_in_fives_and_below_five_not_at_all()
    {
        using var many = new LaddersUnderTest(Given.Facts([.. Enumerable.Range(0, 7).Select(i => (new Person($"p{i}", ManagedBefore: 0, PractisedBefore: 0), "Engineer 2020-01-01 E5"))]));
        var draft = await many.BeginAsync();
        await many.SaveAsync(draft, "E5", l => l.Rung = 4);
        var look = (await many.Force().PreviewAsync(draft, Today))!;
        Assert.Equal("5 people or more on E5", look.OtherRung);
        Assert.Equal("no flag comes, 5 flags go or more", look.Flags);
        var few = await site.BeginAsync();
        await site.SaveAsync(few, "E3", l => l.Rung = 5);
        Assert.Equal("fewer than five people on E3", (await site.Force().PreviewAsync(few, Today))!.OtherRung);
    }

    [Fact]
    public async Task Does_not_count_flags_from_pay_which_would_tell_how_somebodys_compares()
    {
        // Paid as M5 pays and more than E5 can: to swing would be a cut as soon as the two are equals.
        var facts = Given.Facts([.. Enumerable.Range(0, 5).Select(i => (new Person($"p{i}", ManagedBefore: 0, PractisedBefore: 9), "Engineer 2020-01-01 E5"))]);
        using var paid = new LaddersUnderTest(facts with
        {
            Pays = [.. facts.People.Select(p => new BasePay(p.Id, new(2021, 1, 1), 100, "EUR"))], Bands = [new(null, null, "M6", 10, 20, null, "EUR"), new(null, null, "E5", 90, 110, null, "EUR")],
            Levels = [.. facts.Levels.Select(l => l.Id == "M5" ? l with { Rung = 6 } : l)],
        });
        var draft = await paid.BeginAsync();
        await paid.SaveAsync(draft, "M6", l => l.Rung = 5);
        Assert.Null((await paid.Force().PreviewAsync(draft, Today))!.Flags);
    }

    [Fact]
    public async Task Puts_nothing_in_force_that_was_written_in_since_somebody_looked()
    {
        var draft = await site.BeginAsync();
        var seen = (await site.Force().PreviewAsync(draft, Today))!.At;
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff", LaddersUnderTest.AnotherAdministrator);
        Assert.Equal("Tom Both wrote in this draft meanwhile. Please look at what it changes once more.", (await site.Force().PutAsync(draft, Today, seen)).Refusal);
        Assert.Equal(1, (await site.Organisation.GetAsync()).Company.Ladders.Count);
    }

    [Fact]
    public async Task A_version_of_the_same_day_gives_way_as_a_draft_and_others_stay()
    {
        await site.PutAsync(await Titled("First"), Today);
        await site.PutAsync(await Titled("Second"), Today);
        await site.PutAsync(await Titled("Third"), Today.AddDays(1));
        var ladders = (await site.Organisation.GetAsync()).Company.Ladders;
        Assert.Equal(["Staff Engineer", "Second", "Third"], ladders.All.Select(v => v.Ladder.Find("E5")!.Title));
        var kept = Assert.Single((await site.Drafts().ReadAsync())!.Drafts);
        Assert.Equal("First", (await site.GetAsync(kept.Id)).Text.Levels.Single(l => l.Id == "E5").Title);
    }

    [Fact]
    public async Task Takes_back_a_version_to_come_as_a_draft_and_none_that_is_in_force()
    {
        await site.PutAsync(await Titled("Staff"), Today.AddDays(1));
        Assert.StartsWith("This version is in force already", (await site.Force().TakeBackAsync(Today)).Refusal, StringComparison.Ordinal);
        var draft = (await site.Force().TakeBackAsync(Today.AddDays(1))).Draft!.Value;
        Assert.Equal("Staff", (await site.GetAsync(draft)).Text.Levels.Single(l => l.Id == "E5").Title);
        Assert.Equal(1, (await site.Organisation.GetAsync()).Company.Ladders.Count);
    }

    [Fact]
    public async Task The_first_ladders_may_be_in_force_since_ever_and_later_ones_need_a_day()
    {
        using var empty = new LaddersUnderTest(Given.Team with { Levels = [] });
        var draft = await empty.BeginAsync();
        Assert.Equal("This draft has no level yet, so nothing can be put in force.", (await empty.PutAsync(draft, null)).Refusal);
        await empty.SaveAsync(draft, null, l => (l.Id, l.Track) = ("E1", Track.Engineering));
        Assert.Null((await empty.PutAsync(draft, null)).Refusal);
        Assert.NotNull((await empty.Organisation.GetAsync()).LadderOn(new(1900, 1, 1)).Find("E1"));
        Assert.StartsWith("There are ladders already", (await empty.PutAsync(await empty.BeginAsync(), null)).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Please choose a day between", (await empty.PutAsync(await empty.BeginAsync(), new(2101, 1, 1))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        var draft = await site.BeginAsync();
        var at = (await site.GetAsync(draft)).At;
        foreach (var viewer in new Viewer[] { new("eng"), new("exec", IsExecutive: true), new("mia", IsCompensation: true) })
        {
            Assert.Null(await site.Force(viewer).PreviewAsync(draft, Today));
            Assert.Equal(LadderDone.NotAllowed, await site.Force(viewer).PutAsync(draft, Today, at));
            Assert.Equal(LadderDone.NotAllowed, await site.Force(viewer).TakeBackAsync(Today.AddDays(1)));
        }
    }

    private async Task<int> Titled(string title)
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, "E5", l => l.Title = title);
        return draft;
    }
}
