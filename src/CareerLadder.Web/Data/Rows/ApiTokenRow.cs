using CareerLadder.Web.Components.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table ApiTokens: what a program shows in place of somebody's sign-in, to read what that somebody may see, within its scopes.</summary>
public sealed class ApiTokenRow
{
    public int Id { get; set; }

    public int AccountId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the token; the token itself is told once and kept nowhere.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>In words, with a space between.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>The account's security stamp when it was made: whatever replaces that ends the token too.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>UTC, as are the others.</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>The first moment at which it opens nothing any more.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>About when it was last used; written down every few minutes at most.</summary>
    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

internal sealed class ApiTokenRows : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> rows)
    {
        rows.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        rows.HasIndex(r => r.SecretHash).IsUnique();
    }
}
