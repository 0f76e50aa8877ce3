using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.History;

public sealed class EntryStoreTests : IDisposable
{
    private readonly Recorded given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Says_from_what_to_what_also_once_it_was_changed_again()
    {
        var first = await given.MoveAsync(Recorded.Admin, "Cloud");
        await given.MoveAsync(Recorded.Admin, "Search");
        var told = (await given.Entries(Recorded.Admin).ReadAsync(first))!;
        Assert.Equal(("eng", "Eng Neer", "Post from 1 Mar 2023: team not set → “Cloud”."), told.Lines.Select(l => (l.Person, l.Name, l.What)).Single());
        Assert.Equal(0, told.More);
    }

    [Fact]
    public async Task Says_of_bands_what_they_were_to_whoever_may_see_them()
    {
        await given.ChangeAsync(Recorded.Admin, db => Task.FromResult(db.Bands.Add(new() { Level = "E3", Zone = "UK", Min = 50_000, Max = 60_000, Currency = "GBP", From = Given.Day("2026-01-01") })), AuditAction.BandAdded, about: null);
        var entry = await given.ChangeAsync(new("pat", IsCompensation: true, Email: "pat@house.example"), async db => (await db.Bands.SingleAsync(Stop)).Max = 65_000, AuditAction.BandChanged, about: null);
        var line = Assert.Single((await given.Entries(new("pat", IsCompensation: true)).ReadAsync(entry))!.Lines);
        Assert.Equal((null, "Band level “E3”: max 60 000 → 65 000."), (line.Person, line.What.Replace('\u202f', ' ')));
    }

    [Fact]
    public async Task Tells_pay_and_what_people_told_of_themselves_to_nobody_who_may_not_see_it()
    {
        var own = await given.ChangeAsync(new("eng", Email: "eng@house.example"), db => Task.FromResult(db.Intents.Add(new() { Person = "eng", On = Given.Day("2026-01-01") })));
        var pay = await given.ChangeAsync(new("pat", IsCompensation: true, Email: "pat@house.example"), db => Task.FromResult(db.Pay.Add(new() { Person = "eng", From = Given.Day("2026-01-01"), Base = 1, Currency = "GBP" })), AuditAction.PayAdded);
        foreach (var entry in (int[])[own, pay])
        {
            var told = (await given.Entries(Recorded.Admin).ReadAsync(entry))!;
            Assert.Equal((0, 1), (told.Lines.Count, told.More));
        }

        foreach (var other in (Viewer?[])[new("mia"), new("eng"), new("exec", IsExecutive: true), null]) Assert.Null(await given.Entries(other).ReadAsync(own));
    }

    [Fact]
    public async Task Says_of_an_import_the_first_rows_and_how_many_more_there_are()
    {
        var told = (await given.Entries(Recorded.Admin).ReadAsync(1))!;
        await using var db = given.Open();
        var rows = await db.Changes.Where(c => c.Audit == 1).SumAsync(c => c.LastRow - c.FirstRow + 1, Stop);
        Assert.Equal(rows, told.Lines.Count + told.More);
        Assert.Contains("Post added: from 1 Jan 2018, kind Director, level “M7”, manager Xenia Exec.", told.Lines.Select(l => l.What));
        Assert.Empty((await given.Entries(Recorded.Admin).ReadAsync(999))!.Lines);
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;
}
