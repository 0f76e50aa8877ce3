using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>The agenda of one conversation, which both sides read and change.</summary>
public sealed class AgendaStore(ConversationDoor door, LiveConversations live)
{
    public const int LongestPoint = 500;

    /// <summary>More is no agenda.</summary>
    public const int MostPoints = 50;

    /// <summary>Null for whom it is not.</summary>
    public async ValueTask<AgendaView?> ReadAsync(int conversation)
    {
        await using var opened = await door.OpenNotesAsync(conversation);
        if (opened is null) return null;
        var points = await PointsOf(opened).AsNoTracking().ToListAsync();
        var mayChange = opened.Part != Part.LaterManager;
        var known = points.Select(p => p.Source).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var more = mayChange && !opened.Row.IsHeld ? await AgendaMaker.MakeAsync(opened.Access, opened.Db, opened.Row.Person) : [];
        return new([.. points.Select(p => new AgendaPoint(p.Id, p.Text, VersionOf(p.Text)))], mayChange, opened.Me, [.. more.Where(s => !known.Contains(s.Source))]);
    }

    /// <param name="text">One line of one's own.</param>
    /// <returns>Whether it was added.</returns>
    public ValueTask<bool> AddAsync(int conversation, string? text) =>
        ChangeAsync(conversation, (opened, points) => Task.FromResult(Line(text) is { } line && Add(opened, points, line, null)));

    /// <summary>Adds something that was suggested, as it was suggested to the one who adds it.</summary>
    public ValueTask<bool> TakeUpAsync(int conversation, string source) => ChangeAsync(conversation, async (opened, points) =>
    {
        if (points.Exists(p => p.Source == source)) return false;
        var suggested = await AgendaMaker.MakeAsync(opened.Access, opened.Db, opened.Row.Person);
        return suggested.FirstOrDefault(s => s.Source == source) is { } found && Add(opened, points, Line(found.Text)!, source);
    });

    /// <summary>Keeps a point as it is being typed. When this has answered that it is saved, it is on the disk.</summary>
    /// <returns>Null for whom it is not, for a point that is not there, and for nothing.</returns>
    public async ValueTask<SavedWords?> SaveAsync(int conversation, int point, TypedWords typed)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null || !typed.IsValid || Line(typed.Text) is not { } line) return null;
        // Other writers wait, so that what is compared is still so when it is saved.
        await using var transaction = await opened.Db.Database.BeginTransactionAsync();
        if (await PointsOf(opened).SingleOrDefaultAsync(p => p.Id == point) is not { } row) return null;
        if (row.Text == line) return new(VersionOf(line));
        if (VersionOf(row.Text) != typed.Version) return new(VersionOf(row.Text), row.Text);
        row.Text = line;
        await opened.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        live.Tell(conversation);
        return new(VersionOf(line));
    }

    public ValueTask<bool> RemoveAsync(int conversation, int point) => ChangeAsync(conversation, (opened, points) =>
    {
        if (points.Find(p => p.Id == point) is not { } row) return Task.FromResult(false);
        points.Remove(row);
        opened.Db.AgendaPoints.Remove(row);
        return Task.FromResult(true);
    });

    /// <param name="by">-1 for one up, 1 for one down.</param>
    public ValueTask<bool> MoveAsync(int conversation, int point, int by) => ChangeAsync(conversation, (_, points) =>
    {
        var at = points.FindIndex(p => p.Id == point);
        if (at < 0 || by is not (-1 or 1) || at + by < 0 || at + by >= points.Count) return Task.FromResult(false);
        (points[at], points[at + by]) = (points[at + by], points[at]);
        return Task.FromResult(true);
    });

    private static IOrderedQueryable<AgendaPointRow> PointsOf(OpenedConversation opened) =>
        opened.Db.AgendaPoints.Where(p => p.Conversation == opened.Row.Id).OrderBy(p => p.Position).ThenBy(p => p.Id);

    private static bool Add(OpenedConversation opened, List<AgendaPointRow> points, string text, string? source)
    {
        if (points.Count >= MostPoints) return false;
        points.Add(opened.Db.AgendaPoints.Add(new() { Conversation = opened.Row.Id, Text = text, Source = source }).Entity);
        return true;
    }

    /// <summary>The same for the same text, and hardly ever for another: a point is short enough to be its own version (FNV-1a, Fowler, Noll and Vo).</summary>
    private static int VersionOf(string text) => (int)(text.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u)) & int.MaxValue);

    /// <summary>One line, cut where it is longer than a point may be; null for nothing.</summary>
    private static string? Line(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim();
        return line.Length == 0 ? null : line.Length > LongestPoint ? line[..LongestPoint] : line;
    }

    private async ValueTask<bool> ChangeAsync(int conversation, Func<OpenedConversation, List<AgendaPointRow>, Task<bool>> change)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null) return false;
        await using var transaction = await opened.Db.Database.BeginTransactionAsync();
        var points = await PointsOf(opened).ToListAsync();
        if (!await change(opened, points)) return false;
        for (var i = 0; i < points.Count; i++) points[i].Position = i + 1;
        await opened.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        live.Tell(conversation);
        return true;
    }
}
