using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;

namespace CareerLadder.Core.Organisations;

/// <summary>Of whom something could be true, as far as posts tell: a figure about all of them would tell of each.</summary>
public enum Population
{
    /// <summary>On either track.</summary>
    Active,
    Practising,
    Managing,

    /// <summary>Engineers, and managers of one team: who is to be asked each year what they want.</summary>
    Asked,

    /// <summary>Whoever has been here by then, those who have left included.</summary>
    EverHere,
}

/// <summary>Who is in each population at the end of each month. Built once for an organisation and shared.</summary>
public sealed class Populations
{
    private static readonly int Kinds = Enum.GetValues<Population>().Length;

    private const int BlockSize = 64;

    private readonly PersonSet[][] sets;

    public Populations(Organisation organisation, MonthLine months)
    {
        Months = months;
        var people = organisation.People;
        sets = [.. Enumerable.Range(0, Kinds).Select(_ => Enumerable.Range(0, months.Count).Select(_ => new PersonSet(people.Count)).ToArray())];
        // Sixty-four people at a time, of whom only what changes is written down; then each set is touched once for all of them.
        var changes = new ulong[Kinds][];
        for (var kind = 0; kind < Kinds; kind++) changes[kind] = new ulong[months.Count + 1];
        for (var first = 0; first < people.Count; first += BlockSize)
        {
            foreach (var ofKind in changes) Array.Clear(ofKind);
            for (var person = first; person < people.Count && person < first + BlockSize; person++) Add(people[person], 1UL << (person - first), changes);
            for (var kind = 0; kind < Kinds; kind++)
            {
                var bits = 0UL;
                for (var month = 0; month < months.Count; month++) sets[kind][month].AddBlock(first / BlockSize, bits ^= changes[kind][month]);
            }
        }
    }

    public MonthLine Months { get; }

    /// <summary>Not to be changed.</summary>
    public PersonSet At(Population population, int month) => sets[(int)population][month];

    /// <summary>Of whom a rule can hold.</summary>
    public static Population Of(string rule) => rule switch
    {
        "EarlyManager" or "NewManager" or "ForkInTheRoad" or "BackToTheWell" or "ClimbedUnasked" or "SkillDecay" or "ColdHands" or "CriticalPath"
            or "WantsBack" or "ExecutiveWantsBack" or "ForAWhile" => Population.Managing,
        "ReturnRamp" or "WaitingForAChance" or "SingleTrack" => Population.Practising,
        "NeverAsked" => Population.Asked,
        _ => Population.Active,
    };

    // A bit says that somebody comes to be of it, or ceases to be.
    private void Add(Evidence person, ulong bit, ulong[][] changes)
    {
        var here = person.DaysHere();
        if (here.IsEmpty) return;
        var (first, end) = (Months.From(here.Start), Months.From(here.End));
        changes[(int)Population.EverHere][first] ^= bit;
        Post? standing = null;
        foreach (var stretch in person.Career.Stretches)
        {
            if (!stretch.IsLeave) standing = stretch.Post;
            if (standing is not { IsHere: true, Kind: var kind } || !(kind.IsPractising() || kind.IsManaging())) continue;
            var (from, until) = (Math.Max(Months.From(stretch.Days.Start), first), Math.Min(Months.From(stretch.Days.End), end));
            if (from >= until) continue;
            Change(kind.IsPractising() ? Population.Practising : Population.Managing);
            Change(Population.Active);
            if (kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager or Kind.Manager) Change(Population.Asked);

            void Change(Population of)
            {
                changes[(int)of][from] ^= bit;
                changes[(int)of][until] ^= bit;
            }
        }
    }
}
