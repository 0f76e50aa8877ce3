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
        // Sixty-four people at a time: all their months then lie close together, and each set is touched once for all of them.
        var bits = new ulong[Kinds][];
        for (var kind = 0; kind < Kinds; kind++) bits[kind] = new ulong[months.Count];
        for (var first = 0; first < people.Count; first += BlockSize)
        {
            foreach (var ofKind in bits) Array.Clear(ofKind);
            for (var person = first; person < people.Count && person < first + BlockSize; person++) Add(people[person], 1UL << (person - first), bits);
            for (var kind = 0; kind < Kinds; kind++)
            {
                for (var month = 0; month < months.Count; month++) sets[kind][month].AddBlock(first / BlockSize, bits[kind][month]);
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

    private void Add(Evidence person, ulong bit, ulong[][] bits)
    {
        var here = person.DaysHere();
        var (first, end) = (Months.From(here.Start), Months.From(here.End));
        for (var month = first; month < Months.Count && !here.IsEmpty; month++) bits[(int)Population.EverHere][month] |= bit;
        Post? standing = null;
        foreach (var stretch in person.Career.Stretches)
        {
            if (!stretch.IsLeave) standing = stretch.Post;
            if (standing is not { IsHere: true, Kind: var kind } || !(kind.IsPractising() || kind.IsManaging())) continue;
            var (on, isAsked) = (bits[(int)(kind.IsPractising() ? Population.Practising : Population.Managing)], kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager or Kind.Manager);
            var until = Math.Min(Months.From(stretch.Days.End), end);
            for (var month = Math.Max(Months.From(stretch.Days.Start), first); month < until; month++)
            {
                on[month] |= bit;
                bits[(int)Population.Active][month] |= bit;
                if (isAsked) bits[(int)Population.Asked][month] |= bit;
            }
        }
    }
}
