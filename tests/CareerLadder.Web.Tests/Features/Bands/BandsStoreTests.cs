using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Tests.Features.Alignment;
using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.BandsByHand;

public sealed class BandsStoreTests : IDisposable
{
    // Somebody who looks after pay and stands nowhere to those it is of.
    private static readonly Viewer Pat = new("pat", IsCompensation: true, Email: "pat@house.example");

    // Twelve on E3 in the UK beside Eng, paid 48 000, 48 010 and so on.
    private readonly Editing given = new(Payroll.Many(12));

    private static BandInput Next(string from = "2027-01-01", string min = "48 050", string max = "62 000") => new() { Level = "E3", Zone = "UK", Currency = "GBP", Min = min, Max = max, From = Given.Day(from) };

    [Fact]
    public async Task Lists_the_levels_of_a_zone_with_their_bands_over_time()
    {
        var view = (await given.Bands(Pat).ReadAsync("UK"))!;
        Assert.Equal(["DE", "UK"], view.Zones);
        var m5 = view.Levels.Single(l => l.Id == "M5");
        Assert.Equal((100_000, 2), (m5.Now!.Min, m5.Lines.Count));
        Assert.Equal([(Given.Day("2026-01-01"), null, true), (Given.Day("2020-01-01"), Given.Day("2025-12-31"), false)], m5.Lines.Select(l => (l.Band.From!.Value, l.Until, l.IsNow)));
        Assert.Null(view.Levels.Single(l => l.Id == "E1").Now);
        Assert.Equal("DE", (await given.Bands(Pat).ReadAsync(null))!.Zone);
        Assert.Null((await given.Bands(Pat).ReadAsync(""))!.Zone);
    }

    [Fact]
    public async Task Says_how_many_would_be_outside_and_shows_who_once_the_look_is_written_down()
    {
        var store = given.Bands(Pat);
        var day = Assert.Single((await store.PreviewAsync(Next()))!.Days);
        // Eng, inside either band, and twelve; 48 050 itself is inside.
        Assert.Equal((Given.Day("2027-01-01"), false, 13, (12, 5), 0), (day.Day, day.IsToday, day.People, day.Outside, day.NotCompared));
        Assert.Empty(given.Looked);
        var people = await store.ListAsync(Next(), 0);
        Assert.Equal(12, people.Count);
        Assert.Equal([(BandFit.Below, BandFit.Below), (BandFit.Below, BandFit.Inside)], new[] { people[4], people[5] }.Select(p => (p.Before!.Value, p.After!.Value)));
        Assert.Equal(people.Select(p => $"pat: {p.Person.Id}"), given.Looked);
        Assert.Empty(await store.ListAsync(Next(), 1));
    }

    [Fact]
    public async Task Says_how_far_its_equals_are_apart_before_and_after()
    {
        var band = new BandInput { Level = "E5", Zone = "UK", Currency = "GBP", Min = "100 000", Max = "110 000", From = Editing.Today };
        var day = Assert.Single((await given.Bands(Pat).PreviewAsync(band))!.Days);
        Assert.Equal(("M5", .235m, 0m), (Assert.Single(day.EqualBands).Band.Level, day.EqualBands[0].Before, day.EqualBands[0].After));
        // In another currency they are not held against each other.
        band.Currency = "EUR";
        Assert.Null(Assert.Single((await given.Bands(Pat).PreviewAsync(band))!.Days).EqualBands[0].After);
    }

    [Fact]
    public async Task Says_that_nothing_changes_where_another_band_is_in_force_since()
    {
        var old = await given.OpenBandAsync("M5", "UK", "2020-01-01");
        old.Max = "91 000";
        Assert.Empty((await given.Bands(Pat).PreviewAsync(old))!.Days);
    }

    [Fact]
    public async Task Adds_a_band_that_ends_the_one_before_it_corrects_and_removes_it_and_writes_each_down()
    {
        var store = given.Bands(Pat);
        Assert.True((await store.SaveAsync(Next())).IsSaved);
        var lines = (await store.ReadAsync("UK"))!.Levels.Single(l => l.Id == "E3").Lines;
        Assert.Equal([null, Given.Day("2026-12-31")], lines.Select(l => l.Until));
        var bands = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Company.Bands;
        Assert.Equal((50_000, 48_050), (bands.On("UK", "E3", Given.Day("2026-12-31"))!.Min, bands.On("UK", "E3", Given.Day("2027-01-01"))!.Min));
        var next = await given.OpenBandAsync("E3", "UK", "2027-01-01");
        next.Target = "55 000";
        Assert.True((await store.SaveAsync(next)).IsSaved);
        next = await given.OpenBandAsync("E3", "UK", "2027-01-01");
        Assert.Equal("55000", next.Target);
        next.IsRemoved = true;
        Assert.Equal((5, 12), ((await store.PreviewAsync(next))!.Days[0].Outside.Before, (await store.PreviewAsync(next))!.Days[0].Outside.After));
        Assert.Equal("Removed.", (await store.SaveAsync(next)).Said);
        Assert.Single((await store.ReadAsync("UK"))!.Levels.Single(l => l.Id == "E3").Lines);
        Assert.Equal([.. new[] { "Added", "Changed", "Removed" }.Select(what => $"Band{what} of  by pat@house.example: E3 in UK.")], await given.AuditAsync());
    }

    [Fact]
    public async Task Asks_about_what_does_not_fit_and_saves_nothing_before()
    {
        var store = given.Bands(Pat);
        var same = Next("2020-01-01");
        Assert.Equal("A band of E3 in UK from 1 Jan 2020 is entered already: 50 000 to 60 000 GBP.", await AskedAsync(same));
        Assert.False((await store.SaveAsync(same)).IsSaved);
        same.Answers[(await store.PreviewAsync(same))!.Clashes[0].Key] = "replace";
        Assert.True((await store.SaveAsync(same)).IsSaved);
        Assert.Equal(48_050, Assert.Single((await store.ReadAsync("UK"))!.Levels.Single(l => l.Id == "E3").Lines).Band.Min);
        var other = Next();
        other.Currency = "EUR";
        Assert.Equal("The day before, the band is in GBP, and this is in EUR.", await AskedAsync(other));
        var unknown = Next();
        (unknown.Level, unknown.Zone) = ("E9", "uk");
        Assert.Equal(["There is no level E9 on the ladder.", "Nobody is in the zone uk, and no other band is for it. Zones are compared exactly."], (await store.PreviewAsync(unknown))!.Clashes.Select(c => c.Says));

        async Task<string> AskedAsync(BandInput input) => Assert.Single((await store.PreviewAsync(input))!.Clashes).Says.Replace('\u202f', ' ');
    }

    [Fact]
    public async Task Tells_the_later_of_two_what_the_other_saved_and_loses_nothing_of_either()
    {
        var (first, second) = (await given.OpenBandAsync("E3", "UK", "2020-01-01"), await given.OpenBandAsync("E3", "UK", "2020-01-01"));
        (first.Max, second.Min) = ("61 000", "49 000");
        Assert.True((await given.Bands(Editing.Compensation).SaveAsync(first)).IsSaved);
        var told = await given.Bands(Pat).SaveAsync(second);
        Assert.Equal((false, "Xenia Exec", 61_000), (told.IsSaved, told.Conflict!.By, told.Now!.Max));
        Assert.Equal(["min", "max"], told.Conflict.Fields.Where(f => f.IsDifferent).Select(f => f.Key));
        second.Was = told.Now;
        BandFields.Take("max", second, BandInput.Of(second.Id, told.Now));
        Assert.True((await given.Bands(Pat).SaveAsync(second)).IsSaved);
        var kept = await given.OpenBandAsync("E3", "UK", "2020-01-01");
        Assert.Equal(("49000", "61000"), (kept.Min, kept.Max));
    }

    [Fact]
    public async Task Refuses_whoever_may_not_and_what_is_not_whole()
    {
        foreach (var viewer in new[] { null, new Viewer("eng"), new Viewer("mia"), new Viewer("dora", IsExecutive: true), Editing.Administrator, new Viewer("liv", IsCompensation: true) })
        {
            Assert.False((await given.Bands(viewer).SaveAsync(Next())).IsSaved);
            Assert.Null(await given.Bands(viewer).PreviewAsync(Next()));
            Assert.Empty(await given.Bands(viewer).ListAsync(Next(), 0));
            Assert.Null(await given.Bands(viewer).ReadAsync("UK"));
        }

        Assert.False((await given.Bands(Pat).SaveAsync(new())).IsSaved);
        Assert.False((await given.Bands(Pat).SaveAsync(new() { IsRemoved = true })).IsSaved);
        Assert.Single((await given.Bands(Pat).ReadAsync("UK"))!.Levels.Single(l => l.Id == "E3").Lines);
        Assert.Empty(given.Looked);
    }

    public void Dispose() => given.Dispose();
}
