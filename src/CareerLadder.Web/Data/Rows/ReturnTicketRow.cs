using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table ReturnTickets: what person and manager promise each other before a tour, from the proposal to whether it was honoured.</summary>
public sealed class ReturnTicketRow : IAboutAPerson
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The key of the manager who promises.</summary>
    public string Manager { get; set; } = "";

    /// <summary>The appointment it goes with, as it was proposed; null: none, or it was deleted.</summary>
    public int? Plan { get; set; }

    /// <summary>The key of whoever wrote it as it stands.</summary>
    public string WrittenBy { get; set; } = "";

    public DateOnly? ProposedOn { get; set; }

    /// <summary>The day of the appointment.</summary>
    public DateOnly Begins { get; set; }

    public TwoYears TwoYears { get; set; }

    /// <summary>The level of engineering to come back to.</summary>
    public string Level { get; set; } = "";

    /// <summary>The promise about pay, in words and without a figure.</summary>
    public string PayKept { get; set; } = "";

    /// <summary>Hands-on hours a week that are protected during the tour.</summary>
    public double ProtectedHours { get; set; }

    public DateOnly AskAgainOn { get; set; }

    public DateOnly? PersonAgreedOn { get; set; }

    public DateOnly? ManagerAgreedOn { get; set; }

    public TicketOutcome? Outcome { get; set; }

    public DateOnly? OutcomeOn { get; set; }

    /// <summary>The person's own words about the outcome.</summary>
    public string? Words { get; set; }

    /// <summary>What both promised, without the words.</summary>
    internal ReturnTicket Of() => new(Person, Manager, Begins, AskAgainOn, PersonAgreedOn, ManagerAgreedOn, Outcome);
}

internal sealed class ReturnTicketRows : IEntityTypeConfiguration<ReturnTicketRow>
{
    public void Configure(EntityTypeBuilder<ReturnTicketRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.Plan).OnDelete(DeleteBehavior.SetNull);
        rows.HasIndex(r => r.Person);
        rows.HasIndex(r => r.Manager);
    }
}
