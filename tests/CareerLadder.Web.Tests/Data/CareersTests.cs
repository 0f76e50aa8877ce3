using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class CareersTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Keeps_every_fact_as_it_was_told_and_in_the_order_in_which_it_was_told()
    {
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, Everything.Facts, Stop);

        await using var later = database.CreateDbContext();
        var read = await Careers.ReadAsync(later, Stop);

        AssertSame(Everything.Facts, read);
    }

    [Fact]
    public async Task Keeps_groups_apart_from_everything_that_careers_are_made_of()
    {
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, Everything.Facts, Stop);

        await using var later = database.CreateDbContext();

        Assert.Empty((await Careers.ReadAsync(later, Stop)).Groups);
        Assert.Equal(Everything.Facts.Groups, (await later.Groups.ToListAsync(Stop)).ToDictionary(g => g.Person, g => g.Label, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Knows_nothing_of_an_empty_database()
    {
        await using var db = database.CreateDbContext();

        AssertSame(new Facts(), await Careers.ReadAsync(db, Stop));
    }

    [Fact]
    public async Task Takes_a_conversation_for_a_fact_once_it_was_held_and_not_while_it_is_to_come()
    {
        await using (var db = database.CreateDbContext())
        {
            db.People.Add(new() { Person = "p1" });
            db.Conversations.AddRange(
                new() { Person = "p1", On = Everything.Day(2026, 12, 1), With = "p2", StartedBy = "p1" },
                new() { Person = "p1", On = Everything.Day(2026, 6, 1), With = "p2", StartedBy = "p1", IsHeld = true });
            await db.SaveChangesAsync(Stop);
        }

        await using var later = database.CreateDbContext();
        Assert.Equal([new("p1", Everything.Day(2026, 6, 1))], (await Careers.ReadAsync(later, Stop)).Conversations);
    }

    internal static void AssertSame(Facts expected, Facts actual)
    {
        Assert.Equal(expected.People, actual.People);
        Assert.Equal(expected.Posts, actual.Posts);
        Assert.Equal(expected.Practices, actual.Practices);
        Assert.Equal(expected.Intents, actual.Intents);
        Assert.Equal(expected.Pays, actual.Pays);
        Assert.Equal(expected.Bands, actual.Bands);
        Assert.Equal(expected.Levels, actual.Levels);
        Assert.Equal(expected.Expectations, actual.Expectations);
        Assert.Equal(expected.Themes, actual.Themes);
        Assert.Equal(expected.Forks, actual.Forks);
        Assert.Equal(expected.Conversations, actual.Conversations);
        Assert.Equal(expected.Recording, actual.Recording);
    }
}
