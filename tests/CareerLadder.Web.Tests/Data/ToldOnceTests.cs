using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class ToldOnceTests : IDisposable
{
    private static readonly DateOnly Day = Given.Day("2026-10-01");

    private readonly ScratchDatabase database = new();

    private sealed record Behind(string Person);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Keeps_what_is_told_of_a_day_first_and_nothing_that_comes_later()
    {
        await FillAsync();
        Assert.True(await KeepAsync(Day.AddYears(1), "later", "a"));
        Assert.True(await KeepAsync(Day, "first", "a", "b"));
        Assert.False(await KeepAsync(Day, "second", "a"));
        await using var db = database.CreateDbContext();
        Assert.Equal(["first", "later"], await ToldOnce.ReadAsync<string>(db, ToldOf.EarlyTaps));
        Assert.Equal(["a b", "a"], (await ToldOnce.ReadBehindAsync<Behind>(db, ToldOf.EarlyTaps)).Select(b => string.Join(' ', b.Select(p => p.Person))));
        Assert.Empty(await ToldOnce.ReadAsync<string>(db, ToldOf.FairPay));
    }

    [Fact]
    public async Task Keeps_nothing_about_somebody_who_was_erased_after_they_were_read()
    {
        await FillAsync();
        Assert.False(await KeepAsync(Day, "told", "a", "gone"));
        await using var db = database.CreateDbContext();
        Assert.Empty(db.Told);
    }

    private async Task FillAsync()
    {
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, Given.Organisation((new Person("a"), "Engineer 2020-01-01 E3"), (new Person("b"), "Engineer 2020-01-01 E3")).Facts);
    }

    private async Task<bool> KeepAsync(DateOnly day, string told, params string[] people)
    {
        await using var db = database.CreateDbContext();
        return await ToldOnce.KeepAsync(db, ToldOf.EarlyTaps, day, told, [.. people.Select(p => new Behind(p))], b => b.Person);
    }
}
