using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Sessions: one sign-in on one device, until it ends. The cookie carries its id, so an ended one opens nothing any more.</summary>
public sealed class SessionRow
{
    public Guid Id { get; set; }

    public int AccountId { get; set; }

    /// <summary>UTC, as are the others.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>About when it was last used; written down every few minutes at most.</summary>
    public DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>password, passkey, single sign-on, one click.</summary>
    public string Way { get; set; } = "";

    /// <summary>Firefox on Linux.</summary>
    public string Device { get; set; } = "";
}

/// <summary>Table Invitations: a link that lets somebody choose how to sign in, once and for some days.</summary>
public sealed class InvitationRow
{
    public int Id { get; set; }

    /// <summary>SHA-256 of the secret in the link; the secret itself is told once and kept nowhere.</summary>
    public string SecretHash { get; set; } = "";

    public string Email { get; set; } = "";

    public string? PersonId { get; set; }

    /// <summary>One of <see cref="Roles"/>; null for a member.</summary>
    public string? Role { get; set; }

    /// <summary>The account that gets a new way to sign in; null where the invitation makes the account.</summary>
    public int? AccountId { get; set; }

    /// <summary>The e-mail address of whoever invited.</summary>
    public string By { get; set; } = "";

    /// <summary>UTC, as are the others.</summary>
    public DateTime MadeAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }
}

/// <summary>Table Acceptance, of one row or none: that the organisation accepted what flags may not be used for.</summary>
public sealed class AcceptanceRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public DateTime At { get; set; }

    /// <summary>The e-mail address of whoever accepted it.</summary>
    public string By { get; set; } = "";

    /// <summary>As it was then.</summary>
    public string Sentence { get; set; } = "";
}

internal sealed class AccountRows :
    IEntityTypeConfiguration<SessionRow>, IEntityTypeConfiguration<InvitationRow>, IEntityTypeConfiguration<AcceptanceRow>, IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    // WebAuthn allows a credential's id to be so long: https://www.w3.org/TR/webauthn-3/#credential-id.
    private const int LongestCredentialId = 1023;

    // Identity adds this table by itself only to contexts made with the site's services, and this one is made without them too.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> rows)
    {
        rows.ToTable("Passkeys");
        rows.HasKey(p => p.CredentialId);
        rows.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
        rows.OwnsOne(p => p.Data).ToJson();
        rows.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
    }

    public void Configure(EntityTypeBuilder<SessionRow> rows)
    {
        rows.Property(r => r.Id).ValueGeneratedNever();
        rows.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }

    public void Configure(EntityTypeBuilder<InvitationRow> rows)
    {
        rows.HasIndex(r => r.SecretHash).IsUnique();
        rows.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }

    public void Configure(EntityTypeBuilder<AcceptanceRow> rows) => rows.Property(r => r.Id).ValueGeneratedNever();
}
