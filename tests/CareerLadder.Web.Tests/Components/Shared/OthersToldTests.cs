using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

/// <summary>Looks as somebody would who wants to know of one person: before and after each kind of save, on every month, and as each of the executives.</summary>
public sealed class OthersToldTests : IDisposable
{
    private const string Later = "2026-12-02";

    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Is_the_same_for_all_who_look_and_of_nobody_whom_one_of_them_may_open()
    {
        await FillAsync();
        var first = await LookAsync("exec");
        Assert.Equal(Said(first), Said(await LookAsync("other")));
        Assert.Equal(Said(first), Said(await LookAsync(null)));
        // Twenty-four have answered; four of them report to one of the two who look.
        Assert.Equal(20, first.WhyManaging.Others.Whole[^1]!.Value.Count);
        Assert.Equal((2, 2), (first.WhyManaging.Seen.Sum(r => r[At(first)]), (await LookAsync("other")).WhyManaging.Seen.Sum(r => r[At(first)])));
        await using var db = database.CreateDbContext();
        Assert.Single(db.Told);
    }

    [Fact]
    public async Task No_save_about_fewer_than_ten_people_changes_any_figure_for_anybody()
    {
        await FillAsync();
        var told = Said(await LookAsync("exec"));
        for (var i = 0; i < 9; i++)
        {
            foreach (var save in Saves($"p{i:00}"))
            {
                await using (var db = database.CreateDbContext())
                {
                    save(db);
                    await db.SaveChangesAsync();
                }

                Assert.Equal(told, Said(await LookAsync("exec")));
            }
        }

        Assert.Equal(told, Said(await LookAsync("other")));
        Assert.Equal(told, Said(await LookAsync(null)));
        // Of one’s own people one knows what changed: they are none of the ten.
        await SaveAsync("o0", "e0", "e1", "exec");
        Assert.Equal(told, Said(await LookAsync("exec")));
        await SaveAsync("p09");
        var anew = Said(await LookAsync("exec"));
        Assert.NotEqual(told, anew);
        Assert.Equal(anew, Said(await LookAsync("other")));
        await SaveAsync("p10");
        Assert.Equal(anew, Said(await LookAsync("exec")));
    }

    [Fact]
    public async Task A_month_that_is_over_is_told_once_nothing_has_changed_or_enough_and_else_what_was_told_is_held()
    {
        await FillAsync();
        var told = Said(await LookAsync("exec"));
        await SaveAsync("p00");
        var held = await LookAsync("exec", Later);
        Assert.Equal(Given.Day("2026-11-30"), held.ToldMonths[held.ToldMonths.Count - 1]);
        Assert.Equal(told, Said(held, but: 1));
        await using (var db = database.CreateDbContext()) Assert.Equal(Given.Day("2026-10-31"), (await db.Told.SingleAsync()).Day);
        await SaveAsync([.. Enumerable.Range(1, 9).Select(i => $"p{i:00}")]);
        Assert.NotEqual(told, Said(await LookAsync("exec", Later), but: 1));
    }

    [Fact]
    public async Task A_month_is_told_at_once_where_nothing_has_changed()
    {
        await FillAsync();
        var told = Said(await LookAsync("exec"));
        Assert.Equal(told, Said(await LookAsync("exec", Later), but: 1));
        await using var db = database.CreateDbContext();
        Assert.Equal(Given.Day("2026-11-30"), (await db.Told.SingleAsync()).Day);
    }

    [Fact]
    public async Task An_import_of_many_is_told_at_once()
    {
        await FillAsync(people: 20);
        Assert.Equal(10, (await LookAsync("exec")).WhyManaging.Others.Whole[^1]!.Value.Count);
        await FillAsync(people: 60);
        Assert.Equal(30, (await LookAsync("exec")).WhyManaging.Others.Whole[^1]!.Value.Count);
    }

    private static int At(OrganisationFigures figures) => figures.Months.PlaceOf(Given.Day("2026-10-31"));

    // All that is told of others, on every month.
    private static string Said(OrganisationFigures figures, int but = 0)
    {
        IEnumerable<ToldCount?[]> all =
        [
            .. figures.Flags.OrderBy(f => f.Key, StringComparer.Ordinal).Where(f => f.Value.Others is not null).SelectMany(f => f.Value.Others!.Parts.Prepend(f.Value.Others.Whole)),
            .. figures.WhyManaging.Others.Parts.Prepend(figures.WhyManaging.Others.Whole), figures.PostsOfOthers!.Practising, figures.PostsOfOthers.Managing, figures.PostsOfOthers.ToManagement, figures.PostsOfOthers.ToEngineering,
            .. figures.PostsOfOthers.Returns.Parts.Prepend(figures.PostsOfOthers.Returns.Whole), figures.Told!.Tickets(figures.ToldMonths).Whole,
        ];
        return string.Join('\n', all.Select(a => string.Join(' ', a.SkipLast(but).Select(c => c is { } told ? $"{told.Count}@{told.Month}" : "-"))));
    }

    // Each dated into months that are over.
    private static IEnumerable<Action<AppDb>> Saves(string person) =>
    [
        db => db.Intents.Add(new() { Person = person, On = Given.Day("2026-03-01"), Intent = Intent.ManageNow, Reason = IntentReason.OnlyPath }),
        db => db.Posts.Add(new() { Person = person, From = Given.Day("2025-05-01"), Kind = Kind.Manager, Level = "M5", Manager = "mid" }),
        db => db.Practice.Add(new() { Person = person, From = Given.Day("2025-06-01"), HoursPerWeek = 5 }),
        db => db.SetAsides.Add(new()).Entity.Take(new(person, "NeverAsked", Given.Day("2026-06-01"), Given.Day("2027-06-01"), "later")),
    ];

    private async Task SaveAsync(params string[] people)
    {
        await using var db = database.CreateDbContext();
        foreach (var person in people) db.Intents.Add(new() { Person = person, On = Given.Day("2026-04-01"), Intent = Intent.ManageNow, Reason = IntentReason.InTheRoom });
        await db.SaveChangesAsync();
    }

    private async Task<OrganisationFigures> LookAsync(string? who, string today = Given.Today)
    {
        await using var db = database.CreateDbContext();
        return (await OthersTold.FiguresAsync(Given.Access(Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db)), new(who, IsExecutive: true), today), db))!;
    }

    // Half of all have said why they want to manage; two report to the one executive, one to the other.
    private async Task FillAsync(int people = 40)
    {
        string[] ids = [.. Enumerable.Range(0, people).Select(i => $"p{i:00}"), "e0", "e1", "o0", "o1"];
        var facts = Given.Organisation(
        [
            (new Person("exec"), "Executive 2015-01-01"), (new Person("other"), "Executive 2015-01-01"), (new Person("mid", PractisedBefore: 9, ManagedBefore: 0), "Director 2016-01-01"),
            .. ids.Select(id => (new Person(id, PractisedBefore: 3, ManagedBefore: 0, Joined: Given.Day("2020-01-01")), $"Engineer 2020-01-01 E4 {(id[0] == 'e' ? "exec" : id[0] == 'o' ? "other" : "mid")}")),
        ]).Facts;
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, facts with { Intents = [.. ids.Where((id, i) => i % 2 == 0 || id[0] != 'p').Select(id => new IntentAnswer(id, Given.Day("2026-01-10"), Intent.ManageSomeday, IntentReason.People))] });
        if (await db.Users.AnyAsync()) return;
        var role = await db.Roles.SingleOrDefaultAsync(r => r.Name == Roles.Executive) ?? db.Roles.Add(new(Roles.Executive)).Entity;
        foreach (var person in (string[])["exec", "other"])
        {
            var account = db.Users.Add(new Account { UserName = person, PersonId = person }).Entity;
            await db.SaveChangesAsync();
            db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }
    }
}
