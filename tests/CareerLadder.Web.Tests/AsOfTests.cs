using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class AsOfTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("http://site/people")]
    [InlineData("http://site/people?asof=")]
    [InlineData("http://site/people?find=asof")]
    public void Is_today_when_the_address_names_no_day(string address)
    {
        Assert.Equal(new AsOf(Today), AsOf.Read(address, Today));
    }

    [Theory]
    [InlineData("http://site/?asof=2020-02-29#top", 2020)]
    [InlineData("http://site/people?find=x&asof=1900-01-01", 1900)]
    [InlineData("/people?ASOF=2100-12-31", 2100)]
    public void Is_the_day_the_address_names(string address, int year)
    {
        var asOf = AsOf.Read(address, Today);
        Assert.Equal(year, asOf.Date.Year);
        Assert.True(asOf.IsChosen);
        Assert.Null(asOf.Notice);
    }

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("22.11.2026")]
    [InlineData("yesterday")]
    public void Falls_back_to_today_with_a_notice(string day)
    {
        var asOf = AsOf.Read($"http://site/?asof={day}", Today);
        Assert.Equal(Today, asOf.Date);
        Assert.False(asOf.IsChosen);
        Assert.Contains(day, asOf.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_notice_short_however_long_the_address()
    {
        Assert.True(AsOf.Read("http://site/?asof=" + new string('9', 5000), Today).Notice!.Length < 200);
    }

    [Fact]
    public void Is_written_as_people_read_it()
    {
        Assert.Equal("22 Nov 2026", new AsOf(Today).Words);
    }
}
