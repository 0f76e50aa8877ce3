using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class TitleTableTests
{
    [Theory]
    // The hardest of a real organisation's
    [InlineData("Interim Cloud Operations Lead (and Core Services TL)", Kind.TechLead)]
    [InlineData("Engineering Manager, Cloud", Kind.Manager)]
    [InlineData("(Interim) Engineering Manager, Frontend Platform", Kind.Manager)]
    [InlineData("Software Engineer", Kind.Engineer)]
    [InlineData("Cloud DevOps", Kind.Engineer)]
    [InlineData("Product Manager", Kind.Elsewhere)]
    [InlineData("Customer Support Manager", Kind.Elsewhere)]
    [InlineData("Customer Engineer, APAC", Kind.Elsewhere)]
    [InlineData("Director of Customer Engineering", Kind.Elsewhere)]
    [InlineData("Chief of Staff to CEO, Sales Ops & Strategy", Kind.Elsewhere)]
    [InlineData("Developer Education Engineer", Kind.Elsewhere)]
    [InlineData("(Interim) Head of Technical Writing", Kind.Elsewhere)]
    [InlineData("Design Manager, Code Graph", Kind.Elsewhere)]
    [InlineData("CTO, Cofounder, Board of Directors", Kind.Executive)]
    [InlineData("VP Engineering", Kind.Executive)]
    [InlineData("Director of Engineering, Admin Experience", Kind.Director)]
    // Others that trip simple rules
    [InlineData("Senior Engineering Manager", Kind.SeniorManager)]
    [InlineData("Tech Lead Manager, Payments", Kind.TechLeadManager)]
    [InlineData("Tech Lead / Engineering Manager", Kind.TechLeadManager)]
    [InlineData("Lead Software Engineer", Kind.TechLead)]
    [InlineData("Staff Engineer (Tech Lead)", Kind.TechLead)]
    [InlineData("Member of Technical Staff", Kind.Engineer)]
    [InlineData("Senior Product Designer", Kind.Elsewhere)]
    [InlineData("VP, Software Engineer", Kind.Engineer)]
    [InlineData("Vice President of Engineering", Kind.Executive)]
    [InlineData("Head of Engineering", Kind.Director)]
    [InlineData("Engineering Program Manager", Kind.Elsewhere)]
    [InlineData("Sales Engineer", Kind.Elsewhere)]
    [InlineData("Engineering Manager (parental leave cover)", Kind.Manager)]
    [InlineData("On parental leave", Kind.Away)]
    [InlineData("software engineer ii", Kind.Engineer)]
    public void Reads(string title, Kind kind)
    {
        Assert.Equal(kind, new TitleTable([]).Decide(title)?.Kind);
    }

    [Fact]
    public void Finds_nothing_in_a_title_that_says_nothing()
    {
        Assert.Null(new TitleTable([]).Decide("Builder"));
    }

    [Fact]
    public void Asks_the_organisations_own_rows_first()
    {
        var own = new TitleTable([TitleRow.TryMake("^builder$", Kind.Engineer, "E4", 2)!, TitleRow.TryMake("product manager", Kind.Engineer, null, 3)!]);
        Assert.Equal(new TitleDecision(Kind.Engineer, "E4"), own.Decide("Builder"));
        Assert.Equal(Kind.Engineer, own.Decide("Senior Product Manager")?.Kind);
        Assert.Equal(Kind.Elsewhere, own.Decide("Product Designer")?.Kind);
    }

    [Theory]
    [InlineData("^(a+)+$", true)]
    [InlineData("^(?=a)(a+)+$", false)]
    public async Task Cannot_be_made_to_hang_by_a_pattern(string pattern, bool accepted)
    {
        var posts = string.Concat(Enumerable.Range(0, 50).Select(i => $"p1,20{i + 10}-01-01,{new string('a', 60)}{i}!\n"));
        var reading = await EndsAsync(() => GivenFiles.Read(("posts.csv", "person,from,title\n" + posts), ("titles.csv", $"pattern,kind\n{pattern},Engineer\n")));
        if (accepted)
        {
            Assert.Equal(50, reading.Of(NoticeKind.TitleUnknown).Count());
            return;
        }

        var refusal = reading.Refusal();
        Assert.Equal(("titles.csv", 2, "pattern", pattern), (refusal.File, (int)refusal.Line!, refusal.Column, refusal.Value));
        Assert.Contains("takes too long", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a{1,1000}){1,1000}b")]
    [InlineData("(((((((((a*)*)*)*)*)*)*)*)*)*b")]
    public Task Takes_a_pattern_that_grows_in_its_stride(string pattern) =>
        EndsAsync(() => GivenFiles.Read(("posts.csv", "person,from,title\np1,2020-01-01," + new string('a', 400) + "\n"), ("titles.csv", $"pattern,kind\n\"{pattern}\",Engineer\n")));

    [Fact]
    public async Task Gives_many_patterns_that_take_for_ever_together_no_more_time_than_a_few()
    {
        var posts = string.Concat(Enumerable.Range(0, 50).Select(i => $"p1,20{i + 10}-01-01,{new string('a', 60)}{i}!\n"));
        var patterns = string.Concat(Enumerable.Range(0, 200).Select(i => $"(?=a)(a+)+b{i},Engineer\n"));
        var reading = await EndsAsync(() => GivenFiles.Read(("posts.csv", "person,from,title\n" + posts), ("titles.csv", "pattern,kind\n" + patterns)));
        // Those that were tried are told; the others are looked at when these are mended.
        Assert.InRange(reading.Refusals.Count, 1, 10);
    }

    [Fact]
    public async Task Reads_a_title_ten_times_as_long_in_about_ten_times_the_time()
    {
        string[] parts = ["senior lead ", "director of ", "vp ", "chief ", "head/of-", "manager ", "a", "engineer team "];
        Cost.AtMost(30, await OfAsync(500), await OfAsync(5_000), TestContext.Current.TestOutputHelper!);

        Task<double> OfAsync(int times)
        {
            var titles = Array.ConvertAll(parts, part => string.Concat(Enumerable.Repeat(part, times)));
            return Cost.OfAsync(() =>
            {
                foreach (var title in titles) new TitleTable([]).Decide(title);
                return Task.CompletedTask;
            });
        }
    }

    // What hangs would hang for longer than anybody waits; how long it takes is nobody's question here.
    private static Task<T> EndsAsync<T>(Func<T> work) => Task.Run(work).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
}
