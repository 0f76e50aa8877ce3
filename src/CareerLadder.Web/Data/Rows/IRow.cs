using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>A row of what an organisation has told. Saving one makes <see cref="AppDb"/> note that careers have changed.</summary>
public interface IRow
{
    /// <summary>Given by the database. It grows in the order in which rows were told, and rows are read in it.</summary>
    int Id { get; set; }
}

/// <summary>A row that keeps one fact of Core and nothing else.</summary>
public interface IRow<TRow, TFact> : IRow
    where TRow : IRow<TRow, TFact>
{
    /// <summary>Which rows keep a fact: all of them, unless a table says otherwise.</summary>
    static virtual Expression<Func<TRow, bool>> IsFact => r => true;

    /// <summary>The fact a row keeps: what a query selects.</summary>
    static abstract Expression<Func<TRow, TFact>> Fact { get; }

    /// <summary>Sets all columns but the id.</summary>
    void Take(TFact fact);
}

/// <summary>A row about one person, whether it is part of a career or not.</summary>
public interface IAboutAPerson
{
    /// <summary>The organisation's key of the person.</summary>
    string Person { get; set; }
}

/// <summary>A row of one person's career.</summary>
public interface IPersonsRow : IRow, IAboutAPerson
{
}

internal static class PersonsRows
{
    /// <summary>A person with history cannot be deleted by mistake.</summary>
    public static void BelongToAPerson<TRow>(this EntityTypeBuilder<TRow> rows) where TRow : class, IAboutAPerson =>
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Person).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
}
