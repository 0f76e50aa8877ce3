using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Tests.Features.Goals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class DraftTextTests : LiveContext
{
    private readonly GoalsWorld world = new();
    private Viewer? looking = new("mia");
    private string? words;

    public DraftTextTests()
    {
        Services.AddTransient(_ => world.Drafts(looking));
        Services.AddSingleton<TimeProvider>(new FixedClock(GoalsWorld.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) world.Dispose();
    }

    [Fact]
    public void Says_the_browser_where_and_for_whom_to_keep_what_is_typed()
    {
        var field = Field("a%2Fb c").Find("textarea");
        Assert.Equal(("/drafts/a%252Fb%20c", "mia", "Said before", "words-said"), (field.GetAttribute("data-keeps"), field.GetAttribute("data-owner"), field.GetAttribute("data-base"), field.GetAttribute("data-says")));
        Assert.Equal("Said before", field.GetAttribute("value"));
        Assert.False(field.HasAttribute("data-found"));
    }

    [Fact]
    public async Task Puts_back_what_was_kept_and_tells_the_form()
    {
        await world.Drafts(looking).KeepAsync("place", "Half a sentence");
        var field = Field("place").Find("textarea");
        Assert.Equal(("Half a sentence", "Half a sentence", true), (field.GetAttribute("value"), words, field.HasAttribute("data-found")));
    }

    [Fact]
    public async Task Forgets_it_once_it_is_saved_and_tells_the_browser_first()
    {
        await world.Drafts(looking).KeepAsync("place", "Half a sentence");
        var field = Field("place");
        await field.InvokeAsync(async () => await field.Instance.ForgetAsync("Half a sentence"));
        Assert.Null((await world.Drafts(looking).ReadAsync("place"))!.Text);
        Assert.Equal(["careerladder.sent", "careerladder.taken"], JSInterop.Invocations.Select(i => i.Identifier));
    }

    [Fact]
    public async Task Saves_nothing_while_the_page_is_drawn_for_the_first_time()
    {
        await world.Drafts(looking).KeepAsync("place", "Half a sentence");
        IsLive = false;
        Assert.False(Field("place").Find("textarea").HasAttribute("data-keeps"));
        Assert.Equal("Said before", words);
    }

    [Fact]
    public void Is_a_field_like_any_other_for_whoever_has_no_career_here()
    {
        looking = new(null, IsAdministrator: true);
        var field = Field("place", rows: 0).Find("input");
        Assert.False(field.HasAttribute("data-keeps"));
        field.Change("Something new");
        Assert.Equal("Something new", words);
    }

    private IRenderedComponent<DraftText> Field(string place, int rows = 3)
    {
        words = "Said before";
        return Render<DraftText>(p => p.Add(d => d.Id, "words").Add(d => d.Place, place).Add(d => d.Rows, rows).Bind(d => d.Value, words, told => words = told, () => words));
    }
}
