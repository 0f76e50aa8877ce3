using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CareerLadder.Web.Features.People;

/// <summary>What people add to the site beside their pages: a view to take along.</summary>
internal static class PeopleSite
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(WebApplication site) => site.MapGet("/people/export/{file}", ExportAsync);

    private static async Task<IResult> ExportAsync(string file, HttpContext context, AuthenticationStateProvider users, PeopleStore store, TimeProvider clock)
    {
        // Pages are told by the framework who is signed in; an endpoint has to say it.
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        var address = Links.PeoplePage + context.Request.QueryString;
        var asOf = AsOf.Read(address, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var asked = PeopleQuery.Read(address, asOf.Date);
        if (file is not ("people.csv" or "groups.csv" or "people.xlsx")) return Results.NotFound();
        var (people, groups) = await store.ReadExportAsync(asked, asked.Address(asOf with { IsChosen = true }));
        if (file == "groups.csv" && groups is null) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        var day = asked.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return Results.Stream(WriteAsync, file.EndsWith(".xlsx", StringComparison.Ordinal) ? Xlsx : "text/csv; charset=utf-8", file.Replace(".", $"-{day}.", StringComparison.Ordinal));

        Task WriteAsync(Stream data) => file switch
        {
            "people.xlsx" => PeopleExport.WriteXlsxAsync([("People", people), .. groups is null ? Array.Empty<(string, ExportTable)>() : [("Groups", groups)]], data),
            "people.csv" => PeopleExport.WriteCsvAsync(people, data),
            _ => PeopleExport.WriteCsvAsync(groups!, data),
        };
    }
}
