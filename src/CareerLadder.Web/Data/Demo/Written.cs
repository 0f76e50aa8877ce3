using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>A life with its key and its person: what the rows are written from.</summary>
internal sealed record Written(Life Life, Person Person, int Number);

/// <summary>Writes the posts of a life: a row for each day on which work, team, manager or leave change.</summary>
internal sealed class PostWriter(Seats seats, IReadOnlyDictionary<Life, Written> people, DateOnly today)
{
    public List<Post> Write(Written written)
    {
        var life = written.Life;
        var rows = new List<Post>();
        for (var i = 0; i < life.Steps.Count; i++)
        {
            var step = life.Steps[i];
            var until = i + 1 < life.Steps.Count ? life.Steps[i + 1].From : life.LeftOn;
            if (step.Employer is not null)
            {
                rows.Add(new(written.Person.Id, today.Monday(step.From), today.Monday(step.Until ?? until!.Value), step.Kind, step.Title, null, null, null, step.Employer));
                continue;
            }

            foreach (var day in Days(life, step, until)) Append(rows, Row(written, step, day));
        }

        return rows;
    }

    private IEnumerable<int> Days(Life life, Step step, int? until)
    {
        var changes = seats.Changes(step.Unit!).Concat(life.Leaves.SelectMany(l => (int[])[l.From, l.Until]));
        return changes.Where(d => d > step.From && !(d >= until)).Append(step.From).Distinct().Order();
    }

    private Post Row(Written written, Step step, int day)
    {
        var manager = seats.ManagerOf(written.Life, step, day) is { } head ? people[head].Person.Id : null;
        var leave = written.Life.Leaves.Find(l => l.From <= day && day < l.Until);
        return leave.Title is null
            ? new(written.Person.Id, today.Monday(day), null, step.Kind, Titles.Of(step), step.Level, step.Unit, manager)
            : new(written.Person.Id, today.Monday(day), null, Kind.Away, leave.Title, step.Level, step.Unit, manager);
    }

    // Two changes in one week are one; a change that changes nothing is none.
    private static void Append(List<Post> rows, Post row)
    {
        if (rows.Count > 0 && rows[^1].From == row.From) rows.RemoveAt(rows.Count - 1);
        if (rows.Count > 0 && rows[^1] with { From = row.From } == row) return;
        rows.Add(row);
    }
}

/// <summary>What people call the post.</summary>
internal static class Titles
{
    public static string Of(Step step)
    {
        if (step.Title is { } title) return title;
        var unit = step.Unit!;
        return step.Kind switch
        {
            Kind.TechLead => $"Tech Lead, {unit}",
            Kind.TechLeadManager => $"Tech Lead Manager, {unit}",
            Kind.Manager => step.Level == "M3" ? $"Associate Engineering Manager, {unit}" : $"Engineering Manager, {unit}",
            Kind.SeniorManager => $"Senior Engineering Manager, {unit}",
            Kind.Director => $"Director of Engineering, {unit}",
            Kind.Executive => unit == Units.Top ? "Chief Technology Officer" : $"VP Engineering, {unit}",
            _ => Engineer(step.Level!, Units.Of(unit).Craft),
        };
    }

    private static string Engineer(string level, string craft) => level switch
    {
        "E1" => $"Associate {craft} Engineer",
        "E2" => $"{craft} Engineer",
        "E3" or "E4" => $"Senior {craft} Engineer",
        "E5" => $"Staff {craft} Engineer",
        "E6" => "Senior Staff Engineer",
        _ => "Principal Engineer",
    };
}
