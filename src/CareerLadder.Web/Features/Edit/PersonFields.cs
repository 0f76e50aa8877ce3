using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;

namespace CareerLadder.Web.Features.Edit;

/// <summary>What is known of somebody, field by field, to be held side by side and taken over singly.</summary>
internal static class PersonFields
{
    private static readonly (string Key, string Label, Func<Person, string?> Read, Action<PersonInput, PersonInput> Take)[] All =
    [
        ("name", "Name", p => p.Name, (to, from) => to.Name = from.Name),
        ("email", "E-mail", p => p.Email, (to, from) => to.Email = from.Email),
        ("zone", "Zone", p => p.Zone, (to, from) => to.Zone = from.Zone),
        ("joined", "First day here", p => p.Joined is { } day ? Say.Day(day) : null, (to, from) => to.Joined = from.Joined),
        ("practised", "Years as an engineer before", p => Years.Write(p.PractisedBefore), (to, from) => to.PractisedBefore = from.PractisedBefore),
        ("managed", "Years as a manager before", p => Years.Write(p.ManagedBefore), (to, from) => to.ManagedBefore = from.ManagedBefore),
    ];

    public static IReadOnlyList<ConflictField> Compare(Person? was, Person now, Person mine)
    {
        static string? Of(Person? person, Func<Person, string?> read) => person is null ? null : read(person);
        return [.. All.Select(f => new ConflictField(f.Key, f.Label, Of(was, f.Read), f.Read(now), f.Read(mine)))];
    }

    /// <summary>What is different, by its label and not by what it says.</summary>
    public static string Changed(Person before, Person after) => string.Join(", ", All.Where(f => f.Read(before) != f.Read(after)).Select(f => f.Label));

    /// <summary>Takes one field over from what somebody else saved.</summary>
    public static void Take(string key, PersonInput into, PersonInput theirs) => All.First(f => f.Key == key).Take(into, theirs);
}
