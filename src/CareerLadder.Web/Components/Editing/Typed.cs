using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Who is meant by what is typed where a person is asked for.</summary>
internal static class Typed
{
    private const string Between = " · ";
    private const int MostFound = 12;

    /// <summary>Ada Lovelace · p17: the name to know somebody by, the key so that nobody else is meant. What is no key here stays as it was typed.</summary>
    public static string? Name(Organisation organisation, string? key) =>
        organisation.Find(key) is { } known && known.Person.Name is { } name ? $"{name}{Between}{key}" : key;

    /// <summary>The same without the key, where nobody types.</summary>
    public static string? NameIn(string? typed) => typed?.LastIndexOf(Between, StringComparison.Ordinal) is >= 0 and var at ? typed[..at] : typed;

    /// <summary>The key of whoever is meant; what was typed where nobody is, or more than one may be.</summary>
    public static string? Key(Organisation organisation, string? typed)
    {
        if (PostInput.Text(typed) is not { } text || organisation.Find(text) is not null) return PostInput.Text(typed);
        var at = text.LastIndexOf(Between, StringComparison.Ordinal);
        if (at >= 0 && organisation.Find(text[(at + Between.Length)..]) is { } told) return told.Person.Id;
        var named = organisation.People.Where(p => string.Equals(p.Person.Name, text, StringComparison.CurrentCultureIgnoreCase)).Take(2).ToList();
        return named is [var one] ? one.Person.Id : text;
    }

    /// <summary>Those who are here or yet to come and whose name or key holds what is typed, to choose from.</summary>
    public static IReadOnlyList<string> Find(Access access, string? typed) => PostInput.Text(typed) is not { } text ? [] :
    [
        .. access.Organisation.People.Where(p => p.PresenceOn(access.Today) != Presence.Left && access.MaySee(Known.Standing, p.Person.Id)
                && (p.Person.DisplayName.Contains(text, StringComparison.CurrentCultureIgnoreCase) || p.Person.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase)))
            .Take(MostFound).Select(p => Name(access.Organisation, p.Person.Id)!),
    ];

    /// <summary>The teams there are, by name.</summary>
    public static IReadOnlyList<string> Teams(Organisation organisation, DateOnly today) =>
    [
        .. organisation.People.Where(e => e.PresenceOn(today) == Presence.Here).Select(e => e.StandsHereOn(today)?.Team).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
