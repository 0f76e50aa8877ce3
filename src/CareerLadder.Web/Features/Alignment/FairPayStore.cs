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
    private sealed record Tellings(DateOnly Today);

    private sealed record Told(DateOnly Day, IReadOnlyList<string> Groups, int Categories, IReadOnlyList<ToldFigure> Figures, LeastSquares? Besides)
    {
        public FairPayTelling With(IReadOnlyList<PaidOnce> behind) => new(Day, Groups, Categories, Figures, behind);
    }

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
        if (organisation.Kept<List<Told>>(new Tellings(access.Today)) is not { } tellings)
        {
            var read = await TellingsAsync(access, db);
            // None yet: as soon as groups are recorded, there may be.
            tellings = read.Count == 0 ? read : organisation.Keep(new Tellings(access.Today), () => read);
        }

        var told = FairPay.Of(tellings.Select(t => t.With([])), asOf);
        return new(told, tellings.Find(t => t.Day == told.Adjusted?.On)?.Besides);
    }

    private static async Task<List<Told>> TellingsAsync(Access access, AppDb db)
    {
        var told = await ToldOnce.ReadAsync<Told>(db, ToldOf.FairPay);
        if (FairPay.DueOn(access.Today, told.LastOrDefault()?.With([])) is not { } due) return told;
        var groups = await db.Groups.AsNoTracking().Select(g => new { g.Person, g.Label }).ToDictionaryAsync(g => g.Person, g => g.Label, StringComparer.Ordinal);
        if (groups.Count == 0) return told;
        var behind = await ToldOnce.ReadBehindAsync<PaidOnce>(db, ToldOf.FairPay);
        if (FairPayTeller.Tell(access.Organisation, groups, due, [.. told.Zip(behind, (t, b) => t.With(b))]) is not { } telling) return told;
        var isAdjusted = telling.Figures.Any(f => f is { Kind: FairPayFigure.Adjusted, Share: not null });
        var now = new Told(
            due, telling.Groups, telling.Categories, telling.Figures, isAdjusted ? FairPayRegression.Besides(PaidInGroup.On(access.Organisation, new Dictionary<string, string>(), due)) : null);
        return await ToldOnce.KeepAsync(db, ToldOf.FairPay, due, now, telling.Behind, p => p.Person) ? [.. told, now] : await ToldOnce.ReadAsync<Told>(db, ToldOf.FairPay);
    }
}
