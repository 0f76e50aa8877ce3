using CareerLadder.Web.Components.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Copies;

/// <summary>How somebody signs in, what was written down about them, and what stood in their rows before they were changed.</summary>
internal sealed class CopyOfAccount(CopyReading of)
{
    private AppDb Db => of.Db;

    /// <param name="isOwn">For the person, who also sees each session and what an account did; administrators see what concerns the person.</param>
    public async Task<IReadOnlyList<CopySection>> ReadAsync(bool isOwn)
    {
        var accounts = await Db.Users.AsNoTracking().Where(a => a.PersonId == of.Person).OrderBy(a => a.Id).ToListAsync();
        int[] ids = [.. accounts.Select(a => a.Id)];
        string[] addresses = isOwn ? [.. accounts.Select(a => a.Email).OfType<string>()] : [];
        var roles = (await Db.UserRoles.Where(r => ids.Contains(r.UserId)).Join(Db.Roles, r => r.RoleId, r => r.Id, (of, role) => new { of.UserId, role.Name }).ToListAsync()).ToLookup(r => r.UserId, r => r.Name);
        return
        [
            CopySection.Of("account", "How you sign in.", accounts,
                ("email", a => a.Email), ("roles", a => string.Join(", ", roles[a.Id])), ("has_password", a => a.PasswordHash is not null), ("authenticator_app", a => a.TwoFactorEnabled), ("disabled_at", a => a.DisabledAt)),
            CopySection.Of("invitations", "Links that were made for you to choose how to sign in.", await Db.Invitations.AsNoTracking().Where(i => i.PersonId == of.Person).OrderBy(i => i.Id).ToListAsync(),
                ("email", i => i.Email), ("role", i => i.Role), ("by", i => i.By), ("made_at", i => i.MadeAt), ("expires_at", i => i.ExpiresAt), ("used_at", i => i.UsedAt), ("withdrawn_at", i => i.WithdrawnAt)),
            .. isOwn ? await OwnAsync(ids) : [],
            CopySection.Of("audit", "What was written down about you; times are UTC.", await Db.Audit.AsNoTracking().Where(r => r.About == of.Person || addresses.Contains(r.By)).OrderBy(r => r.Id).ToListAsync(),
                ("entry", r => r.Id), ("at", r => r.At), ("by", r => r.By), ("what", r => AuditWords.Of(r.Action)), ("about", r => of.NameOf(r.About)), ("more", r => r.Details)),
            .. isOwn ? [await EarlierAsync()] : Array.Empty<CopySection>(),
        ];
    }

    private async Task<CopySection[]> OwnAsync(int[] accounts) =>
    [
        CopySection.Of("passkeys", "Your passkeys, without the keys.", await Db.Set<IdentityUserPasskey<int>>().AsNoTracking().Where(p => accounts.Contains(p.UserId)).ToListAsync(),
            ("name", p => p.Data.Name), ("made_at", p => p.Data.CreatedAt.UtcDateTime)),
        CopySection.Of("sessions", "Where and when you signed in.", await Db.Sessions.AsNoTracking().Where(s => accounts.Contains(s.AccountId)).OrderBy(s => s.StartedAt).ToListAsync(),
            ("started_at", s => s.StartedAt), ("seen_at", s => s.SeenAt), ("ended_at", s => s.EndedAt), ("way", s => s.Way), ("device", s => s.Device)),
        CopySection.Of("tokens", "Tokens that you made for programs, without the secrets.", await Db.ApiTokens.AsNoTracking().Where(t => accounts.Contains(t.AccountId)).OrderBy(t => t.Id).ToListAsync(),
            ("name", t => t.Name), ("may_read", t => t.Scopes), ("made_at", t => t.MadeAt), ("expires_at", t => t.ExpiresAt), ("used_at", t => t.UsedAt), ("revoked_at", t => t.RevokedAt)),
    ];

    // Of the label no page tells, nor what it was before.
    private async Task<CopySection> EarlierAsync()
    {
        var changes = await Db.Changes.AsNoTracking().Where(c => c.Person == of.Person && c.Before != null && c.Table != nameof(AppDb.Groups)).OrderBy(c => c.Id).ToListAsync();
        int[] entries = [.. changes.Select(c => c.Audit).OfType<int>().Distinct()];
        var moments = await Db.Audit.AsNoTracking().Where(a => entries.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.At);
        return CopySection.Of("earlier", "What stood in a row of yours before it was changed or removed, so that the change can be taken back.", changes,
            ("changed_at", c => c.Audit is { } entry && moments.TryGetValue(entry, out var at) ? at : null), ("table", c => c.Table), ("row", c => c.FirstRow), ("before", c => c.Before));
    }
}
