using CareerLadder.Web.Data.Backups;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Backups;

public sealed class SizesTests
{
    [Theory]
    [InlineData(412, "412 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1 kB")]
    [InlineData(3_440_000, "3.4 MB")]
    [InlineData(120_400_000, "120 MB")]
    [InlineData(5_000_000_000, "5 GB")]
    public void Are_said_as_file_managers_say_them(long bytes, string said) => Assert.Equal(said, Sizes.Of(bytes));
}
