using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Tests.Features.Openings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Data;

public sealed class SwapOffersTests : IDisposable
{
    private readonly OpeningsUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Offers_once_however_often_and_however_many_at_once_it_is_run()
    {
        await WishAsync("mia", "ann");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => given.Offers.RunAsync())));
        await given.Offers.RunAsync();
        var offer = Assert.Single(await OffersAsync());
        Assert.Equal(("mia", "ann", Today), (offer.Manager, offer.Engineer, offer.MadeOn));
    }

    [Fact]
    public async Task Offers_to_nobody_who_did_not_say_that_they_may_be_asked()
    {
        await WishAsync("ann", "ben");
        await given.Offers.RunAsync();
        Assert.Empty(await OffersAsync());
    }

    [Fact]
    public async Task Takes_the_one_who_is_ready_before_the_one_who_stands_nearer()
    {
        await WishAsync("mia", "ben", "cid");
        await given.Offers.RunAsync();
        Assert.Equal("ben", Assert.Single(await OffersAsync()).Engineer);
    }

    [Fact]
    public async Task Ends_an_offer_with_a_change_of_what_somebody_wants_and_makes_it_again_when_they_want_it_again()
    {
        await WishAsync("mia", "ann");
        await given.Offers.RunAsync();
        given.Organisation = Given.Organisation(Facts with { Intents = [.. Facts.Intents, new("mia", Today, Intent.Stay)] });
        await given.Offers.RunAsync();
        Assert.Equal(Today, Assert.Single(await OffersAsync()).EndedOn);
        given.Organisation = Given.Organisation(Facts);
        await given.Offers.RunAsync();
        Assert.Equal([Today, null], (await OffersAsync()).Select(o => o.EndedOn));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public async Task Silence_is_taken_for_a_no_after_thirty_days(int days, bool ends)
    {
        await WishAsync("mia", "ann");
        await given.Offers.RunAsync();
        given.Day = Today.AddDays(days);
        await given.Offers.RunAsync();
        await given.Offers.RunAsync();
        Assert.Equal(ends, Assert.Single(await OffersAsync()).EndedOn is not null);
    }

    [Fact]
    public async Task What_both_said_yes_to_stays_until_one_changes_seats()
    {
        await WishAsync("mia", "ann");
        await given.Offers.RunAsync();
        await using (var db = given.Database.CreateDbContext())
        {
            var offer = await db.SwapOffers.SingleAsync();
            (offer.ManagerSaid, offer.ManagerSaidOn, offer.EngineerSaid, offer.EngineerSaidOn) = (SwapAnswer.Yes, Today, SwapAnswer.Yes, Today);
            await db.SaveChangesAsync();
        }

        given.Day = Today.AddDays(60);
        given.Organisation = Given.Organisation(Facts with { Posts = [.. Facts.Posts, .. Given.Posts("mia", "Engineer 2027-02-01 E5 dora")], Intents = [] });
        await given.Offers.RunAsync();
        Assert.Null(Assert.Single(await OffersAsync()).EndedOn);
        given.Day = Given.Day("2027-02-01");
        await given.Offers.RunAsync();
        Assert.Equal(given.Day, Assert.Single(await OffersAsync()).EndedOn);
    }

    [Fact]
    public async Task Is_run_when_the_site_begins()
    {
        await WishAsync("mia", "ann");
        using var watch = new WatchSwaps(given.Offers, () => ValueTask.FromResult(given.Organisation), new FixedClock(Today), NullLogger<WatchSwaps>.Instance);
        await watch.StartAsync(CancellationToken.None);
        for (var tries = 0; tries < 1_500 && (await OffersAsync()).Count == 0; tries++) await Task.Delay(20);
        await watch.StopAsync(CancellationToken.None);
        Assert.Single(await OffersAsync());
    }

    private async Task WishAsync(params string[] people)
    {
        await using var db = given.Database.CreateDbContext();
        db.SwapWishes.AddRange(people.Select(p => new SwapWishRow { Person = p, On = Today }));
        await db.SaveChangesAsync();
    }

    private async Task<List<SwapOfferRow>> OffersAsync()
    {
        await using var db = given.Database.CreateDbContext();
        return await db.SwapOffers.AsNoTracking().OrderBy(o => o.Id).ToListAsync();
    }
}
