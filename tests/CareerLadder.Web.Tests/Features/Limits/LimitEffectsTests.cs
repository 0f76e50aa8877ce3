using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Limits;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Limits;

/// <summary>Who is both at once since 2026-01-15 is told Watch on 31 Oct 2026 by default, and Act if that begins with the ninth month.</summary>
public sealed class LimitEffectsTests
{
    private const string Act = LimitsUnderTest.Act;

    [Theory]
    [InlineData(4, 20, null)]
    [InlineData(5, 20, 5)]
    [InlineData(9, 20, 5)]
    [InlineData(10, 20, 10)]
    // Of all of whom it could be, never all, nor all but fewer than five.
    [InlineData(12, 0, 5)]
    [InlineData(9, 0, null)]
    [InlineData(12, 3, 10)]
    public async Task Is_told_in_fives_and_below_five_not_at_all(int both, int engineers, int? told)
    {
        var effect = await EffectAsync(LimitsUnderTest.Many(both, engineers), Act, "9");
        Assert.Equal([new("TlmTrap", "Both at once", null, null, told, null)], effect.Rules);
        Assert.Equal("Loudest from this month on: 12 → 9 months", effect.Says);
    }

    [Theory]
    [InlineData("2026-01-31", "9", 10)]
    [InlineData("2026-02-01", "9", null)]
    public async Task Is_counted_on_the_last_day_of_the_month_before(string from, string months, int? told) =>
        Assert.Equal(told, (await EffectAsync(LimitsUnderTest.Many(10, 20, from), Act, months)).Rules[0].Louder);

    [Fact]
    public async Task Tells_what_comes_and_goes_and_speaks_more_quietly()
    {
        // Since 2025-01-15: by default Act; later than that Watch.
        Assert.Equal([new("TlmTrap", "Both at once", null, null, null, 10)], (await EffectAsync(LimitsUnderTest.Many(10, 20, "2025-01-15"), Act, "30")).Rules);
        // Nine months in the same post are not yet thirty, and would be nine.
        Assert.Equal((30, null), (await EffectAsync(LimitsUnderTest.Many(10, 25), "Rules:ComfortZone:NoteFromMonths", "9")).Rules.Select(r => (r.Come, r.Go)).Single());
        Assert.Equal((null, 10), (await EffectAsync(LimitsUnderTest.Many(10, 25, "2023-01-15"), "Rules:ComfortZone:NoteFromMonths", "48")).Rules.Select(r => (r.Come, r.Go)).Single());
    }

    [Fact]
    public async Task Whoever_reports_to_the_one_who_looks_is_not_counted()
    {
        var facts = LimitsUnderTest.Many(9, 20);
        Assert.Equal(5, (await EffectAsync(facts, Act, "9")).Rules[0].Louder);
        var mine = facts with { Posts = [.. facts.Posts.Select(p => p.Person is "both0" or "both1" or "both2" or "both3" or "both4" ? p with { Manager = "exec" } : p)] };
        Assert.Null((await EffectAsync(mine, Act, "9")).Rules[0].Louder);
    }

    [Fact]
    public async Task What_is_saved_today_and_what_is_set_aside_changes_no_count()
    {
        var facts = LimitsUnderTest.Many(5, 20);
        var later = facts with { Posts = [.. facts.Posts, .. facts.People.Where(p => p.Id.StartsWith("both", StringComparison.Ordinal)).Select(p => new Post(p.Id, LimitsUnderTest.Today, null, Kind.Engineer, Level: "E4"))] };
        Assert.Equal(5, (await EffectAsync(later, Act, "9")).Rules[0].Louder);

        using var site = new LimitsUnderTest(facts);
        await using (var db = site.Database.CreateDbContext())
        {
            db.SetAsides.Add(new() { Person = "both0", Rule = "TlmTrap", On = Given.Day("2026-10-01"), Until = Given.Day("2027-01-01"), Reason = "Mine." });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await site.Organisation.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Null((await site.Store().PreviewAsync(await site.InputAsync((Act, "9"))))!.Effects[0].Rules[0].Louder);
    }

    [Fact]
    public async Task A_number_that_no_rule_owns_is_told_for_every_rule_that_rests_on_it()
    {
        // Managing for ten months: rusty if half of it were lost in less than two years.
        var facts = Given.Facts(
        [
            (new Person("exec"), "Executive 2015-01-01"),
            .. Enumerable.Range(0, 20).Select(i => (new Person($"m{i}", PractisedBefore: 0, ManagedBefore: 0), $"Engineer 2010-01-15 E4 boss, Manager 2026-01-15 M4 boss")),
        ]);
        var effect = await EffectAsync(facts, "Fluency:LossHalfLifeYears", "1");
        Assert.Equal([new("SkillDecay", "Fading skills", 15, null, null, null)], effect.Rules);
        Assert.True(effect.Quiet > 10);
        Assert.Equal((0, 0), ((await EffectAsync(facts, "Swaps:PartWeighs", "4")).Rules.Count, (await EffectAsync(facts, "Swaps:PartWeighs", "4")).Quiet));
    }

    [Fact]
    public async Task Flags_from_pay_are_not_counted()
    {
        var facts = LimitsUnderTest.Many(10, 20);
        var paid = facts with { Pays = [.. facts.People.Select(p => new BasePay(p.Id, Given.Day("2026-01-15"), 1, "EUR"))], Bands = [new(null, null, "E4", 90, 110, null, "EUR"), new(null, null, "M4", 90, 110, null, "EUR")] };
        var effect = await EffectAsync(paid, "Rungs:Staff", "4");
        Assert.DoesNotContain(effect.Rules, r => r.Rule.Contains("Pay", StringComparison.Ordinal));
        Assert.Equal(21, effect.Rules.Count + effect.Quiet);
    }

    [Fact]
    public async Task Whatever_is_tried_no_count_but_one_in_fives_is_told()
    {
        var facts = Given.Facts(
        [
            (new Person("exec"), "Executive 2015-01-01"),
            .. Enumerable.Range(0, 23).Select(i => (new Person($"both{i}", PractisedBefore: 9, ManagedBefore: 0), $"TechLeadManager {Given.Day("2024-01-15").AddMonths(i):yyyy-MM-dd} M4 boss")),
        ]);
        using var site = new LimitsUnderTest(facts);
        var told = new List<int?>();
        for (var months = 13; months < 40; months++) told.Add((await site.Store().PreviewAsync(await site.InputAsync((Act, $"{months}"))))!.Effects[0].Rules[0].Quieter);
        Assert.Contains(null, told);
        Assert.Contains(10, told);
        Assert.All(told, t => Assert.Equal(0, (t ?? 0) % 5));
    }

    private static async Task<LimitEffect> EffectAsync(Facts facts, string key, string value)
    {
        using var site = new LimitsUnderTest(facts);
        return Assert.Single((await site.Store().PreviewAsync(await site.InputAsync((key, value))))!.Effects);
    }
}
