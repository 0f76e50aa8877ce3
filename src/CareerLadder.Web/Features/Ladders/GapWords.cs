using System.Globalization;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>How the bands of two equals stand to each other, in words.</summary>
public static class GapWords
{
    /// <summary>M5 and E5: midpoints 26.8 % apart, management above; the bands do not touch.</summary>
    public static string Of(LadderGap gap)
    {
        var names = $"{gap.Engineering.Level} and {gap.Management.Level}";
        var touching = gap.Overlap > 0 || gap.Engineering.Fit(gap.Management.Min) == BandFit.Inside || gap.Management.Fit(gap.Engineering.Min) == BandFit.Inside;
        var apart = gap.Gap switch
        {
            null => "the midpoints cannot be compared",
            0 => "the midpoints are equal",
            var share => string.Create(CultureInfo.InvariantCulture, $"midpoints {Math.Abs(share.Value) * 100:0.0} % apart, {(share > 0 ? "management" : "engineering")} above"),
        };
        return $"{names}: {apart}{(touching ? "." : "; the bands do not touch.")}";
    }
}
