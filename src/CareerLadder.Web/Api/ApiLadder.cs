using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Features.Openings;
using CareerLadder.Web.Features.Organisations;

namespace CareerLadder.Web.Api;

/// <summary>One career, both ladders, their alignment and what is open, for a program.</summary>
internal static class ApiLadder
{
    public static async Task<IResult> CareerAsync(string person, HttpContext context, DateOnly asOf, ApiCareerStore store) =>
        await store.ReadAsync(person, asOf, ApiPeople.Has(context, TokenScopes.Flags), ApiPeople.Has(context, TokenScopes.Pay)) is { } career ? Results.Ok(career) : ApiFaults.Of(404);

    public static async Task<IResult> LaddersAsync(DateOnly asOf, LaddersStore store)
    {
        var view = await store.ReadAsync(new(asOf));
        var cards = view.Apart.Concat(view.Rungs.Reverse().SelectMany(r => r.Engineering.Concat(r.Management)));
        return Results.Ok(new ApiLadders(asOf, [.. cards.Select(c => new ApiLevel(c.Level.Id, c.Level.Track.ToString(), c.Level.Rung, c.Level.Title, c.Level.Summary, [.. c.EqualLevels.Select(e => e.Id)], c.People.Count))]));
    }

    public static async Task<IResult> AlignmentAsync(DateOnly asOf, ApiCareerStore store) => await store.ReadAlignmentAsync(asOf) is { } alignment ? Results.Ok(alignment) : ApiFaults.Of(404);

    public static async Task<IResult> OrganisationAsync(DateOnly asOf, OrganisationStore store)
    {
        if (await store.ReadAsync(new(asOf)) is not { } view) return ApiFaults.Of(404);
        return Results.Ok(new ApiOrganisation(
            view.Day, Data.Files.Purpose.Sentence, view.Work.Practising.All, view.Work.Managing.All, view.Work.Both,
            [.. view.Flags.Select(f => new ApiRule(f.Id, f.Seen, f.Others, f.Raised, f.Cleared))], view.Spans.Median,
            [.. view.Swings.Years.Select(y => new ApiSwings(y.Year, y.Up, y.OtherUp, y.Down, y.OtherDown))])
        {
            Tickets = Counts(view.Tickets), WhyManage = Counts(view.Why),
        });

        static IReadOnlyList<ApiCount> Counts(CountsTold told) => [new("All", told.Whole), .. told.Parts.Select(p => new ApiCount(p.Name, p.Count))];
    }

    public static async Task<IResult> OpeningsAsync(DateOnly asOf, OpeningsStore store)
    {
        if (await store.ReadAsync(new(asOf)) is not { } view) return ApiFaults.Of(404);
        return Results.Ok(new ApiOpenings(asOf, [.. view.Lines.Select(l => new ApiOpening(l.Id, l.Title, l.Kind.ToString(), l.Level, l.Team, new(l.Manager.Id, l.Manager.Name), l.OpenedOn, l.Text))]));
    }
}
