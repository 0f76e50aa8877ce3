using System.Diagnostics;
using System.Security.Claims;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Organisations;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerLadder.Benchmarks;

/// <summary>
/// What the organisation page answers to an executive, month by month and list by list: the first time after everybody's careers were
/// read, when everything is worked out, and every time after it. The flags of everyone are judged once before, as any page does that
/// lists people.
/// </summary>
internal static class OrganisationViews
{
    private const int Times = 9;
    private static readonly DateOnly Today = ManyCareers.AsOf;

    private static readonly string?[] Lists = [null, "engineering", "management", "to-engineering", "returned-2024", "reports-4-9", "hands-on-2-5", "flag-TlmTrap", "flag-NeverAsked"];

    public static async Task<int> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("careerladder-organisation-");
        try
        {
            var databases = new Scratch(Path.Combine(folder.FullName, "careerladder.db"));
            await using (var db = databases.CreateDbContext()) await db.Database.MigrateAsync();
            foreach (var people in new[] { 10_000, 100_000 }) await MeasureAsync(people, databases);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(int people, Scratch databases)
    {
        var facts = ManyCareers.Make(people);
        var (manager, _) = ManyCareers.AManagerOf(facts);
        var (first, views) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var organisation = new Organisation(facts, RuleBook.Default);
            var clock = Stopwatch.GetTimestamp();
            foreach (var person in organisation.People) organisation.FlagsOf(person.Person.Id);
            var judged = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
            var store = new OrganisationStore(Gate(organisation, manager), databases);
            clock = Stopwatch.GetTimestamp();
            if (await store.ReadAsync(new(Today)) is null) throw new InvalidOperationException("The executive may not look.");
            first.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            if (i == 0) Console.WriteLine($"{people:N0} people: judging everyone's flags takes {judged:0} ms");
            foreach (var list in Lists)
            {
                foreach (var day in (DateOnly[])[Today, new(2020, 6, 30), new(2028, 6, 30)])
                {
                    clock = Stopwatch.GetTimestamp();
                    await store.ReadAsync(new(day, list));
                    if (i > 1) views.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                }
            }
        }

        Say(people, "first view after a save", first);
        Say(people, $"every other view ({Lists.Length} lists, 3 months)", views);
        var access = new Access(new Organisation(facts, RuleBook.Default), new(manager, IsExecutive: true), Today, new());
        var figures = Time(people, "whom an executive may see", () => OrganisationFigures.OfAll([access]));
        Time(people, "the figures of posts", () => figures.Posts);
        Time(people, "what may be told of others' posts", () => figures.PostsOfOthers);
        foreach (var person in access.Organisation.People) access.Organisation.FlagsOf(person.Person.Id);
        Time(people, "the figures of flags", () => figures.Flags);
        Time(people, "the figures of reasons", () => figures.WhyManaging);
    }

    private static T Time<T>(int people, string what, Func<T> work)
    {
        var clock = Stopwatch.GetTimestamp();
        var made = work();
        Console.WriteLine($"{people:N0} people, {what}: {Stopwatch.GetElapsedTime(clock).TotalMilliseconds:0} ms");
        return made;
    }

    private static void Say(int people, string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{people:N0} people, {what}: median {times[times.Count / 2]:0} ms, longest {times[^1]:0} ms");
    }

    private static AccessGate Gate(Organisation organisation, string manager) => new(
        new Executive(manager), () => ValueTask.FromResult(organisation), new ClockOfCareers(), new DefaultSettings(), (_, _) => ValueTask.CompletedTask);

    private sealed class Scratch(string file) : IDbContextFactory<AppDb>
    {
        public AppDb CreateDbContext() => new(SqliteSetup.Options<AppDb>($"Data Source={file}"));
    }
}
