using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Features.Edit;
using CareerLadder.Web.Features.Join;
using CareerLadder.Web.Features.Pay;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation that changes what is known of people by hand: what it shows, and who may change something by it.</summary>
internal static class EditRows
{
    private const Field Posts = Field.Name | Field.Post | Field.Level | Field.History;
    private const Who Editors = Who.Administrator | Who.DirectManager;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        // One's own posts are for the manager and the administrators to change, so the form shows them to nobody else.
        new("EditStore.ReadAsync(String)", async (site, asked) => await Edit(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        new("ManagersStore.FindAsync(String)", async (site, asked) => await site.GetRequiredService<ManagersStore>().FindAsync(asked.About.Word("name"))) { Of = Subject.Asked, IsOfToday = true },
        new("EditStore.PreviewAsync(String, PostInput)", async (site, asked) => await Edit(site).PreviewAsync(asked.About.Key, Added()))
        {
            // Which flags from pay would come, and which would not, follows from it.
            Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts, Compares = PlanRows.IsReportAsked,
        },
        // Of nothing whole: what it does, and to whom it refuses it, is for WriteRows.
        new("EditStore.SaveAsync(String, PostInput)", async (site, asked) => await Edit(site).SaveAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("JoinStore.ReadAsync()", async (site, _) => await Join(site).ReadAsync()) { IsSampled = true, IsOfToday = true, SaysAnyway = ["level", "rung"] },
        new("JoinStore.FindKeyAsync(String)", async (site, asked) => await Join(site).FindKeyAsync("Somebody New")) { IsSampled = true, IsOfToday = true },
        new("JoinStore.FindNamesakesAsync(String)", async (site, asked) => await Join(site).FindNamesakesAsync(asked.About.Word("name"))) { Of = Subject.Asked, IsOfToday = true, ToAdministrators = Field.Name | Field.Post },
        new("JoinStore.PreviewAsync(JoinInput)", async (site, asked) => await Join(site).PreviewAsync(new() { Name = "Somebody New", Zone = "UK", Post = new() { Kind = Kind.Engineer, From = World.Today, Manager = asked.About.Key } })) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Field.Name },
        new("PersonStore.ReadAsync(String)", async (site, asked) => await Person(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, ToAdministrators = Posts | Field.Email },
        new("PersonStore.PreviewAsync(String, PersonInput)", async (site, asked) => await Person(site).PreviewAsync(asked.About.Key, new())) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        // Of nothing that fits, as above.
        new("PersonStore.SaveAsync(String, PersonInput)", async (site, asked) => await Person(site).SaveAsync(asked.About.Key, new() { Email = "no address" })) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("JoinStore.JoinAsync(JoinInput)", async (site, _) => await Join(site).JoinAsync(new())) { IsSampled = true, IsOfToday = true },
        new("LeaveStore.ReadAsync(String)", async (site, asked) => await Leave(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, ToAdministrators = Posts },
        new("LeaveStore.PreviewAsync(String, LeaveInput)", async (site, asked) => await Leave(site).PreviewAsync(asked.About.Key, new() { LastDay = World.Today })) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        new("LeaveStore.PreviewBackAsync(String, PostInput)", async (site, asked) => await Leave(site).PreviewBackAsync(asked.About.Key, new() { Kind = Kind.Engineer, From = World.Today })) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        // Of nothing whole, as above.
        new("LeaveStore.LeaveAsync(String, LeaveInput)", async (site, asked) => await Leave(site).LeaveAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("LeaveStore.StayAsync(String, Nullable`1)", async (site, asked) => await Leave(site).StayAsync(asked.About.Key, null)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("LeaveStore.ComeBackAsync(String, Nullable`1, PostInput)", async (site, asked) => await Leave(site).ComeBackAsync(asked.About.Key, null, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];

    /// <summary>"Compensation: pay of all; corrects pay and bands." Who of those may see it must find it there is for PayStoreTests, since here a member would have to be shown their own.</summary>
    public static IReadOnlyList<Row<StoreCall>> OfPay { get; } =
    [
        new("PayStore.ReadAsync(String)", async (site, asked) => await Pay(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true },
        new("PayStore.PreviewAsync(String, PayInput)", async (site, asked) => await Pay(site).PreviewAsync(asked.About.Key, Paid())) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"] },
        // Of nothing whole, as above.
        new("PayStore.SaveAsync(String, PayInput)", async (site, asked) => await Pay(site).SaveAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<Row<StoreCall>> OfBands { get; } =
    [
        new("BandsStore.ReadAsync(String)", async (site, _) => await Bands(site).ReadAsync("UK")) { IsSampled = true, IsOfToday = true, SaysAnyway = ["level", "rung"] },
        new("BandsStore.PreviewAsync(BandInput)", async (site, asked) => await Bands(site).PreviewAsync(Banded(asked.About))) { IsSampled = true, IsOfToday = true, SaysAnyway = ["level", "rung"] },
        new("BandsStore.ListAsync(BandInput, Int32)", async (site, asked) => await Bands(site).ListAsync(Banded(asked.About), 0)) { Of = Subject.Asked, IsOfToday = true },
        // Of nothing whole, as above.
        new("BandsStore.SaveAsync(BandInput)", async (site, _) => await Bands(site).SaveAsync(new())) { IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } =
    [
        new("/people/{Id}/edit", asked => Links.Edit(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts | Field.Email },
        new("/people/{Id}/pay", asked => Links.EditPay(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true },
        new("/settings/bands", _ => Links.Bands("UK")) { IsOfToday = true, SaysAnyway = ["level", "rung"] },
        new("/settings/join", _ => Links.Join()) { IsOfToday = true, SaysAnyway = ["level", "rung"] },
    ];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("EditStore.SaveAsync(String, PostInput)", Editors, ["Posts"], (site, change) => Edit(site).SaveAsync(change.About.Key, Added(WriteRows.Typed)).AsTask()),
        // Nobody joins by a key that somebody has; who may enter somebody new is for JoinStoreTests, since nobody of the list is new.
        new("JoinStore.JoinAsync(JoinInput)", Who.Nobody, [], (site, change) => Join(site).JoinAsync(new() { Name = "Somebody New", Key = change.About.Key, Post = new() { Kind = Kind.Engineer, From = World.Today } }).AsTask()),
        new("PersonStore.SaveAsync(String, PersonInput)", Who.Administrator, ["People"], (site, change) => Person(site).SaveAsync(change.About.Key, new() { Name = WriteRows.Typed }).AsTask()),
        new("LeaveStore.LeaveAsync(String, LeaveInput)", Who.Administrator, ["People", "Posts"], (site, change) => Leave(site).LeaveAsync(change.About.Key, new() { Was = Gone, LastDay = World.Today.AddDays(30) }).AsTask()) { Prepare = LeftAsync },
        new("LeaveStore.StayAsync(String, Nullable`1)", Who.Administrator, ["People", "Posts"], (site, change) => Leave(site).StayAsync(change.About.Key, Gone).AsTask()) { Prepare = LeftAsync },
        new("LeaveStore.ComeBackAsync(String, Nullable`1, PostInput)", Who.Administrator, ["People", "Posts"], (site, change) =>
            Leave(site).ComeBackAsync(change.About.Key, Gone, new() { Kind = Kind.Engineer, From = World.Today, Team = WriteRows.Typed }).AsTask()) { Prepare = LeftAsync },
        new("PayStore.SaveAsync(String, PayInput)", Who.Compensation, ["Pay"], (site, change) => Pay(site).SaveAsync(change.About.Key, Paid()).AsTask()),
        new("BandsStore.SaveAsync(BandInput)", Who.Compensation, ["Bands"], (site, change) => Bands(site).SaveAsync(Banded(change.About)).AsTask()),
    ];

    private static DateOnly Gone => World.Today.AddDays(-21);

    private static async Task<int> LeftAsync(AppDb db, Someone about)
    {
        (await db.People.SingleAsync(p => p.Person == about.Key)).Left = Gone;
        return await db.SaveChangesAsync();
    }

    // Many years back, at another employer, where nothing clashes.
    private static PostInput Added(string? team = null) => new() { Kind = Kind.Engineer, From = new(2004, 1, 1), Team = team, Employer = "elsewhere" };

    // After everybody has joined and before all pay that is known, where nothing clashes.
    private static PayInput Paid() => new() { Base = "1", Currency = "EUR", From = new(2018, 6, 1) };

    // Of the level that nobody else stands on, whose band is as wide as a band can be: whoever stands there would be outside.
    private static BandInput Banded(Someone about) => new() { Level = about.Word("level"), Zone = "UK", Currency = "EUR", From = World.Today, Min = "1", Max = "2" };

    private static BandsStore Bands(IServiceProvider site) => site.GetRequiredService<BandsStore>();

    private static PayStore Pay(IServiceProvider site) => site.GetRequiredService<PayStore>();

    private static PersonStore Person(IServiceProvider site) => site.GetRequiredService<PersonStore>();

    private static JoinStore Join(IServiceProvider site) => site.GetRequiredService<JoinStore>();

    private static LeaveStore Leave(IServiceProvider site) => site.GetRequiredService<LeaveStore>();

    private static EditStore Edit(IServiceProvider site) => site.GetRequiredService<EditStore>();
}
