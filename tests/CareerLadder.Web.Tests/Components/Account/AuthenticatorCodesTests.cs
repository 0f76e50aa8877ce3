using CareerLadder.Web.Components.Accounts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class AuthenticatorCodesTests
{
    // The key and, cut to six digits, the codes of RFC 6238, appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Are_those_of_the_standard(long second, string code) => Assert.Equal(code, AuthenticatorCodes.At(DateTimeOffset.FromUnixTimeSeconds(second), Key));

    [Fact]
    public void Change_every_thirty_seconds()
    {
        Assert.Equal(AuthenticatorCodes.At(DateTimeOffset.FromUnixTimeSeconds(30), Key), AuthenticatorCodes.At(DateTimeOffset.FromUnixTimeSeconds(59), Key));
        Assert.NotEqual(AuthenticatorCodes.At(DateTimeOffset.FromUnixTimeSeconds(59), Key), AuthenticatorCodes.At(DateTimeOffset.FromUnixTimeSeconds(60), Key));
    }
}
