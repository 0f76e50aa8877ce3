using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Settings;

/// <summary>Makes and takes back invitations, for administrators alone. The secret of a link leaves with the answer and is kept nowhere.</summary>
internal sealed class InvitationsStore(AdministratorsWork work)
{
    private const int Between = 50;

    /// <summary>A link for each of these people; whoever has one already gets a new one, and the old one opens nothing any more.</summary>
    /// <param name="role">One of <see cref="Roles"/>; null for members.</param>
    /// <param name="made">Told now and then how many links there are.</param>
    public Task<Done> InviteAsync(IReadOnlyCollection<string> people, string? role, IProgress<int>? made = null) => work.DoLongAsync(async doing =>
    {
        if (!IsRole(role)) return Done.Missing;
        var taken = await TakenAsync(doing);
        var links = new List<NewLink>();
        foreach (var id in people.Distinct(StringComparer.Ordinal))
        {
            if (doing.Access.Organisation.Find(id) is not { Person.Email: { } email } evidence || !EmailAddress.IsOne(email)) continue;
            if (evidence.PresenceOn(doing.Today) == Presence.Left || taken.Contains((id, null)) || taken.Contains((null, email.ToUpperInvariant()))) continue;
            links.Add(await MakeAsync(doing, new() { Email = email, PersonId = id, Role = role }));
            if (links.Count % Between == 0) made?.Report(links.Count);
        }

        return links.Count > 0 ? new(null, links) : Done.Missing;
    });

    /// <summary>A link for somebody who is not in people.csv.</summary>
    public Task<Done> InviteAddressAsync(string email, string? role) => work.DoAsync(async doing =>
    {
        email = email.Trim();
        if (!IsRole(role)) return Done.Missing;
        if (!EmailAddress.IsOne(email)) return new($"“{email}” is no e-mail address: write it like ada@company.example.");
        var same = email.ToUpperInvariant();
        if (await doing.Db.Users.AnyAsync(a => a.NormalizedEmail == same)) return new($"There is an account for {email} already.");
        var people = doing.Access.Organisation.People.Where(e => e.Person.Email?.ToUpperInvariant() == same && e.PresenceOn(doing.Today) != Presence.Left).Take(2).ToList();
        // Whoever is in the files after all gets their career with the account, if it has none yet.
        var person = people is [{ Person.Id: var id }] && !await doing.Db.Users.AnyAsync(a => a.PersonId == id) ? id : null;
        return new(null, [await MakeAsync(doing, new() { Email = email, PersonId = person, Role = role })]);
    });

    /// <summary>A new link in the place of an open or expired one.</summary>
    public Task<Done> RenewAsync(int id) => work.DoAsync(async doing =>
        await FindAsync(doing, id) is { } row ? new(null, [await MakeAsync(doing, new() { Email = row.Email, PersonId = row.PersonId, Role = row.Role, AccountId = row.AccountId })]) : Done.Missing);

    /// <summary>Its link opens nothing any more.</summary>
    public Task<Done> WithdrawAsync(int id) => work.DoAsync(async doing =>
    {
        if (await FindAsync(doing, id) is not { } row) return Done.Missing;
        row.WithdrawnAt = doing.Now;
        doing.WriteDown(AuditAction.InvitationWithdrawn, row.PersonId, $"{row.Email}.");
        return new();
    });

    /// <summary>A link for somebody who has an account and lost the way in: whoever follows it chooses a password, and every old way in ends then.</summary>
    public Task<Done> NewWayInAsync(int account) => work.DoAsync(async doing =>
    {
        if (await doing.Db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account) is not { } known) return Done.Missing;
        if (doing.Get<SignInWays>() is { Passwords: false } ways) return new($"Nobody chooses a password here: people sign in with {ways.SingleSignOn ?? "one click"}.");
        if (known.DisabledAt is not null) return new("This account is disabled. Enable it first.");
        if (doing.Access.Organisation.Find(known.PersonId) is { } evidence && evidence.PresenceOn(doing.Today) == Presence.Left) return new("This person has left, and the account ended with the last day.");
        return new(null, [await MakeAsync(doing, new() { Email = known.Email!, PersonId = known.PersonId, AccountId = account })]);
    });

    private static bool IsRole(string? role) => role is null || Roles.All.Contains(role);

    private static Task<InvitationRow?> FindAsync(AdministratorsWork.Work doing, int id) =>
        doing.Db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.UsedAt == null && i.WithdrawnAt == null);

    /// <summary>The people and the addresses that have an account.</summary>
    private static async Task<HashSet<(string? Person, string? Email)>> TakenAsync(AdministratorsWork.Work doing)
    {
        var accounts = await doing.Db.Users.Select(a => new { a.PersonId, a.NormalizedEmail }).ToListAsync();
        return [.. accounts.Where(a => a.PersonId is not null).Select(a => (a.PersonId, (string?)null)), .. accounts.Select(a => ((string?)null, a.NormalizedEmail))];
    }

    private static async Task<NewLink> MakeAsync(AdministratorsWork.Work doing, InvitationRow row)
    {
        // One account, one link: those before it, also of other people with the same address, open nothing any more.
        await doing.Db.Invitations
            .Where(i => i.UsedAt == null && i.WithdrawnAt == null && (i.Email == row.Email || (row.PersonId != null && i.PersonId == row.PersonId) || (row.AccountId != null && i.AccountId == row.AccountId)))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnAt, doing.Now));
        var secret = InvitationSecret.New();
        row.SecretHash = InvitationSecret.HashOf(secret);
        row.By = doing.Viewer.Email ?? "";
        row.MadeAt = doing.Now;
        row.ExpiresAt = doing.Now + InvitationSecret.OpenFor;
        doing.Db.Invitations.Add(row);
        doing.WriteDown(AuditAction.Invited, row.PersonId, row.AccountId is null ? $"{row.Email}, {(row.Role ?? AccountsQuery.Member).ToLowerInvariant()}." : $"{row.Email}, a new way in.");
        return new(doing.NameOf(row.PersonId, row.Email), row.Email, Links.Invitation(secret));
    }
}
