using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Features.Careers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class PayTellerTests : BunitContext
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    /// <summary>Eng: E3 since March 2023 in the UK, with a raise in 2025 and a new band in 2026. Tom: paid in another currency. Mia: in no zone.</summary>
    private static readonly Organisation Paid = Given.Organisation(Given.Team with
    {
        People = [.. Given.Team.People.Select(p => p.Id == "mia" ? p : p with { Zone = "UK" })],
        Pays =
        [
            new("eng", Given.Day("2020-02-03"), 50_000, "GBP"), new("eng", Given.Day("2025-04-01"), 57_000, "GBP", .8m), new("tom", Given.Day("2020-01-01"), 90_000, "EUR"),
            new("mia", Given.Day("2020-01-01"), 80_000.5m, "GBP"), new("dora", Given.Day("2020-01-01"), 120_000, "GBP"),
        ],
        Bands =
        [
            new(null, "UK", "E3", 50_000, 60_000, null, "GBP"), new(Given.Day("2026-01-01"), "UK", "E3", 60_000, 70_000, 66_000, "GBP"), new(null, "UK", "M4", 70_000, 90_000, null, "GBP"),
            new(null, "UK", "M7", 120_000, 120_000, null, "GBP"),
        ],
    });

    private readonly ScratchDatabase database = new();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

    [Theory]
    [InlineData("2025-03-31", 50_000, "0.909", false, "0", BandFit.Inside)] // E3's first band, the midpoint 55 000
    [InlineData("2025-04-01", 57_000, "1.036", false, "0.7", BandFit.Inside)]
    [InlineData("2025-12-31", 57_000, "1.036", false, "0.7", BandFit.Inside)]
    [InlineData("2026-01-01", 57_000, "0.864", true, "-0.3", BandFit.Below)] // a new band, with a target
    public async Task Tells_pay_and_band_of_the_day(string day, int basePay, string ratio, bool isTarget, string penetration, BandFit fit)
    {
        var told = (await Store(new("eng")).GetMineAsync(Given.Day(day)))!.Pay!;
        Assert.Equal(basePay, told.Pay.Base);
        Assert.Equal((isTarget, fit), (told.InBand!.IsAgainstTarget, told.InBand.Fit));
        Assert.Equal((ratio, penetration), (Text(told.InBand.CompaRatio), Text(told.InBand.RangePenetration)));
    }

    [Theory]
    [InlineData("mia", "There is no band for M5 without a zone on 22 Nov 2026.")]
    [InlineData("tom", "The band of M4 is in GBP, so the two are not compared: 70 000 to 90 000 GBP.")]
    public async Task Says_honestly_why_there_is_no_band(string person, string why)
    {
        var told = (await Store(new(person)).GetMineAsync(Today))!.Pay!;
        Assert.Equal((null, why), (told.InBand, told.WhyNoBand!.Replace('\u202f', ' ')));
    }

    [Fact]
    public async Task Gives_no_band_away_where_bands_are_not_for_everyone()
    {
        var store = new CareerStore(Given.Gate(Paid, new("eng"), settings: new() { EveryoneSeesBands = false }));
        Assert.True((await store.GetMineAsync(Today))!.Pay is { InBand: null, WhyNoBand: "Bands are not shown to everyone here." });
    }

    [Fact]
    public async Task Gives_compensation_pay_of_another_day_but_not_the_level_of_it()
    {
        var told = (await Store(new("pat", IsCompensation: true)).GetAsync("eng", Given.Day("2025-06-01")))!;
        Assert.True(told is { Standing: null, Pay: { Pay.Base: 57_000, InBand: null } });
        Assert.NotNull((await Store(new("pat", IsCompensation: true)).GetAsync("eng", Today))!.Pay!.InBand);
    }

    [Fact]
    public async Task Is_for_those_who_may_see_pay_and_for_no_day_without_any()
    {
        Assert.Null((await Store(new("mia")).GetAsync("eng", Today))!.Pay);
        Assert.NotNull((await new CareerStore(Given.Gate(Paid, new("mia"), settings: new() { ManagersSeePay = true })).GetAsync("eng", Today))!.Pay);
        Assert.Null((await Store(new("eng")).GetMineAsync(Given.Day("2020-02-02")))!.Pay);
        Assert.Null((await Store(new("pat")).GetMineAsync(Today))!.Pay);
    }

    [Fact]
    public async Task Every_look_at_somebody_elses_pay_or_at_a_flag_from_it_is_written_down_and_none_at_ones_own()
    {
        var looked = new List<string>();
        var own = Given.Gate(Paid, new("eng"), looked: looked);
        await new CareerStore(own).GetMineAsync(Today);
        await new PeopleStore(own).ReadAsync(new(Today));
        await new FlagsStore(own, database).ReadAsync("PayOutsideBand", Today);
        await new CareerStore(own).GetAsync("tom", Today);
        Assert.Empty(looked);

        var executive = Given.Gate(Paid, new("exec", IsExecutive: true), looked: looked);
        await new CareerStore(executive).GetAsync("tom", Today);
        Assert.Equal(["exec: tom"], looked);
        looked.Clear();
        await new PeopleStore(executive).ReadAsync(new(Today));
        Assert.Equal(["exec: eng"], looked);
        looked.Clear();
        await new PeopleStore(executive).ReadAsync(new(Today, "tom"));
        Assert.Empty(looked);
        await new FlagsStore(executive, database).ReadAsync("PayOutsideBand", Today);
        Assert.Equal(["exec: eng"], looked);
    }

    [Fact]
    public async Task Shows_nothing_where_the_look_cannot_be_written_down()
    {
        PayLooked full = (_, _) => throw new IOException("The disk is full.");
        var gate = new AccessGate(new SignedIn(new("exec", IsExecutive: true)), () => ValueTask.FromResult(Paid), new FixedClock(Today), new Tests.Settings(new()), full);
        await Assert.ThrowsAsync<IOException>(() => new CareerStore(gate).GetAsync("eng", Today).AsTask());
    }

    [Fact]
    public void Is_closed_on_ones_own_page_until_one_opens_it()
    {
        var section = Page(new("eng"), null).Find(".pay");
        var details = section.QuerySelector("details")!;
        Assert.False(details.HasAttribute("open"));
        Assert.Equal("Show my pay on 22 Nov 2026", details.QuerySelector("summary")!.TextContent);
        Assert.Equal("Pay", section.TextContent.Replace(details.TextContent, "", StringComparison.Ordinal).Trim());
        Assert.Equal(
            ["Base pay 57 000 GBP", "Since 1 Apr 2025", "Of full time 80 %", "Band of E3, UK 60 000 to 70 000 GBP", "Compa-ratio 0.86", "Range penetration -30 %"],
            details.QuerySelectorAll(".facts div").Select(f => $"{f.QuerySelector("dt")!.TextContent} {f.QuerySelector("dd")!.TextContent}".Replace('\u202f', ' ')));
        Assert.StartsWith("Under the band. The compa-ratio is base pay over the target of the band, 66 000 GBP", details.QuerySelector("p")!.TextContent.Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_open_to_those_who_came_to_look_and_says_that_a_point_has_no_range()
    {
        var section = Page(new("exec", IsExecutive: true), "dora").Find(".pay");
        Assert.Null(section.QuerySelector("details"));
        Assert.DoesNotContain("Of full time", section.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Range penetration", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("midpoint of the band", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("The band is a single point", section.TextContent, StringComparison.Ordinal);
    }

    private static string? Text(decimal? number) => number?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private static CareerStore Store(Viewer viewer) => new(Given.Gate(Paid, viewer));

    private IRenderedComponent<CareerPage> Page(Viewer viewer, string? id)
    {
        Islands.LeaveOut(this);
        ComponentFactories.AddStub<ForkOfOthers>();
        Services.AddTransient(_ => Store(viewer));
        return Render<CareerPage>(p => p.Add(c => c.Id, id).AddCascadingValue(new AsOf(Today)));
    }
}
