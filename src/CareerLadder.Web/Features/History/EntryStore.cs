using CareerLadder.Web.Data;
using CareerLadder.Web.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.History;

/// <summary>What one entry changed, from what to what, row by row, as far as the one who looks may see that today.</summary>
public sealed class EntryStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Of an import the first few say what it was.</summary>
    public const int Most = 30;

    /// <summary>Null for whoever sees no changes but those of their own record.</summary>
    public async ValueTask<EntryTold?> ReadAsync(int entry)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not ({ IsAdministrator: true } or { IsCompensation: true })) return null;
        await using var db = await databases.CreateDbContextAsync();
        var (rows, all) = await HistoryReader.ReadEntryAsync(db, entry, Most);
        var lines = new List<EntryLine>();
        var paid = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var person = row.Change.Person ?? (row.After ?? row.Before) switch { { } known => RowText.PersonOf(known), null => null };
            if (HistoryWords.Of(access, row, person) is not { } words) continue;
            if (person is not null && row.Change.Table == nameof(AppDb.Pay)) paid.Add(person);
            lines.Add(new(person, access.Organisation.Find(person)?.Person.DisplayName, words));
        }

        await gate.ShowPayAsync(access, paid);
        return new(lines, all - lines.Count);
    }
}

/// <param name="More">How many rows it changed that are not told here: too many, or not for the one who looks.</param>
public sealed record EntryTold(IReadOnlyList<EntryLine> Lines, int More);

/// <summary>One row.</summary>
/// <param name="Person">Whose; null for one that is nobody's.</param>
/// <param name="What">"Post from 1 Mar 2023: team “Search” → “Cloud”."</param>
public sealed record EntryLine(string? Person, string? Name, string What);
