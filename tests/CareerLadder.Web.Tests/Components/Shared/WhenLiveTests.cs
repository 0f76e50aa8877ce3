using System.Text.RegularExpressions;
using Bunit;
using CareerLadder.Web.Components.Shared;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed partial class WhenLiveTests : LiveContext
{
    private static string Sources => Path.Combine(AppContext.BaseDirectory, "../../../../../src/CareerLadder.Web");

    [Fact]
    public void Holds_everything_back_until_it_is_live()
    {
        IsLive = false;
        var waiting = Part();
        Assert.Equal((true, "true", null), (waiting.HasAttribute("disabled"), waiting.GetAttribute("aria-busy"), waiting.GetAttribute("data-live")));
        IsLive = true;
        var live = Part();
        Assert.Equal((false, null, "yes"), (live.HasAttribute("disabled"), live.GetAttribute("aria-busy"), live.GetAttribute("data-live")));
        Assert.Equal("Press", live.QuerySelector("button")!.TextContent);
    }

    [Fact]
    public void Stands_round_every_live_part_of_every_page()
    {
        var files = Directory.EnumerateFiles(Sources, "*.razor", SearchOption.AllDirectories).Where(f => !f.EndsWith("_Imports.razor", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        var live = files.Where(f => f.Value.Contains("\n@rendermode InteractiveServer", StringComparison.Ordinal)).Select(f => f.Key)
            .Concat(files.Values.SelectMany(text => Live().Matches(text)).Select(m => m.Groups["part"].Value)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(live.Count > 20, string.Join(", ", live));
        Assert.All(live, part => Assert.Contains("\n<WhenLive>", files[part], StringComparison.Ordinal));
        // Nobody else asks whether the line is there, but what is drawn otherwise without it.
        Assert.Equal(
            ["BackForm", "BandsBoard", "ChangePage", "DraftText", "EditBoard", "JoinForm", "KeepsInput", "LeaveForm", "LimitsBoard", "Listing", "PayBoard", "PeopleTable", "PersonPart", "WhenLive"],
            files.Where(f => f.Value.Contains("RendererInfo", StringComparison.Ordinal)).Select(f => f.Key).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<(?<part>[A-Z][A-Za-z]+)\\b[^>]*@rendermode=\"InteractiveServer\"", RegexOptions.None, 1000)]
    private static partial Regex Live();

    private AngleSharp.Dom.IElement Part() => Render<WhenLive>(p => p.AddChildContent("<button type=\"button\">Press</button>")).Find("fieldset");
}
