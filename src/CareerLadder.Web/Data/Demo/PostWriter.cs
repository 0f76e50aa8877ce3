using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

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

        rows.RemoveAll(r => r.From >= written.Person.Left);
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
