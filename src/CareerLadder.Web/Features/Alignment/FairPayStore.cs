using System.Text.Json;
using System.Text.Json.Serialization;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>What is told of how groups are paid.</summary>
/// <param name="Besides">The regression over everyone, without the groups: nobody's label is in it. Null: nothing is adjusted.</param>
public sealed record FairPayView(FairPay Told, LeastSquares? Besides)
{
    public static FairPayView None { get; } = new(FairPay.None, null);
}

/// <summary>
/// How groups are paid, for those who may see everyone's pay, and the same for each of them. The label of a person is read here alone, and only
/// figures leave. What is told of a day is told once and kept: whatever is saved later, and whoever looks again, changes none of it.
/// </summary>
public sealed class FairPayStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    private static readonly JsonSerializerOptions Written = new() { Converters = { new JsonStringEnumConverter() } };

    private sealed record Tellings(DateOnly Today);

    private sealed record Told(DateOnly Day, IReadOnlyList<string> Groups, int Categories, IReadOnlyList<ToldFigure> Figures);

    private sealed record Besides(DateOnly Day);

    /// <summary>What had been told by the day; <see cref="FairPayView.None"/> for who may not see it.</summary>
    public async ValueTask<FairPayView> ReadAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        return await OfAsync(access, asOf, db);
    }

    /// <summary>What the first to look today would wait for, for one who may come to look.</summary>
    internal static async ValueTask WorkOutAsync(Access access, AppDb db) => await OfAsync(access, access.Today, db);

    private static async ValueTask<FairPayView> OfAsync(Access access, DateOnly asOf, AppDb db)
    {
        if (!access.MaySeeEveryonesPay) return FairPayView.None;
        var organisation = access.Organisation;
        if (organisation.Kept<List<FairPayTelling>>(new Tellings(access.Today)) is not { } tellings)
        {
            var read = await TellingsAsync(access, db);
            // None yet: as soon as groups are recorded, there may be.
            tellings = read.Count == 0 ? read : organisation.Keep(new Tellings(access.Today), () => read);
        }

        var told = FairPay.Of(tellings, asOf);
        return new(told, told.Adjusted is { On: var day } ? organisation.Keep(new Besides(day), () => FairPayRegression.Besides(PaidInGroup.On(organisation, new Dictionary<string, string>(), day))!) : null);
    }

    private static async Task<List<FairPayTelling>> TellingsAsync(Access access, AppDb db)
    {
        List<FairPayTelling> told = [.. (await db.FairPay.AsNoTracking().OrderBy(r => r.Day).Select(r => r.Told).ToListAsync()).Select(t => Read<Told>(t)).Select(t => new FairPayTelling(t.Day, t.Groups, t.Categories, t.Figures, []))];
        if (FairPay.DueOn(access.Today, told.LastOrDefault()) is not { } due) return told;
        var groups = await db.Groups.AsNoTracking().Select(g => new { g.Person, g.Label }).ToDictionaryAsync(g => g.Person, g => g.Label, StringComparer.Ordinal);
        if (groups.Count == 0) return told;
        var behind = (await db.FairPay.AsNoTracking().OrderBy(r => r.Day).Select(r => r.Behind).ToListAsync()).ConvertAll(Read<List<PaidOnce>>);
        if (FairPayTeller.Tell(access.Organisation, groups, due, [.. told.Zip(behind, (t, b) => t with { Behind = b })]) is not { } telling) return told;
        db.FairPay.Add(new() { Day = due, Told = JsonSerializer.Serialize(new Told(due, telling.Groups, telling.Categories, telling.Figures), Written), Behind = JsonSerializer.Serialize(telling.Behind, Written) });
        try
        {
            await db.SaveChangesAsync();
            return [.. told, telling with { Behind = [] }];
        }
        catch (DbUpdateException)
        {
            // Somebody else was the first to look, perhaps at pay that was another a moment ago: what they were told holds.
            db.ChangeTracker.Clear();
            if (!await db.FairPay.AnyAsync(r => r.Day == due)) throw;
            return await TellingsAsync(access, db);
        }
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Written)!;
}
