using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class PasswordStrengthTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Short = "at least 12 characters";
    private const string Name = "part of your name or e-mail address";
    private const string Product = "the name of this site";
    private const string Repeated = "over and over";
    private const string Digits = "digits alone";
    private const string Run = "a run or a year";
    private const string Common = "one of the commonest passwords";

    [Theory]
    [InlineData("", Short)]
    [InlineData("kettle moss", Short)]
    [InlineData("lovelace by the sea", Name)]
    [InlineData("L0VEL@CE by the sea", Name)]
    [InlineData("tuesday at analytical", Name)]
    [InlineData("oddly augusta walks", Name)]
    [InlineData("kettle of gulsen tea", Name)]
    [InlineData("my careerladder hat", Product)]
    [InlineData("Career-Ladder hats!", Product)]
    [InlineData("c@reerl4dder 88 hat", Product)]
    [InlineData("aaaaaaaaaaaaaa", Repeated)]
    [InlineData("abababababababab", Repeated)]
    [InlineData("kelpkelpkelpkelp", Repeated)]
    [InlineData("mosskettlemosskettle", Repeated)]
    [InlineData("719402865317", Digits)]
    [InlineData("qwertyuiop12", Run)]
    [InlineData("QWERTYuiopAS", Run)]
    [InlineData("1qaz2wsx3edc", Run)]
    [InlineData("1q2w3e4r5t6y", Run)]
    [InlineData("poiuytrewq!!", Run)]
    [InlineData("abcdefghijkl", Run)]
    [InlineData("tuba1234567890", Run)]
    [InlineData("kelp19872024!!", Run)]
    [InlineData("!@#$%^&*()_+", Run)]
    [InlineData("password2024!", Common)]
    [InlineData("P@55w0rd!!!!x", Common)]
    [InlineData("!!!Dr4g0n!!!77", Common)]
    [InlineData("iloveyou4ever", Common)]
    [InlineData("WelcomeSummer25", Common)]
    [InlineData("5unsh1ne-7391", Common)]
    [InlineData("Letmein-Please", Common)]
    [InlineData("Sommer! m0nkey12", null)]
    [InlineData("correct horse battery", null)]
    [InlineData("monkey tuesday purple kettle", null)]
    [InlineData("blue1234lampshade", null)]
    [InlineData("password8#2!90%1$7", null)]
    [InlineData("xk3vbnqpw7tz2mhd", null)]
    [InlineData("die graue Möwe pfeift", null)]
    [InlineData("静かな猫が窓辺で本を読む", null)]
    public void Says_what_is_wrong_with_a_password(string password, string? reason)
    {
        var reasons = PasswordStrength.Against(password, "ada.lovelace@analytical.example", "Augusta Ada Gülşen-King").ToList();
        if (reason is null)
            Assert.Empty(reasons);
        else
            Assert.Contains(reason, Assert.Single(reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_every_reason_at_once() =>
        Assert.Equal(3, PasswordStrength.Against("ada1111", "ada1111@x.example", null).Count());

    [Fact]
    public void Refuses_what_is_longer_than_anybody_types()
    {
        Assert.Empty(PasswordStrength.Against(Words(PasswordStrength.Longest), null, null));
        Assert.Contains("at most 200", Assert.Single(PasswordStrength.Against(Words(PasswordStrength.Longest + 1), null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_for_every_account_and_says_each_thing_once()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var refused = await accounts.CreateAsync(new() { UserName = "eve@house.example", Email = "eve@house.example" }, "tuba moss");
        Assert.Equal([PasswordStrength.Against("tuba moss", null, null).Single()], refused.Errors.Select(e => e.Description));
    }

    private static string Words(int length) => string.Concat(Enumerable.Range(100, length).Select(i => $"{(char)('a' + (i * i % 23))}"))[..length];
}
