using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class EditStoreTests : IDisposable
{
    private readonly Editing given = new();

    [Fact]
    public async Task Adds_a_post_that_ends_the_one_before_it_and_writes_down_who_did()
    {
        var saved = await given.Posts(Editing.Administrator).SaveAsync("eng", new() { Kind = Kind.Manager, From = Given.Day("2026-12-01"), Level = "M3", Manager = "Dora Director", Team = "Payments" });
        Assert.True(saved.IsSaved, saved.Said);
        Assert.Equal(["Engineer 2020-02-03 E2 mia", "Engineer 2023-03-01 E3 mia", "Manager 2026-12-01 M3 dora"], await given.PostsOfAsync("eng"));
        var lines = (await given.Posts(Editing.Administrator).ReadAsync("eng"))!.Posts!;
        Assert.Equal([Given.Day("2023-02-28"), Given.Day("2026-11-30"), null], lines.Select(l => l.Until));
        Assert.Contains("PostAdded of eng by ada@house.example: Manager from 1 Dec 2026.", await given.AuditAsync());
        var career = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("eng")!.Career;
        Assert.Equal((Kind.Engineer, Kind.Manager), (career.StandingOn(Given.Day("2026-11-30"))!.Kind, career.StandingOn(Given.Day("2026-12-01"))!.Kind));
    }

    [Fact]
    public async Task Asks_what_to_do_about_posts_that_run_at_once_and_saves_nothing_before()
    {
        var first = await given.OpenAsync("eng", "2020-02-03");
        first.LastDay = Given.Day("2023-06-30");
        var store = given.Posts(Editing.Administrator);
        var asked = (await store.PreviewAsync("eng", first))!;
        var clash = Assert.Single(asked.Clashes);
        Assert.Equal("“Engineer E3” and “Engineer E2” would run at once from 1 Mar 2023 to 30 Jun 2023.", clash.Says);
        Assert.Equal(
            ["End “Engineer E2” on 28 Feb 2023, the day before", "Begin “Engineer E3” on 1 Jul 2023, the day after the other ends", "Leave both: “Engineer E3” counts on those days"],
            clash.Ways.Select(w => w.Says));
        Assert.False((await store.SaveAsync("eng", first)).IsSaved);
        Assert.Equal(["Engineer 2020-02-03 E2 mia", "Engineer 2023-03-01 E3 mia"], await given.PostsOfAsync("eng"));
        first.Answers[clash.Key] = "begin";
        Assert.True((await store.PreviewAsync("eng", first))!.IsSettled);
        Assert.True((await store.SaveAsync("eng", first)).IsSaved);
        Assert.Equal(["Engineer 2020-02-03 – 2023-06-30 E2 mia", "Engineer 2023-07-01 E3 mia"], await given.PostsOfAsync("eng"));
    }

    [Fact]
    public async Task Writes_down_whose_pay_is_tried_also_where_no_flag_from_it_comes()
    {
        using var paid = new Editing(Given.Team with { Pays = [new("eng", Given.Day("2024-01-01"), 55_000, "GBP")], Bands = [new(null, null, "E4", 50_000, 60_000, null, "GBP")] });
        var post = new PostInput { Kind = Kind.Engineer, From = Given.Day("2026-12-01"), Level = "E4", Manager = "Mia Manager" };
        Assert.NotNull(await paid.Posts(new("mia")).PreviewAsync("eng", post));
        Assert.Empty(paid.Looked);
        Assert.NotNull(await paid.Posts(new("mia", IsCompensation: true)).PreviewAsync("eng", post));
        Assert.Equal(["mia: eng"], paid.Looked);
    }

    [Fact]
    public async Task Offers_and_asks_about_levels_by_the_ladders_of_the_days_of_the_post()
    {
        var first = Editing.Today.AddDays(30);
        using var later = new Editing(Given.Team with { Levels = [.. Given.Levels, .. Given.Levels.Where(l => l.Id != "E4").Select(l => l with { From = first }), new("E9", Core.Ladders.Track.Engineering, 9, From: first)] });
        var view = (await later.Posts(Editing.Administrator).ReadAsync("eng"))!;
        Assert.Equal((false, true), (view.Choices.LadderFrom(first.AddDays(-1)).Find("E9") is not null, view.Choices.LadderFrom(first).Find("E9") is not null));
        Assert.Equal([], await AskedAsync("E9", first, null));
        Assert.Equal(["There is no level E9 on the ladder."], await AskedAsync("E9", first.AddDays(-9), first.AddDays(-1)));
        Assert.Equal(["There is no level E4 on the ladder."], await AskedAsync("E4", first, null));
        // It is there on some of its days.
        Assert.Equal([], await AskedAsync("E4", first.AddDays(-1), null));

        async Task<IEnumerable<string>> AskedAsync(string level, DateOnly from, DateOnly? last) =>
            (await later.Posts(Editing.Administrator).PreviewAsync("eng", new() { Kind = Kind.Engineer, From = from, LastDay = last, Level = level, Manager = "Mia Manager" }))!.Clashes.Select(c => c.Says).Where(s => s.Contains("level", StringComparison.Ordinal));
    }

    [Theory]
    // The last day before the next post leaves nothing open; a day earlier does.
    [InlineData("2023-02-28", null, null)]
    [InlineData("2023-02-27", "Eng Neer would be in no post on 28 Feb 2023.", "Let “Engineer E2” go on until 28 Feb 2023")]
    public async Task Asks_about_days_in_no_post(string lastDay, string? says, string? way)
    {
        var first = await given.OpenAsync("eng", "2020-02-03");
        first.LastDay = Given.Day(lastDay);
        var asked = (await given.Posts(Editing.Administrator).PreviewAsync("eng", first))!;
        Assert.Equal((says, way), (asked.Clashes.SingleOrDefault()?.Says, asked.Clashes.SingleOrDefault()?.Ways[0].Says));
        if (says is null) return;
        first.Answers[asked.Clashes[0].Key] = "go-on";
        Assert.True((await given.Posts(Editing.Administrator).SaveAsync("eng", first)).IsSaved);
        Assert.Equal("Engineer 2020-02-03 – 2023-02-28 E2 mia", (await given.PostsOfAsync("eng"))[0]);
    }

    [Theory]
    [InlineData("2020-02-03", false)]
    [InlineData("2020-02-02", true)]
    public async Task Asks_about_a_post_here_before_the_day_of_joining(string from, bool asks)
    {
        var first = await given.OpenAsync("eng", "2020-02-03");
        (first.From, first.Title) = (Given.Day(from), "Trainee");
        var clashes = (await given.Posts(Editing.Administrator).PreviewAsync("eng", first))!.Clashes;
        Assert.Equal(asks, clashes.Any(c => c.Says == "“Trainee E2” would begin on 2 Feb 2020, and Eng Neer joined on 3 Feb 2020."));
        // The manager may say when a post began, but not when somebody joined.
        var byManager = (await given.Posts(new("mia")).PreviewAsync("eng", first))!.Clashes;
        Assert.DoesNotContain(byManager, c => c.Ways.Any(w => w.Key == "join"));
        if (!asks) return;
        first.Answers[clashes[0].Key] = "join";
        Assert.True((await given.Posts(Editing.Administrator).SaveAsync("eng", first)).IsSaved);
        Assert.Equal(Given.Day("2020-02-02"), (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("eng")!.Person.Joined);
    }

    [Theory]
    [InlineData("2025-02-28", null)]
    [InlineData("2025-03-01", "“Engineer” would begin on 1 Mar 2025, and the last day of Liv Left is 28 Feb 2025: it would not count.")]
    public async Task Asks_about_a_post_after_the_last_day(string from, string? says)
    {
        var asked = (await given.Posts(Editing.Administrator).PreviewAsync("liv", new() { Kind = Kind.Engineer, From = Given.Day(from), Manager = "dora" }))!;
        Assert.Equal(says, asked.Clashes.SingleOrDefault()?.Says);
    }

    [Fact]
    public async Task Asks_about_somebody_who_would_report_to_themselves_and_about_managers_and_levels_that_are_not_there()
    {
        var store = given.Posts(Editing.Administrator);
        var loop = await given.OpenAsync("dora", "2018-01-01");
        loop.Manager = "Mia Manager · mia";
        Assert.Equal("From 12 Jun 2019 Dora Director would report to Mia Manager, and so to themselves.", Assert.Single((await store.PreviewAsync("dora", loop))!.Clashes).Says);
        var unknown = await given.OpenAsync("eng", "2023-03-01");
        (unknown.Manager, unknown.Level) = ("Somebody Else", "E9");
        Assert.Equal(["There is no level E9 on the ladder.", "Somebody Else is nobody who is known here."], (await store.PreviewAsync("eng", unknown))!.Clashes.Select(c => c.Says));
        var left = await given.OpenAsync("eng", "2023-03-01");
        left.Manager = "liv";
        Assert.Equal("The last day of Liv Left is 28 Feb 2025, and this goes on after it.", Assert.Single((await store.PreviewAsync("eng", left))!.Clashes).Says);
        var self = await given.OpenAsync("eng", "2023-03-01");
        self.Manager = "eng";
        Assert.True((await store.SaveAsync("eng", self)).IsSaved);
        Assert.Equal("Engineer 2023-03-01 E3", (await given.PostsOfAsync("eng"))[1]);
    }

    [Fact]
    public async Task Removes_a_post_and_says_what_would_follow()
    {
        var store = given.Posts(Editing.Administrator);
        var removed = await given.OpenAsync("mia", "2023-09-20");
        removed.IsRemoved = true;
        var asked = (await store.PreviewAsync("mia", removed))!;
        Assert.Contains("Today: Engineer, instead of Manager.", asked.Says);
        Assert.Contains("0 tours of managing in all, instead of 1.", asked.Says);
        Assert.Empty(asked.Clashes);
        Assert.Equal("Removed.", (await store.SaveAsync("mia", removed)).Said);
        Assert.Equal(2, (await given.PostsOfAsync("mia")).Count);
        var last = await given.OpenAsync("exec", "2015-01-01");
        last.IsRemoved = true;
        Assert.Equal("Xenia Exec would have no post at all, and nothing could be said of the career.", Assert.Single((await store.PreviewAsync("exec", last))!.Clashes).Says);
    }

    [Fact]
    public async Task Shows_the_flags_that_come_and_go_to_whoever_may_see_them_and_to_nobody_else()
    {
        var early = await given.OpenAsync("tom", "2025-05-01", new("dora"));
        early.From = Given.Day("2026-10-01");
        var byManager = (await given.Posts(new("dora")).PreviewAsync("tom", early))!;
        Assert.Contains(byManager.Flags!.All, f => f.Rule == "TlmTrap");
        Assert.NotNull(byManager.After!.Fluency);
        var byAdministrator = (await given.Posts(new(null, IsAdministrator: true)).PreviewAsync("tom", early))!;
        Assert.Null(byAdministrator.Flags);
        Assert.Null(byAdministrator.After!.Fluency);
        Assert.Equal(byAdministrator.Before!.Drawn, byAdministrator.After.Drawn);
    }

    [Fact]
    public async Task Tells_the_later_of_two_what_the_other_saved_and_loses_nothing_of_either()
    {
        var (first, second) = (await given.OpenAsync("eng", "2023-03-01"), await given.OpenAsync("eng", "2023-03-01", new("mia")));
        (first.Team, second.Team, second.Title) = ("Payments", "Platform", "Backend Engineer");
        Assert.True((await given.Posts(Editing.Administrator).SaveAsync("eng", first)).IsSaved);
        var told = await given.Posts(new("mia", Email: "mia@house.example")).SaveAsync("eng", second);
        Assert.False(told.IsSaved);
        Assert.Equal(("Xenia Exec", Editing.Today), (told.Conflict!.By, DateOnly.FromDateTime(told.Conflict.At!.Value)));
        Assert.Equal([("title", null, null, "Backend Engineer"), ("team", null, "Payments", "Platform")], told.Conflict.Fields.Where(f => f.IsDifferent).Select(f => (f.Key, f.Was, f.Theirs, f.Mine)));
        Assert.Equal("Payments", (await given.OpenAsync("eng", "2023-03-01")).Team);
        // Going on from theirs, and taking one field of it over.
        second.Was = told.Conflict.Now;
        PostFields.Take("team", second, PostInput.Of(second.Id, told.Conflict.Now!, null));
        Assert.True((await given.Posts(new("mia", Email: "mia@house.example")).SaveAsync("eng", second)).IsSaved);
        var kept = await given.OpenAsync("eng", "2023-03-01");
        Assert.Equal(("Payments", "Backend Engineer"), (kept.Team, kept.Title));
    }

    [Fact]
    public async Task Tells_whoever_changes_what_was_removed_meanwhile()
    {
        var (first, second) = (await given.OpenAsync("eng", "2023-03-01"), await given.OpenAsync("eng", "2023-03-01"));
        first.IsRemoved = true;
        Assert.True((await given.Posts(Editing.Administrator).SaveAsync("eng", first)).IsSaved);
        second.Team = "Platform";
        var told = await given.Posts(new("mia")).SaveAsync("eng", second);
        Assert.True(told.Conflict is { IsGone: true });
        (second.Id, second.Was) = (0, null);
        Assert.True((await given.Posts(new("mia")).SaveAsync("eng", second)).IsSaved);
        Assert.Equal(2, (await given.PostsOfAsync("eng")).Count);
    }

    [Fact]
    public async Task Saves_one_of_two_that_come_at_the_same_moment()
    {
        var inputs = new List<PostInput>();
        for (var i = 0; i < 8; i++)
        {
            var input = await given.OpenAsync("eng", "2023-03-01");
            input.Team = $"Team {i}";
            inputs.Add(input);
        }

        var told = await Task.WhenAll(inputs.Select(input => Task.Run(() => given.Posts(Editing.Administrator).SaveAsync("eng", input).AsTask())));
        Assert.Single(told, o => o.IsSaved);
        Assert.Equal(7, told.Count(o => o.Conflict is not null));
    }

    [Fact]
    public async Task Refuses_whoever_may_not_and_what_is_not_whole()
    {
        var input = await given.OpenAsync("eng", "2023-03-01");
        input.Team = "Payments";
        foreach (var viewer in new[] { null, new Viewer("eng"), new Viewer("tom"), new Viewer("dora"), new Viewer("exec", IsExecutive: true), new Viewer("exec", IsCompensation: true), new Viewer("liv"), new Viewer("ghost") })
        {
            Assert.False((await given.Posts(viewer).SaveAsync("eng", input)).IsSaved);
            Assert.Null(await given.Posts(viewer).PreviewAsync("eng", input));
            Assert.Null((await given.Posts(viewer).ReadAsync("eng"))?.Posts);
        }

        var store = given.Posts(Editing.Administrator);
        Assert.False((await store.SaveAsync("eng", new() { Kind = Kind.Engineer })).IsSaved);
        Assert.False((await store.SaveAsync("eng", new() { IsRemoved = true })).IsSaved);
        Assert.False((await store.SaveAsync("nobody here", input)).IsSaved);
        Assert.Null(await store.ReadAsync("nobody here"));
        Assert.DoesNotContain(await given.AuditAsync(), a => a.StartsWith("Post", StringComparison.Ordinal));
    }

    public void Dispose() => given.Dispose();
}
