using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Team;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamSpanTests
{
    [Fact]
    public void Counts_on_the_first_of_each_month_so_that_nobodys_day_is_told()
    {
        var span = Of(GivenTeam.Organisation, "mia", Given.Today)!;
        Assert.Equal(4, span.Now);
        Assert.Equal(
            ["2021-01: 1", "2022-03: 2", "2024-02: 3", "2024-04: 4", "2025-05: 3", "2025-09: 4"],
            span.Steps.Select(s => $"{s.Year}-{s.Month:00}: {s.Reports}"));
    }

    [Fact]
    public void Tells_the_numbers_of_this_organisation_and_a_narrow_one_only_to_managers_of_one_team()
    {
        Assert.True(Of(GivenTeam.Organisation, "mia", Given.Today) is { WideAbove: 9, WideAfterMonths: 3, NarrowUpTo: 3, NarrowAfterMonths: 6, Because.Count: 0 });
        Assert.Null(Of(GivenTeam.Organisation, "tom", Given.Today)!.NarrowUpTo);
        Assert.Null(Of(GivenTeam.Organisation, "dora", Given.Today)!.NarrowUpTo);
    }

    [Theory]
    [InlineData("2026-03-31", 0)]
    [InlineData("2026-04-01", 1)]
    public void Says_why_it_is_wide_from_the_day_the_flag_begins(string day, int sentences)
    {
        var wide = Given.Organisation([(new Person("boss", "Boss", ManagedBefore: 3), "Manager 2020-01-01 M5"), .. Enumerable.Range(0, 10).Select(i => (new Person($"p{i}"), "Engineer 2026-01-01 E2 boss"))]);
        Assert.Equal(sentences, Of(wide, "boss", day)!.Because.Count);
    }

    [Theory]
    [InlineData("2020-12-31", false)]
    [InlineData("2021-01-01", true)]
    public void Begins_on_the_day_the_first_comes(string day, bool isThere) => Assert.Equal(isThere, Of(GivenTeam.Organisation, "mia", day) is not null);

    [Fact]
    public void Tells_the_whole_picture_in_a_sentence()
    {
        Assert.Equal("Direct reports: 1 from Jan 2021, 2 from Mar 2022, 3 from Feb 2024; 3 now.", TeamWords.Tell(Of(GivenTeam.Organisation, "mia", "2024-03-01")!));
        Assert.Equal("Between 1 and 9 direct reports since Jan 2020, 9 now.", TeamWords.Tell(new(9, [.. Enumerable.Range(1, 9).Select(i => new SpanStep(2020, i, i))], 9, 3, 3, 6, [])));
    }

    private static SpanTold? Of(Organisation organisation, string manager, string day) => TeamSpan.Of(Given.Access(organisation, new(manager)), organisation.Find(manager)!, Given.Day(day));
}
