using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Pay;

/// <summary>Days on which the bands of two equals stay as they are.</summary>
/// <param name="Gap">Null where only one of them has a band, or they are in two currencies.</param>
public sealed record GapStretch(DateRange Days, Band? Engineering, Band? Management, LadderGap? Gap);

/// <summary>How the gap between two equals of a zone came about, from the first band of either on.</summary>
public sealed record GapHistory(string? Zone, int Rung, Level Engineering, Level Management, IReadOnlyList<GapStretch> Stretches)
{
    /// <summary>Every pair of equals of the zone of which either ever has a band, highest rung first.</summary>
    public static IReadOnlyList<GapHistory> Of(Ladder ladder, Bands bands, string? zone) =>
    [
        .. from engineering in ladder.Levels
           where engineering is { Track: Track.Engineering, Rung: not null }
           from management in ladder.EqualsOf(engineering)
           let stretches = Stretch(engineering.Rung!.Value, bands.Of(zone, engineering.Id), bands.Of(zone, management.Id))
           where stretches.Count > 0
           orderby engineering.Rung descending
           select new GapHistory(zone, engineering.Rung!.Value, engineering, management, stretches),
    ];

    private static List<GapStretch> Stretch(int rung, Timeline<Band> engineering, Timeline<Band> management)
    {
        var days = engineering.Select(b => b.From).Concat(management.Select(b => b.From)).Distinct().Order().ToList();
        var stretches = new List<GapStretch>(days.Count);
        for (var i = 0; i < days.Count; i++)
        {
            var (low, high) = (engineering.On(days[i]), management.On(days[i]));
            var gap = low is not null && high is not null && low.Currency == high.Currency ? LadderGap.Between(rung, low, high) : null;
            stretches.Add(new(new(days[i], i + 1 < days.Count ? days[i + 1] : DateRange.Never), low, high, gap));
        }

        return stretches;
    }
}
