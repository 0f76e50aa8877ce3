using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Join;
using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Join;

public sealed class JoinStoreTests : IDisposable
{
    private readonly Editing given = new();

    private static JoinInput Ada(string from = "2026-12-01") =>
        new() { Name = "Ada Lovelace", Key = "ada", Email = "ada@house.example", Zone = "UK", PractisedBefore = "3", Post = new() { Kind = Kind.Engineer, From = Given.Day(from), Level = "E3", Manager = "Mia Manager" } };

    [Fact]
    public async Task Enters_somebody_with_a_first_post_who_is_not_here_before_that_day()
    {
        Assert.Equal("ada", (await given.Join(Editing.Administrator).JoinAsync(Ada())).Person);
        Assert.Equal(["Engineer 2026-12-01 E3 mia"], await given.PostsOfAsync("ada"));
        var ada = (await given.Organisation.GetAsync(TestContext.Current.CancellationToken)).Find("ada")!;
        Assert.Equal((Presence.NotYet, Presence.Here), (ada.PresenceOn(Given.Day("2026-11-30")), ada.PresenceOn(Given.Day("2026-12-01"))));
        Assert.Contains("PersonJoined of ada by ada@house.example: Joins on 1 Dec 2026.", await given.AuditAsync());
    }

    [Theory]
    [InlineData("Ada Lovelace", "ada-lovelace")]
    [InlineData("Łukasz  O’Neill", "lukasz-oneill")]
    [InlineData("李 娜", "李-娜")]
    [InlineData("Mia", "mia-2")]
    [InlineData("  ", null)]
    public async Task Proposes_a_key_that_nobody_has(string name, string? key) => Assert.Equal(key, await given.Join(Editing.Administrator).FindKeyAsync(name));

    [Fact]
    public async Task Says_who_is_known_already_and_what_does_not_fit_and_saves_nothing()
    {
        var store = given.Join(Editing.Administrator);
        await store.JoinAsync(Ada());
        var same = Ada();
        Assert.Equal(("The key ada is Ada Lovelace’s. If it is the same person, change that career; else choose another key.", "ada"), ((await store.JoinAsync(same)).Said, (await store.JoinAsync(same)).Known));
        (same.Key, same.Email) = ("ada-2", "ADA@house.example");
        Assert.StartsWith("Ada Lovelace has this address already.", (await store.JoinAsync(same)).Said, StringComparison.Ordinal);
        (same.Email, same.Post.Manager) = (null, "Somebody Else");
        Assert.StartsWith("Nobody here is called Somebody Else.", (await store.JoinAsync(same)).Said, StringComparison.Ordinal);
        same.Post.Manager = "liv";
        Assert.StartsWith("The last day of Liv Left is 28 Feb 2025", (await store.JoinAsync(same)).Said, StringComparison.Ordinal);
        (same.Post.Manager, same.Post.Level) = (null, "E9");
        Assert.StartsWith("There is no level E9", (await store.JoinAsync(same)).Said, StringComparison.Ordinal);
        foreach (var wrong in new JoinInput[] { new(), new() { Name = "X", Key = "a/b", Post = Ada().Post }, new() { Name = "X", Key = "x", Email = "no address", Post = Ada().Post } }) Assert.Null((await store.JoinAsync(wrong)).Person);
        Assert.Empty(await given.PostsOfAsync("ada-2"));
    }

    [Theory]
    [InlineData("Eng Neer", "eng", "Engineer")]
    [InlineData("  éng nëer ", "eng", "Engineer")]
    [InlineData("Liv Left", "liv", "who left")]
    [InlineData("Eng", null, null)]
    [InlineData(" ", null, null)]
    public async Task Says_who_is_known_by_that_name_already(string name, string? person, string? standing)
    {
        var known = await given.Join(Editing.Administrator).FindNamesakesAsync(name);
        Assert.Equal((person, standing), (known.SingleOrDefault()?.Person, known.SingleOrDefault()?.Standing));
        Assert.Empty(await given.Join(new("mia")).FindNamesakesAsync(name));
    }

    [Fact]
    public async Task Refuses_everyone_but_administrators()
    {
        foreach (var viewer in new[] { null, new Viewer("mia"), new Viewer("exec", IsExecutive: true), new Viewer("exec", IsCompensation: true), new Viewer("liv", IsAdministrator: true) })
        {
            Assert.Null((await given.Join(viewer).JoinAsync(Ada())).Person);
            Assert.Null(await given.Join(viewer).ReadAsync());
            Assert.Null(await given.Join(viewer).FindKeyAsync("Ada"));
        }
    }

    [Fact]
    public async Task Says_and_draws_what_somebody_begins_as_before_it_is_saved()
    {
        var input = new JoinInput { Name = "Ada Lovelace", Post = new() { Kind = Kind.Engineer, From = Given.Day("2026-12-01"), Level = "E3", Manager = "Mia Manager" } };
        var then = (await given.Join(Editing.Administrator).PreviewAsync(input))!;
        Assert.StartsWith("From 1 Dec 2026: Engineer, E3", Assert.Single(then.Says), StringComparison.Ordinal);
        Assert.EndsWith(", reports to Mia Manager.", then.Says[0], StringComparison.Ordinal);
        Assert.Equal(Given.Day("2026-12-01"), Assert.Single(then.Drawn!.Posts).Days.Start);
        Assert.Null(await given.Join(Editing.Administrator).PreviewAsync(new()));
        Assert.Null(await given.Join(new("mia")).PreviewAsync(input));
    }

    public void Dispose() => given.Dispose();
}
