using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Limits of the rules: "Administrator: accounts, import, ladders, limits (previews show counts)". That they hold is on the flags page, for everyone.</summary>
internal static class LimitsRows
{
    private const string Act = "Rules:TlmTrap:ActFromMonths";

    // One that judges nobody, set again and again to what it is.
    private const string Harmless = "Swaps:MostParts";

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("LimitsStore.ReadAsync()", async (site, _) => await Store(site).ReadAsync()) { IsSampled = true, IsOfToday = true },
        // Of each person something holds that holds for nobody else: no count tells of it.
        new("LimitsStore.PreviewAsync(LimitsInput)", async (site, _) => await Store(site).PreviewAsync(Input(("Fluency:LossHalfLifeYears", "9"), (Act, "900"), ("Rungs:Staff", "4")))) { IsSampled = true, IsOfToday = true },
        // Whole input is for the rows below: this changes nothing.
        new("LimitsStore.SaveAsync(LimitsInput)", async (site, _) => await Store(site).SaveAsync(new())) { IsSampled = true, IsOfToday = true },
        new("LimitsStore.ChooseDaysAsync(Boolean)", async (site, _) => await Store(site).ChooseDaysAsync(isByDay: false)) { IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } = [new("/settings/limits", _ => Links.Limits()) { IsOfToday = true }];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("LimitsStore.SaveAsync(LimitsInput)", Who.Administrator, [RuleLimitRow.Table], (site, _) => Store(site).SaveAsync(Input((Act, "11"))).AsTask()) { Of = Subject.Me },
        new("LimitsStore.ChooseDaysAsync(Boolean)", Who.Administrator, [LimitDaysRow.Table], (site, _) => Store(site).ChooseDaysAsync(isByDay: true).AsTask()) { Of = Subject.Me },
    ];

    /// <summary>For each person of the made-up organisation a limit with a reason that says a word of theirs.</summary>
    public static void Add(AppDb db)
    {
        foreach (var p in World.People) db.Add(new RuleLimitRow { Key = Harmless, From = new DateOnly(2001, 1, 1).AddDays(p.Number), Value = 5, Why = p.Word("limitWhy") });
    }

    private static LimitsInput Input(params (string Key, string Value)[] changes) =>
        new() { From = World.Today, Changes = [.. changes.Select(c => new LimitChange { Key = c.Key, Value = c.Value, Seen = "" })] };

    private static LimitsStore Store(IServiceProvider site) => site.GetRequiredService<LimitsStore>();
}
