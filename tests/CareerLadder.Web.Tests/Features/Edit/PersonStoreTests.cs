using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Edit;
using CareerLadder.Web.Tests.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class PersonStoreTests : IDisposable
{
    private readonly Editing given = new(Payroll.Facts);

    [Fact]
    public async Task Corrects_name_address_zone_and_years_and_writes_down_which_and_not_what()
    {
        var input = await OpenAsync("eng");
        (input.Name, input.Email, input.Zone, input.PractisedBefore) = (" Ingrid Neer ", "ingrid@house.example", "DE", "4.5");
        Assert.True((await given.Person(Editing.Administrator).SaveAsync("eng", input)).IsSaved);
        var eng = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("eng")!.Person;
        Assert.Equal(("Ingrid Neer", "ingrid@house.example", "DE", 4.5, 0.0), (eng.Name, eng.Email, eng.Zone, eng.PractisedBefore, eng.ManagedBefore));
        Assert.Equal(["PersonChanged of eng by ada@house.example: Name, E-mail, Zone, Years as an engineer before."], await given.AuditAsync());
        Assert.Equal(2, (await given.PostsOfAsync("eng")).Count);
    }

    [Fact]
    public async Task Says_what_another_zone_does_to_the_band_and_that_it_has_no_dates()
    {
        var input = await OpenAsync("mia");
        input.Zone = "DE";
        Assert.Equal(
            ["A zone has no dates: the bands of DE count for the whole career, instead of those of UK.", "Today: the band of M5 is not set, instead of 100 000 to 110 000 GBP."],
            (await given.Person(Editing.Administrator).PreviewAsync("mia", input))!.Says.Select(s => s.Replace('\u202f', ' ')));
    }

    [Theory]
    [InlineData("2020-02-03", 0)]
    [InlineData("2020-02-02", 0)]
    [InlineData("2020-02-04", 1)]
    public async Task Asks_about_posts_here_before_a_later_first_day(string joined, int asked)
    {
        var (store, input) = (given.Person(Editing.Administrator), await OpenAsync("eng"));
        input.Joined = Given.Day(joined);
        var clashes = (await store.PreviewAsync("eng", input))!.Clashes;
        Assert.Equal(asked, clashes.Count);
        Assert.Equal(asked == 0, (await store.SaveAsync("eng", input)).IsSaved);
        if (asked == 0) return;
        Assert.Equal("“Engineer E2” begins on 3 Feb 2020, before the first day here.", clashes[0].Says);
        input.Answers[clashes[0].Key] = "begin";
        Assert.True((await store.SaveAsync("eng", input)).IsSaved);
        Assert.Equal("Engineer 2020-02-04 E2 mia", (await given.PostsOfAsync("eng"))[0]);
    }

    [Fact]
    public async Task Asks_about_a_name_that_somebody_has_and_refuses_an_address_that_somebody_has()
    {
        var (store, first) = (given.Person(Editing.Administrator), await OpenAsync("eng"));
        first.Email = "eng@house.example";
        Assert.True((await store.SaveAsync("eng", first)).IsSaved);
        var second = await OpenAsync("tom");
        second.Name = "ENG NEER";
        var clash = Assert.Single((await store.PreviewAsync("tom", second))!.Clashes);
        Assert.Equal("Eng Neer is known here already: Engineer, key eng.", clash.Says);
        Assert.False((await store.SaveAsync("tom", second)).IsSaved);
        (second.Answers[clash.Key], second.Email) = ("keep", "ENG@house.example");
        Assert.Equal(("Eng Neer has this address already.", "eng"), ((await store.SaveAsync("tom", second)).Said, (await store.SaveAsync("tom", second)).Known));
        second.Email = null;
        Assert.True((await store.SaveAsync("tom", second)).IsSaved);
        // One's own name and address are no clash.
        var same = await OpenAsync("eng");
        same.Name = "Eng Neer";
        Assert.True((await store.SaveAsync("eng", same)).IsSaved);
    }

    [Theory]
    [InlineData("2025-02-28", null)]
    [InlineData("2025-03-01", "The first day cannot be after the last, 28 Feb 2025.")]
    public async Task Lets_nobody_begin_after_the_last_day(string joined, string? refusal)
    {
        var input = await OpenAsync("liv");
        input.Joined = Given.Day(joined);
        foreach (var clash in (await given.Person(Editing.Administrator).PreviewAsync("liv", input))!.Clashes) input.Answers[clash.Key] = "keep";
        var told = await given.Person(Editing.Administrator).SaveAsync("liv", input);
        Assert.Equal(refusal, told.IsSaved ? null : told.Said);
    }

    [Fact]
    public async Task Tells_the_later_of_two_what_the_other_saved_and_loses_nothing_of_either()
    {
        var (store, first, second) = (given.Person(Editing.Administrator), await OpenAsync("eng"), await OpenAsync("eng"));
        (first.Zone, second.Name) = ("DE", "Ingrid Neer");
        Assert.True((await store.SaveAsync("eng", first)).IsSaved);
        var told = await store.SaveAsync("eng", second);
        Assert.Equal((false, "Xenia Exec"), (told.IsSaved, told.Conflict!.By));
        Assert.Equal([("name", "Eng Neer", "Ingrid Neer"), ("zone", "DE", "UK")], told.Conflict.Fields.Where(f => f.IsDifferent).Select(f => (f.Key, f.Theirs, f.Mine)));
        second.Was = told.Now;
        PersonFields.Take("zone", second, PersonInput.Of(told.Now!));
        Assert.True((await store.SaveAsync("eng", second)).IsSaved);
        var eng = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("eng")!.Person;
        Assert.Equal(("Ingrid Neer", "DE"), (eng.Name, eng.Zone));
    }

    [Fact]
    public async Task Refuses_everyone_but_administrators_and_what_does_not_fit()
    {
        var input = await OpenAsync("eng");
        input.Name = "Somebody Else";
        foreach (var viewer in new[] { null, new Viewer("eng"), new Viewer("mia"), new Viewer("exec", IsExecutive: true, IsCompensation: true), new Viewer("liv", IsAdministrator: true) })
        {
            Assert.False((await given.Person(viewer).SaveAsync("eng", input)).IsSaved);
            Assert.Null(await given.Person(viewer).PreviewAsync("eng", input));
            Assert.Null(await given.Person(viewer).ReadAsync("eng"));
        }

        foreach (var wrong in new PersonInput[] { new() { Email = "no address" }, new() { PractisedBefore = "81" }, new() { ManagedBefore = "-1" }, new() { Joined = Given.Day("1899-12-31") }, new() { Name = new('n', 201) } })
            Assert.False((await given.Person(Editing.Administrator).SaveAsync("eng", wrong)).IsSaved);
        Assert.Equal("Eng Neer", (await OpenAsync("eng")).Name);
    }

    public void Dispose() => given.Dispose();

    private async Task<PersonInput> OpenAsync(string person) => PersonInput.Of((await given.Person(Editing.Administrator).ReadAsync(person))!.Person);
}
