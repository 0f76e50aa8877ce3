using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation on plans and return tickets: what it shows, and who may change something by it.</summary>
internal static class PlanRows
{
    private const Field Both = Field.Plans | Field.SharedPlans;

    public static IReadOnlyList<Row<StoreCall>> All { get; } =
    [
        new("PlansStore.ReadAsync(String)", async (site, asked) => await Plans(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, Shows = Both },
        new("PlansStore.ReadPlanAsync(Int32)", async (site, asked) => await Plans(site).ReadPlanAsync(PlantedPlans.PlanOf(asked.About))) { Of = Subject.Asked, IsOfToday = true, Shows = Field.Plans },
        new("PlansStore.ReadPlanAsync(Int32)", async (site, asked) => await Plans(site).ReadPlanAsync(PlantedPlans.SharedPlanOf(asked.About)))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Field.SharedPlans | Field.Fluency, Compares = IsReportAsked,
        },
        new("PlansStore.PreviewAsync(Int32, PlanInput, Nullable`1)", async (site, asked) => await Plans(site).PreviewAsync(PlantedPlans.PlanOf(asked.About), new() { Name = "x" }, null)) { Of = Subject.Asked, IsOfToday = true },
        new("PlansStore.PreviewAsync(Int32, PlanInput, Nullable`1)", async (site, asked) => await Plans(site).PreviewAsync(PlantedPlans.SharedPlanOf(asked.About), new() { Name = "x" }, null))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Field.Fluency, Compares = IsReportAsked,
        },
        new("PlansStore.ReadComparisonAsync(String, IReadOnlyList`1)", async (site, asked) => await Plans(site).ReadComparisonAsync(asked.About.Key, [0, PlantedPlans.PlanOf(asked.About), PlantedPlans.SharedPlanOf(asked.About)]))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Both, Compares = IsReportAsked,
        },
        // Of no plan, or of who asks: what these do, and to whom they refuse it, is for WriteRows.
        new("OwnPlansStore.MakeAsync()", async (site, _) => await Own(site).MakeAsync()) { Of = Subject.Me, IsOfToday = true },
        new("OwnPlansStore.CopyAsync(Int32)", async (site, _) => await Own(site).CopyAsync(0)) { Of = Subject.Me, IsOfToday = true },
        new("OwnPlansStore.KeepAsync(Int32, PlanInput)", async (site, _) => await Own(site).KeepAsync(0, new())) { Of = Subject.Me, IsOfToday = true },
        new("OwnPlansStore.ShareAsync(Int32, Boolean)", async (site, _) => await Own(site).ShareAsync(0, true)) { Of = Subject.Me, IsOfToday = true },
        new("OwnPlansStore.DeleteAsync(Int32)", async (site, _) => await Own(site).DeleteAsync(0)) { Of = Subject.Me, IsOfToday = true },
        new("OwnPlansStore.TurnIntoGoalAsync(Int32)", async (site, _) => await Own(site).TurnIntoGoalAsync(0)) { Of = Subject.Me, IsOfToday = true },
        new("AppointmentStore.ReadAsync(String)", async (site, asked) => await Appointments(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, Shows = Field.Tickets, Compares = IsReportAsked },
        new("AppointmentStore.PreviewAsync(String, AppointmentInput)", async (site, asked) => await Appointments(site).PreviewAsync(asked.About.Key, PlantedPlans.Appointment()))
        {
            Of = Subject.Asked, IsOfToday = true, Shows = Field.Fluency, Compares = IsReportAsked,
        },
        new("AppointmentStore.KeepAsync(String, AppointmentInput)", async (site, _) => await Appointments(site).KeepAsync("nobody", new())) { IsSampled = true, IsOfToday = true },
        new("TicketStore.ProposeAsync(String, AppointmentInput)", async (site, asked) => await Tickets(site).ProposeAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("TicketStore.AgreeAsync(Int32)", async (site, _) => await Tickets(site).AgreeAsync(0)) { IsSampled = true, IsOfToday = true },
        new("TicketStore.WithdrawAsync(Int32)", async (site, _) => await Tickets(site).WithdrawAsync(0)) { IsSampled = true, IsOfToday = true },
        new("TicketStore.AnswerAsync(Int32, TicketOutcome, String)", async (site, _) => await Tickets(site).AnswerAsync(0, TicketOutcome.Honoured, null)) { IsSampled = true, IsOfToday = true },
        new("ReturnTicketStore.ReadAsync(String)", async (site, asked) => await site.GetRequiredService<ReturnTicketStore>().ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, Shows = Field.Tickets },
        new("ReturnTicketStore.ReadPromisedAsync()", async (site, _) => await site.GetRequiredService<ReturnTicketStore>().ReadPromisedAsync()) { IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        // A plan is the person's own: the direct manager reads what is shared, and changes nothing of it.
        new("OwnPlansStore.MakeAsync()", Who.Oneself, ["Plans", "PlanPosts"], (site, _) => Own(site).MakeAsync().AsTask()) { Of = Subject.Me },
        new("OwnPlansStore.CopyAsync(Int32)", Who.Oneself, ["Plans", "PlanPosts"], (site, change) => Own(site).CopyAsync(change.Id).AsTask()) { Prepare = SharedAsync },
        new("OwnPlansStore.KeepAsync(Int32, PlanInput)", Who.Oneself, ["Plans", "PlanPosts"], (site, change) =>
            Own(site).KeepAsync(change.Id, new() { Name = WriteRows.Typed, Posts = [new() { From = World.Today.AddDays(1), Kind = Kind.Engineer, Team = WriteRows.Typed }] }).AsTask()) { Prepare = SharedAsync },
        new("OwnPlansStore.ShareAsync(Int32, Boolean)", Who.Oneself, ["Plans"], (site, change) => Own(site).ShareAsync(change.Id, false).AsTask()) { Prepare = SharedAsync },
        new("OwnPlansStore.DeleteAsync(Int32)", Who.Oneself, ["Plans", "PlanPosts"], (site, change) => Own(site).DeleteAsync(change.Id).AsTask()) { Prepare = SharedAsync },
        new("OwnPlansStore.TurnIntoGoalAsync(Int32)", Who.Oneself, ["Plans", "Goals"], (site, change) => Own(site).TurnIntoGoalAsync(change.Id).AsTask()) { Prepare = NoGoalYetAsync },

        // A draft is whoever's who types it; the manager's of a report is for AppointmentStoreTests.
        new("AppointmentStore.KeepAsync(String, AppointmentInput)", Who.Oneself, ["Drafts"], (site, change) => Appointments(site).KeepAsync(change.About.Key, PlantedPlans.Appointment()).AsTask()) { Of = Subject.Me },

        // "Agreed by person and manager": either proposes, each agrees in their own name.
        new("TicketStore.ProposeAsync(String, AppointmentInput)", Who.Oneself | Who.DirectManager, ["ReturnTickets", "Plans", "PlanPosts", "Drafts"], (site, change) =>
            Tickets(site).ProposeAsync(change.About.Key, PlantedPlans.Appointment()).AsTask()) { Unless = about => about.Boss is null || about.HasLeft },
        new("TicketStore.AgreeAsync(Int32)", Who.Oneself | Who.DirectManager, ["ReturnTickets"], (site, change) => Tickets(site).AgreeAsync(change.Id).AsTask()) { Prepare = TicketAsync },
        new("TicketStore.WithdrawAsync(Int32)", Who.Oneself, ["ReturnTickets"], (site, change) => Tickets(site).WithdrawAsync(change.Id).AsTask()) { Prepare = TicketAsync },

        // Only once the tour is over, and nobody's is here: the rest is for TicketStoreTests.
        new("TicketStore.AnswerAsync(Int32, TicketOutcome, String)", Who.Nobody, [], (site, change) => Tickets(site).AnswerAsync(change.Id, TicketOutcome.Honoured, WriteRows.Typed).AsTask()) { Prepare = TicketAsync },
    ];

    /// <summary>Only the direct manager tries what would follow for somebody, and which flags from pay would come follows from it.</summary>
    public static bool IsReportAsked(Asked asked, Someone subject) => subject == asked.About && World.RelationOf(asked.Viewer, subject) == Relations.Report;

    private static Task<int> SharedAsync(Web.Data.AppDb db, Someone about) => Task.FromResult(PlantedPlans.SharedPlanOf(about));

    private static async Task<int> NoGoalYetAsync(Web.Data.AppDb db, Someone about)
    {
        await db.Goals.Where(g => g.Person == about.Key && g.Plan != null).ExecuteUpdateAsync(set => set.SetProperty(g => g.Plan, (int?)null));
        return PlantedPlans.SharedPlanOf(about);
    }

    private static Task<int> TicketAsync(Web.Data.AppDb db, Someone about) => Task.FromResult(PlantedPlans.TicketOf(about));

    private static PlansStore Plans(IServiceProvider site) => site.GetRequiredService<PlansStore>();

    private static OwnPlansStore Own(IServiceProvider site) => site.GetRequiredService<OwnPlansStore>();

    private static AppointmentStore Appointments(IServiceProvider site) => site.GetRequiredService<AppointmentStore>();

    private static TicketStore Tickets(IServiceProvider site) => site.GetRequiredService<TicketStore>();
}
