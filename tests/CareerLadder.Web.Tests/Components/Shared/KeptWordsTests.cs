using System.Net;
using System.Net.Http.Json;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class KeptWordsTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    [Fact]
    public async Task Keep_a_draft_for_whoever_types_it_and_forget_it_when_there_is_nothing_left()
    {
        var engineer = await demo.SignedInAsync("engineer");
        var kept = await engineer.PutAsJsonAsync(Links.Draft("view-E5%2Fb c"), new TypedWords("Half a sentence", 0));
        Assert.Equal(new(0), await kept.Content.ReadFromJsonAsync<SavedWords>());
        Assert.Equal(["Half a sentence"], await TextsAsync("view-E5%2Fb c"));
        await (await demo.SignedInAsync("manager")).PutAsJsonAsync(Links.Draft("view-E5%2Fb c"), new TypedWords("Another", 0));
        Assert.Equal(["Another", "Half a sentence"], await TextsAsync("view-E5%2Fb c"));
        Assert.Equal(HttpStatusCode.OK, (await engineer.PutAsJsonAsync(Links.Draft("view-E5%2Fb c"), new TypedWords("", 0))).StatusCode);
        Assert.Equal(["Another"], await TextsAsync("view-E5%2Fb c"));
    }

    [Fact]
    public async Task Take_nothing_from_nobody_and_nothing_endless()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await demo.Visitor().PutAsJsonAsync(Links.Draft("x"), new TypedWords("x", 0))).StatusCode);
        var engineer = await demo.SignedInAsync("engineer");
        Assert.Equal(HttpStatusCode.NotFound, (await engineer.PutAsJsonAsync(Links.Draft("x"), new TypedWords(new string('x', TypedWords.Longest + 1), 0))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await engineer.PutAsJsonAsync(Links.Draft(new string('p', 201)), new TypedWords("x", 0))).StatusCode);
        using var plain = new StringContent("""{"text":"x","version":0}""", System.Text.Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await engineer.PutAsync(Links.Draft("x"), plain)).StatusCode);
    }

    private async Task<List<string>> TextsAsync(string place)
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        return await db.Drafts.Where(d => d.Place == place).OrderBy(d => d.Text).Select(d => d.Text).ToListAsync();
    }
}
