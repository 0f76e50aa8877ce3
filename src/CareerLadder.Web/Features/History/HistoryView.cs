using CareerLadder.Web.Data.History;

namespace CareerLadder.Web.Features.History;

/// <summary>What changed on one person's career, as far as the one who looks may see it.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The change that the next, older page begins before; null where there is none.</param>
/// <param name="IsNewest">Whether it is the first page.</param>
public sealed record HistoryView(string Person, string Name, bool IsMe, IReadOnlyList<HistoryLine> Lines, int? Older = null, bool IsNewest = true);

/// <summary>One change of one row.</summary>
/// <param name="Entry">The entry of the audit; null where nobody wrote one down.</param>
/// <param name="What">"Post: team “Search” → “Cloud”."</param>
/// <param name="MayTakeBack">Whether whoever looks may take back what the entry changed.</param>
public sealed record HistoryLine(int? Entry, DateTime? At, string By, string What, bool MayTakeBack);

/// <summary>An entry of the audit that changed something, before it is taken back.</summary>
/// <param name="Tables">How many rows of what it changed.</param>
/// <param name="IsOfLadders">It put ladders in force, or took that back: their own page takes it back.</param>
/// <param name="Would">What taking it back would come to.</param>
/// <param name="Later">What is known of the later changes that are in the way, by their entries.</param>
public sealed record EntryView(int Entry, DateTime At, string By, string Action, string Tables, bool MayTakeBack, bool IsOfLadders, TakenBack? Would, IReadOnlyDictionary<int, string> Later)
{
    /// <summary>Which files an import brought, or which entry was taken back; null for anything else, of which the audit may tell more than is for all who see this.</summary>
    public string? Details { get; init; }
}

/// <summary>All that was changed, entry by entry.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The entry that the next, older page begins before; null where there is none.</param>
public sealed record ChangesView(IReadOnlyList<ChangesLine> Lines, int? Older);

public sealed record ChangesLine(int Entry, DateTime At, string By, string Action, string Tables, string? About);

/// <summary>What the address asks of the changes.</summary>
/// <param name="Person">The key of somebody, or part of the name.</param>
/// <param name="ImportsOnly">Imports, and what took one back.</param>
/// <param name="Before">Only entries older than this one.</param>
public sealed record ChangesQuery(string? Person = null, bool ImportsOnly = false, int? Before = null);
