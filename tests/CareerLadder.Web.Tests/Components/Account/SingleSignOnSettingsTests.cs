using CareerLadder.Web.Commands;
using CareerLadder.Web.Components.Accounts;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnSettingsTests
{
    private static readonly (string Key, string Value)[] Whole =
        [("Name", "Example"), ("Authority", "https://sign-in.example/"), ("ClientId", "careerladder"), ("ClientSecret", "secret")];

    [Fact]
    public void Offer_it_where_all_is_said() =>
        Assert.Equal(new SingleSignOnSettings("Example", "https://sign-in.example", "careerladder", "secret", "openid email"), Read(Whole));

    [Fact]
    public void Do_not_offer_it_where_nothing_is_said()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Name", ""), ("Authority", " ")));
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Authority")]
    [InlineData("ClientId")]
    [InlineData("ClientSecret")]
    public void Stop_the_start_with_what_is_missing(string key)
    {
        Assert.EndsWith($"  SignIn:SingleSignOn:{key} is missing.", Refused([.. Whole.Where(pair => pair.Key != key)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_the_start_at_a_key_they_do_not_know() =>
        Assert.Contains("SignIn:SingleSignOn:Secret is not known.", Refused([.. Whole, ("Secret", "x")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("", false)]
    public void Say_what_to_think_of_an_e_mail_of_which_the_issuer_says_nothing(string told, bool confirmed) =>
        Assert.Equal(confirmed, Read([.. Whole, ("EmailsAreConfirmed", told)])!.EmailsAreConfirmed);

    [Fact]
    public void Stop_the_start_at_a_word_that_is_neither_yes_nor_no() =>
        Assert.Contains("SignIn:SingleSignOn:EmailsAreConfirmed: “maybe” is neither true nor false.", Refused([.. Whole, ("EmailsAreConfirmed", "maybe")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://sign-in.example")]
    [InlineData("sign-in.example")]
    [InlineData("https://sign-in.example/?tenant=1")]
    [InlineData("https://me:secret@sign-in.example/")]
    [InlineData("file:///etc")]
    public void Stop_the_start_at_an_address_that_others_could_listen_to_or_that_is_none(string authority) =>
        Assert.Contains($"“{authority}” is not an address", Refused([.. Whole, ("Authority", authority)]), StringComparison.Ordinal);

    [Fact]
    public void Keep_the_program_itself_from_starting() =>
        Assert.Contains("ClientSecret is missing", Assert.Throws<RefusedException>(() => Program.Site(["--SignIn:SingleSignOn:Name=Example"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Never_repeat_the_secret()
    {
        Assert.DoesNotContain("hush", Refused(("ClientSecret", "hush")), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", $"{Read([.. Whole[..3], ("ClientSecret", "hush")])}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email profile")]
    [InlineData("openid  email profile")]
    public void Always_ask_who_someone_is(string scopes) => Assert.Equal("openid email profile", Read([.. Whole, ("Scopes", scopes)])!.Scopes);

    [Fact]
    public void Take_scopes_as_a_list_too() => Assert.Equal("openid email groups", Read([.. Whole, ("Scopes:0", "email"), ("Scopes:1", "groups")])!.Scopes);

    [Theory]
    [InlineData("https://sign-in.example", "https://elsewhere.example/token", true)]
    [InlineData("https://sign-in.example", "http://sign-in.example/token", false)]
    [InlineData("https://sign-in.example", "http://127.0.0.1/token", false)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9000/token", true)]
    [InlineData("http://localhost:9000", "http://sign-in.example/token", false)]
    [InlineData("https://sign-in.example", "/token", false)]
    [InlineData("https://sign-in.example", null, false)]
    public void Let_a_secret_go_only_where_nobody_listens(string authority, string? address, bool may) =>
        Assert.Equal(may, Read([.. Whole, ("Authority", authority)])!.MayAsk(address));

    private static SingleSignOnSettings? Read(params (string Key, string Value)[] settings)
    {
        var section = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
            section[$"{SingleSignOnSettings.Section}:{key}"] = value;
        return SingleSignOnSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(section).Build());
    }

    private static string Refused(params (string Key, string Value)[] settings) => Assert.Throws<RefusedException>(() => Read(settings)).Message;
}
