using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class ManagingPartsTests
{
    [Fact]
    public void Takes_the_job_apart_into_ten_to_fourteen_parts_each_with_words()
    {
        Assert.InRange(ManagingParts.All.Count, 10, 14);
        Assert.Equal(ManagingParts.All.Count, ManagingParts.All.Select(p => p.Id).Distinct().Count());
        Assert.All(ManagingParts.All, p => Assert.True(p is { Title.Length: > 5, How.Length: > 20 }, p.Id));
        Assert.NotNull(ManagingParts.Find("intern"));
        Assert.Null(ManagingParts.Find("elsewhere"));
    }
}
