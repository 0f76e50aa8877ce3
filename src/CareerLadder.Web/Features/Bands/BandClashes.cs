using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>One band and the row that keeps it; 0: none does yet.</summary>
internal sealed record KeptBand(int Id, Band Band);

/// <summary>All bands, in the order in which they were told.</summary>
internal sealed record KeptBands(IReadOnlyList<KeptBand> All)
{
    private Bands? bands;

    public Bands Bands => bands ??= new(All.Select(b => b.Band));

    public KeptBands With(int id, Band band) => new([.. All.Select(b => b.Id == id ? b with { Band = band } : b)]);

    public KeptBands Without(int id) => new([.. All.Where(b => b.Id != id)]);
}

/// <summary>Finds what does not fit in bands that were changed, and says what can be done about it.</summary>
internal sealed class BandClashes(Organisation organisation, KeptBands before)
{
    public IEnumerable<Clash<KeptBands>> Of(KeptBands after)
    {
        var known = before.All.ToHashSet();
        return after.All.Where(b => !known.Contains(b)).SelectMany(b => OfBand(after, b));
    }

    private IEnumerable<Clash<KeptBands>> OfBand(KeptBands after, KeptBand kept)
    {
        var (id, band) = kept;
        foreach (var other in after.All.Where(o => o.Id != id && (o.Band.Level, o.Band.Zone, o.Band.From) == (band.Level, band.Zone, band.From)))
        {
            var counts = after.All.Last(b => (b.Band.Level, b.Band.Zone, b.Band.From) == (band.Level, band.Zone, band.From)).Band;
            yield return new($"same-{id}-{other.Id}", $"A band of {Where(band)} {(band.From is { } day ? $"from {Say.Day(day)}" : "since ever")} is entered already: {PayWords.Of(other.Band)}.",
            [
                new("replace", $"Put {PayWords.Of(band)} in its place", c => c.Without(other.Id)),
                new(Way.Keep, $"Leave both: {PayWords.Of(counts)} counts, as it was entered last"),
            ]);
        }

        if (band.From is { } from && after.Bands.On(band.Zone, band.Level, from.AddDays(-1)) is { } last && last.Currency != band.Currency)
            yield return new($"currency-{id}-{band.Currency}", $"The day before, the band is in {last.Currency}, and this is in {band.Currency}.", [new(Way.Keep, "It is right: the currency changes")]);
        var ladders = organisation.Company.Ladders.All.Where(v => v.Ladder.Levels.Count > 0 && (band.From is null || v.Days.End > band.From)).ToList();
        if (ladders.Count > 0 && ladders.TrueForAll(v => v.Ladder.Find(band.Level) is null)) yield return new($"level-{id}-{band.Level}", $"There is no level {band.Level} on the ladder.", [new(Way.Keep, "Keep it as a name: it has no rung and no equal")]);
        if (band.Zone is { } zone && !before.Bands.Zones.Contains(zone) && organisation.People.All(p => p.Person.Zone != zone))
            yield return new($"zone-{id}-{zone}", $"Nobody is in the zone {zone}, and no other band is for it. Zones are compared exactly.", [new(Way.Keep, "It is right: the zone is new")]);
    }

    /// <summary>E5 in London.</summary>
    internal static string Where(Band band) => $"{band.Level} {(band.Zone is { } zone ? $"in {zone}" : "without a zone")}";
}
