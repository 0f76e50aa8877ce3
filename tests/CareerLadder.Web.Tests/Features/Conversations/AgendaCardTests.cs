using Bunit;
using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class AgendaCardTests : LiveContext
{
    private readonly Talking given = new();

    public AgendaCardTests()
    {
        Services.AddTransient(_ => given.Agenda(Talking.Eng));
        Services.AddTransient(_ => given.Drafts(Talking.Eng));
        Services.AddSingleton<TimeProvider>(given.Clock);
        Services.AddSingleton(given.Live);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }

    [Fact]
    public async Task Adds_a_point_once_however_often_the_key_is_pressed_while_it_is_on_its_way()
    {
        var id = await given.PlanAsync();
        var before = (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points.Count;
        // The browser has not answered yet that it has emptied the field.
        var slow = JSInterop.SetupVoid("careerladder.sent", _ => true);
        var card = Render<AgendaCard>(p => p.Add(c => c.Conversation, id));
        card.Find("#agenda-new").Change("Two hours a week");
        card.Find("form.add").Submit();
        card.Find("form.add").Submit();
        Assert.Equal(before + 1, (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points.Count);
        slow.SetVoidResult();
        card.WaitForAssertion(() => Assert.Equal(before + 1, card.FindAll("ol li").Count));
        // And the next one is added as ever.
        card.Find("#agenda-new").Change("Another one");
        card.Find("form.add").Submit();
        card.WaitForAssertion(() => Assert.Equal(before + 2, card.FindAll("ol li").Count));
    }
}
