using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class StrangerTriesTests
{
    private readonly SetClock clock = new();

    [Fact]
    public void Lock_after_as_many_tries_and_for_as_long_as_an_account()
    {
        var tries = new StrangerTries(clock, Rules());
        for (var i = 0; i < 4; i++) Assert.False(tries.Failed("EVE"));
        Assert.False(tries.IsLocked("EVE"));
        Assert.True(tries.Failed("EVE"));
        Assert.True(tries.IsLocked("EVE"));
        Assert.False(tries.IsLocked("ADA"));
        clock.Now += SignInRules.LockedFor;
        Assert.False(tries.IsLocked("EVE"));
        Assert.False(tries.Failed("EVE"));
    }

    [Fact]
    public void Forget_rather_than_grow_for_good()
    {
        var tries = new StrangerTries(clock, Rules());
        for (var i = 0; i < 5; i++) tries.Failed("EVE");
        for (var i = 0; i < 10_000; i++) tries.Failed($"{i}");
        Assert.False(tries.IsLocked("EVE"));
    }

    [Fact]
    public async Task Nobody_learns_from_words_or_from_work_who_has_an_account()
    {
        using var site = new AccountsUnderTest();
        await site.AddAsync("open@house.example");
        await site.AddAsync("without-password@house.example", password: null);
        await site.AddAsync("disabled@house.example");
        await site.InAsync(async (accounts, _) =>
        {
            var account = (await accounts.FindByEmailAsync("disabled@house.example"))!;
            account.DisabledAt = site.Clock.GetUtcNow().UtcDateTime;
            Assert.True((await accounts.UpdateAsync(account)).Succeeded);
        });
        var told = new List<List<string>>();
        foreach (var email in new[] { "open@house.example", "without-password@house.example", "disabled@house.example", "nobody@house.example" })
        {
            var visitor = site.Visitor();
            var answers = new List<string>();
            for (var i = 0; i < 7; i++)
            {
                var before = site.Checks;
                using var answer = await AccountsUnderTest.TryAsync(visitor, email, "wrong");
                answers.Add($"{answer.StatusCode}, {site.Checks - before} checks: {NoticeOf(await AccountsUnderTest.TextAsync(answer))}");
            }

            told.Add(answers);
        }

        Assert.Contains(told[0], a => a.Contains("1 checks: This e-mail and this password do not belong together", StringComparison.Ordinal));
        Assert.Contains(told[0], a => a.Contains("0 checks: There were too many tries", StringComparison.Ordinal));
        Assert.All(told, answers => Assert.Equal(told[0], answers));
    }

    private static string NoticeOf(string page) => page.Split("role=\"alert\">")[1].Split('<')[0];

    private static IOptions<IdentityOptions> Rules()
    {
        var rules = new IdentityOptions();
        SignInRules.Set(rules);
        return Options.Create(rules);
    }
}
