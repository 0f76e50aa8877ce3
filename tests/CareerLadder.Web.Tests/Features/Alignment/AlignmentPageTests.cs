using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Data.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class AlignmentPageTests : IDisposable
{
    private readonly List<BunitContext> opened = [];

    [Theory]
    [InlineData("2021-10-27", "−3.4 %", "7 400 GBP overlap")]
    [InlineData("2022-08-22", "−3.4 %", "7 400 GBP overlap")]
    [InlineData("2022-08-23", "+26.8 %", "the bands do not touch")]
    [InlineData("2023-05-25", "+13.5 %", "the bands touch")]
    [InlineData("2025-04-25", "+10.9 %", "4 000 GBP overlap")]
    public void Shows_the_gaps_of_a_newspaper_on_the_day(string day, string gap, string overlap)
    {
        var page = Page("/alignment?asof=" + day, new("nobody"), Guardian());
        var rung = page.Find("[aria-label='Rung 4']").TextContent;
        Assert.Contains(gap, rung, StringComparison.Ordinal);
        Assert.Contains(overlap, rung.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_drift_of_2022_at_one_look_with_every_gap_in_order()
    {
        var page = Page("/alignment?asof=2025-05-01", new("nobody"), Guardian());
        Assert.Equal(["−3.4 %", "+26.8 %", "+13.5 %", "+10.9 %"], page.FindAll("#drift .gap").Select(g => g.TextContent));
        Assert.Contains("From 23 Aug 2022: midpoints +26.8 % apart.", page.Find("#drift svg.drift").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["27 Oct 2021", "23 Aug 2022", "25 May 2023", "25 Apr 2025", "6 May 2025"], page.FindAll(".days a.button:not(.step)").Select(a => a.TextContent).Where(d => d.Length > 0));
    }

    [Fact]
    public void Shows_point_bands_and_levels_without_an_equal_as_what_they_are()
    {
        var page = Page("/alignment?asof=2022-08-23", new("nobody"), Guardian());
        Assert.Contains("IC5, one amount, 100 000 GBP", page.Find("[aria-label='Rung 5'] svg").GetAttribute("aria-label")!.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[aria-label='Rung 5'] path.point"));
        Assert.Contains("no equal on this rung", page.Find("[aria-label='Rung 6']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_from_day_to_day_by_address()
    {
        var page = Page("/alignment?asof=2022-12-01", new("nobody"), Guardian());
        Assert.Equal("/alignment?asof=2021-10-27", page.Find(".days a[rel=prev]").GetAttribute("href"));
        Assert.Equal("/alignment?asof=2023-05-25", page.Find(".days a[rel=next]").GetAttribute("href"));
        Assert.Equal("23 Aug 2022", page.Find(".days [aria-current]").TextContent);
        Assert.Equal("/alignment?asof=2021-10-27", page.Find("[data-does=play]").GetAttribute("data-first"));
    }

    [Fact]
    public void Shows_a_member_no_dots_no_counts_and_no_other_part()
    {
        var page = Page("/alignment", Payroll.Member, Payroll.Facts);
        Assert.Empty(page.FindAll("circle, .heap, .parts, .figures, #standing-heading"));
        Assert.Contains("Pay is for executives and compensation", Page("/alignment?show=people", Payroll.Member, Payroll.Facts).Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_who_may_see_pay_dots_with_names_and_figures_that_open_their_people()
    {
        var page = Page("/alignment", Payroll.Compensation, Payroll.Facts);
        Assert.Equal("Mia Manager: 99 000 GBP", page.Find("[aria-label='Rung 5'] circle title").TextContent.Replace('\u202f', ' ').Replace('\u00a0', ' '));
        Assert.Equal("/alignment?show=people&pay=swing-would-cut", page.FindAll(".figures a")[1].GetAttribute("href"));
        Assert.Equal("/alignment?show=people&zone=UK&of=M5&pay=swing-would-cut", page.Find("[aria-label='Rung 5'] .swing a").GetAttribute("href"));
        Assert.Equal("/alignment?show=people&zone=UK&of=M5", page.Find("a[href$='of=M5']").GetAttribute("href"));
    }

    [Theory]
    [InlineData("pay", "Is pay inside its bands?")]
    [InlineData("swings", "Did a swing cost pay?")]
    [InlineData("into-band", "What would it cost to bring everyone into band?")]
    [InlineData("people", "The people behind a figure")]
    public void Answers_one_question_at_a_time(string show, string heading)
    {
        var page = Page("/alignment?show=" + show, Payroll.Executive, Payroll.Facts);
        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Contains("Mia Manager", Page($"/alignment?show={show}&by=manager", Payroll.Executive, Payroll.Facts).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_bands_come_where_there_are_none()
    {
        Assert.Contains("levels.csv", Page("/alignment", Payroll.Member, Payroll.Facts with { Levels = [] }).Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Contains("bands.csv", Page("/alignment", Payroll.Member, Payroll.Facts with { Bands = [] }).Markup, StringComparison.Ordinal);
        Assert.Contains("bands.csv", Page("/alignment", Payroll.Executive, Payroll.Facts with { Bands = [], Pays = [] }).Markup, StringComparison.Ordinal);
    }

    public void Dispose() => opened.ForEach(o => o.Dispose());

    private static Facts Guardian()
    {
        using var scratch = new ScratchFolder();
        foreach (var file in (string[])["bands", "levels"]) File.Copy(GivenFiles.SharedData($"bands/guardian-{file}.csv"), Path.Combine(scratch.Path, file + ".csv"));
        var facts = FolderReader.ReadLadder(scratch.Path).Facts!;
        return Payroll.Facts with { Levels = facts.Levels, Bands = facts.Bands, Pays = [] };
    }

    private IRenderedComponent<AlignmentPage> Page(string address, Viewer viewer, Facts facts)
    {
        var gate = Payroll.Gate(viewer, facts);
        var browser = new BunitContext();
        opened.Add(browser);
        browser.Services.AddSingleton(new AlignmentStore(gate));
        browser.Services.AddSingleton(new BandPayStore(gate));
        browser.Services.AddSingleton(new SwingPayStore(gate));
        browser.Services.AddSingleton(new IntoBandStore(gate));
        browser.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return browser.Render<AlignmentPage>(p => p.AddCascadingValue(AsOf.Read(address, Payroll.Today)));
    }
}
