using System.Globalization;
using System.Text;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Join;

/// <summary>Enters people who join, each with a first post. For administrators alone.</summary>
public sealed class JoinStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>Null for everyone but administrators.</summary>
    public async ValueTask<JoinView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople()) return null;
        return new(
            PostChoices.Of(access, ""),
            [.. access.Organisation.People.Select(p => p.Person.Zone).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>A key made of the name that nobody has yet; null for whoever may enter nobody, and for a name without a letter.</summary>
    public async ValueTask<string?> FindKeyAsync(string? name)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || KeyOf(name) is not { Length: > 0 } key) return null;
        if (access.Organisation.Find(key) is null) return key;
        return Enumerable.Range(2, access.Organisation.People.Count + 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"{key}-{i}")).First(k => access.Organisation.Find(k) is null);
    }

    /// <summary>Who is known by that name already, and may be meant; none for whoever may enter nobody.</summary>
    public async ValueTask<IReadOnlyList<Namesake>> FindNamesakesAsync(string? name)
    {
        var access = await gate.EnterAsync();
        return access.MayChangePeople() ? Namesakes.Of(access, name) : [];
    }

    /// <summary>What would follow; null while the first post is not valid, or for whoever may enter nobody.</summary>
    public async ValueTask<JoinPreview?> PreviewAsync(JoinInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || !(await new PostInputValidator().ValidateAsync(input.Post)).IsValid) return null;
        var (all, post) = (access.Organisation, input.Post.ToPost("", Typed.Key(access.Organisation, input.Post.Manager)));
        var person = new Person("", PostInput.Text(input.Name), Joined: post.From, Zone: PostInput.Text(input.Zone));
        var level = post.Level is { } known ? $", {KindWords.LevelWithEquals(all.LadderOn(post.From), known)}" : "";
        List<string> says = [$"From {Say.Day(post.From)}: {KindWords.Of(post)}{level}{(all.Find(post.Manager) is { } manager ? $", reports to {manager.Person.DisplayName}" : "")}."];
        if (access.MaySeeBands && post.Level is { } at && all.Company.Bands.On(person.Zone, at, post.From) is { } band) says.Add($"The band is {PayWords.Of(band)}.");
        return new(says, Pendulum.Of(new(Career.Of(new(person), [post]), all.Company), access.Today, access.Today, withFluency: false));
    }

    public async ValueTask<JoinOutcome> JoinAsync(JoinInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople()) return new(null, "This is for administrators to enter.");
        if (!(await new JoinInputValidator().ValidateAsync(input)).IsValid) return new(null, "Please look at the fields above first: something is missing or does not fit.");
        var (key, email) = (PostInput.Text(input.Key)!, PostInput.Text(input.Email));
        await using var db = await databases.CreateDbContextAsync();
        await using var all = await db.Database.BeginTransactionAsync();
        if (await db.People.Where(p => p.Person == key).Select(p => new { p.Person, p.Name }).FirstOrDefaultAsync() is { } same)
            return new(null, $"The key {key} is {same.Name ?? same.Person}’s. If it is the same person, change that career; else choose another key.", same.Person);
        if (email is not null && await db.People.Where(p => EF.Functions.Collate(p.Email, "NOCASE") == email).Select(p => new { p.Person, p.Name }).FirstOrDefaultAsync() is { } addressed)
            return new(null, $"{addressed.Name ?? addressed.Person} has this address already. If it is somebody who comes back, enter that on their career.", addressed.Person);
        var manager = Typed.Key(access.Organisation, input.Post.Manager);
        if (manager is not null && access.Organisation.Find(manager) is null) return new(null, $"Nobody here is called {manager}. Please choose a manager from the list, or leave the field empty.");
        if (manager is not null && access.Organisation.Find(manager) is { } boss && boss.Career.End <= input.Post.From)
            return new(null, $"The last day of {boss.Person.DisplayName} is {Say.Day(boss.Career.End.AddDays(-1))}, before this begins. Please choose another manager.");
        if (input.Post.Level is { Length: > 0 } level && access.Organisation.LadderOn(input.Post.From!.Value).Find(level) is null) return new(null, $"There is no level {level} on the ladder of {Say.Day(input.Post.From.Value)}. Please choose another.");
        db.People.Add(new()).Entity.Take(new(key, PostInput.Text(input.Name), email, input.Post.From, null, PostInput.Text(input.Zone), Years.Read(input.PractisedBefore), Years.Read(input.ManagedBefore)));
        await db.SaveChangesAsync();
        db.Posts.Add(new()).Entity.Take(input.Post.ToPost(key, manager));
        db.WriteDown(AuditEntry.Of(AuditAction.PersonJoined, access.Viewer!, key, $"Joins on {Say.Day(input.Post.From!.Value)}."), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(key, "Saved.");
    }

    // Łukasz O’Neill: lukasz-oneill. A letter that has no plain one, or is not known to have it on this machine, stays as it is.
    private static string KeyOf(string? name)
    {
        var key = new StringBuilder();
        foreach (var c in (PostInput.Text(name) ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) key.Append(c == 'ł' ? 'l' : c);
            else if (char.IsWhiteSpace(c) || c is '-' or '.') key.Append(key.Length > 0 && key[^1] != '-' ? "-" : "");
        }

        var text = key.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return text.Length > JoinInputValidator.LongestKey - 6 ? text[..(JoinInputValidator.LongestKey - 6)].Trim('-') : text;
    }
}
