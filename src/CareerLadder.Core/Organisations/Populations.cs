using CareerLadder.Core.Careers;

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

    private readonly PersonSet[][] sets;

    public Populations(Organisation organisation, MonthLine months)
    {
        Months = months;
        var people = organisation.People;
        sets = [.. Enumerable.Range(0, Kinds).Select(_ => Enumerable.Range(0, months.Count).Select(_ => new PersonSet(people.Count)).ToArray())];
        for (var person = 0; person < people.Count; person++)
        {
            var here = people[person].DaysHere();
            var (first, end) = (months.From(here.Start), months.From(here.End));
            for (var month = first; month < months.Count && !here.IsEmpty; month++) sets[(int)Population.EverHere][month].Add(person);
            Post? standing = null;
            foreach (var stretch in people[person].Career.Stretches)
            {
                if (!stretch.IsLeave) standing = stretch.Post;
                if (standing is not { IsHere: true }) continue;
                var until = Math.Min(months.From(stretch.Days.End), end);
                for (var month = Math.Max(months.From(stretch.Days.Start), first); month < until; month++) Add(person, standing.Kind, month);
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

    private void Add(int person, Kind kind, int month)
    {
        if (kind.IsPractising()) sets[(int)Population.Practising][month].Add(person);
        else if (kind.IsManaging()) sets[(int)Population.Managing][month].Add(person);
        else return;
        sets[(int)Population.Active][month].Add(person);
        if (kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager or Kind.Manager) sets[(int)Population.Asked][month].Add(person);
    }
}
