using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table CalendarFeeds: the secret address at which a calendar program reads somebody's conversations.</summary>
public sealed class CalendarFeedRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>SHA-256 of the secret in the address; the secret itself is told once and kept nowhere.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; set; }
}

/// <summary>Table Reminders: an e-mail before a conversation, to one of the two, written down before it is sent so that it is sent once.</summary>
public sealed class ReminderRow
{
    public int Id { get; set; }

    public int Conversation { get; set; }

    /// <summary>The key of the one reminded.</summary>
    public string Person { get; set; } = "";

    /// <summary>The day of the conversation that it speaks of: one that was moved is reminded of anew.</summary>
    public DateOnly On { get; set; }

    public int Tries { get; set; }

    /// <summary>When to try, again or at first; UTC, as is the other.</summary>
    public DateTime TryAt { get; set; }

    public DateTime? SentAt { get; set; }
}

internal sealed class ReminderRows : IEntityTypeConfiguration<CalendarFeedRow>, IEntityTypeConfiguration<ReminderRow>
{
    public void Configure(EntityTypeBuilder<CalendarFeedRow> rows)
    {
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Person).HasPrincipalKey(p => p.Person);
        rows.HasIndex(r => r.Person).IsUnique();
        rows.HasIndex(r => r.SecretHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReminderRow> rows)
    {
        rows.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.Conversation);
        rows.HasIndex(r => new { r.Conversation, r.Person, r.On }).IsUnique();
    }
}
