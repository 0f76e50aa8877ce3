using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class GapHistoryTests
{
    [Fact]
    public void Goes_from_day_to_day_on_which_either_band_changed()
    {
        var found = GapHistory.Of(
            Given.Ladder,
            Given.Paying("2021-01-01 E4 100 200 EUR, 2022-01-01 M4 150 250 EUR, 2023-01-01 E4 200 300 EUR, 2024-01-01 M4 1 2 USD, 2021-01-01 E1 1 2 EUR, 2021-01-01 E4 1 2 EUR North").Bands, null);
        var pair = Assert.Single(found);
        Assert.Equal(("E4", "M4", 4), (pair.Engineering.Id, pair.Management.Id, pair.Rung));
        Assert.Equal(
            ["[2021-01-01, 2022-01-01) -", "[2022-01-01, 2023-01-01) 0.333", "[2023-01-01, 2024-01-01) -0.2", "[2024-01-01, open) -"],
            pair.Stretches.Select(s => $"{s.Days} {s.Gap?.Gap?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}"));
    }

    [Fact]
    public void Has_no_pair_without_a_band() => Assert.Empty(GapHistory.Of(Given.Ladder, Bands.None, null));
}
