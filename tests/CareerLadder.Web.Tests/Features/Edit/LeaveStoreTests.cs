using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class LeaveStoreTests : IDisposable
{
    private readonly Editing given = new();

    [Fact]
    public async Task Ends_the_posts_with_the_last_day_and_hands_the_reports_on()
    {
        var store = given.Leave(Editing.Administrator);
        var input = new LeaveInput { LastDay = Given.Day("2026-12-31") };
        var asked = (await store.PreviewAsync("mia", input))!;
        Assert.Equal(["“Manager M5” ends on 31 Dec 2026."], asked.Then.Says);
        // Drawn as it is and as it would be, on one scale.
        Assert.Equal((null, Given.Day("2026-12-31")), (asked.Then.Before!.Posts[^1].Days.LastDay, asked.Then.After!.Posts[^1].Days.LastDay));
        Assert.Equal(asked.Then.Before.Drawn, asked.Then.After.Drawn);
        Assert.Equal([("eng", "Dora Director · dora")], asked.Reports.Select(r => (r.Person, r.Proposed)));
        input.Managers["eng"] = asked.Reports[0].Proposed;
        Assert.True((await store.LeaveAsync("mia", input)).IsSaved);
        Assert.Equal("Manager 2023-09-20 – 2026-12-31 M5 dora", (await given.PostsOfAsync("mia"))[^1]);
        Assert.Equal(["Engineer 2023-03-01 – 2026-12-31 E3 mia", "Engineer 2027-01-01 E3 dora"], (await given.PostsOfAsync("eng")).Skip(1));
        var all = await given.Organisation.GetAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Presence.Here, Presence.Left), (all.Find("mia")!.PresenceOn(Given.Day("2026-12-31")), all.Find("mia")!.PresenceOn(Given.Day("2027-01-01"))));
        Assert.Equal(("mia", "dora"), (all.Lines.ManagerOn("eng", Given.Day("2026-12-31")), all.Lines.ManagerOn("eng", Given.Day("2027-01-01"))));
        var audit = await given.AuditAsync();
        Assert.Contains("PersonLeft of mia by ada@house.example: Last day 31 Dec 2026.", audit);
        Assert.Contains("PostChanged of eng by ada@house.example: Another manager from 1 Jan 2027.", audit);
    }

    [Fact]
    public async Task Takes_a_last_day_back_and_lets_somebody_come_back_after_it()
    {
        var store = given.Leave(Editing.Administrator);
        Assert.True((await store.LeaveAsync("eng", new() { LastDay = Given.Day("2026-12-31") })).IsSaved);
        Assert.True((await store.StayAsync("eng", Given.Day("2027-01-01"))).IsSaved);
        Assert.Equal(["Engineer 2020-02-03 E2 mia", "Engineer 2023-03-01 E3 mia"], await given.PostsOfAsync("eng"));
        var back = new PostInput { Kind = Kind.Manager, From = Given.Day("2025-02-28"), Level = "M5", Manager = "dora" };
        Assert.StartsWith("The last day was 28 Feb 2025.", (await store.ComeBackAsync("liv", Given.Day("2025-03-01"), back)).Said, StringComparison.Ordinal);
        back.From = Given.Day("2026-11-01");
        Assert.True((await store.ComeBackAsync("liv", Given.Day("2025-03-01"), back)).IsSaved);
        Assert.Equal(["Engineer 2018-01-01 E2 mia", "Manager 2022-01-01 – 2025-02-28 M4 dora", "Manager 2026-11-01 M5 dora"], await given.PostsOfAsync("liv"));
        var liv = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("liv")!;
        Assert.Equal((null, Kind.Manager), (liv.Career.StandingOn(Given.Day("2026-10-31"))?.Kind, liv.Career.StandingOn(Given.Day("2026-11-01"))!.Kind));
    }

    [Fact]
    public async Task Moves_a_last_day_and_removes_what_would_begin_after_it()
    {
        var store = given.Leave(Editing.Administrator);
        Assert.True((await store.LeaveAsync("eng", new() { LastDay = Given.Day("2026-12-31") })).IsSaved);
        Assert.True((await store.LeaveAsync("eng", new() { Was = Given.Day("2027-01-01"), LastDay = Given.Day("2027-01-31") })).IsSaved);
        Assert.Equal("Engineer 2023-03-01 – 2027-01-31 E3 mia", (await given.PostsOfAsync("eng"))[1]);
        var early = new LeaveInput { Was = Given.Day("2027-02-01"), LastDay = Given.Day("2023-02-28") };
        Assert.Contains("“Engineer E3”, which would begin on 1 Mar 2023, is removed: it would not count.", (await store.PreviewAsync("eng", early))!.Then.Says);
    }

    [Fact]
    public async Task Tells_the_later_of_two_and_refuses_loops_strangers_and_what_is_not_whole()
    {
        var store = given.Leave(Editing.Administrator);
        Assert.True((await store.LeaveAsync("eng", new() { LastDay = Given.Day("2026-12-31") })).IsSaved);
        var told = await store.LeaveAsync("eng", new() { LastDay = Given.Day("2026-12-15") });
        Assert.Equal(("Xenia Exec", "31 Dec 2026"), (told.Conflict!.By, told.Conflict.Fields[0].Theirs));
        // To somebody who would then report to them, to themselves, to the one who leaves, to nobody known.
        foreach (var manager in new[] { "eng", "mia", "Somebody Else", "liv" })
            Assert.False((await store.LeaveAsync("mia", new() { LastDay = Given.Day("2026-11-30"), Managers = { ["eng"] = manager } })).IsSaved);
        Assert.False((await store.LeaveAsync("mia", new())).IsSaved);
        Assert.False((await store.LeaveAsync("mia", new() { LastDay = Given.Day("2019-06-11") })).IsSaved);
        Assert.Equal("Manager 2023-09-20 M5 dora", (await given.PostsOfAsync("mia"))[^1]);
        foreach (var viewer in new[] { null, new Viewer("dora"), new Viewer("exec", IsExecutive: true), new Viewer("mia") })
        {
            Assert.False((await given.Leave(viewer).LeaveAsync("mia", new() { LastDay = Given.Day("2026-12-31") })).IsSaved);
            Assert.False((await given.Leave(viewer).StayAsync("liv", Given.Day("2025-03-01"))).IsSaved);
            Assert.Null(await given.Leave(viewer).ReadAsync("mia"));
        }
    }

    [Fact]
    public async Task Draws_a_coming_back_before_it_is_saved_and_none_before_the_last_day()
    {
        var store = given.Leave(Editing.Administrator);
        var then = (await store.PreviewBackAsync("liv", new() { Kind = CareerLadder.Core.Careers.Kind.Engineer, From = Given.Day("2026-12-01"), Level = "E3", Manager = "mia" }))!;
        Assert.Equal((Given.Day("2026-12-01"), "E3"), (then.After!.Posts[^1].Days.Start, then.After.Posts[^1].Level));
        Assert.Null(await store.PreviewBackAsync("liv", new() { Kind = CareerLadder.Core.Careers.Kind.Engineer, From = Given.Day("2025-02-28") }));
        Assert.Null(await given.Leave(new("mia")).PreviewBackAsync("liv", new() { Kind = CareerLadder.Core.Careers.Kind.Engineer, From = Given.Day("2026-12-01") }));
    }

    public void Dispose() => given.Dispose();
}
