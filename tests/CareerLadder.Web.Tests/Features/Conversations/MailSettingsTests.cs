using CareerLadder.Web.Commands;
using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class MailSettingsTests
{
    [Fact]
    public void Are_none_without_a_host()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Host", ""), ("From", "")));
    }

    [Fact]
    public void Keep_the_line_private_unless_told_otherwise()
    {
        var mail = Read(("Host", "mail.example"), ("From", "ladder@company.example"), ("UserName", ""));
        Assert.Equal(("mail.example", 587, true, null), (mail!.Host, mail.Port, mail.StartTls, mail.UserName));
        Assert.False(Read(("Host", "mail.example"), ("From", "ladder@company.example"), ("StartTls", "false"))!.StartTls);
    }

    [Theory]
    [InlineData("From", "nobody", "Mail:From is “nobody”, which is no e-mail address.")]
    [InlineData("Port", "70000", "Mail:Port is “70000”, which is no port.")]
    [InlineData("Port", "-1", "Mail:Port is “-1”, which is no port.")]
    [InlineData("StartTls", "perhaps", "Mail:StartTls is “perhaps”.")]
    public void Refuse_what_cannot_be_used_with_a_sentence(string key, string value, string said)
    {
        var refusal = Assert.Throws<RefusedException>(() => Read(("Host", "mail.example"), ("From", "ladder@company.example"), (key, value)));
        Assert.StartsWith(said, refusal.Message, StringComparison.Ordinal);
    }

    private static MailSettings? Read(params (string Key, string Value)[] told) =>
        MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(told.GroupBy(t => t.Key).Select(t => KeyValuePair.Create($"Mail:{t.Key}", (string?)t.Last().Value))).Build());
}
