using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class PendulumChartTests : BunitContext
{
    [Fact]
    public void Tells_the_career_to_those_who_do_not_see_it()
    {
        var chart = Render<PendulumChart>(p => p.Add(c => c.Pendulum, Mia()));
        Assert.All(chart.FindAll("svg[role=img]"), svg => Assert.Equal(
            "Mia Manager: engineering from Jun 2014, then managing from Sep 2023. 1 swing so far. Technical fluency, an estimate: fluent from Jun 2014, " +
            "rusty from about spring 2026, faded from about autumn 2028, if nothing changes.", svg.GetAttribute("aria-label")));
    }

    [Fact]
    public void Shows_the_same_as_a_table_with_last_days()
    {
        var rows = Render<PendulumChart>(p => p.Add(c => c.Pendulum, Mia())).FindAll("table:not(.bands) tbody tr");
        Assert.Equal(3, rows.Count);
        Assert.Equal(["1 Jun 2014", "11 Jun 2019"], rows[0].QuerySelectorAll("td").Take(2).Select(c => c.TextContent));
        Assert.Equal(["20 Sep 2023", ""], rows[2].QuerySelectorAll("td").Take(2).Select(c => c.TextContent));
    }

    [Fact]
    public void Draws_for_three_widths_with_patterns_of_their_own()
    {
        var ids = Render<PendulumChart>(p => p.Add(c => c.Pendulum, Mia())).FindAll("pattern").Select(p => p.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(3, ids.Length);
    }

    [Fact]
    public void Writes_what_people_typed_as_text()
    {
        var posts = Given.Posts("p", "Engineer 2014-01-01 E3").Select(p => p with { Title = "<b>&\"Engineer\"" });
        var organisation = Given.Organisation(new Core.Organisations.Facts { People = [new Person("p", "<script>alert(1)</script>")], Posts = [.. posts] });
        var chart = Render<PendulumChart>(p => p.Add(c => c.Pendulum, Pendulum.Of(organisation.People[0], Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!));
        Assert.Empty(chart.FindAll("script, b"));
        Assert.Contains("<b>&\"Engineer\"", chart.Find("g.bar title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_a_small_one_for_lists()
    {
        var mini = Render<PendulumMini>(p => p.Add(c => c.Pendulum, Mia()));
        Assert.Equal(["eng", "eng", "mgt"], mini.FindAll("rect").Select(r => r.ClassName));
        Assert.StartsWith("Mia Manager:", mini.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private static Pendulum Mia() =>
        Pendulum.Of(Given.Organisation(Given.Team).Find("mia")!, Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!;
}
