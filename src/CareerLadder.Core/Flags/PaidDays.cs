using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Days in one post with one base pay, under one version of the ladders.</summary>
internal readonly record struct PaidDays(DateRange Days, BasePay Pay, BandsHere Bands)
{
    [ThreadStatic]
    private static List<PaidDays>? scratch;

    /// <summary>Every day of a career in a post for which there are bands, with a base pay that is known, in order.</summary>
    public static PaidDays[] Of(Career career, BandLookup lookup)
    {
        var pays = career.Pays;
        if (pays.Count == 0) return [];
        var found = scratch ??= [];
        found.Clear();
        for (var version = 0; version < lookup.Days.Length; version++)
        {
            if (lookup.In(career.Person.Zone, version) is not { } zone) continue;
            foreach (ref readonly var stretch in career.Stretches)
            {
                var days = stretch.Days.And(lookup.Days[version]);
                if (days.IsEmpty || days.End <= pays[0].From || stretch.Post is not { Level: { } level } || !zone.TryGetValue(level, out var bands)) continue;
                for (var i = Math.Max(0, pays.IndexOn(days.Start)); i < pays.Count && pays[i].From < days.End; i++)
                    found.Add(new(days.And(pays.Span(i)), pays[i].Value, bands));
            }
        }

        return [.. found];
    }
}
