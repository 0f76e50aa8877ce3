using System.Net;
using System.Net.Http.Json;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class WordsEndpointsTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    // Found nowhere else: a log that is searched for it would tell.
    private const string First = "Something that nobody else would write";
    private const string Private = "Something for nobody else to read";

    [Fact]
    public async Task Answer_once_it_is_kept_and_with_what_is_kept_where_that_is_another()
    {
        var engineer = await demo.SignedInAsync("engineer");
        var id = await PlannedAsync();
        var first = await engineer.PutAsJsonAsync(Links.ConversationWords(id), new TypedWords(First, 1));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(new(2), await first.Content.ReadFromJsonAsync<SavedWords>());
        var second = await engineer.PutAsJsonAsync(Links.ConversationWords(id), new TypedWords("Something that nobody else would write, either", 1));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(new(2, First), await second.Content.ReadFromJsonAsync<SavedWords>());
        Assert.Contains(First, await (await demo.SignedInAsync("manager")).GetStringAsync(Links.Conversation(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_nothing_of_whoever_has_no_part_in_it()
    {
        var id = await PlannedAsync();
        foreach (var other in (string[])["director", "executive", "compensation", "administrator"])
        {
            var visitor = await demo.SignedInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PutAsJsonAsync(Links.ConversationWords(id), new TypedWords(Private, 0))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PutAsJsonAsync(Links.PrivateNotesWords(id), new TypedWords(Private, 0))).StatusCode);
        }

        var nobody = await demo.Visitor().PutAsJsonAsync(Links.ConversationWords(id), new TypedWords(Private, 0));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await demo.SignedInAsync("engineer")).PutAsJsonAsync(Links.PrivateNotesWords(id), new TypedWords(Private, 0))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await demo.SignedInAsync("manager")).PutAsJsonAsync(Links.PrivateNotesWords(id), new TypedWords(Private, 0))).StatusCode);
    }

    [Fact]
    public async Task Take_nothing_that_a_form_of_another_site_could_send()
    {
        var engineer = await demo.SignedInAsync("engineer");
        using var plain = new StringContent("""{"text":"x","version":0}""", System.Text.Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await engineer.PutAsync(Links.ConversationWords(await PlannedAsync()), plain)).StatusCode);
    }

    [Fact]
    public async Task Private_notes_stand_on_a_page_that_the_person_does_not_get()
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        var notes = await db.PrivateNotes.FirstAsync(n => n.Text != Private);
        var (engineer, manager) = (await demo.SignedInAsync("engineer"), await demo.SignedInAsync("manager"));
        Assert.Equal(HttpStatusCode.NotFound, (await engineer.GetAsync(Links.PrivateNotes(notes.Conversation))).StatusCode);
        Assert.DoesNotContain(notes.Text[..20], await engineer.GetStringAsync(Links.Conversation(notes.Conversation)), StringComparison.Ordinal);
        Assert.DoesNotContain(notes.Text[..20], await manager.GetStringAsync(Links.Conversation(notes.Conversation)), StringComparison.Ordinal);
        Assert.Contains(notes.Text[..20], await manager.GetStringAsync(Links.PrivateNotes(notes.Conversation)), StringComparison.Ordinal);
    }

    private async Task<int> PlannedAsync()
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        var engineer = await db.Users.Where(a => a.Email == "engineer@demo.example").Select(a => a.PersonId).SingleAsync();
        return await db.Conversations.Where(c => c.Person == engineer && !c.IsHeld).Select(c => c.Id).SingleAsync();
    }
}
