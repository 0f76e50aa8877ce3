using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Edit;

/// <summary>
/// Reads and changes the posts of one person. Nothing that clashes is saved before somebody has said what to do about it, and nothing over
/// what somebody else changed meanwhile.
/// </summary>
public sealed class EditStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private static readonly AuditAction[] OfPosts = [AuditAction.PostAdded, AuditAction.PostChanged, AuditAction.PostRemoved, AuditAction.PersonLeft, AuditAction.PersonCameBack, AuditAction.PersonJoined];

    /// <summary>Null for whoever may change nothing of the person.</summary>
    public async ValueTask<EditView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePostsOf(person)) return null;
        var known = access.Organisation.Find(person)!;
        await using var db = await databases.CreateDbContextAsync();
        return new(
            person, known.Person.DisplayName, access.Today, known.Person.Joined, known.Person.Left, await LinesAsync(db, access, known), access.MayChangePeople(),
            PostChoices.Of(access, person));
    }

    /// <summary>What would follow; null while the post is not valid, or not for the one who looks to change.</summary>
    public async ValueTask<EditPreview?> PreviewAsync(string person, PostInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePostsOf(person) || !IsValid(input)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var known = access.Organisation.Find(person)!;
        var preview = EditTeller.Tell(access, known, Settle(access, await KeptAsync(db, person), input));
        if (preview.Flags is { HoldsPay: true } || (preview.Flags is not null && access.TriesPayOf(person))) await gate.ShowPayAsync(access, [person]);
        return preview;
    }

    /// <summary>Saves a post, and what was answered to each clash. Nothing is written while one is not answered, or where the row is no longer as it was read.</summary>
    public async ValueTask<EditOutcome> SaveAsync(string person, PostInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePostsOf(person)) return new(false, "This is not yours to change.");
        if (!IsValid(input)) return new(false, "Please look at the fields above first: something is missing or does not fit.");
        await using var db = await databases.CreateDbContextAsync();
        // What is compared is read here too, so that of two who save at once the later one is told.
        await using var all = await db.Database.BeginTransactionAsync();
        var kept = await KeptAsync(db, person);
        var now = kept.Posts.FirstOrDefault(p => p.Id == input.Id)?.Post;
        if (input.Id != 0 && now != input.Was) return await ConflictAsync(db, access, person, input, now);
        var settled = Settle(access, kept, input);
        if (!settled.IsWhole) return new(false, "Please choose first what to do about what does not fit.");
        await WriteAsync(db, kept, settled.After);
        var action = input.IsRemoved ? AuditAction.PostRemoved : input.Id == 0 ? AuditAction.PostAdded : AuditAction.PostChanged;
        db.WriteDown(AuditEntry.Of(action, access.Viewer!, person, DetailsOf(input.IsRemoved ? input.Was! : input.ToPost(person, null))), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(true, input.IsRemoved ? "Removed." : "Saved.");
    }

    internal static async Task<KeptCareer> KeptAsync(AppDb db, string person)
    {
        var one = await db.People.Where(p => p.Person == person).Select(PersonRow.Fact).SingleAsync();
        var rows = await db.Posts.AsNoTracking().Where(p => p.Person == person).OrderBy(p => p.Id).ToListAsync();
        return new(one, [.. rows.Select(r => new KeptPost(r.Id, FactOf(r)))]);
    }

    /// <summary>Writes what is different, and nothing else.</summary>
    internal static async Task WriteAsync(AppDb db, KeptCareer before, KeptCareer after)
    {
        foreach (var (id, post) in after.Posts.Where(p => !before.Holds(p)))
        {
            var row = id == 0 ? db.Posts.Add(new()).Entity : await db.Posts.SingleAsync(p => p.Id == id);
            row.Take(post);
        }

        var gone = before.Posts.Select(p => p.Id).Except(after.Posts.Select(p => p.Id)).ToList();
        db.Posts.RemoveRange(await db.Posts.Where(p => gone.Contains(p.Id)).ToListAsync());
        if (before.Person != after.Person) (await db.People.SingleAsync(p => p.Person == before.Person.Id)).Take(after.Person);
    }

    private static bool IsValid(PostInput input) => input.IsRemoved ? input is { Id: not 0, Was: not null } : new PostInputValidator().Validate(input).IsValid;

    private static Settled<KeptCareer> Settle(Access access, KeptCareer kept, PostInput input)
    {
        var person = kept.Person.Id;
        var manager = Typed.Key(access.Organisation, input.Manager);
        var changed = input.IsRemoved ? kept.Without(input.Id)
            : input.ToPost(person, manager == person ? null : manager) is var post && input.Id != 0 ? kept.With(input.Id, post) : new(kept.Person, [.. kept.Posts, new(0, post)]);
        return Settled<KeptCareer>.Of(new Clashes(access.Organisation, kept, access.MayChangePeople()).Of, changed, input.Answers);
    }

    private static async Task<IReadOnlyList<PostLine>> LinesAsync(AppDb db, Access access, Evidence known)
    {
        var kept = await KeptAsync(db, known.Person.Id);
        return
        [
            .. kept.Posts.OrderBy(p => p.Post.From).ThenBy(p => p.Id).Select(p => new PostLine(
                p.Id, p.Post, Typed.Name(access.Organisation, p.Post.Manager), LastDayOf(kept.History, p.Post))),
        ];
    }

    // An open post ends with the next: the day people are shown is the one before that.
    private static DateOnly? LastDayOf(PostHistory history, Post post)
    {
        var counts = history.Stretches.Where(s => ReferenceEquals(s.Post, post)).Select(s => s.Days).ToList();
        return counts.Count > 0 ? counts[^1].LastDay : post.To?.AddDays(-1);
    }

    private static async Task<EditOutcome> ConflictAsync(AppDb db, Access access, string person, PostInput input, Post? now)
    {
        var (by, at) = await LastChange.FindAsync(db, access, person, OfPosts);
        var mine = input.IsRemoved ? null : input.ToPost(person, Typed.Key(access.Organisation, input.Manager));
        return new(false, "Somebody else changed this post meanwhile. Nothing was saved, and nothing of yours is lost.", new(by, at, now is null, PostFields.Compare(access.Organisation, input.Was, now, mine)) { Now = now });
    }

    private static Post FactOf(PostRow row) => new(row.Person, row.From, row.To, row.Kind, row.Title, row.Level, row.Team, row.Manager, row.Employer);

    // Kind and day, and nothing that somebody typed.
    private static string DetailsOf(Post post) => $"{KindWords.Of(post.Kind)} from {Say.Day(post.From)}.";
}
