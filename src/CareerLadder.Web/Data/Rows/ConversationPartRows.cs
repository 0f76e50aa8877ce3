using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>The two who hold a conversation.</summary>
public enum ConversationSide
{
    Person,
    Manager,
}

/// <summary>Table AgendaPoints: one line of what a conversation is to be about. Both sides read and change it.</summary>
public sealed class AgendaPointRow
{
    public int Id { get; set; }

    public int Conversation { get; set; }

    /// <summary>1, 2, 3 and so on within the conversation.</summary>
    public int Position { get; set; }

    public string Text { get; set; } = "";

    /// <summary>What it was made from: flag:TlmTrap, door:climb, goal, intent, followup, swap. Null where somebody added it.</summary>
    public string? Source { get; set; }
}

/// <summary>
/// Table ConversationWords: what one side wrote into the shared notes, for both to read. Each writes a half of their own, so that two
/// who type at once never write over each other, and it stays clear who said what.
/// </summary>
public sealed class ConversationWordsRow
{
    public int Id { get; set; }

    public int Conversation { get; set; }

    public ConversationSide Side { get; set; }

    public string Text { get; set; } = "";

    /// <summary>One more with every save.</summary>
    public int Version { get; set; }
}

/// <summary>Table PrivateNotes: what somebody wrote down of a conversation for their own eyes alone.</summary>
public sealed class PrivateNotesRow
{
    public int Id { get; set; }

    public int Conversation { get; set; }

    /// <summary>The key of the one who wrote them, and who alone reads them.</summary>
    public string By { get; set; } = "";

    public string Text { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>Table FollowUps: what somebody promised in a conversation. The person and their manager of each day see it.</summary>
public sealed class FollowUpRow : IAboutAPerson
{
    public int Id { get; set; }

    public int Conversation { get; set; }

    /// <summary>Whose career it is about.</summary>
    public string Person { get; set; } = "";

    /// <summary>The key of the one who promised it.</summary>
    public string Owner { get; set; } = "";

    public string Text { get; set; } = "";

    public DateOnly Due { get; set; }

    public DateOnly? DoneOn { get; set; }
}

internal sealed class ConversationPartRows :
    IEntityTypeConfiguration<AgendaPointRow>, IEntityTypeConfiguration<ConversationWordsRow>, IEntityTypeConfiguration<PrivateNotesRow>, IEntityTypeConfiguration<FollowUpRow>
{
    public void Configure(EntityTypeBuilder<AgendaPointRow> rows) => rows.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.Conversation);

    public void Configure(EntityTypeBuilder<ConversationWordsRow> rows)
    {
        rows.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.Conversation);
        rows.HasIndex(r => new { r.Conversation, r.Side }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PrivateNotesRow> rows)
    {
        rows.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.Conversation);
        rows.HasIndex(r => new { r.Conversation, r.By }).IsUnique();
    }

    // A conversation in which something was agreed cannot be deleted by mistake.
    public void Configure(EntityTypeBuilder<FollowUpRow> rows)
    {
        rows.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.Conversation).OnDelete(DeleteBehavior.Restrict);
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Owner);
    }
}
