using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What an engineer did before joining: told post by post, as a number of years, or not at all.</summary>
internal static class EarlierYears
{
    private static readonly string[] Employers =
    [
        "Brightwater Bank", "Copperline", "Dovetail Studios", "Fennimore Retail", "Halcyon Freight", "Juniper Lane", "Lumen & Lock", "Mosswood Games",
        "Orrery Maps", "Parallel Press", "Quillstone", "Saltmarsh Energy", "Tallow & Finch", "Umbra Analytics", "Whistledown Travel",
    ];

    public static void Tell(Life life, int rank, int joined, Dice dice)
    {
        var years = rank switch
        {
            1 => dice.Between(0, 1.2),
            2 => dice.Between(1, 4.5),
            3 => dice.Between(3.5, 10),
            4 => dice.Between(6, 14),
            _ => dice.Between(8.5, 19),
        };
        var managed = rank >= 4 && dice.Chance(0.15) ? Math.Round(dice.Between(2, 8.0)) / 2 : 0;
        var how = dice.Share();
        if (how < 0.3 && years > 0.8) Posts(life, years, rank, joined, dice);
        else if (how < 0.8) life.Practised(Math.Round(years * 2) / 2, managed);
    }

    private static void Posts(Life life, double years, int rank, int joined, Dice dice)
    {
        var count = years < 3 ? 1 : years < 7 ? dice.Between(1, 2) : dice.Between(2, 4);
        var from = joined - (int)(years * 365.25);
        var employers = dice.Shuffle(Employers);
        for (var i = 0; i < count; i++)
        {
            var until = joined - (int)(years * 365.25 * (count - 1 - i) / count);
            var gap = dice.Chance(0.3) ? dice.Between(14, 120) : 0;
            var title = (i * 5 / count) + (rank >= 4 ? 1 : 0) > 2 ? "Senior Software Engineer" : i == 0 ? "Software Developer" : "Software Engineer";
            life.WorkedForOn(employers[i], from, Kind.Engineer, title, until - gap);
            from = until;
        }
    }
}
