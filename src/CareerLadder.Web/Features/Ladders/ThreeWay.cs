namespace CareerLadder.Web.Features.Ladders;

/// <summary>
/// What becomes of a form that somebody opened, while somebody else saved the same thing: each field that only one of them touched is as
/// that one wrote it; one that both wrote is for the later to decide, who sees both.
/// </summary>
/// <param name="Merged">Every field as it would be, one's own words where both wrote.</param>
/// <param name="Theirs">Of the fields that both wrote, what stands there now.</param>
public sealed record ThreeWay(IReadOnlyDictionary<string, string> Merged, IReadOnlyDictionary<string, string> Theirs)
{
    /// <param name="opened">As the form was when it was opened.</param>
    /// <param name="mine">As it is to be saved.</param>
    /// <param name="now">As it is kept by now.</param>
    public static ThreeWay Of(IReadOnlyDictionary<string, string> opened, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> now)
    {
        var (merged, theirs) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var field in mine.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var (was, own, other) = (opened.GetValueOrDefault(field, ""), mine.GetValueOrDefault(field, opened.GetValueOrDefault(field, "")), now.GetValueOrDefault(field, ""));
            merged[field] = own == was ? other : own;
            if (own != was && other != was && own != other) theirs[field] = other;
        }

        return new(merged, theirs);
    }
}
