using System.CommandLine;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder demo`: a site to try, on a scratch database that is gone afterwards.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var command = new Command("demo", "Serve a site to try out, with one-click sign-in, from a scratch database that is deleted at the end.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((asked, _) => ServeCommand.RunAsync([.. asked.UnmatchedTokens], RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(string[] options, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("careerladder-demo-");
        try
        {
            var site = Program.Site(options, folder.FullName);
            await FillAsync(site.Services);
            return await ServeCommand.RunSiteAsync(site, stop);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Puts into an empty scratch database what there is to try.</summary>
    internal static async Task FillAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        await database.PrepareAsync();
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var demo = DemoOrganisation.Make(today);
        await using (var db = database.Open())
        {
            await OrganisationImport.RunAsync(db, demo.Facts);
            await DemoForks.TellAsync(db);
            await DemoLadders.AddAsync(db, today, demo.Facts.People.First(p => p.Id == demo.People.Administrator).DisplayName, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            db.Acceptance.Add(new() { At = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, By = "the demo", Sentence = Purpose.Sentence });
            await DemoWeek.AddAsync(db, demo, today);
            await db.SaveChangesAsync();
            await new DemoGoals(db, await services.GetRequiredService<CurrentOrganisation>().GetAsync(), today).AddAsync(demo.People);
            await DemoConversations.WriteAsync(db, demo, today);
            await DemoPlans.AddAsync(db, demo, today);
            await DemoViews.AddAsync(db, demo, today);
            await DemoTickets.AddAsync(db, demo, today);
            await DemoSearches.AddAsync(db, demo, today);
            await DemoChanges.AddAsync(db, demo, today);
        }

        await DemoOpenings.AddAsync(services, demo.People, today);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().MakeAsync(demo.People);
    }
}
