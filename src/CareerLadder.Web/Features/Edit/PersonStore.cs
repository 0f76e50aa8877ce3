using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Corrects what is known of somebody beside their posts: name, address, zone, first day and the years before. For administrators alone.</summary>
public sealed class PersonStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private static readonly AuditAction[] OfPerson = [AuditAction.PersonChanged, AuditAction.PersonJoined];

    /// <summary>Null for everyone but administrators.</summary>
    public async ValueTask<PersonTold?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } known) return null;
        return new(known.Person, [.. access.Organisation.People.Select(p => p.Person.Zone).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What would follow; null while it is not valid, or not theirs to change.</summary>
    public async ValueTask<EditPreview?> PreviewAsync(string person, PersonInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } known || !new PersonInputValidator().Validate(input).IsValid) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await EditStore.KeptAsync(db, person);
        var settled = Settle(access, kept, input);
        IReadOnlyList<string> says = [.. Says(access, kept.Person, settled.After.Person)];
        // Where no day moves, there is nothing to draw.
        return settled.After.Person.Joined == kept.Person.Joined ? new(null, null, says, null, settled.Clashes) : EditTeller.Tell(access, known, settled) with { Says = says, Flags = null };
    }

    /// <summary>Saves it, and what was answered to each clash. Nothing is written while one is not answered, or where it is no longer as it was read.</summary>
    public async ValueTask<PersonOutcome> SaveAsync(string person, PersonInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is null) return new(false, "This is not yours to change.");
        if (!(await new PersonInputValidator().ValidateAsync(input)).IsValid) return new(false, "Please look at the fields above first: something does not fit.");
        await using var db = await databases.CreateDbContextAsync();
        // What is compared is read here too, so that of two who save at once the later one is told.
        await using var all = await db.Database.BeginTransactionAsync();
        var kept = await EditStore.KeptAsync(db, person);
        var (now, mine) = (kept.Person, input.ToPerson(kept.Person));
        if (input.Was is { } was && PersonFields.Changed(was, now).Length > 0)
        {
            var (by, at) = await LastChange.FindAsync(db, access, person, OfPerson);
            return new(false, "Somebody else changed this meanwhile.", Conflict: new(by, at, IsGone: false, PersonFields.Compare(was, now, mine)), Now: now);
        }

        if (mine.Joined >= now.Left) return new(false, $"The first day cannot be after the last, {Say.Day(now.Left.Value.AddDays(-1))}.");
        if (mine.Email is { } email && await db.People.Where(p => p.Person != person && EF.Functions.Collate(p.Email, "NOCASE") == email).Select(p => new { p.Person, p.Name }).FirstOrDefaultAsync() is { } addressed)
            return new(false, $"{addressed.Name ?? addressed.Person} has this address already.", addressed.Person);
        var settled = Settle(access, kept, input);
        if (!settled.IsWhole) return new(false, "Please choose first what to do about what does not fit.");
        await EditStore.WriteAsync(db, kept, settled.After);
        db.WriteDown(AuditEntry.Of(AuditAction.PersonChanged, access.Viewer!, person, $"{PersonFields.Changed(now, settled.After.Person)}."), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(true, "Saved.");
    }

    private static Settled<KeptCareer> Settle(Access access, KeptCareer kept, PersonInput input) =>
        Settled<KeptCareer>.Of(after => ClashesOf(access, kept.Person, after), new(input.ToPerson(kept.Person), kept.Posts), input.Answers);

    private static IEnumerable<Clash<KeptCareer>> ClashesOf(Access access, Person before, KeptCareer after)
    {
        var person = after.Person;
        if (person.Name != before.Name)
        {
            foreach (var other in Namesakes.Of(access, person.Name, person.Id))
                yield return new($"name-{other.Person}", $"{other.Name} is known here already: {other.Standing}, key {other.Person}.", [new(Way.Keep, "It is somebody else of that name")]);
        }

        if (person.Joined is not { } joined || person.Joined == before.Joined) yield break;
        foreach (var (id, post) in after.Posts.Where(p => p.Post.IsHere && p.Post.From < joined))
        {
            List<Way<KeptCareer>> ways = [];
            if (!(post.To <= joined)) ways.Add(new("begin", $"Begin it on {Say.Day(joined)}", c => c.With(id, post with { From = joined })));
            ways.Add(new(Way.Keep, "Leave it as it is"));
            yield return new($"post-{id}", $"{Clashes.Words(post)} begins on {Say.Day(post.From)}, before the first day here.", ways);
        }
    }

    private static IEnumerable<string> Says(Access access, Person before, Person after)
    {
        if (after.Joined != before.Joined) yield return $"Tenure at the company counts from {Day(after.Joined)}, instead of {Day(before.Joined)}.";
        if (after.PractisedBefore != before.PractisedBefore || after.ManagedBefore != before.ManagedBefore) yield return "The estimate of fluency, and the flags that count years, are worked out anew.";
        if (after.Zone == before.Zone) yield break;
        yield return $"A zone has no dates: the bands of {after.Zone ?? "no zone"} count for the whole career, instead of those of {before.Zone ?? "no zone"}.";
        if (access.MaySeeBands && access.Organisation.Find(before.Id)?.StandsHereOn(access.Today)?.Level is { } level)
            yield return $"Today: the band of {level} is {Band(after.Zone)}, instead of {Band(before.Zone)}.";

        string Band(string? zone) => access.Organisation.Company.Bands.On(zone, access.Organisation.Find(before.Id)!.StandsHereOn(access.Today)!.Level, access.Today) is { } band ? PayWords.Of(band) : "not set";

        static string Day(DateOnly? day) => day is { } known ? Say.Day(known) : "a day that is not known";
    }
}
