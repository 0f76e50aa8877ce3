using CareerLadder.Web.Components.Accounts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class RecoveryCodesTests
{
    [Fact]
    public void Are_ten_and_all_different()
    {
        var codes = RecoveryCodes.Make();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", code));
    }

    [Fact]
    public void Are_known_again_however_they_are_typed() => Assert.Equal(RecoveryCodes.HashOf("ab2c-de3f-gh4j-km5n"), RecoveryCodes.HashOf(" AB2C de3f gh4jkm5n "));

    [Fact]
    public void Are_not_kept_themselves() => Assert.DoesNotContain("ab2c", RecoveryCodes.HashOf("ab2c-de3f-gh4j-km5n"), StringComparison.OrdinalIgnoreCase);
}
