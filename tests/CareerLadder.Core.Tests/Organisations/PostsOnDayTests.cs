using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PostsOnDayTests
{
    [Theory]
    [InlineData("Engineer 2015-01-01, Manager 2020-03-15", "2020-03-14", null)] // still in it
    [InlineData("Engineer 2015-01-01, Manager 2020-03-15", "2020-03-15", 0)]
    [InlineData("Engineer 2015-01-01, Manager 2020-03-15", "2021-03-14", 11)]
    [InlineData("Engineer 2015-01-01, Manager 2020-03-15", "2021-03-15", 12)]
    [InlineData("Engineer 2015-01-01, TechLeadManager 2018-01-01, Manager 2020-03-15", "2021-03-15", 12)] // both at once is hands-on too
    [InlineData("TechLeadManager 2018-01-01", "2021-03-15", null)]
    [InlineData("Engineer 2015-01-01 - - Other, Manager 2020-03-15", "2021-03-15", 12)] // elsewhere too
    [InlineData("Manager 2020-03-15", "2021-03-15", null)] // nothing is known
    public void Counts_the_months_since_the_engineering_was_part_of_the_post(string posts, string day, int? months) =>
        Assert.Equal(months, PostsOnDay.Of(Given.Evidence(posts), Given.Ladder, Given.Day(day))!.HandsOn);

    [Fact]
    public void Where_it_was_before_the_first_post_that_is_known_it_ended_with_that() =>
        Assert.Equal(12, PostsOnDay.Of(Given.Evidence("Manager 2020-03-15", Given.Person(practisedBefore: 4)), Given.Ladder, Given.Day("2021-03-15"))!.HandsOn);

    [Fact]
    public void Says_nothing_of_somebody_who_is_not_here_or_in_no_post_here()
    {
        var evidence = Given.Evidence("Engineer 2015-01-01 - - Other, Manager 2020-03-15, gap 2022-01-01", Given.Person(joined: "2020-01-01"));
        Assert.Null(PostsOnDay.Of(evidence, Given.Ladder, Given.Day("2019-12-31")));
        Assert.Null(PostsOnDay.Of(evidence, Given.Ladder, Given.Day("2020-01-01")));
        Assert.NotNull(PostsOnDay.Of(evidence, Given.Ladder, Given.Day("2021-12-31")));
        Assert.Null(PostsOnDay.Of(evidence, Given.Ladder, Given.Day("2022-01-01")));
    }
}
