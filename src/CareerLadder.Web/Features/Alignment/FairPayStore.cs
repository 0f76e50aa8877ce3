using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>How groups are paid, for those who may see everyone's pay. The label of a person is read here alone, and only figures leave.</summary>
public sealed class FairPayStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    private sealed record Asked(DateOnly Day);

    /// <summary>The figures of the last fixed day on or before the day, and never of one to come; <see cref="FairPay.None"/> for who may not see them.</summary>
    public async ValueTask<FairPay> ReadAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        return await OfAsync(access, asOf, db);
    }

    /// <summary>What the first to look today would wait for, for one who may come to look.</summary>
    internal static async ValueTask WorkOutAsync(Access access, AppDb db) => await OfAsync(access, access.Today, db);

    private static async ValueTask<FairPay> OfAsync(Access access, DateOnly asOf, AppDb db)
    {
        if (!access.MaySeeEveryonesPay || FairPay.DayFor(asOf < access.Today ? asOf : access.Today) is not { } day) return FairPay.None;
        var asked = new Asked(day);
        if (access.Organisation.Kept<FairPay>(asked) is { } kept) return kept;
        var groups = await db.Groups.AsNoTracking().Select(g => new { g.Person, g.Label }).ToDictionaryAsync(g => g.Person, g => g.Label, StringComparer.Ordinal);
        return access.Organisation.Keep(asked, () => FairPay.Of(access.Organisation, groups, day));
    }
}
