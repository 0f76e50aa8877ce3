using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What people of the demo said beside their decisions at the fork: no file tells it.</summary>
internal static class DemoForks
{
    private const int MonthsToReview = 10;

    private static readonly string[] Joys =
    [
        "Watching somebody do what they thought they could not.", "The hour in which a plan everybody feared turns out to be small.", "Hiring, oddly. And being asked first when something is unclear.",
        "The team laughing in a review. Less so the meetings about meetings.", "Taking things apart until they are simple.",
    ];

    public static async Task TellAsync(AppDb db)
    {
        var number = 0;
        foreach (var fork in await db.Forks.OrderBy(f => f.Id).ToListAsync())
        {
            fork.Joy = Joys[number++ % Joys.Length];
            if (fork.Decision == ForkDecision.Stay) fork.Review = fork.On.AddMonths(MonthsToReview);
        }

        await db.SaveChangesAsync();
    }
}
