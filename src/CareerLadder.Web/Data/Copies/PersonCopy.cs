using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Data.Copies;

/// <summary>How much of what is kept about somebody a copy holds.</summary>
public enum CopyScope
{
    /// <summary>For the person: everything but what is somebody else's alone.</summary>
    Own,

    /// <summary>For an administrator: people, posts, the account and the audit.</summary>
    Administrator,

    /// <summary>The same for one who looks after pay, too.</summary>
    AdministratorAndPay,
}

/// <summary>What is kept about one person, to take along, and what is held back of it.</summary>
/// <param name="Made">UTC.</param>
/// <param name="HeldBack">What, and why, in sentences.</param>
public sealed record PersonCopy(string Person, string Name, DateTime Made, IReadOnlyList<CopySection> Sections, IReadOnlyList<string> HeldBack)
{
    private const string Secrets = "Passwords, passkeys, tokens and secret addresses: they are kept only as what they can be checked by, and that opens accounts.";

    // product.md: "Own: all but others' private notes", and a label is never shown for a person.
    private static readonly string[] OfOwn =
    [
        "What a manager wrote for themselves alone of conversations with you: private notes are for the eyes of whoever wrote them.",
        "Plans, appointments and drafts about you that a manager keeps and has not shared with you: they are that manager’s own thoughts.",
        "Who could swap with you, before both have said yes: neither learns of the other until then.",
        "The label that your organisation may lawfully record for figures of fair pay: it is shown for nobody and stands in no file. Your administrators can tell you.",
        "What is kept about people whom you manage or have managed: it is in their own copies. Of it you find here what you wrote for yourself alone, and what you promised.",
        Secrets,
    ];

    private static readonly string[] OfAdministrators =
    [
        "Intents, practice, forks, goals, evidence, plans, return tickets, conversations, interest, swaps, flags and fluency: they are the person’s, and administrators see none of them. The person takes a whole copy along from the page of their account. For somebody who can no longer sign in, whoever runs the server makes it there: careerladder export FOLDER --person KEY.",
        "The label that the organisation may lawfully record for figures of fair pay: it is shown for nobody and stands in no file.",
        Secrets,
    ];

    /// <summary>Who may have it is for the one to ask who calls this.</summary>
    /// <param name="person">Somebody the organisation knows.</param>
    /// <param name="now">UTC.</param>
    internal static async Task<PersonCopy> ReadAsync(AppDb db, Organisation organisation, string person, DateTime now, CopyScope scope)
    {
        var reading = new CopyReading(db, organisation, person, DateOnly.FromDateTime(now));
        var (career, account) = (new CopyOfCareer(reading), new CopyOfAccount(reading));
        List<CopySection> sections = [.. await career.ReadPostsAsync()];
        if (scope != CopyScope.Administrator) sections.Add(await career.ReadPayAsync());
        if (scope == CopyScope.Own)
        {
            sections.AddRange(await career.ReadOwnAsync());
            sections.AddRange(await new CopyOfWords(reading).ReadAsync());
        }

        sections.AddRange(await account.ReadAsync(isOwn: scope == CopyScope.Own));
        var heldBack = scope == CopyScope.Own ? OfOwn : scope == CopyScope.Administrator ? ["Pay: it is seen by the person, and by those who look after pay.", .. OfAdministrators] : OfAdministrators;
        return new(person, organisation.Find(person)!.Person.DisplayName, now, sections, heldBack);
    }
}

/// <summary>What all parts of a copy are read with.</summary>
internal sealed record CopyReading(AppDb Db, Organisation Organisation, string Person, DateOnly Today)
{
    /// <summary>Of somebody else: the name, which everyone may know. Keys of people who are not here stay as they were told.</summary>
    public string? NameOf(string? key) => Organisation.Find(key)?.Person.DisplayName ?? key;

    /// <summary>The last day of something that ends before a day, as people mean it.</summary>
    public static object? Last(DateOnly? end) => end?.AddDays(-1);

    /// <summary>Whether the person manages another today, and so may see what is agreed with them.</summary>
    public bool Manages(string other) => Organisation.Lines.ManagerOn(other, Today) == Person;
}
