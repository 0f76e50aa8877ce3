using System.Text.Json.Nodes;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class InputJsonTests
{
    private static PracticeInput Opened => new() { Id = 7, Was = new("mia", Given.Day("2026-01-05"), null, 3), HoursPerWeek = 3, From = Given.Day("2026-01-05") };

    [Fact]
    public void Keeps_what_is_different_and_how_it_was_read()
    {
        var (begun, input) = (InputJson.Of(Opened), Opened);
        Assert.Null(InputJson.Changed(begun, InputJson.Of(input)));
        (input.LastDay, input.OnCriticalPath) = (Given.Day("2026-06-30"), true);
        Assert.Equal(["LastDay", "OnCriticalPath", "Was"], InputJson.Changed(begun, InputJson.Of(input))!.Select(f => f.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Puts_it_back_where_nothing_else_was_typed_since()
    {
        var (begun, left) = (InputJson.Of(Opened), new PracticeInput { Was = new("mia", Given.Day("2026-01-05"), null, 2), HoursPerWeek = 5, LastDay = Given.Day("2026-06-30"), Note = "reviews" });
        var now = Opened;
        now.Note = "typed since";
        Assert.True(InputJson.Take(now, begun, InputJson.Changed(begun, InputJson.Of(left))!));
        Assert.Equal((5, Given.Day("2026-06-30"), "typed since", 2.0, 7), (now.HoursPerWeek, now.LastDay, now.Note, now.Was!.HoursPerWeek, now.Id == 0 ? 7 : now.Id));
        Assert.False(InputJson.Take(now, InputJson.Of(now), InputJson.Of(now)));
    }

    [Theory]
    [InlineData("{\"HoursPerWeek\":\"many\"}")]
    [InlineData("{\"HoursPerWeek\":{}}")]
    [InlineData("{\"Nothing\":1}")]
    public void Leaves_a_field_as_it_is_where_what_was_kept_does_not_fit(string kept)
    {
        var now = Opened;
        Assert.False(InputJson.Take(now, InputJson.Of(now), InputJson.Read(kept)!));
        Assert.Equal(3, now.HoursPerWeek);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    [InlineData("{\"cut\":\"of")]
    public void Reads_nothing_from_what_is_no_input(string? kept) => Assert.Null(InputJson.Read(kept));

    [Fact]
    public void Keeps_nothing_of_what_no_form_sets()
    {
        Assert.Equal(["Reason", "Rules", "Until"], InputJson.Of(new SetAsideInput(Given.Day("2026-11-22"))).Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.IsType<JsonObject>(InputJson.Of(new SetAsideInput(Given.Day("2026-11-22"))));
    }
}
