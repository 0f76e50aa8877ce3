using CareerLadder.Web.Api;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What the API shows to each with a token that may read all that its owner may; what a token without a scope does not is for ApiSiteTests.</summary>
internal static class ApiRows
{
    private const Field Standing = Field.Name | Field.Post | Field.Level;
    // A flag in the list is its rule alone.
    private const Field Marks = Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay;
    private const Field Career = Field.History | Field.Pay | Marks;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("ApiCareerStore.ReadAsync(String, DateOnly, Boolean, Boolean)", async (site, asked) => await Store(site).ReadAsync(asked.About.Key, asked.Day, withFlags: true, withPay: true))
        {
            Of = Subject.Asked, Shows = Field.Name | Field.Level | Career, ShowsOnOtherDays = Field.Name | Career, ShowsOfStrangersOnOtherDays = Field.Name | Field.Pay | Field.FlagL | Field.FlagPay,
        },
        new("ApiCareerStore.ReadAsync(String, DateOnly, Boolean, Boolean)", async (site, asked) => await Store(site).ReadAsync(asked.About.Key, asked.Day, withFlags: false, withPay: false))
        {
            Of = Subject.Asked, Shows = Field.Name | Field.Level | Field.History, ShowsOnOtherDays = Field.Name | Field.History, ShowsOfStrangersOnOtherDays = Field.Name,
        },
        new("ApiCareerStore.ReadAlignmentAsync(DateOnly)", async (site, asked) => await Store(site).ReadAlignmentAsync(asked.Day)) { IsSampled = true, SaysAnyway = ["level"] },
    ];

    public static IReadOnlyList<Row<EndpointCall>> All { get; } =
    [
        new("/api/v1/people", asked => Dated("/api/v1/people?limit=500", asked)) { Shows = Standing | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks },
        new("/api/v1/people", asked => Dated($"/api/v1/people?worked-at={asked.About.Word("employer")}", asked)) { Of = Subject.Asked, NameTells = Field.History, Shows = Field.Name, ShowsOnOtherDays = Field.Name },
        new("/api/v1/people/explore", asked => Dated("/api/v1/people/explore?by=worked-at&figure=in-post", asked)),
        new("/api/v1/people/explore", asked => Dated("/api/v1/people/explore?by=team&figure=base", asked)),
        new("/api/v1/people/{person}", asked => Dated($"/api/v1/people/{asked.About.Key}?", asked))
        {
            Of = Subject.Asked, Shows = Field.Name | Field.Level | Career, ShowsOnOtherDays = Field.Name | Career, ShowsOfStrangersOnOtherDays = Field.Name | Field.Pay | Field.FlagL | Field.FlagPay,
        },
        new("/api/v1/ladders", asked => Dated("/api/v1/ladders?", asked)) { SaysAnyway = ["level", "rung"] },
        new("/api/v1/alignment", asked => Dated("/api/v1/alignment?", asked)) { SaysAnyway = ["level"] },
        new("/api/v1/organisation", asked => Dated("/api/v1/organisation?", asked)) { SaysAnyway = [.. Fields.Rules.SelectMany(StoreRows.Titles)] },
        new("/api/v1/openings", asked => Dated("/api/v1/openings?", asked)) { SaysAnyway = ["level", "rung"] },
        new("/api/openapi.json", _ => "/api/openapi.json") { IsOfToday = true },
        new("/api/{**rest}", _ => "/api/v1/nothing") { IsOfToday = true },
    ];

    private static string Dated(string address, Asked asked) => asked.IsToday ? address : $"{address}&asof={asked.Day:yyyy-MM-dd}";

    private static ApiCareerStore Store(IServiceProvider site) => site.GetRequiredService<ApiCareerStore>();
}
