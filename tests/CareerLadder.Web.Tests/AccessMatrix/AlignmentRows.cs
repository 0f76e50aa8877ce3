using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// The page of alignment and its parts. Whoever may see everyone's pay finds each person's there; others find bands and nobody. What those who may see it must
/// be shown is for the stores' own tests, since here a member would have to be shown their own.
/// </summary>
internal static class AlignmentRows
{
    private static readonly string[] Ladders = ["level", "rung"];

    public static IEnumerable<Row<StoreCall>> OfStores { get; } =
    [
        new("AlignmentStore.GetDoorAsync()", async (site, _) => await site.GetRequiredService<AlignmentStore>().GetDoorAsync()) { IsSampled = true, IsOfToday = true },
        new("AlignmentStore.ReadAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<AlignmentStore>().ReadAsync(new(asked.Day))) { IsSampled = true, SaysAnyway = Ladders },
        .. Enum.GetValues<PayGrouping>().Select(by => new Row<StoreCall>(
            "BandPayStore.ReadAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<BandPayStore>().ReadAsync(new(asked.Day, AlignmentPart.Pay, By: by)))
            {
                IsSampled = true, Compares = (asked, subject) => IsOfFew(asked, subject, by),
            }),
        .. Enum.GetValues<PayFit>().Select(fit => new Row<StoreCall>("BandPayStore.ListAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<BandPayStore>().ListAsync(new(asked.Day, AlignmentPart.People, Fit: fit)))
        {
            // Whoever is not below is inside or above; nobody's level has an equal whose band they could be held against.
            IsSampled = true, Compares = fit is PayFit.Below or PayFit.Inside or PayFit.Above or PayFit.Outside ? HasBand : null,
        }),
        new("BandPayStore.ListAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<BandPayStore>().ListAsync(new(asked.Day, AlignmentPart.People, Key: asked.About.Word("level"), Fit: PayFit.Above)))
        {
            Of = Subject.Asked, IsSampled = true, SaysAnyway = ["level"], Compares = (asked, subject) => subject == asked.About && HasBand(asked, subject),
        },
        new("BandPayStore.ListAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<BandPayStore>().ListAsync(new(asked.Day, AlignmentPart.People, By: PayGrouping.Team, Key: asked.About.Word("before"))))
        {
            Of = Subject.Asked, IsSampled = true, SaysAnyway = ["before"], NameTells = Field.Pay,
        },
        new("SwingPayStore.ReadAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<SwingPayStore>().ReadAsync(new(asked.Day, AlignmentPart.Swings))) { IsSampled = true },
        // Nobody's swing was a cut: whoever is seen to have swung was paid as much afterwards.
        new("SwingPayStore.ReadAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<SwingPayStore>().ReadAsync(new(asked.Day, AlignmentPart.Swings, CutsOnly: true)))
        {
            IsSampled = true, Compares = (asked, subject) => asked.Day.Year != 2020 && World.MaySee(asked.Viewer, subject, asked.Day, managersSeePay: false).Has(Field.History),
        },
        new("IntoBandStore.ReadAsync(AlignmentQuery)", async (site, asked) => await site.GetRequiredService<IntoBandStore>().ReadAsync(new(asked.Day, AlignmentPart.IntoBand))) { IsSampled = true },
        new("IntoBandStore.GetPlanAsync(DateOnly)", async (site, asked) => await site.GetRequiredService<IntoBandStore>().GetPlanAsync(asked.Day) is { } plan ? System.Text.Encoding.UTF8.GetString(plan) : null) { IsSampled = true },
        // No group is ever shown, of anybody, to anyone.
        new("FairPayStore.ReadAsync(DateOnly)", async (site, asked) => await site.GetRequiredService<FairPayStore>().ReadAsync(asked.Day)) { IsSampled = true },
    ];

    public static IEnumerable<Row<EndpointCall>> OfSite { get; } =
    [
        new("/alignment", asked => Address(Links.AlignmentPage, asked)) { SaysAnyway = Ladders },
        .. ((string[])["pay", "people", "swings", "into-band", "fair-pay"]).Select(show => new Row<EndpointCall>("/alignment", asked => Address(QueryHelpers.AddQueryString(Links.AlignmentPage, "show", show), asked))),
        new("/alignment", asked => Address(QueryHelpers.AddQueryString(Links.AlignmentPage, new Dictionary<string, string?> { ["show"] = "pay", ["by"] = "manager" }), asked)),
        new("/alignment/into-band.csv", asked => Address(Links.IntoBandPlanPage, asked)),
    ];

    // On the day past the level of everyone had none.
    private static bool HasBand(Asked asked, Someone subject) => !subject.HasLeft && asked.Day.Year != 2020;

    /// <summary>A figure about fewer than five people tells of each of them; everyone's level and team is theirs alone.</summary>
    private static bool IsOfFew(Asked asked, Someone subject, PayGrouping by)
    {
        if (!HasBand(asked, subject) || (by is PayGrouping.Team or PayGrouping.Manager && !World.IsListed(asked, subject))) return false;
        return by switch
        {
            PayGrouping.Zone => false,
            PayGrouping.Manager => World.People.Count(p => World.IsListed(asked, p) && BossOf(p) == BossOf(subject)) < 5,
            _ => true,
        };

        string? BossOf(Someone person) => asked.IsToday ? person.Boss : person.BossBefore ?? person.Boss;
    }

    private static string Address(string path, Asked asked) => asked.IsToday ? path : QueryHelpers.AddQueryString(path, "asof", asked.Day.ToString("O"));
}
