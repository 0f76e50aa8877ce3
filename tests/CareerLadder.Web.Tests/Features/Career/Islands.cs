using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;

namespace CareerLadder.Web.Tests.Features.Careers;

internal static class Islands
{
    /// <summary>What is live on the career page, or reads a database, has tests of its own.</summary>
    public static void LeaveOut(BunitContext page)
    {
        page.ComponentFactories.AddStub<GoalsCard>();
        page.ComponentFactories.AddStub<RecordsCard>();
        page.ComponentFactories.AddStub<ForkCard>();
        page.ComponentFactories.AddStub<ReturnTickets>();
        page.ComponentFactories.AddStub<SetAsideForm>();
        page.ComponentFactories.AddStub<AsideList>();
        page.ComponentFactories.AddStub<AskNow>();
        page.ComponentFactories.AddStub<ThisWeek>();
        page.ComponentFactories.AddStub<TryoutsCard>();
        page.ComponentFactories.AddStub<TryoutsNote>();
        page.ComponentFactories.AddStub<SituationsCard>();
    }
}
