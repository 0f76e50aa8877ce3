using CareerLadder.Web.Features.Setup;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Setup;

public sealed class SetupCodeTests
{
    private readonly SetClock clock = new();

    [Fact]
    public void Is_another_each_time_and_long()
    {
        var codes = Enumerable.Range(0, 100).Select(_ => new SetupCode(clock).Told).ToList();
        Assert.Equal(100, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.Equal(24, c.Length));
    }

    [Fact]
    public void Opens_for_itself_alone()
    {
        var code = new SetupCode(clock);
        Assert.Equal(CodeAnswer.Right, code.Try($" {code.Told}\n"));
        Assert.Equal(CodeAnswer.Wrong, code.Try(code.Told[..^1]));
        Assert.Equal(CodeAnswer.Wrong, code.Try(code.Told + "a"));
        Assert.Equal(CodeAnswer.Wrong, code.Try(""));
    }

    [Fact]
    public void Looks_at_nothing_for_a_minute_after_ten_wrong_ones()
    {
        var code = new SetupCode(clock);
        for (var i = 0; i < SetupCode.MostWrong; i++) Assert.Equal(CodeAnswer.Wrong, code.Try("guess"));
        Assert.Equal(CodeAnswer.TooMany, code.Try(code.Told));
        clock.Now += SetupCode.Pause - TimeSpan.FromSeconds(1);
        Assert.Equal(CodeAnswer.TooMany, code.Try(code.Told));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(CodeAnswer.Right, code.Try(code.Told));
    }
}
