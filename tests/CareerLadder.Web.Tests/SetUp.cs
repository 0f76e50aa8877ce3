using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests;

/// <summary>What a first start does, for tests of what comes after: otherwise every page would lead to the setup.</summary>
internal static class SetUp
{
    public static async Task DoAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<Database>().Open();
        // A site that is started a second time on its database.
        if (await db.Acceptance.AnyAsync()) return;
        const string Founder = "founder@house.example";
        var same = Founder.ToUpperInvariant();
        db.Users.Add(new Account { UserName = Founder, Email = Founder, NormalizedUserName = same, NormalizedEmail = same, SecurityStamp = "none" });
        db.Acceptance.Add(new() { At = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, By = Founder, Sentence = Purpose.Sentence });
        await db.SaveChangesAsync();
    }
}
