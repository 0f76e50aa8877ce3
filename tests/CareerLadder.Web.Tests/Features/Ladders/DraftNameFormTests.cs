using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Ladders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class DraftNameFormTests : LiveContext
{
    private readonly LaddersUnderTest site = new();
    private readonly List<string> said = [];

    public DraftNameFormTests()
    {
        Services.AddTransient(_ => site.Writing());
        Services.AddTransient(_ => site.Kept());
        Services.AddSingleton<TimeProvider>(new FixedClock(LaddersUnderTest.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) site.Dispose();
    }

    [Fact]
    public async Task Renames_a_draft_and_keeps_what_was_typed_while_it_has_no_name()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft);
        form.Find("#draft-name").Change("");
        form.Find("form").Submit();
        Assert.Equal("Please give the draft a name, such as the year it is for.", form.Find(".validation-message").TextContent);
        form.Find("#draft-name").Change("2027");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Equal(["The draft has a new name."], said));
        Assert.Equal("2027", (await site.GetAsync(draft)).Name);
    }

    [Fact]
    public async Task Tells_the_later_of_two_what_it_is_called_and_calls_it_so_once_they_save_again()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft);
        await site.Writing(LaddersUnderTest.AnotherAdministrator).RenameAsync(draft, DraftNameInput.Of("Theirs"), "Next year");
        form.Find("#draft-name").Change("Mine");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.StartsWith("Tom Both called this draft “Theirs” meanwhile.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", form.Find("#draft-name").GetAttribute("value"));
        Assert.Equal("Theirs", (await site.GetAsync(draft)).Name);
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Single(said));
        Assert.Equal("Mine", (await site.GetAsync(draft)).Name);
    }

    [Fact]
    public async Task Finds_the_name_that_was_typed_before_the_page_was_lost()
    {
        var draft = await site.BeginAsync();
        var lost = await OpenAsync(draft);
        await site.Kept().KeepAsync(lost.FindComponent<DraftText>().Instance.Place, "As far as I came");
        var found = await OpenAsync(draft);
        found.WaitForAssertion(() => Assert.Equal("As far as I came", found.Find("#draft-name").GetAttribute("value")));
    }

    private async Task<IRenderedComponent<DraftNameForm>> OpenAsync(int draft)
    {
        var view = await site.GetAsync(draft);
        return Render<DraftNameForm>(form => form.Add(f => f.View, view).Add(f => f.Saved, said.Add));
    }
}
