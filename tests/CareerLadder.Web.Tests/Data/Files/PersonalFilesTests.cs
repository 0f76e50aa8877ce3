using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class PersonalFilesTests
{
    [Fact]
    public void Reads_practice_intents_and_pay()
    {
        var facts = GivenFiles.Read(
            ("practice.csv", "person,from,to,hours_per_week,critical_path,note\np1,2022-01-01,,2.5,yes,rota\np1,2022-01-01,2022-06-01,80,,\n"),
            ("intents.csv", "person,on,intent,reason,note\np1,2022-01-01,engineering-for-a-while,in-the-room,hm\n"),
            ("pay.csv", "person,from,base,currency,fte,bonus_target,equity_year\np1,2022-01-01,52000.50,GBP,0.8,,1000\n")).Facts();
        Assert.Equal([new("p1", new(2022, 1, 1), null, 2.5, true, "rota"), new("p1", new(2022, 1, 1), new(2022, 6, 1), 80)], facts.Practices);
        Assert.Equal([new("p1", new(2022, 1, 1), Intent.EngineeringForAWhile, IntentReason.InTheRoom, "hm")], facts.Intents);
        Assert.Equal([new("p1", new(2022, 1, 1), 52000.50m, "GBP", 0.8m, null, 1000)], facts.Pays);
    }

    [Theory]
    [InlineData("manage-now", Intent.ManageNow)]
    [InlineData("manage-someday", Intent.ManageSomeday)]
    [InlineData("not-manage", Intent.NotManage)]
    [InlineData("maybe", Intent.Maybe)]
    [InlineData("back-to-engineering", Intent.BackToEngineering)]
    [InlineData("engineering-for-a-while", Intent.EngineeringForAWhile)]
    [InlineData("stay", Intent.Stay)]
    public void Knows_every_intent(string word, Intent intent)
    {
        Assert.Equal(intent, GivenFiles.Read(("intents.csv", $"person,on,intent\np1,2022-01-01,{word}\n")).Facts().Intents[0].Intent);
    }

    [Theory]
    [InlineData("practice.csv", "person,from,hours_per_week\np1,2022-01-01,81\n", "hours_per_week", "from 0 to 80")]
    [InlineData("practice.csv", "person,from,hours_per_week\np1,2022-01-01,\n", "hours_per_week", "empty")]
    [InlineData("practice.csv", "person,from,hours_per_week,critical_path\np1,2022-01-01,2,Yes\n", "critical_path", "yes or no")]
    [InlineData("practice.csv", "person,from,to,hours_per_week\np1,2022-01-02,2022-01-01,2\n", "to", "before from")]
    [InlineData("practice.csv", "person,from,hours_per_week\np9,2022-01-01,2\n", "person", "Nobody in people.csv")]
    [InlineData("intents.csv", "person,on,intent\np1,2022-01-01,manage now\n", "intent", "Did you mean “manage-now”?")]
    [InlineData("intents.csv", "person,on,intent\np1,2022-01-01,Stay\n", "intent", "Did you mean “stay”?")]
    [InlineData("intents.csv", "person,on,intent,reason\np1,2022-01-01,stay,money\n", "reason", "one of: people, influence, in-the-room, pay, only-path, other")]
    [InlineData("pay.csv", "person,from,base,currency\np1,2022-01-01,\"52,000\",GBP\n", "base", "This is no number")]
    [InlineData("pay.csv", "person,from,base,currency\np1,2022-01-01,£52000,GBP\n", "base", "This is no number")]
    [InlineData("pay.csv", "person,from,base,currency\np1,2022-01-01,-1,GBP\n", "base", "from 0")]
    [InlineData("pay.csv", "person,from,base,currency\np1,2022-01-01,52000,\n", "currency", "empty")]
    [InlineData("pay.csv", "person,from,base,currency,fte\np1,2022-01-01,52000,GBP,1.01\n", "fte", "from 0 to 1")]
    [InlineData("pay.csv", "person,from,base,currency,fte\np1,2022-01-01,52000,GBP,80%\n", "fte", "This is no number")]
    public void Refuses(string file, string text, string column, string says)
    {
        var refusal = GivenFiles.Read((file, text)).Refusal();
        Assert.Equal((file, 2, column), (refusal.File, (int)refusal.Line!, refusal.Column));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_what_is_told_twice_for_one_day()
    {
        var reading = GivenFiles.Read(
            ("intents.csv", "person,on,intent\np1,2022-01-01,stay\np1,2022-01-01,maybe\n"),
            ("pay.csv", "person,from,base,currency\np1,2022-01-01,1,GBP\np1,2022-01-01,2,GBP\n"));
        Assert.Equal(2, reading.Of(NoticeKind.ToldTwice).Count());
    }
}
