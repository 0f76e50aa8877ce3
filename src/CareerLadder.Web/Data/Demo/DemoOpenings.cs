using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What is open in the demo and who is interested, a swap that both said yes to, and more that wait for an answer.</summary>
internal sealed class DemoOpenings(AppDb db, Organisation organisation, DemoPeople people, DateOnly today)
{
    private static readonly (string Title, Kind Kind, string Level, string Unit, int DaysAgo, string Text)[] Told =
    [
        ("Staff Engineer, Payments", Kind.Engineer, "E5", "Payments", 4,
            "Three providers, one ledger, and a promise that no payment is ever taken twice. You would set the direction for how we retry, and grow two engineers into setting it with you. " +
            "The first half year is about the move to the new settlement files; after that it is yours to say what comes next."),
        ("Senior Engineering Manager, Trust", Kind.SeniorManager, "M6", "Trust and Data", 11,
            "Identity, Security and Privacy have a manager each and need somebody who sees across all three. You would lead through them, not around them."),
        ("Principal Engineer, Platform", Kind.Engineer, "E7", "Platform Engineering", 26,
            "How twenty-five teams build, ship and watch what they run. Most of the work is finding out what not to build."),
        ("Engineering Manager, Delivery", Kind.Manager, "M4", "Delivery", 18,
            "The team has a good tech lead and nobody who manages it. A first time managing is welcome: there is a mentor, and your seat as an engineer is kept for two years."),
        ("Senior Engineer II, Privacy", Kind.Engineer, "E4", "Privacy", 6,
            "People ask us to forget them, and we want to be able to prove that we did. A small team, early enough to shape it."),
        ("Staff Engineer, Machine Learning", Kind.Engineer, "E5", "Machine Learning", 33,
            "Ranking that can be explained to a seller who asks why. You would own how models are tried, compared and taken back."),
        ("Senior Engineer, Observability", Kind.Engineer, "E3", "Observability", 47, "Fewer alerts, each of which means something."),
        ("Engineer, Payouts", Kind.Engineer, "E2", "Payouts", 2, "Sellers get their money on the day we said. A team of three that pairs most days, and has time to teach."),
    ];

    public static async Task AddAsync(IServiceProvider services, DemoPeople people, DateOnly today)
    {
        Organisation careers;
        await using (var rows = services.GetRequiredService<Database>().Open())
        {
            var demo = new DemoOpenings(rows, new(await Careers.ReadAsync(rows), RuleBook.Default), people, today);
            await demo.OpenAsync();
            demo.Willing();
            await rows.SaveChangesAsync();
            careers = new(await Careers.ReadAsync(rows), RuleBook.Default);
            await new DemoOpenings(rows, careers, people, today).AgreeAsync();
        }

        // The others are found as they would be any day.
        await new SwapOffers(services.GetRequiredService<IDbContextFactory<AppDb>>(), () => ValueTask.FromResult(careers), services.GetRequiredService<TimeProvider>()).RunAsync();
    }

    private async Task OpenAsync()
    {
        var rows = Told.Select(o => new OpeningRow
        {
            Title = o.Title, Kind = o.Kind, Level = o.Level, Team = o.Unit, Manager = HeadOf(o.Unit), Text = o.Text, OpenedOn = today.WorkingDay(-o.DaysAgo), By = HeadOf(o.Unit),
        }).ToList();
        db.Openings.AddRange(rows);
        await db.SaveChangesAsync();
        var elsewhere = organisation.People.Where(p => p.StandsHereOn(today) is { Level: "E4", Kind: Kind.Engineer, Team: not "Payments" }).Select(p => p.Person.Id).Take(2).ToList();
        foreach (var (i, person) in elsewhere.Index()) Interest(rows[0], person, 3 - (2 * i), i == 0 ? "I have wanted to work on something where being wrong costs money." : null);
        Interest(rows[5], people.Engineer, 5, "Not in a hurry, and curious how you take models back.");
        if (Reports().LastOrDefault(p => p != people.Engineer) is { } report) Interest(rows[4], report, 4, "Privacy was my field before I came here.", mayKnow: true);
    }

    private void Interest(OpeningRow opening, string person, int daysAgo, string? words, bool mayKnow = false) => db.Interests.Add(new()
    {
        Opening = opening.Id, Person = person, On = today.WorkingDay(-daysAgo), Words = words, ToldTo = opening.Manager, OwnManagerMayKnow = mayKnow,
    });

    /// <summary>Everyone who wants what a swap brings lets the page look; and one who reports to the demo's manager has lately said so too.</summary>
    private void Willing()
    {
        // Whoever answered longest ago: the new answer must be the last.
        // Whoever answered longest ago: the new answer must be the last.
        string[] swapper = [.. Reports().Where(p => p != people.Engineer && CouldManage(p)).OrderBy(LastAnswer).Take(1)];
        foreach (var person in swapper)
        {
            var asked = LastAnswer(person).AddDays(1);
            db.Intents.Add(new() { Person = person, On = Earliest(today, asked > today.AddDays(-18) ? asked : today.WorkingDay(-18)), Intent = Intent.ManageNow, Reason = IntentReason.People });
        }

        var willing = organisation.People.Where(p => p.StandsHereOn(today) is { } post && SwapMatching.CouldSwap(post.Kind) && SwapMatching.Wants(post.Kind, p.Career.Intents.On(today)?.Intent));
        db.SwapWishes.AddRange(willing.Select(p => p.Person.Id).Concat(swapper).Distinct(StringComparer.Ordinal).Select(p => new SwapWishRow { Person = p, On = today.WorkingDay(-30) }));
    }

    private async Task AgreeAsync()
    {
        var willing = await db.SwapWishes.Select(w => w.Person).ToListAsync();
        var managers = willing.FindAll(p => organisation.Find(p)!.StandsHereOn(today)!.Kind.IsManaging());
        var fit = Reports().Where(p => p != people.Engineer && willing.Contains(p))
            .Select(p => SwapMatching.Match(organisation, [p, .. managers], new HashSet<(string, string)>(), today).SingleOrDefault()).OfType<SwapFit>().FirstOrDefault();
        if (fit is null) return;
        var made = LastAnswer(fit.Engineer);
        var said = Earliest(today, made.AddDays(2));
        db.SwapOffers.Add(new()
        {
            Manager = fit.Manager, Engineer = fit.Engineer, MadeOn = made, ManagerSaid = SwapAnswer.Yes, ManagerSaidOn = made, EngineerSaid = SwapAnswer.Yes, EngineerSaidOn = said,
        });
        await db.SaveChangesAsync();
    }

    // Whoever leads the unit; where nobody does, whoever leads the one above it.
    private string HeadOf(string unit) => Units.Upwards(unit).Select(Head).OfType<string>().First();

    private string? Head(Unit unit) => organisation.People.FirstOrDefault(p => p.StandsHereOn(today) is { } post && post.Kind.IsManaging() && post.Team == unit.Name)?.Person.Id;

    private IEnumerable<string> Reports() => organisation.Lines.ReportsOn(people.Manager, today).Order(StringComparer.Ordinal);

    private DateOnly LastAnswer(string person) => organisation.Find(person)!.Career.Intents is { Count: > 0 } answers ? answers[^1].From : DateOnly.MinValue;

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;

    private bool CouldManage(string person) => organisation.Find(person) is { } evidence
        && evidence.Career.On(today) is { IsLeave: false, Post: { Level: "E4" or "E5" or "E6" } post } && post.Kind.IsPractising()
        && (evidence.Career.ManagedDays(today) > 0 || evidence.Company.Fluency.YearsPractised(evidence.Career, today) >= Core.Fluency.Doors.YearsToManage);
}
