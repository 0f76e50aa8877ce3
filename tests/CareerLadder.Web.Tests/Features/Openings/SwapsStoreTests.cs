using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Openings;
using CareerLadder.Web.Tests.AccessMatrix;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class SwapsStoreTests : IDisposable
{
    private readonly OpeningsUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task A_wish_is_given_by_the_person_and_taken_back_at_any_time()
    {
        Assert.Equal(new MySwap(Track.Engineering, WantsIt: true, null, null, null), await MineAsync("ann"));
        Assert.True(await given.Swaps("ann").WishAsync());
        Assert.True(await given.Swaps("ann").WishAsync());
        Assert.Equal(Today, (await MineAsync("ann")).WishedOn);
        Assert.True(await given.Swaps("ann").TakeBackAsync());
        Assert.Null((await MineAsync("ann")).WishedOn);
        await using var db = given.Database.CreateDbContext();
        Assert.Equal(Today, (await db.SwapWishes.SingleAsync()).EndedOn);
    }

    [Fact]
    public async Task Says_whether_what_one_wants_is_what_a_swap_brings()
    {
        Assert.True((await MineAsync("mia")).WantsIt);
        Assert.False((await MineAsync("tom")).WantsIt);
        Assert.Null((await given.Swaps("dora").ReadAsync())!.Mine);
        Assert.False(await given.Swaps("dora").WishAsync());
        Assert.Null(await given.Swaps(Administrator).ReadAsync());
        Assert.False(await given.Swaps(Administrator).WishAsync());
        Assert.Null(await given.Swaps((Viewer?)null).ReadAsync());
    }

    [Fact]
    public async Task Both_are_asked_and_neither_learns_who_the_other_is()
    {
        await OfferedAsync();
        Assert.NotNull((await MineAsync("mia")).Offer);
        Assert.NotNull((await MineAsync("ann")).Offer);
        AssertGivesAway("mia", "ann", false);
        AssertGivesAway("ann", "mia", false);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Both_are_told_until_when_they_have_and_from_the_next_day_on_silence_is_a_no(int days, bool holds)
    {
        var id = await OfferedAsync();
        Assert.Equal([Today.AddDays(29), Today.AddDays(29)], [(await MineAsync("mia")).Offer!.LastDay, (await MineAsync("ann")).Offer!.LastDay]);
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes);
        // Also before anybody has looked whether it is over.
        given.Day = Today.AddDays(days);
        Assert.Equal(holds, (await MineAsync("ann")).Offer is not null);
        Assert.Equal(holds, await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes));
        Assert.Equal(holds, (await MineAsync("mia")).Agreed is not null);
    }

    [Fact]
    public async Task What_was_tried_of_managing_is_told_to_the_one_who_tried_it_and_to_nobody_else()
    {
        given.Organisation = Given.Organisation(Facts with { Tryouts = [new("ann", "intern", Today.AddDays(-9), Joy: 5, Skill: 4)] });
        var id = await OfferedAsync();
        Assert.Contains(SwapReason.TriedParts, (await MineAsync("ann")).Offer!.Reasons);
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes);
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        Assert.Contains(SwapReason.TriedParts, (await MineAsync("ann")).Agreed!.Reasons);
        Assert.DoesNotContain(SwapReason.TriedParts, (await MineAsync("mia")).Agreed!.Reasons);
        foreach (var manager in new[] { "tom", "dora" }) Assert.DoesNotContain(SwapReason.TriedParts, Assert.Single((await given.Swaps(manager).ReadAsync())!.Line).Reasons);
    }

    [Fact]
    public async Task Once_both_said_yes_it_is_on_the_agenda_of_what_is_planned_with_their_managers_and_on_no_other()
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.Conversations.AddRange(
                new() { Person = "ann", With = "tom", On = Today.AddDays(9) }, new() { Person = "ann", With = "tom", On = Today.AddDays(3) }, new() { Person = "ann", With = "dora", On = Today.AddDays(1) },
                new() { Person = "mia", With = "dora", On = Today.AddDays(-1), IsHeld = true }, new() { Person = "mia", With = "dora", On = Today }, new() { Person = "ben", With = "tom", On = Today.AddDays(3) });
            await db.SaveChangesAsync();
        }

        var id = await OfferedAsync();
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes);
        Assert.Empty(await RaisedAsync());
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        Assert.Equal(
            [
                ("ann", Today.AddDays(3), "Changing seats with Mia Manager: both said yes on 22 Nov 2026. What does each hand over, and from which day?"),
                ("mia", Today, "Changing seats with Ann Ambitious: both said yes on 22 Nov 2026. What does each hand over, and from which day?"),
            ],
            await RaisedAsync());
    }

    [Fact]
    public async Task Nobody_else_sees_anything_before_both_said_yes()
    {
        var id = await OfferedAsync();
        Assert.True(await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes));
        foreach (var other in new[] { "eng", "tom", "dora", "exec", "ben", "pat" })
        {
            var seen = (await given.Swaps(other).ReadAsync())!;
            Assert.Empty(seen.Line);
            Assert.True(seen.Mine is null or { Offer: null, Agreed: null });
        }

        foreach (var role in new Viewer[] { new("pat", IsAdministrator: true), new("exec", IsExecutive: true), new("pat", IsCompensation: true) }) Assert.Empty((await given.Swaps(role).ReadAsync())!.Line);
    }

    [Fact]
    public async Task Once_both_said_yes_they_see_each_other_and_both_direct_managers_see_it()
    {
        var id = await OfferedAsync();
        Assert.True(await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes));
        given.Day = Today.AddDays(2);
        Assert.True(await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes));
        var agreed = (await MineAsync("ann")).Agreed!;
        Assert.Equal((new Named("mia", "Mia Manager"), "Manager · M5", Today.AddDays(2)), (agreed.Other, agreed.Standing, agreed.On));
        Assert.Equal([SwapReason.SameRung, SwapReason.ManagedBefore], agreed.Reasons);
        // Of her own fluency Mia is told, and nobody else.
        Assert.Equal([SwapReason.SameRung, SwapReason.ManagedBefore, SwapReason.KeptFluency], (await MineAsync("mia")).Agreed!.Reasons);
        foreach (var manager in new[] { "tom", "dora" })
        {
            var line = Assert.Single((await given.Swaps(manager).ReadAsync())!.Line);
            Assert.Equal((new Named("mia", "Mia Manager"), new Named("ann", "Ann Ambitious")), (line.Manager, line.Engineer));
            Assert.Equal([SwapReason.SameRung, SwapReason.ManagedBefore], line.Reasons);
        }

        foreach (var other in new[] { "exec", "eng", "ben", "pat", "mia" }) Assert.Empty((await given.Swaps(other).ReadAsync())!.Line);
    }

    [Fact]
    public async Task A_yes_and_the_no_of_the_other_look_the_same_as_waiting()
    {
        var id = await OfferedAsync();
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        var waiting = await MineAsync("ann");
        Assert.Null(waiting.Offer);
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.No);
        Assert.Equal(waiting, await MineAsync("ann"));
        Assert.Equal(new MySwap(Track.Management, WantsIt: true, Today, null, null), await MineAsync("mia"));
    }

    [Fact]
    public async Task A_pair_that_ended_with_a_no_is_not_offered_again_but_another_is()
    {
        var id = await OfferedAsync();
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.No);
        await given.Offers.RunAsync();
        Assert.Null((await MineAsync("ann")).Offer);
        await given.Swaps("ben").WishAsync();
        Assert.NotNull((await MineAsync("ben")).Offer);
        Assert.Null((await MineAsync("ann")).Offer);
    }

    [Fact]
    public async Task A_no_after_both_said_yes_ends_it_for_all()
    {
        var id = await OfferedAsync();
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes);
        Assert.True(await given.Swaps("mia").AnswerAsync(id, SwapAnswer.No));
        Assert.Null((await MineAsync("ann")).Agreed);
        Assert.Empty((await given.Swaps("tom").ReadAsync())!.Line);
        Assert.False(await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes));
    }

    [Fact]
    public async Task Taking_the_wish_back_takes_the_offer_back()
    {
        await OfferedAsync();
        await given.Swaps("mia").TakeBackAsync();
        Assert.Null((await MineAsync("ann")).Offer);
        await given.Swaps("mia").WishAsync();
        Assert.NotNull((await MineAsync("ann")).Offer);
    }

    [Fact]
    public async Task Nobody_answers_for_anybody_else()
    {
        var id = await OfferedAsync();
        foreach (var other in new[] { "eng", "tom", "dora", "exec", "ben" }) Assert.False(await given.Swaps(other).AnswerAsync(id, SwapAnswer.No));
        Assert.False(await given.Swaps(Administrator).AnswerAsync(id, SwapAnswer.No));
        Assert.False(await given.Swaps("ann").AnswerAsync(id + 1, SwapAnswer.No));
        Assert.False(await given.Swaps("ann").AnswerAsync(id, (SwapAnswer)7));
        Assert.NotNull((await MineAsync("ann")).Offer);
    }

    [Fact]
    public async Task A_name_that_is_given_away_would_be_found()
    {
        var id = await OfferedAsync();
        await given.Swaps("ann").AnswerAsync(id, SwapAnswer.Yes);
        await given.Swaps("mia").AnswerAsync(id, SwapAnswer.Yes);
        AssertGivesAway("mia", "ann", true);
        AssertGivesAway("ann", "mia", true);
    }

    private async Task<List<(string, DateOnly, string)>> RaisedAsync()
    {
        await using var db = given.Database.CreateDbContext();
        return [.. (await db.AgendaPoints.Join(db.Conversations, p => p.Conversation, c => c.Id, (p, c) => new { c.Person, c.On, p.Text }).OrderBy(p => p.Person).ToListAsync()).Select(p => (p.Person, p.On, p.Text))];
    }

    private async Task<MySwap> MineAsync(string person) => (await given.Swaps(person).ReadAsync())!.Mine!;

    private async Task<int> OfferedAsync()
    {
        await given.Swaps("mia").WishAsync();
        await given.Swaps("ann").WishAsync();
        await using var db = given.Database.CreateDbContext();
        return (await db.SwapOffers.SingleAsync()).Id;
    }

    private void AssertGivesAway(string to, string other, bool does)
    {
        var answer = Atoms.InWords(given.Swaps(to).ReadAsync().AsTask().GetAwaiter().GetResult());
        var person = given.Organisation.Find(other)!;
        foreach (var word in new[] { person.Person.DisplayName, other }) Assert.Equal(does, answer.Split('\n').Contains(word));
        if (!does) Assert.DoesNotContain(person.Career.StandingOn(Today)!.Level!, answer, StringComparison.Ordinal);
    }
}
