using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>The fields of a band, one by one, to be held side by side and taken over singly.</summary>
internal static class BandFields
{
    private static readonly (string Key, string Label, Func<Band, string?> Read, Action<BandInput, BandInput> Take)[] All =
    [
        ("level", "Level", b => b.Level, (to, from) => to.Level = from.Level),
        ("zone", "Zone", b => b.Zone, (to, from) => to.Zone = from.Zone),
        ("from", "First day", b => b.From is { } day ? Say.Day(day) : "since ever", (to, from) => to.From = from.From),
        ("min", "Minimum", b => PayWords.Number(b.Min), (to, from) => to.Min = from.Min),
        ("max", "Maximum", b => PayWords.Number(b.Max), (to, from) => to.Max = from.Max),
        ("target", "Target", b => b.Target is { } target ? PayWords.Number(target) : null, (to, from) => to.Target = from.Target),
        ("currency", "Currency", b => b.Currency, (to, from) => to.Currency = from.Currency),
    ];

    public static IReadOnlyList<ConflictField> Compare(Band? was, Band? now, Band? mine)
    {
        static string? Of(Band? band, Func<Band, string?> read) => band is null ? null : read(band);
        return [.. All.Select(f => new ConflictField(f.Key, f.Label, Of(was, f.Read), Of(now, f.Read), Of(mine, f.Read)))];
    }

    /// <summary>Takes one field over from what somebody else saved.</summary>
    public static void Take(string key, BandInput into, BandInput theirs) => All.First(f => f.Key == key).Take(into, theirs);
}
