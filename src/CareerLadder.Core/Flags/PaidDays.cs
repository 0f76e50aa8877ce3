using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Days in one post with one base pay.</summary>
internal readonly record struct PaidDays(DateRange Days, BasePay Pay, BandsHere Bands)
{
    [ThreadStatic]
    private static List<PaidDays>? scratch;

    /// <summary>Every day of a career in a post for which there are bands, with a base pay that is known, in order.</summary>
    public static PaidDays[] Of(Career career, BandLookup lookup)
    {
        var pays = career.Pays;
        if (pays.Count == 0 || lookup.In(career.Person.Zone) is not { } zone) return [];
        var found = scratch ??= [];
        found.Clear();
        foreach (ref readonly var stretch in career.Stretches)
        {
            if (stretch.Days.End <= pays[0].From || stretch.Post is not { Level: { } level } || !zone.TryGetValue(level, out var bands)) continue;
            for (var i = Math.Max(0, pays.IndexOn(stretch.Days.Start)); i < pays.Count && pays[i].From < stretch.Days.End; i++)
                found.Add(new(stretch.Days.And(pays.Span(i)), pays[i].Value, bands));
        }

        return [.. found];
    }
}
