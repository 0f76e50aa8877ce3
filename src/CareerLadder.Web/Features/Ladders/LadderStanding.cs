using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>How many people stand on each level. Of today alone, which is everyone's to see.</summary>
internal static class LadderStanding
{
    public static IReadOnlyDictionary<string, int> Today(Access access)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var evidence in access.Organisation.People)
        {
            if (evidence.PresenceOn(access.Today) == Presence.Here && evidence.StandsHereOn(access.Today)?.Level is { } level) counts[level] = counts.GetValueOrDefault(level) + 1;
        }

        return counts;
    }
}
