using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.People;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web.Api;

/// <summary>The list of people and its figures, asked with the address of the page.</summary>
internal static class ApiPeople
{
    public const int MostOnPage = 500;
    private const int OnPage = 100;
    private const string LimitParameter = "limit";
    private const string AfterParameter = "after";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        Links.AsOfParameter, Links.FindParameter, PeopleQuery.FlagParameter, PeopleQuery.KindParameter, Links.LevelParameter, PeopleQuery.TeamParameter, PeopleQuery.WhoParameter, PeopleQuery.SortParameter,
        ExploreQuery.ByParameter, ExploreQuery.FigureParameter, ExploreQuery.PageParameter, LimitParameter, AfterParameter,
    };

    public static async Task<IResult> ListAsync(HttpContext context, DateOnly asOf, PeopleStore store)
    {
        if (Refuse(context, asOf, out var asked) is { } refusal) return refusal;
        var query = context.Request.Query;
        var limit = OnPage;
        if (query.TryGetValue(LimitParameter, out var told) && !(int.TryParse(told[0], System.Globalization.CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostOnPage))
            return ApiFaults.Of(400, $"“{LimitParameter}” is how many people a page holds: a number from 1 to {MostOnPage}.");
        var view = await store.ReadAsync(asked);
        if (view.Explored.Faults is [var fault, ..]) return ApiFaults.Of(fault.Contains("may not filter", StringComparison.Ordinal) ? 403 : 400, fault);
        var start = 0;
        if (query[AfterParameter] is [{ } after])
        {
            start = view.Rows.Index().FirstOrDefault(r => r.Item.Id == after, (-1, null!)).Index + 1;
            if (start == 0) return ApiFaults.Of(400, $"“{AfterParameter}” is the key of the last person of the page before, and nobody of that key is in this list any more. Please begin anew.");
        }

        var rows = view.Rows.Skip(start).Take(limit).ToList();
        var next = start + rows.Count < view.Rows.Count ? QueryHelpers.AddQueryString(Links.Api + "/v1/people", [.. Links.QueryWithout(context.Request.Path + context.Request.QueryString, AfterParameter), new(AfterParameter, rows[^1].Id)]) : null;
        var (careers, flags) = (Has(context, TokenScopes.Careers), Has(context, TokenScopes.Flags));
        return Results.Ok(new ApiPeopleAnswer(asOf, view.Rows.Count, next, Purpose.Sentence, rows.ConvertAll(row => RowOf(row, careers, flags))));
    }

    public static async Task<IResult> ExploreAsync(HttpContext context, DateOnly asOf, PeopleStore store)
    {
        if (Refuse(context, asOf, out var asked) is { } refusal) return refusal;
        var view = await store.ReadAsync(asked);
        var told = view.Explored;
        if (told.Faults is [var fault, ..]) return ApiFaults.Of(fault.Contains("may not filter", StringComparison.Ordinal) ? 403 : 400, fault);
        var page = asked.Explore.Page;
        var next = page * Explored.GroupsOnPage < told.AllGroups ? QueryHelpers.AddQueryString(
            Links.Api + "/v1/people/explore", [.. Links.QueryWithout(context.Request.Path + context.Request.QueryString, ExploreQuery.PageParameter), new(ExploreQuery.PageParameter, (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))]) : null;
        var kind = asked.Explore.Figure?.Kind;
        return Results.Ok(new ApiExplored(
            asOf, view.Rows.Count, told.AllGroups, next, Purpose.Sentence,
            [.. told.Groups.Select(g => new ApiGroup(KeyOf(g.By), g.And is { } and ? KeyOf(and) : null, g.Count, [.. g.Figures.Select(f => FiguresOf(f, kind))]))],
            [.. told.Spreads.Select(s => new ApiSpread(FiguresOf(s.All, kind), [.. s.Bins.Select(b => new ApiBin(b.Value, b.Words, b.Count))]))], told.Unknown));
    }

    public static bool Has(HttpContext context, string scope) => context.User.HasClaim(ApiTokens.ScopeClaim, scope);

    /// <summary>Each facet is of the scope that what it tells is of.</summary>
    public static string ScopeOf(Facet facet) => facet.Of switch
    {
        FacetOf.Standing => TokenScopes.People,
        FacetOf.Flags => TokenScopes.Flags,
        FacetOf.Posts or FacetOf.Zone => TokenScopes.Careers,
        _ => TokenScopes.Pay,
    };

    private static IResult? Refuse(HttpContext context, DateOnly asOf, out PeopleQuery asked)
    {
        var flags = Has(context, TokenScopes.Flags);
        asked = PeopleQuery.Read(context.Request.Path + context.Request.QueryString, asOf) with { LeavesFlagsOut = !flags, LeavesPayFlagsOut = !Has(context, TokenScopes.Pay) };
        if (context.Request.Query.Keys.FirstOrDefault(k => !Known.Contains(k) && Facets.Find(k) is null) is { } unknown)
            return ApiFaults.Of(400, $"“{unknown}” is nothing that people can be asked for. Known are {string.Join(", ", Known.Concat(Facets.All.Select(f => f.Id)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))}.");
        var needed = asked.Explore.Facets.Select(ScopeOf).Concat(asked.Flag is null ? [] : [TokenScopes.Flags]).Concat(asked.Sort == PeopleSort.Post ? [TokenScopes.Careers] : []);
        return needed.FirstOrDefault(scope => !Has(context, scope)) is { } missing ? ApiFaults.Of(403, $"This asks for something of the scope “{missing}”, which the token was not made for.") : null;
    }

    private static ApiRow RowOf(PersonRow row, bool careers, bool flags) => new(
        row.Id, row.Name, row.Title, row.Kind?.ToString(), row.Track?.ToString(), row.Level, row.Rung, row.Team, row.Manager is null ? null : new(row.ManagerId ?? "", row.Manager), row.HasLeft,
        careers ? row.MonthsInPost : null, flags ? [.. row.Flags.Select(f => new ApiMark(f.Rule, f.Severity.ToString()))] : null);

    private static ApiKey KeyOf(GroupKey key) => new(key.Value, key.Words);

    private static ApiFigures FiguresOf(Figures figures, FacetKind? kind)
    {
        return new(figures.Unit, figures.Count, Of(figures.Least), Of(figures.LowerQuarter), Of(figures.Median), Of(figures.UpperQuarter), Of(figures.Most));

        object Of(decimal number) => kind == FacetKind.Day ? DateOnly.FromDayNumber((int)number) : Math.Round(number, 2);
    }
}
