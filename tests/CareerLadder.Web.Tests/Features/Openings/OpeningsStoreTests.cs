using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Openings;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class OpeningsStoreTests : IDisposable
{
    private readonly OpeningsUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Shows_everyone_what_is_open_the_newest_first_with_its_level_and_the_equal_of_it()
    {
        given.Day = Today.AddDays(-3);
        await given.PostedAsync();
        given.Day = Today;
        await given.PostedAsync(With(o => (o.Title, o.Kind, o.Level, o.Manager) = ("Manager of managers", Kind.SeniorManager, "M6", "dora")));
        var view = await given.SeenByAsync("pat");
        Assert.Equal(["Manager of managers", "Staff Engineer, Payments"], view.Lines.Select(l => l.Title));
        var line = view.Lines[1];
        Assert.Equal(("E5, the same rung as Engineering Manager M5", "Payments", new Named("mia", "Mia Manager"), Today.AddDays(-3)), (line.Level, line.Team, line.Manager, line.OpenedOn));
        Assert.Null(line.Edited);
        Assert.Equal([5, 6], view.Rungs);
    }

    [Theory]
    [InlineData(null, null, 2)]
    [InlineData(Track.Engineering, null, 1)]
    [InlineData(Track.Management, 6, 1)]
    [InlineData(null, 5, 1)]
    [InlineData(Track.Management, 5, 0)]
    public async Task Narrows_by_track_and_rung(Track? track, int? rung, int found)
    {
        await given.PostedAsync();
        await given.PostedAsync(With(o => (o.Kind, o.Level, o.Manager) = (Kind.SeniorManager, "M6", "dora")));
        var view = (await given.Openings("eng").ReadAsync(new(Today, track, rung)))!;
        Assert.Equal((found, 2), (view.Lines.Count, view.All));
    }

    [Theory]
    [InlineData("mia", "mia", true)]
    [InlineData("dora", "mia", true)]
    [InlineData("exec", "mia", true)]
    [InlineData("mia", "dora", false)]
    [InlineData("mia", "tom", false)]
    [InlineData("eng", "mia", false)]
    [InlineData("eng", "eng", false)]
    [InlineData("pat", "mia", false)]
    [InlineData("mia", "nobody", false)]
    public async Task Whoever_manages_posts_for_their_own_line_and_nobody_else(string viewer, string manager, bool may)
    {
        var done = await given.Openings(viewer).PostAsync(With(o => o.Manager = manager));
        Assert.Equal(may ? Done.Well : Done.NotAllowed, done);
        Assert.Equal(may ? 1 : 0, (await given.SeenByAsync("exec")).All);
        Assert.Equal(may, (await given.SeenByAsync(viewer)).Choices?.Managers.Any(m => m.Id == manager) ?? false);
    }

    [Fact]
    public async Task Administrators_post_for_whoever_manages()
    {
        Assert.Equal(Done.Well, await given.Openings(Administrator).PostAsync(With(o => o.Manager = "pat")));
        Assert.Equal(Done.NotAllowed, await given.Openings(Administrator).PostAsync(With(o => o.Manager = "eng")));
        Assert.Equal(Done.NotAllowed, await given.Openings(Administrator).PostAsync(With(o => o.Manager = "liv")));
    }

    [Fact]
    public async Task Edits_closes_and_fills_and_writes_each_down()
    {
        var (one, two) = (await given.PostedAsync(), await given.PostedAsync());
        Assert.Equal(Done.Well, await given.Openings("dora").ChangeAsync(one, With(o => o.Title = "Staff Engineer, Ledger")));
        Assert.Equal("Staff Engineer, Ledger", (await given.SeenByAsync("eng")).Lines.Single(l => l.Id == one).Title);
        Assert.Equal(Done.Well, await given.Openings("mia").CloseAsync(one));
        Assert.Contains("Nobody here is called “Bob”", (await given.Openings("mia").FillAsync(two, "Bob")).Refusal, StringComparison.Ordinal);
        Assert.Equal(Done.Well, await given.Openings("mia").FillAsync(two, "eng neer "));
        Assert.Empty((await given.SeenByAsync("eng")).Lines);
        Assert.Equal(Done.Missing, await given.Openings("mia").CloseAsync(two));
        await using var db = given.Database.CreateDbContext();
        Assert.Equal("eng", (await db.Openings.SingleAsync(o => o.Id == two)).FilledBy);
        var written = await db.Audit.OrderBy(a => a.Id).Select(a => $"{a.Action} {a.By} about {a.About}: {a.Details}").ToListAsync();
        Assert.Equal(
            [
                "OpeningPosted ada@house.example about mia: “Staff Engineer, Payments” in Payments.",
                "OpeningPosted ada@house.example about mia: “Staff Engineer, Payments” in Payments.",
                "OpeningChanged dora@house.example about mia: “Staff Engineer, Payments”, now “Staff Engineer, Ledger” in Payments.",
                "OpeningClosed mia@house.example about mia: “Staff Engineer, Ledger” in Payments.",
                "OpeningFilled mia@house.example about eng: “Staff Engineer, Payments” in Payments, by Eng Neer.",
            ],
            written);
    }

    [Theory]
    [InlineData("eng")]
    [InlineData("tom")]
    [InlineData("pat")]
    public async Task Refuses_to_edit_close_and_fill_to_whoever_does_not_manage_it(string viewer)
    {
        var id = await given.PostedAsync();
        var store = given.Openings(viewer);
        Assert.Equal(Done.NotAllowed, await store.ChangeAsync(id, Told));
        Assert.Equal(Done.NotAllowed, await store.CloseAsync(id));
        Assert.Equal(Done.NotAllowed, await store.FillAsync(id, viewer));
        Assert.Null((await given.SeenByAsync(viewer)).Lines.Single().Edited);
        Assert.Equal(Done.NotAllowed, await given.Openings((Viewer?)null).CloseAsync(id));
        Assert.Null(await given.Openings((Viewer?)null).ReadAsync(new(Today)));
    }

    [Fact]
    public async Task Nobody_takes_an_opening_out_of_their_line_into_anothers()
    {
        var id = await given.PostedAsync();
        Assert.Equal(Done.NotAllowed, await given.Openings("mia").ChangeAsync(id, With(o => o.Manager = "tom")));
        Assert.Equal(Done.Well, await given.Openings("dora").ChangeAsync(id, With(o => o.Manager = "tom")));
    }

    [Fact]
    public async Task Refuses_what_is_not_whole_and_a_level_of_the_other_track()
    {
        Assert.Contains("title", (await given.Openings("mia").PostAsync(With(o => o.Title = " "))).Refusal, StringComparison.Ordinal);
        Assert.Contains("other track", (await given.Openings("mia").PostAsync(With(o => o.Level = "M5"))).Refusal, StringComparison.Ordinal);
        Assert.Contains("not on the ladder", (await given.Openings("mia").PostAsync(With(o => o.Level = "E99"))).Refusal, StringComparison.Ordinal);
        Assert.Contains("kind", (await given.Openings("mia").PostAsync(With(o => o.Kind = Kind.Away))).Refusal, StringComparison.Ordinal);
        Assert.Contains("4000", (await given.Openings("mia").PostAsync(With(o => o.Text = new('x', 4001)))).Refusal, StringComparison.Ordinal);
        Assert.Equal(Done.Well, await given.Openings("mia").PostAsync(With(o => (o.Title, o.Text) = (new('x', 120), new('x', 4000)))));
    }

    [Fact]
    public async Task Shows_on_another_day_what_was_open_then_from_the_first_day_to_the_last()
    {
        given.Day = Today.AddDays(-10);
        var id = await given.PostedAsync();
        given.Day = Today.AddDays(-2);
        await given.Openings("mia").CloseAsync(id);
        given.Day = Today;
        foreach (var (day, open) in new[] { (-11, 0), (-10, 1), (-3, 1), (-2, 0) }) Assert.Equal(open, (await given.Openings("mia").ReadAsync(new(Today.AddDays(day))))!.All);
        var then = (await given.Openings("mia").ReadAsync(new(Today.AddDays(-5))))!;
        Assert.Null(then.Choices);
        Assert.All(then.Lines, l => Assert.True(l is { Edited: null, Asks: null }));
    }

    [Fact]
    public async Task Where_the_organisation_says_so_openings_are_for_those_who_manage_them_executives_and_administrators()
    {
        await given.PostedAsync();
        given.Access = new() { EveryoneSeesOpenings = false };
        foreach (var (viewer, seen) in new[] { ("eng", 0), ("tom", 0), ("pat", 0), ("mia", 1), ("dora", 1) })
        {
            var view = await given.SeenByAsync(viewer);
            Assert.Equal((seen, false), (view.All, view.AreEveryones));
        }

        Assert.Equal(1, (await given.Openings(new Viewer("pat", IsExecutive: true)).ReadAsync(new(Today)))!.All);
        Assert.Equal(1, (await given.Openings(Administrator).ReadAsync(new(Today)))!.All);
        Assert.Equal(0, (await given.Openings(new Viewer("pat", IsCompensation: true)).ReadAsync(new(Today)))!.All);
    }

    private static OpeningInput With(Action<OpeningInput> change)
    {
        var told = Told;
        change(told);
        return told;
    }
}
