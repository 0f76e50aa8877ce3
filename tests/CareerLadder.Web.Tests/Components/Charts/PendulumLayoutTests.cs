using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Data.Demo;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class PendulumLayoutTests
{
    public static TheoryData<string, string> Careers => new()
    {
        { "one post of two weeks", "Engineer 2026-11-08 E2" },
        { "only two weeks of a long life", "Engineer 1990-01-01 E2, Manager 2010-01-01 M4, Engineer 2010-01-15 E5" },
        { "fifteen posts over thirty years", Fifteen },
        { "both at once, leave and a gap", "Engineer 2012-01-01 E4, TechLeadManager 2020-03-01 M4, Away 2021-01-01, TechLeadManager 2021-07-01 M4, gap 2022-01-01, Manager 2023-01-01 M5" },
        { "posts to come", "Engineer 2020-01-01 E3, Manager 2027-06-01 M5, Engineer 2034-01-01 E5" },
        { "before the first post", "Engineer 2027-02-01 E2" },
        { "elsewhere", "Engineer 1997-01-01 E3, Elsewhere 2001-01-01, Engineer 2020-01-01 E4" },
    };

    private const string Fifteen =
        "Engineer 1996-01-01 E1, Engineer 1998-01-01 E2, Engineer 2000-02-01 E3, Manager 2003-01-01 M4, Engineer 2005-06-01 E4, Engineer 2007-01-01 E5, Manager 2009-01-01 M5, " +
        "SeniorManager 2012-01-01 M6, Engineer 2014-01-01 E5, Elsewhere 2016-01-01, Engineer 2017-01-01 E6, Manager 2018-06-01 M6, Director 2021-01-01 M7, Engineer 2023-01-01 E6, Engineer 2025-05-01 E7";

    [Theory]
    [MemberData(nameof(Careers))]
    public void Lets_no_bar_overlap_another_or_leave_the_picture(string why, string career)
    {
        foreach (var look in PendulumLook.All)
        {
            Assert.True(IsTidy(new(Of(career), look)), $"{why}, {look.Word}");
        }
    }

    [Fact]
    public void Lets_no_bar_of_the_whole_demo_overlap_or_leave_the_picture()
    {
        var today = Given.Day(Given.Today);
        foreach (var person in Given.Organisation(DemoOrganisation.Make(today).Facts).People)
        {
            var pendulum = Pendulum.Of(person, today, today, withFluency: true);
            foreach (var look in PendulumLook.All)
                Assert.True(pendulum is null || IsTidy(new(pendulum, look)), $"{person.Person.DisplayName}, {look.Word}: {string.Join('\n', new PendulumLayout(pendulum!, look).Bars)}");
        }
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public void Names_a_bar_only_where_the_name_fits(string why, string career)
    {
        foreach (var look in PendulumLook.All)
            Assert.All(new PendulumLayout(Of(career), look).Bars, bar => Assert.True(bar.Name is null || TextFit.Width(bar.Name) <= bar.Width - 16, why));
    }

    [Fact]
    public void Divides_a_post_at_the_day_looked_at_and_says_if_nothing_changes()
    {
        var layout = new PendulumLayout(Of("Engineer 2014-06-01 E5, Manager 2023-09-20 M5"), PendulumLook.Wide);
        Assert.Equal(["eng", "mgt", "mgt ahead"], layout.Bars.Select(b => b.Tone));
        Assert.Equal(["E5 Staff Engineer", "M5 Manager", "if nothing changes"], layout.Bars.Select(b => b.Name));
        Assert.Equal(layout.Bars[2].X, layout.AsOfX + .5, tolerance: .2);
        Assert.Equal("today", layout.AsOf!.Text);
    }

    [Fact]
    public void Draws_a_swing_for_each_change_between_the_tracks()
    {
        Assert.Equal(["mgt", "eng", "mgt", "eng", "eng ahead"], new PendulumLayout(
            Of("Engineer 2000-01-01, Manager 2003-01-01, Engineer 2005-06-01, Elsewhere 2008-01-01, Manager 2009-01-01, Away 2010-01-01, Engineer 2011-01-01, TechLeadManager 2012-01-01, Manager 2013-01-01, Engineer 2028-01-01"),
            PendulumLook.Wide).Swings.Select(s => s.Tone));
    }

    [Fact]
    public void Marks_an_engineer_to_whom_somebody_reports()
    {
        var organisation = Given.Organisation((new("p", PractisedBefore: 0), "Engineer 2015-01-01 E4"), (new("r"), "Engineer 2020-01-01 E2 p, gap 2021-01-01"));
        var layout = new PendulumLayout(Pendulum.Of(organisation.Find("p")!, Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!, PendulumLook.Wide);
        Assert.Single(layout.Bars, b => b.Tone == "tlm mark");
    }

    [Fact]
    public void Draws_no_future_for_somebody_who_left()
    {
        var pendulum = Of("Engineer 2018-01-01 E2, Manager 2022-01-01 M4", new("p", Left: Given.Day("2025-03-01"), PractisedBefore: 0));
        var layout = new PendulumLayout(pendulum, PendulumLook.Wide);
        Assert.DoesNotContain(layout.Bars, b => b.Tone.Contains("ahead", StringComparison.Ordinal));
        Assert.Null(layout.AsOf);
        Assert.Empty(layout.Fluency!.Ahead);
    }

    [Fact]
    public void Draws_another_employer_and_leave_apart()
    {
        var facts = Given.Facts((new("p"), "Engineer 2015-01-01, Engineer 2018-01-01 E3, Away 2020-01-01, Engineer 2020-06-01 E3"));
        var posts = facts.Posts.ToList();
        posts[0] = posts[0] with { Employer = "Acme" };
        var organisation = Given.Organisation(facts with { Posts = posts });
        var pendulum = Pendulum.Of(organisation.People[0], Given.Day(Given.Today), Given.Day(Given.Today), withFluency: false)!;
        Assert.Equal(["eng outside", "eng", "away", "eng", "eng ahead"], new PendulumLayout(pendulum, PendulumLook.Wide).Bars.Select(b => b.Tone));
        Assert.Equal(["leave", "at another employer", "if nothing changes"], PendulumWords.Legend(pendulum).Select(l => l.Says));
    }

    private static bool IsTidy(PendulumLayout layout)
    {
        var bars = layout.Bars.Where(b => !b.Tone.Contains("mark", StringComparison.Ordinal)).OrderBy(b => b.X).ToArray();
        return bars.All(b => b.X >= layout.Left && b.X + b.Width <= layout.Right + .5 && b.Width > 0 && (b.Name is null || TextFit.Width(b.Name) <= b.Width - 16))
            && bars.GroupBy(b => b.Y + b.Height).All(lane => lane.Zip(lane.Skip(1)).All(pair => pair.First.X + pair.First.Width <= pair.Second.X + 1));
    }

    private static Pendulum Of(string career, Person? person = null) =>
        Pendulum.Of(Given.Organisation((person ?? new("p", "Pat", PractisedBefore: 0, ManagedBefore: 0), career)).People[0], Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!;
}
