using CareerLadder.Core.Careers;

namespace CareerLadder.Core.Organisations;

/// <summary>What became of a return ticket, without a word of what it said.</summary>
/// <param name="AgreedOn">The day on which the later of the two agreed.</param>
/// <param name="AnsweredOn">The day on which the person said whether it was honoured; null: not yet.</param>
public sealed record TicketGiven(string Person, DateOnly AgreedOn, DateOnly? AnsweredOn, TicketOutcome? Outcome);

/// <summary>
/// Return tickets given and honoured, up to the end of each month. A ticket is between the person and the manager: so only what
/// <see cref="Disclosure"/> lets through.
/// </summary>
public static class TicketTrends
{
    /// <summary>The parts of the whole: tickets that were honoured, that were not, and of which nobody has said yet.</summary>
    public const int Honoured = 0;
    public const int NotHonoured = 1;
    public const int Open = 2;

    /// <param name="tickets">Agreed by both. Of several of one person the last counts from its day on.</param>
    /// <param name="seen">Whose tickets the reader may see one by one; they are left out here.</param>
    public static ToldParts Others(Organisation organisation, IReadOnlyList<TicketGiven> tickets, PersonSet seen, Populations populations)
    {
        var (months, people) = (populations.Months, organisation.People.Count);
        var told = new ToldParts(people, 3, months);
        var byPerson = tickets.ToLookup(t => t.Person, StringComparer.Ordinal);
        for (var i = 0; i < people; i++)
        {
            if (tickets.Count == 0 || seen.Holds(i)) continue;
            var own = byPerson[organisation.People[i].Person.Id].OrderBy(t => t.AgreedOn).ToList();
            for (var at = 0; at < own.Count; at++)
            {
                var (from, until) = (months.From(own[at].AgreedOn), at + 1 < own.Count ? months.From(own[at + 1].AgreedOn) : months.Count);
                var answered = own[at] is { Outcome: not null, AnsweredOn: { } day } ? Math.Clamp(months.From(day), from, until) : until;
                told.Add(i, Open, from, answered);
                told.Add(i, own[at].Outcome == TicketOutcome.Honoured ? Honoured : NotHonoured, answered, until);
            }
        }

        var population = new PersonSet(people);
        told.Tell(month =>
        {
            population.CopyFrom(populations.At(Population.EverHere, month), seen);
            return population;
        });
        return told;
    }
}
