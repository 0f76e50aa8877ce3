using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>
/// How the careers of the organisation move: for executives alone. What each person's posts and flags say is exact and opens its people
/// where they may be seen one by one; all else is counts that <see cref="OthersTold"/> and <see cref="EarlyTaps"/> tell, the same for everyone who looks.
/// </summary>
public sealed class OrganisationStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    private sealed record Told(DateOnly Day, IReadOnlyList<ToldTaps> Groups);

    private sealed record ToldPerson(string Person);

    /// <summary>Null for whoever may not see it.</summary>
    public async ValueTask<OrganisationView?> ReadAsync(OrganisationQuery asked)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await OthersTold.FiguresAsync(access, db) is not { } figures) return null;
        figures.WorkOut();
        var tickets = await OthersTold.TicketsAsync(db);
        var taps = await TapsAsync(access, db);
        var reader = new OrganisationReader(access, figures, asked.AsOf);
        var flags = new FlagLines(access, figures, reader.At, reader.LastOver);
        var hidden = new HiddenCounts(access, figures, reader.At);
        return new(figures.Months, reader.At, reader.LastOver, reader.SeenHere)
        {
            IsPartial = figures.SeenPosts.Count < access.Organisation.People.Count,
            Work = reader.Work(),
            Flags = flags.All(),
            HandsOn = reader.HandsOn(),
            Spans = reader.Spans(),
            Tenure = reader.Tenure(),
            Swings = SwingsReader.Of(figures, reader.At, reader.LastOver),
            Tickets = hidden.Tickets(tickets),
            Asked = flags.Asked(),
            Why = hidden.Why(),
            Taps = taps,
            Shown = asked.Show is { } show ? new ShownPeople(access, figures, reader.At, asked.Page).Of(show) : null,
        };
    }

    /// <summary>What the first to look today would wait for, for one who may come to look.</summary>
    internal static async ValueTask WorkOutAsync(Access access, AppDb db)
    {
        if (await OthersTold.FiguresAsync(access, db) is not { } figures) return;
        figures.WorkOut();
        await TapsAsync(access, db);
    }

    // The same for whoever looks, and for good.
    private static async ValueTask<IReadOnlyList<GroupTaps>> TapsAsync(Access access, AppDb db)
    {
        var asked = ("early taps", access.Today);
        if (access.Organisation.Kept<IReadOnlyList<GroupTaps>>(asked) is { } kept) return kept;
        var told = EarlyTaps.Of([.. (await TellingsAsync(access, db)).Select(t => new TapsTelling(t.Day, t.Groups, []))]);
        return access.Organisation.Keep(asked, () => told);
    }

    private static async Task<List<Told>> TellingsAsync(Access access, AppDb db)
    {
        var told = await ToldOnce.ReadAsync<Told>(db, ToldOf.EarlyTaps);
        var day = FairPay.DayFor(access.Today);
        if (told.LastOrDefault()?.Day >= day) return told;
        var before = (await ToldOnce.ReadBehindAsync<ToldPerson>(db, ToldOf.EarlyTaps)).SelectMany(b => b).Select(b => b.Person).ToHashSet(StringComparer.Ordinal);
        if (!EarlyTaps.MayTell(access.Organisation, day, before)) return told;
        var labels = await db.Groups.AsNoTracking().Select(g => new { g.Person, g.Label }).ToDictionaryAsync(g => g.Person, g => g.Label, StringComparer.Ordinal);
        if (EarlyTaps.Tell(access.Organisation, labels, day, before) is not { } telling) return told;
        var now = new Told(day, telling.Groups);
        return await ToldOnce.KeepAsync(db, ToldOf.EarlyTaps, day, now, [.. telling.Behind.Select(p => new ToldPerson(p))], p => p.Person) ? [.. told, now] : await ToldOnce.ReadAsync<Told>(db, ToldOf.EarlyTaps);
    }
}
