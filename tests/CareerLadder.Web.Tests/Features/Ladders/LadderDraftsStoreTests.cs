using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Tests.Data.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LadderDraftsStoreTests : IDisposable
{
    private readonly LaddersUnderTest site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Begins_a_draft_as_what_is_in_force_and_changes_nothing_that_is()
    {
        var draft = await site.BeginAsync();
        var view = await site.GetAsync(draft);
        Assert.Equal(Given.Levels.Select(l => l.Id), view.Text.Levels.Select(l => l.Id));
        Assert.True(view.Changes.IsNothing);
        Assert.Equal(("Next year", "Dora Director", "ever"), (view.Name, view.By, view.Against));
        Assert.Equal(2, view.Standing["M4"]);
        Assert.Single((await site.Drafts().ReadAsync())!.Versions);
    }

    [Fact]
    public async Task Brings_the_ladders_of_the_Financial_Times_as_a_draft_and_gives_them_back_when_they_are_in_force()
    {
        var draft = (await site.Drafts().ImportAsync(null, LadderFileTests.FinancialTimes)).Draft!.Value;
        Assert.Equal(LadderFileTests.FinancialTimes, await site.Drafts().GetDraftFileAsync(draft));
        Assert.Equal("Engineering (Financial Times)", (await site.GetAsync(draft)).Name);
        var day = LaddersUnderTest.Today.AddDays(10);
        Assert.Null((await site.PutAsync(draft, day)).Refusal);
        Assert.Equal(YamlTree.Of(LadderFileTests.FinancialTimes), YamlTree.Of((await site.Drafts(new("eng")).GetFileAsync(day))!));
        var before = Web.Data.Files.LadderFile.Read((await site.Drafts(new("eng")).GetFileAsync(day.AddDays(-1)))!).Text!;
        Assert.Equal(Given.Levels, before.Levels);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_and_keeps_nothing_of_it()
    {
        var done = await site.Drafts().ImportAsync(null, "levels: [{id: E1}]");
        Assert.Equal("This file was not read, and nothing was changed:", done.Refusal);
        Assert.Equal("Line 1: A level lacks its track. Write it, or delete this item.", Assert.Single(done.Problems));
        Assert.Empty((await site.Drafts().ReadAsync())!.Drafts);
    }

    [Fact]
    public async Task Throws_a_draft_away_and_writes_it_down()
    {
        var draft = await site.BeginAsync();
        Assert.Null((await site.Drafts().DiscardAsync(draft, (await site.GetAsync(draft)).At)).Refusal);
        Assert.Null(await site.Drafts().GetAsync(draft));
        Assert.Equal(LadderDone.Missing, await site.Drafts().DiscardAsync(draft, default));
        await using var db = site.Database.CreateDbContext();
        Assert.Equal([AuditAction.LadderDrafted, AuditAction.LadderDiscarded], await db.Audit.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task Throws_nothing_away_that_somebody_wrote_in_since_it_was_shown()
    {
        var draft = await site.BeginAsync();
        var seen = (await site.GetAsync(draft)).At;
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff", LaddersUnderTest.AnotherAdministrator);
        Assert.StartsWith("Tom Both wrote in this draft meanwhile, so it was not thrown away.", (await site.Drafts().DiscardAsync(draft, seen)).Refusal, StringComparison.Ordinal);
        Assert.NotNull(await site.Drafts().GetAsync(draft));
    }

    [Fact]
    public async Task Begins_with_nothing_where_there_are_no_ladders()
    {
        using var empty = new LaddersUnderTest(Given.Team with { Levels = [] });
        var view = await empty.GetAsync(await empty.BeginAsync());
        Assert.Empty(view.Text.Levels);
        Assert.False(view.HasVersions);
        Assert.Null(await empty.Drafts().GetFileAsync(LaddersUnderTest.Today));
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        var draft = await site.BeginAsync();
        foreach (var viewer in new Viewer[] { new("eng"), new("exec", IsExecutive: true), new("mia", IsCompensation: true) })
        {
            var store = site.Drafts(viewer);
            Assert.Null(await store.ReadAsync());
            Assert.Null(await store.GetAsync(draft));
            Assert.Null(await store.GetDraftFileAsync(draft));
            Assert.Equal(LadderDone.NotAllowed, await store.BeginAsync(null, LaddersUnderTest.Today));
            Assert.Equal(LadderDone.NotAllowed, await store.ImportAsync(null, LadderFileTests.FinancialTimes));
            Assert.Equal(LadderDone.NotAllowed, await store.DiscardAsync(draft, default));
        }
    }
}
