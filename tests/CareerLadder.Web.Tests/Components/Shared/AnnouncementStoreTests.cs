using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class AnnouncementStoreTests : IDisposable
{
    private static readonly DateOnly Swung = Given.Day("2026-11-01");
    private static readonly Facts Facts = Given.Team with { Posts = [.. Given.Team.Posts, .. Given.Posts("mia", "Engineer 2026-11-01 E5 dora")] };

    private readonly ScratchDatabase database = new();

    public AnnouncementStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Facts).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-02", true)]
    [InlineData("2027-01-29", true)]
    [InlineData("2027-01-30", false)]
    public async Task Asks_from_thirty_days_before_a_swing_until_ninety_days_after(string today, bool isAsked)
    {
        Assert.Equal(isAsked ? new[] { new OwnSwing(Swung, Track.Engineering) } : [], (await WeekAsync("mia", today))!.MayBeTold);
        Assert.Empty((await WeekAsync("dora", today))!.MayBeTold);
        Assert.Equal(isAsked, await Store("mia", today).AgreeAsync(Swung));
    }

    [Fact]
    public async Task Tells_nobody_anything_before_the_person_agrees_and_never_asks_again_after_a_no()
    {
        Assert.Empty((await WeekAsync("tom"))!.Colleagues);
        Assert.True(await Store("mia").DeclineAsync(Swung));
        Assert.False(await Store("mia").AgreeAsync(Swung));
        Assert.Empty((await WeekAsync("mia"))!.MayBeTold);
        Assert.Empty((await WeekAsync("mia"))!.Told);
        Assert.Empty((await WeekAsync("tom"))!.Colleagues);
    }

    [Fact]
    public async Task Tells_everyone_for_thirty_days_from_the_swing_on_and_brings_their_words_to_the_person_alone()
    {
        await Store("mia", "2026-10-20").AgreeAsync(Swung);
        Assert.Empty((await WeekAsync("tom", "2026-10-31"))!.Colleagues);
        Assert.True(Assert.Single((await WeekAsync("mia", "2026-10-31"))!.Told).IsTold);
        var seen = Assert.Single((await WeekAsync("tom", "2026-11-01"))!.Colleagues);
        Assert.Equal((new PersonName("mia", "Mia Manager"), Swung, Track.Engineering), (seen.Who, seen.On, seen.To));
        Assert.Single((await WeekAsync("tom", "2026-11-30"))!.Colleagues);
        Assert.Empty((await WeekAsync("tom", "2026-12-01"))!.Colleagues);

        Assert.True(await Store("tom").CongratulateAsync(seen.Id, new() { Words = " Enjoy it " }));
        Assert.True(await Store("tom").CongratulateAsync(seen.Id, new() { Words = "Enjoy it" }));
        Assert.Equal(new Congratulation(new("tom", "Tom Both"), "Enjoy it"), Assert.Single(Assert.Single((await WeekAsync("mia"))!.Told).Congratulations));
        Assert.Equal("Enjoy it", Assert.Single((await WeekAsync("tom"))!.Colleagues).Mine);
        Assert.Null(Assert.Single((await WeekAsync("dora"))!.Colleagues).Mine);
    }

    [Fact]
    public async Task Counts_the_days_from_agreeing_where_that_was_after_the_swing()
    {
        await Store("mia", "2026-12-10").AgreeAsync(Swung);
        Assert.Single((await WeekAsync("tom", "2027-01-08"))!.Colleagues);
        Assert.Empty((await WeekAsync("tom", "2027-01-09"))!.Colleagues);
    }

    [Fact]
    public async Task Is_ended_by_the_person_and_nobody_else_and_what_was_written_stays_theirs()
    {
        await Store("mia").AgreeAsync(Swung);
        var id = (await WeekAsync("tom"))!.Colleagues[0].Id;
        await Store("tom").CongratulateAsync(id, new() { Words = "Enjoy it" });
        Assert.False(await Store("tom").EndAsync(id));
        Assert.True(await Store("mia").EndAsync(id));
        Assert.False(await Store("mia").EndAsync(id));
        Assert.Empty((await WeekAsync("tom"))!.Colleagues);
        Assert.False(await Store("dora").CongratulateAsync(id, new() { Words = "Too bad" }));
        Assert.Single(Assert.Single((await WeekAsync("mia"))!.Told).Congratulations);
    }

    [Fact]
    public async Task Tells_no_swing_that_is_no_longer_so()
    {
        await Store("mia").AgreeAsync(Swung);
        var week = await new ThisWeekStore(Given.Gate(Given.Organisation(Given.Team), new("tom")), database).ReadAsync();
        Assert.Empty(week!.Colleagues);
    }

    [Fact]
    public async Task Refuses_ones_own_congratulations_empty_ones_and_those_of_nobody()
    {
        await Store("mia").AgreeAsync(Swung);
        var id = (await WeekAsync("tom"))!.Colleagues[0].Id;
        Assert.False(await Store("mia").CongratulateAsync(id, new() { Words = "To me" }));
        Assert.False(await Store("tom").CongratulateAsync(id, new() { Words = " " }));
        Assert.False(await Store("tom").CongratulateAsync(id, new() { Words = new('x', 281) }));
        Assert.False(await Store(null).CongratulateAsync(id, new() { Words = "Hello" }));
        Assert.False(await Store("unknown").CongratulateAsync(id, new() { Words = "Hello" }));
        Assert.False(await Store("tom").AgreeAsync(Swung));
        Assert.False(await Store(null).EndAsync(id));
    }

    public void Dispose() => database.Dispose();

    private AnnouncementStore Store(string? person, string today = Given.Today) => new(Gate(person, today), database, new FixedClock(Given.Day(today)));

    private ValueTask<ThisWeekView?> WeekAsync(string person, string today = Given.Today) => new ThisWeekStore(Gate(person, today), database).ReadAsync();

    private static AccessGate Gate(string? person, string today) => Given.Gate(Given.Organisation(Facts), person is null ? null : new(person), today);
}
