using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class LinksTests
{
    private static readonly AsOf Today = new(new DateOnly(2026, 11, 22));
    private static readonly AsOf Chosen = new(new DateOnly(2023, 9, 1), IsChosen: true);

    [Fact]
    public void Carry_a_chosen_date_along_and_leave_today_out()
    {
        Assert.Equal("/people?asof=2023-09-01", Links.People(Chosen));
        Assert.Equal("/people", Links.People(Today));
        Assert.Equal("/", Links.MyCareer());
    }

    [Fact]
    public void Take_any_key_of_a_person()
    {
        Assert.Equal("/people/a%2Fb%20c%3F?asof=2023-09-01", Links.Person("a/b c?", Chosen));
    }

    [Fact]
    public void Change_the_date_and_keep_all_else()
    {
        Assert.Equal("/people?find=a%26b&level=E5&level=M5&asof=2024-01-31", Links.WithAsOf("/people?asof=2023-09-01&find=a%26b&level=E5&level=M5", new DateOnly(2024, 1, 31)));
        Assert.Equal("/people?find=x", Links.WithAsOf("/people?find=x&AsOf=2023-09-01", null));
        Assert.Equal("/", Links.WithAsOf("/?asof=2023-09-01", null));
    }

    [Theory]
    [InlineData("/people?find=x", "/people?find=x")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("/\t/elsewhere.example/", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/people\r\nSet-Cookie: x=y", "/")]
    [InlineData("/people?find=Zo\u00EB", "/people?find=Zo%C3%AB")]
    [InlineData("/people?find=\uD83D\uDE00%20x", "/people?find=%F0%9F%98%80%20x")]
    [InlineData("/people?find=\uD800", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Go_back_only_to_this_site(string? asked, string goes)
    {
        Assert.Equal(goes, Links.Own(asked));
    }
}
