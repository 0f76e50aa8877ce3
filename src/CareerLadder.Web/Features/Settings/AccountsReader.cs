using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Settings;

/// <summary>Reads the three lists and narrows them down.</summary>
internal sealed class AccountsReader(AppDb db, Access access, DateTime now)
{
    private readonly Organisation organisation = access.Organisation;
    private readonly DateOnly today = DateOnly.FromDateTime(now);

    /// <summary>The accounts that can look after accounts on a day.</summary>
    public static Task<List<int>> AdministratorsAsync(AppDb db, DateOnly today) => (
        from account in db.Users
        join of in db.UserRoles on account.Id equals of.UserId
        join role in db.Roles on of.RoleId equals role.Id
        where role.Name == Roles.Administrator && account.DisabledAt == null
            && !db.People.Any(p => p.Person == account.PersonId && p.Left <= today)
        select account.Id).ToListAsync();

    public async Task<AccountsView> ReadAsync(AccountsQuery asked)
    {
        var accounts = await AccountsAsync();
        var invitations = await InvitationsAsync(accounts);
        var words = PlainText.Of(asked.Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var without = Without(accounts, invitations).Where(p => Finds(words, p.Person.DisplayName, p.Person.Email, p.StandsHereOn(today)?.Title)).ToList();

        var found = accounts.Where(a => Finds(words, a.Name, a.Email, RoleWords.Of(a.Roles))).ToList();
        var narrowed = found.Where(a => HasRole(a, asked.Role) && HasState(a, asked.State)).ToList();
        var invited = invitations.Where(i => Finds(words, i.Name, i.Email, i.Role)).ToList();
        var chosen = accounts.Find(a => a.Id == asked.Account);
        return new(
            // Of the lists that are not asked for nothing but the number is.
            asked.List == AccountsList.Accounts ? [.. narrowed.OrderBy(a => PlainText.Of(a.Name), StringComparer.Ordinal)] : [],
            asked.List == AccountsList.Invitations ? [.. invited.OrderBy(i => i.Until)] : [],
            asked.List == AccountsList.Without ? Lines(without, accounts, invitations) : [],
            new Dictionary<AccountsList, int> { [AccountsList.Accounts] = narrowed.Count, [AccountsList.Invitations] = invited.Count, [AccountsList.Without] = without.Count },
            [.. Roles.All.Append(AccountsQuery.Member).Select(r => new AccountsOption(r, r, found.Count(a => HasRole(a, r) && HasState(a, asked.State))))],
            [.. Enum.GetValues<AccountState>().Select(s => new AccountsOption(s.ToString(), s.ToString(), found.Count(a => HasRole(a, asked.Role) && HasState(a, s))))],
            chosen,
            chosen is not null && await AdministratorsAsync(db, today) is [var only] && only == chosen.Id,
            chosen is not null && Same(chosen.Email, access.Viewer?.Email ?? ""));
    }

    private async Task<List<AccountLine>> AccountsAsync()
    {
        var roles = (await (from of in db.UserRoles join role in db.Roles on of.RoleId equals role.Id select new { of.UserId, role.Name }).ToListAsync()).ToLookup(r => r.UserId, r => r.Name!);
        var seen = await db.Sessions.GroupBy(s => s.AccountId).Select(g => new { g.Key, At = g.Max(s => s.SeenAt) }).ToDictionaryAsync(s => s.Key, s => DateOnly.FromDateTime(s.At));
        var passkeys = await db.UserPasskeys.GroupBy(p => p.UserId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(p => p.Key, p => p.Count);
        var elsewhere = (await db.UserLogins.Select(l => l.UserId).ToListAsync()).ToHashSet();
        var rows = await db.Users.Select(a => new { a.Id, a.PersonId, a.Email, HasPassword = a.PasswordHash != null, a.TwoFactorEnabled, a.DisabledAt, a.LockoutEnd }).ToListAsync();
        return rows.ConvertAll(a =>
        {
            var person = organisation.Find(a.PersonId)?.Person;
            var hasLeft = person?.Left <= today;
            return new AccountLine(
                a.Id, person?.Id, person?.DisplayName ?? a.Email!, a.Email!, [.. Roles.All.Where(roles[a.Id].Contains)],
                Ways(a.HasPassword, a.TwoFactorEnabled, passkeys.GetValueOrDefault(a.Id), elsewhere.Contains(a.Id)),
                seen.TryGetValue(a.Id, out var on) ? on : null,
                hasLeft ? AccountState.Ended : a.DisabledAt is null ? AccountState.Active : AccountState.Disabled,
                a.DisabledAt is { } at ? DateOnly.FromDateTime(at) : null,
                person?.Left?.AddDays(-1))
            {
                ShutUntil = a.LockoutEnd?.UtcDateTime is { } until && until > now ? until : null,
            };
        });
    }

    private async Task<List<InvitationLine>> InvitationsAsync(List<AccountLine> accounts)
    {
        var known = accounts.Select(a => a.Id).ToHashSet();
        var people = accounts.Select(a => a.Person).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var emails = accounts.Select(a => a.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null).ToListAsync();
        return
        [
            .. from row in rows
               where row.AccountId is null ? !IsMet(row.PersonId, row.Email) : known.Contains(row.AccountId.Value)
               select new InvitationLine(
                   row.Id, row.PersonId, organisation.Find(row.PersonId)?.Person.DisplayName ?? row.Email, row.Email, row.Role, row.By,
                   DateOnly.FromDateTime(row.MadeAt), row.ExpiresAt, row.ExpiresAt <= now, row.AccountId is not null),
        ];

        // An account that was made in another way answers the invitation too.
        bool IsMet(string? person, string email) => (person is not null && people.Contains(person)) || emails.Contains(email);
    }

    private IEnumerable<Evidence> Without(List<AccountLine> accounts, List<InvitationLine> invitations)
    {
        var met = accounts.Select(a => a.Person).Concat(invitations.Select(i => i.Person)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return organisation.People.Where(p => !met.Contains(p.Person.Id) && p.PresenceOn(today) != Presence.Left);
    }

    private List<WithoutLine> Lines(List<Evidence> without, List<AccountLine> accounts, List<InvitationLine> invitations)
    {
        var byEmail = accounts.ToLookup(a => a.Email, StringComparer.OrdinalIgnoreCase);
        var invited = invitations.Select(i => i.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. without.OrderBy(p => PlainText.Of(p.Person.DisplayName), StringComparer.Ordinal).Select(Line)];

        WithoutLine Line(Evidence evidence)
        {
            var person = evidence.Person;
            var post = evidence.StandsHereOn(today);
            var taken = person.Email is null ? null : byEmail[person.Email].FirstOrDefault();
            return new(person.Id, person.DisplayName, person.Email, post?.Title, WhyNot(person, taken, invited), taken is { Person: null } ? taken.Id : null);
        }
    }

    private static string? WhyNot(Person person, AccountLine? taken, HashSet<string> invited) => person.Email switch
    {
        null => "No e-mail address in people.csv.",
        var email when !EmailAddress.IsOne(email) => "The e-mail address in people.csv cannot be one.",
        _ when taken is { Person: null } => "An account has this address and belongs to nobody yet.",
        _ when taken is not null => $"{taken.Name} signs in with this address.",
        var email when invited.Contains(email) => "Somebody else is invited with this address.",
        _ => null,
    };

    private static string Ways(bool password, bool app, int passkeys, bool elsewhere)
    {
        string?[] ways = [password ? "Password" : null, app ? "authenticator app" : null, passkeys switch { 0 => null, 1 => "passkey", _ => $"{passkeys} passkeys" }, elsewhere ? "single sign-on" : null];
        return string.Join(", ", ways.OfType<string>()) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
    }

    private static bool HasRole(AccountLine account, string? role) => role is null || (role == AccountsQuery.Member ? account.Roles.Count == 0 : account.Roles.Contains(role));

    private static bool HasState(AccountLine account, AccountState? state) => state is null || account.State == state;

    private static bool Finds(string[] words, params ReadOnlySpan<string?> texts)
    {
        if (words.Length == 0) return true;
        var text = PlainText.Of(string.Join(' ', texts!));
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
