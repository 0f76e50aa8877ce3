using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Erase;

public sealed class EraseStoreTests : IDisposable
{
    private readonly Erasing given = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        foreach (var other in (Viewer?[])[new("dora"), new("liv"), new("exec", IsExecutive: true), new("pat", IsCompensation: true), null])
        {
            Assert.Null(await given.Store(other).ReadAsync("liv"));
            Assert.Null((await given.Store(other).EraseAsync("liv", new() { Name = "Liv Left" })).Person);
        }

        Assert.Null(await given.Store(Erasing.Admin).ReadAsync("a ghost"));
        await using var db = given.Open();
        Assert.True(await db.People.AnyAsync(p => p.Person == "liv", Stop));
    }

    [Theory]
    [InlineData("eng", "Eng Neer", "No last day is entered: only the data of people who have left can be erased.")]
    [InlineData("tom", "Tom Both", "The last day is 22 Nov 2026: the data can be erased from the day after it on.")]
    [InlineData("liv", "liv left", "Please type the name as it stands above: Liv Left.")]
    [InlineData("liv", null, "Please type the name as it stands above: Liv Left.")]
    public async Task Refuses_whoever_has_not_left_and_a_name_that_is_not_typed(string person, string? typed, string says)
    {
        Assert.Equal(new(says), await given.Store(Erasing.Admin).EraseAsync(person, new() { Name = typed }));
    }

    [Fact]
    public async Task Erases_and_says_what_stays_and_not_twice()
    {
        Assert.Equal(("Liv Left", new DateOnly(2025, 2, 28), null, 14), await given.Store(Erasing.Admin).ReadAsync("liv") is { } view ? (view.Name, view.LastDay, view.Refusal, view.DaysKept) : default((string, DateOnly?, string?, int?)));
        var done = await given.Store(Erasing.Admin).EraseAsync("liv", new() { Name = " Liv Left " });
        Assert.Equal("Erased. The dated facts stay under the name Former colleague 6.", done.Said);
        await using var db = given.Open();
        Assert.Equal(2, await db.Posts.CountAsync(p => p.Person == done.Person, Stop));
        var entry = await db.Audit.SingleAsync(a => a.Action == AuditAction.PersonErased, Stop);
        Assert.Equal(("pat@house.example", done.Person), (entry.By, entry.About));
        Assert.DoesNotContain("Liv", entry.Details, StringComparison.Ordinal);
        Assert.Equal("The personal data of this person is erased already.", (await given.Store(Erasing.Admin).ReadAsync(done.Person!))!.Refusal);
        Assert.Equal(new("The personal data of this person is erased already."), await given.Store(Erasing.Admin).EraseAsync(done.Person!, new() { Name = "Former colleague 6" }));
    }
}
