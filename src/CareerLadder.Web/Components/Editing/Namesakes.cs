using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Who is known already by a name that is being entered: it may be the same person.</summary>
internal static class Namesakes
{
    private const int MostTold = 5;

    /// <param name="name">As it is typed: case and accents make no other name of it.</param>
    /// <param name="except">The key of whoever is being changed.</param>
    public static IReadOnlyList<Namesake> Of(Access access, string? name, string? except = null)
    {
        if (PostInput.Text(name) is not { } text) return [];
        var plain = PlainText.Of(text);
        return
        [
            .. access.Organisation.People.Where(p => p.Person.Id != except && p.Person.Name is { } known && PlainText.Of(known) == plain && access.MaySee(Known.Standing, p.Person.Id))
                .Take(MostTold).Select(p => new Namesake(p.Person.Id, p.Person.DisplayName, Standing(p, access.Today))),
        ];
    }

    private static string Standing(Evidence known, DateOnly today) => known.PresenceOn(today) switch
    {
        Presence.Left => "who left",
        _ when known.StandsHereOn(today) is { } post => KindWords.Of(post),
        _ => "in no post today",
    };
}

/// <param name="Standing">What they do today.</param>
public sealed record Namesake(string Person, string Name, string Standing);
