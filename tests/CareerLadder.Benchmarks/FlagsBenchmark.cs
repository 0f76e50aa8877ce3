using BenchmarkDotNet.Attributes;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Benchmarks;

/// <summary>All rules over 100,000 careers on one core, from the dated posts to the flags, and the reasons of those that hold.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class FlagsBenchmark
{
    private const int OfAManager = 9;

    private Evidence[] careers = null!;
    private Company company = null!;
    private Post[] posts = null!;

    [GlobalSetup]
    public void Setup()
    {
        var organisation = new Organisation(ManyCareers.Make(100_000), RuleBook.Default);
        company = organisation.Company;
        careers = [.. organisation.People];
        posts = [.. organisation.Facts.Posts.Where(p => p.Person == careers[OfAManager].Career.Person.Id)];
    }

    /// <summary>Every span of every rule on all days, and the sentence of each that holds today.</summary>
    [Benchmark]
    public int All_flags_of_100_000_careers_with_reasons()
    {
        var length = 0;
        foreach (var known in careers)
        {
            // Anew each time, so that fluency is worked out within the measured time.
            var evidence = new Evidence(known.Career, company);
            foreach (var flag in RuleBook.Default.Judge(evidence))
            {
                if (flag.Days.Holds(ManyCareers.AsOf)) length += flag.Because(evidence).Length;
            }
        }

        return length;
    }

    /// <summary>One person whose posts were changed: the career anew from its facts, and every flag with its reason.</summary>
    [Benchmark]
    public int One_person_anew()
    {
        var evidence = new Evidence(Career.Of(new CareerFacts(careers[OfAManager].Career.Person), posts), company);
        var length = 0;
        foreach (var flag in RuleBook.Default.Judge(evidence)) length += flag.Because(evidence).Length;
        return length;
    }

    /// <summary>The same with every reason of every span, past and to come.</summary>
    [Benchmark]
    public int All_flags_of_100_000_careers_with_every_reason()
    {
        var length = 0;
        foreach (var known in careers)
        {
            var evidence = new Evidence(known.Career, company);
            foreach (var flag in RuleBook.Default.Judge(evidence)) length += flag.Because(evidence).Length;
        }

        return length;
    }
}
