using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Features.Organisations;
using CareerLadder.Web.Features.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareerLadder.Benchmarks;

/// <summary>
/// The first look at each view after somebody saved, as an executive sees it, from the question to the answer: with nothing worked out
/// beforehand; with that begun and no moment waited; some time later, as a person comes who saved and goes to the page; and once all is ready.
/// </summary>
internal sealed class FirstViews : IDbContextFactory<AppDb>, IDisposable
{
    private const int Times = 3;
    private static readonly DateOnly Today = ManyCareers.AsOf;
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-first-");
    private readonly CurrentOrganisation current;
    private readonly ClockOfCareers clock = new();
    private readonly DefaultSettings settings = new();
    private string executive = "";
    private int saved;

    private FirstViews() => current = new(this, RuleBook.Default, new());

    private enum Wait
    {
        NoneAndNothingBeforehand,
        None,
        OnTheWay,
        UntilReady,
    }

    public static async Task<int> MeasureAsync(string[] args)
    {
        foreach (var people in args is [_, var only, ..] ? [int.Parse(only, CultureInfo.InvariantCulture)] : (int[])[10_000, 100_000])
        {
            using var views = new FirstViews();
            await views.MeasureAsync(people);
        }

        return 0;
    }

    public AppDb CreateDbContext() => new(SqliteSetup.Options<AppDb>($"Data Source={Path.Combine(folder.FullName, "careerladder.db")}"));

    public void Dispose() => folder.Delete(recursive: true);

    private async Task MeasureAsync(int people)
    {
        await FillAsync(people);
        var gate = new AccessGate(new Executive(executive), () => current.GetAsync(), clock, settings, static (_, _) => ValueTask.CompletedTask);
        (string Name, Func<Task> Look)[] views =
        [
            ("how careers move", async () => await new OrganisationStore(gate, this).ReadAsync(new(Today))),
            ("alignment, levels", async () => await new AlignmentStore(gate).ReadAsync(new(Today))),
            ("alignment, pay by level", async () => await new BandPayStore(gate).ReadAsync(new(Today))),
            ("alignment, swings and pay", async () => await new SwingPayStore(gate).ReadAsync(new(Today))),
            ("alignment, into band", async () => await new IntoBandStore(gate).ReadAsync(new(Today))),
            ("alignment, fair pay", async () => await new FairPayStore(gate, this).ReadAsync(Today)),
            ("people by team, base pay", async () => await new PeopleStore(gate).ReadAsync(PeopleQuery.Read("/people?by=team&figure=base", Today))),
        ];
        foreach (var (_, look) in views) await look();
        foreach (var wait in Enum.GetValues<Wait>()) await MeasureAsync(people, views, wait);
    }

    private async Task MeasureAsync(int people, (string Name, Func<Task> Look)[] views, Wait wait)
    {
        using var warm = new WarmFigures(() => current.GetAsync(), this, settings, clock, NullLogger<WarmFigures>.Instance);
        if (wait != Wait.NoneAndNothingBeforehand) await warm.StartAsync(CancellationToken.None);
        var (saves, readies) = (new List<double>(), new List<double>());
        foreach (var (name, look) in views)
        {
            var times = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                // So that what is still to do of the save before is no part of this one.
                if (wait != Wait.NoneAndNothingBeforehand) await ReadyAsync(warm);
                saves.Add(await TimeAsync(SaveAsync));
                if (wait == Wait.OnTheWay) await Task.Delay(OnTheWay);
                if (wait == Wait.UntilReady) readies.Add(await TimeAsync(() => ReadyAsync(warm)));
                times.Add(await TimeAsync(look));
            }

            Say(people, $"{name}, {WordsOf(wait)}", times);
        }

        Say(people, "a save, until everybody reads what was saved", saves);
        if (readies.Count > 0) Say(people, "after that, until all is ready", readies);
        await warm.StopAsync(CancellationToken.None);
    }

    private static string WordsOf(Wait wait) => wait switch
    {
        Wait.NoneAndNothingBeforehand => "at once after a save, nothing worked out beforehand",
        Wait.None => "at once after a save",
        Wait.OnTheWay => "a second after a save",
        _ => "once all is ready after a save",
    };

    private async Task SaveAsync()
    {
        await using (var db = CreateDbContext())
        {
            // Every third save is a post, which moves more than an answer does.
            var person = $"p{100 + (saved * 7 % 500)}";
            if (saved++ % 3 == 0) db.Posts.Add(new PostRow { Person = person, From = Today.AddDays(-saved), Kind = Kind.Engineer, Level = "E3", Manager = executive });
            else db.Intents.Add(new IntentRow { Person = person, On = Today.AddDays(-saved), Intent = Intent.ManageSomeday, Reason = IntentReason.People });
            await db.SaveChangesAsync();
        }

        await current.RefreshAsync();
    }

    private async Task ReadyAsync(WarmFigures warm)
    {
        while (!warm.IsWarm(await current.GetAsync(), Today)) await Task.Delay(2);
    }

    private async Task FillAsync(int people)
    {
        var facts = ManyCareers.Make(people);
        executive = ManyCareers.AManagerOf(facts).Manager;
        await using var db = CreateDbContext();
        await db.Database.MigrateAsync();
        await OrganisationImport.RunAsync(db, facts with { Groups = facts.People.Index().Where(p => p.Index % 10 > 0).ToDictionary(p => p.Item.Id, p => p.Index % 10 < 5 ? "A" : p.Index % 10 < 8 ? "B" : "C", StringComparer.Ordinal) });
        var account = new Account { UserName = executive, PersonId = executive };
        var role = await db.Roles.SingleOrDefaultAsync(r => r.Name == Roles.Executive) ?? db.Roles.Add(new(Roles.Executive)).Entity;
        db.Users.Add(account);
        await db.SaveChangesAsync();
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void Say(int people, string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{people:N0} people, {what}: median {times[times.Count / 2]:0} ms, longest {times[^1]:0} ms");
    }
}
