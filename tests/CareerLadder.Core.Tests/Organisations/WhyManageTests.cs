using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class WhyManageTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-22");

    [Theory]
    [InlineData("2025-01-30", 0)]
    [InlineData("2025-01-31", 1)]
    [InlineData("2027-01-30", 1)]
    [InlineData("2027-01-31", 0)] // two years old
    public void Counts_the_last_answer_for_two_years(string end, int count)
    {
        var months = new MonthLine(Given.Day(end), 1);
        // Seen on the last day of a month: so the answer is moved instead of the day.
        var on = Given.Day("2025-01-31").AddDays(months[0].DayNumber - Given.Day(end).DayNumber);
        Assert.Equal(count, Seen(months, new IntentAnswer("a", on, Intent.ManageNow, IntentReason.InTheRoom))[(int)IntentReason.InTheRoom][0]);
    }

    [Fact]
    public void Counts_neither_another_answer_nor_one_without_a_reason_nor_one_that_was_followed_by_another()
    {
        var months = new MonthLine(Today, 1);
        var on = Given.Day("2026-01-01");
        Assert.Equal(0, Seen(months, new IntentAnswer("a", on, Intent.NotManage, IntentReason.Pay)).Sum(r => r[0]));
        Assert.Equal(0, Seen(months, new IntentAnswer("a", on, Intent.ManageNow)).Sum(r => r[0]));
        Assert.Equal(0, Seen(months, new IntentAnswer("a", on, Intent.ManageNow, IntentReason.Pay), new IntentAnswer("a", on.AddDays(1), Intent.Maybe)).Sum(r => r[0]));
        Assert.Equal(1, Seen(months, new IntentAnswer("a", on, Intent.ManageSomeday, IntentReason.Pay)).Sum(r => r[0]));
    }

    [Theory]
    [InlineData(6, 5, "6")] // with both of them it would be told that nobody gave any other
    [InlineData(6, 4, "")]
    public void Of_others_tells_reasons_only_where_the_rest_is_five_at_least(int inTheRoom, int onlyPath, string told)
    {
        var people = Enumerable.Range(0, 30).Select(i => $"p{i}: Engineer 2020-01-01");
        var organisation = Given.Organisation(string.Join(" | ", people), f => f with
        {
            Intents = [.. Enumerable.Range(0, inTheRoom + onlyPath).Select(i => new IntentAnswer($"p{i}", Given.Day("2026-03-01"), Intent.ManageNow, i < inTheRoom ? IntentReason.InTheRoom : IntentReason.OnlyPath))],
        });
        var others = WhyManage.Others(organisation, new(30), new(organisation, ToldParts.MonthsUpTo(Today)));

        Assert.Equal(inTheRoom + onlyPath, others.Whole[^1]!.Value.Count);
        Assert.Equal(told, string.Join(' ', others.Parts.Select(p => p[^1]).OfType<ToldCount>().Select(c => c.Count)));
    }

    [Fact]
    public void Two_reasons_are_the_organisations_to_mend() =>
        Assert.Equal([IntentReason.InTheRoom, IntentReason.OnlyPath], Enum.GetValues<IntentReason>().Where(WhyManage.IsTheOrganisationsToMend));

    private static int[][] Seen(MonthLine months, params IntentAnswer[] answers) =>
        WhyManage.Seen(Given.Organisation("a: Engineer 2020-01-01", f => f with { Intents = answers }), PersonSet.All(1), months);
}
