using Bunit;
using CareerLadder.Web.Features.Settings;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class ListingTests : BunitContext
{
    public ListingTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new("Server", isInteractive: true));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Draws_a_short_list_at_once_and_of_a_long_one_what_is_in_sight(int lines, bool waits)
    {
        var list = Render<Listing<string>>(p => p.Add(l => l.Lines, [.. Enumerable.Range(1, lines).Select(n => $"Line {n}")]).Add(l => l.Label, "Lines").Add(l => l.Head, "<th>Line</th>").Add(l => l.Line, line => $"<td>{line}</td>"));
        Assert.Equal(waits, list.HasComponent<Virtualize<(int Index, string Item)>>());
        if (!waits) Assert.Equal(lines, list.FindAll("tbody td").Count);
    }
}
