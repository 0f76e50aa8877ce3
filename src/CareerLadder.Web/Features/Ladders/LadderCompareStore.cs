using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>One of the ladders that can be held against each other.</summary>
/// <param name="Address">As the address of the page names it.</param>
public sealed record LadderChoice(string Address, string Name);

/// <param name="Choices">Every version, the last first; for administrators the drafts before them.</param>
/// <param name="Changes">Null where either is not there.</param>
public sealed record LadderCompareView(IReadOnlyList<LadderChoice> Choices, LadderChoice? Before, LadderChoice? After, LadderChanges? Changes);

/// <summary>Any two versions of the ladders side by side, which are everyone's; and drafts, which are for administrators.</summary>
public sealed class LadderCompareStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <param name="before">As <see cref="LadderAddress"/> reads it; null: the version before the one after.</param>
    /// <param name="after">Null: the version in force today.</param>
    /// <returns>Null for whoever has not signed in.</returns>
    public async ValueTask<LadderCompareView?> ReadAsync(string? before, string? after)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return null;
        var ladders = new List<(LadderChoice Choice, Ladder Ladder)>();
        foreach (var (days, ladder) in access.Organisation.Company.Ladders.All)
        {
            DateOnly? from = days.Start == DateOnly.MinValue ? null : days.Start;
            ladders.Insert(0, (new(LadderAddress.Of(from), $"{(days.Holds(access.Today) ? "In force" : days.Start > access.Today ? "To come" : "Earlier")}, {LadderAddress.Words(from)}"), ladder));
        }

        var now = ladders.FindIndex(l => l.Choice.Name.StartsWith("In force", StringComparison.Ordinal));
        var versions = ladders.ToList();
        if (LadderDesk.MayWrite(access))
        {
            await using var db = await databases.CreateDbContextAsync();
            var drafts = await db.LadderDrafts.AsNoTracking().OrderByDescending(d => d.At).ToListAsync();
            ladders.InsertRange(0, drafts.Select(d => (new LadderChoice(LadderAddress.Of(d.Id), $"Draft: {d.Name}"), LadderDesk.TextOf(d).Ladder)));
        }

        var later = Find(after ?? (versions.Count == 0 ? null : versions[Math.Max(now, 0)].Choice.Address));
        var place = versions.FindIndex(v => v.Choice == later?.Choice);
        var earlier = Find(before ?? (place < 0 ? versions.ElementAtOrDefault(Math.Max(now, 0)).Choice?.Address : versions.ElementAtOrDefault(place + 1).Choice?.Address));
        return new([.. ladders.Select(l => l.Choice)], earlier?.Choice, later?.Choice, earlier is { } old && later is { } changed ? LadderChanges.Of(old.Ladder, changed.Ladder) : null);

        (LadderChoice Choice, Ladder Ladder)? Find(string? address) => ladders.Exists(l => l.Choice.Address == address) ? ladders.Find(l => l.Choice.Address == address) : null;
    }
}
