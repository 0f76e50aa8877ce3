using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Openings: a post that is open from a day on, until it is closed or somebody fills it.</summary>
public sealed class OpeningRow
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public Kind Kind { get; set; }

    /// <summary>An id of the ladder; the ladder may lack it by now.</summary>
    public string Level { get; set; } = "";

    public string? Team { get; set; }

    /// <summary>The key of the one who manages the opening, and to whom interest in it is told.</summary>
    public string Manager { get; set; } = "";

    public string Text { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    /// <summary>The first day on which it is no longer open; null: it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The key of whoever filled it; null: nobody, or nobody said who.</summary>
    public string? FilledBy { get; set; }

    /// <summary>The key of whoever posted it; null: an account that belongs to nobody.</summary>
    public string? By { get; set; }
}

/// <summary>Table Interests: that somebody would like an opening, told to the one who managed it on that day and to nobody else.</summary>
public sealed class InterestRow : IAboutAPerson
{
    public int Id { get; set; }

    public int Opening { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public string? Words { get; set; }

    /// <summary>The day it was taken back; null: it still holds.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>The key of the one who managed the opening then. Another who manages it later was not told.</summary>
    public string ToldTo { get; set; } = "";

    /// <summary>Whether the person's own manager may know of it.</summary>
    public bool OwnManagerMayKnow { get; set; }
}

/// <summary>Table SwapWishes: "you may look for somebody to swap with me", until the person takes it back.</summary>
public sealed class SwapWishRow : IAboutAPerson
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    /// <summary>The day it was taken back; null: it still holds.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>What somebody said to a swap that was offered.</summary>
public enum SwapAnswer
{
    Yes,
    No,
}

/// <summary>Table SwapOffers: two who could swap. Neither learns who the other is, nor anybody else of it, before both said yes.</summary>
public sealed class SwapOfferRow
{
    public int Id { get; set; }

    /// <summary>The key of the one who wants back to engineering.</summary>
    public string Manager { get; set; } = "";

    /// <summary>The key of the one who wants to manage.</summary>
    public string Engineer { get; set; } = "";

    public DateOnly MadeOn { get; set; }

    public SwapAnswer? ManagerSaid { get; set; }

    public DateOnly? ManagerSaidOn { get; set; }

    public SwapAnswer? EngineerSaid { get; set; }

    public DateOnly? EngineerSaidOn { get; set; }

    /// <summary>The first day on which it is no longer offered: after a no, or because it stopped to fit; null: it still is.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Both said yes, and neither took it back.</summary>
    public bool IsAgreed => (ManagerSaid, EngineerSaid) == (SwapAnswer.Yes, SwapAnswer.Yes);

    /// <summary>The day on which the later of the two said yes.</summary>
    public DateOnly? AgreedOn => !IsAgreed ? null : ManagerSaidOn > EngineerSaidOn ? ManagerSaidOn : EngineerSaidOn;

    public SwapAnswer? SaidBy(string person) => person == Manager ? ManagerSaid : EngineerSaid;

    public string OtherThan(string person) => person == Manager ? Engineer : Manager;
}

internal sealed class OpeningRows :
    IEntityTypeConfiguration<OpeningRow>, IEntityTypeConfiguration<InterestRow>, IEntityTypeConfiguration<SwapWishRow>, IEntityTypeConfiguration<SwapOfferRow>
{
    // None of these is part of a career, so saving them gives nobody's pages cause to be built anew.
    public void Configure(EntityTypeBuilder<OpeningRow> rows)
    {
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Manager).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.FilledBy).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => r.ClosedOn);
    }

    public void Configure(EntityTypeBuilder<InterestRow> rows)
    {
        rows.HasOne<OpeningRow>().WithMany().HasForeignKey(r => r.Opening).OnDelete(DeleteBehavior.Restrict);
        rows.BelongToAPerson();
    }

    public void Configure(EntityTypeBuilder<SwapWishRow> rows) => rows.BelongToAPerson();

    public void Configure(EntityTypeBuilder<SwapOfferRow> rows)
    {
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Manager).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Engineer).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
