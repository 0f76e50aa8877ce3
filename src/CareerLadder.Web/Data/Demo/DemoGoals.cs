using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Rows;
using Standing = CareerLadder.Web.Data.Rows.Standing;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What some of the demo want, have to show for it and think of it. The text file beside this one says it, person by person; its numbers are months ago.</summary>
internal sealed class DemoGoals(AppDb db, Organisation organisation, DateOnly today)
{
    private string person = "";
    private GoalRow? before;

    /// <summary>Adds it for the people whose eyes the demo lends, for those who report to its manager, and for the one above.</summary>
    public async Task AddAsync(DemoPeople people)
    {
        var reports = organisation.People.Select(p => p.Person.Id).Where(p => p != people.Engineer && organisation.Lines.ManagerOn(p, today) == people.Manager).ToList();
        foreach (var line in TextFile.Lines("goals.txt"))
        {
            if (line.StartsWith('#'))
            {
                person = line[1..].Trim() switch
                {
                    "engineer" => people.Engineer,
                    "manager" => people.Manager,
                    "executive" => people.Executive,
                    "managersmanager" => organisation.Lines.ManagerOn(people.Manager, today)!,
                    var report => reports[(report[^1] - '0' - 1) % reports.Count],
                };
            }
            else
            {
                Add(line.Split('|', StringSplitOptions.TrimEntries));
                // One after the other, so that a goal knows the one it follows.
                await db.SaveChangesAsync();
            }
        }
    }

    private void Add(string[] told)
    {
        switch (told)
        {
            case ["was", var months, var text]:
                before = Goal(text, On(months));
                break;
            case ["goal", var horizon, var level, var months, var shared, var text]:
                var goal = Goal(text, On(months), horizon, level);
                goal.IsSharedUpward = shared == "shared";
                if (before is not null) (before.Horizon, before.Level, before.EndedOn, goal.Follows) = (goal.Horizon, goal.Level, goal.SetOn, before.Id);
                before = null;
                break;
            case ["reached" or "letgo", var horizon, var level, var months, var until, var text]:
                var ended = Goal(text, On(months), horizon, level);
                (ended.EndedOn, ended.Ending) = (On(until), told[0] == "reached" ? GoalEnding.Reached : GoalEnding.LetGo);
                break;
            case ["evidence", var months, var link, var places, var text]:
                var piece = db.Evidence.Add(new() { Person = person, On = On(months), Text = text, Link = link == "-" ? null : link }).Entity;
                db.SaveChanges();
                foreach (var place in places.Split(", ")) db.EvidenceFor.Add(new() { Evidence = piece.Id, Level = place.Split(' ')[0], Theme = place.Split(' ')[1] });
                break;
            case ["own" or "manager", var place, var standing, var months, var words]:
                // Whoever was the manager on that day wrote it.
                var writer = told[0] == "own" ? person : organisation.Lines.ManagerOn(person, On(months));
                if (writer is null) break;
                db.LevelViews.Add(new()
                {
                    Person = person, Level = place.Split(' ')[0], Theme = place.Split(' ')[1], By = told[0] == "own" ? ViewBy.Person : ViewBy.Manager, Writer = writer,
                    Standing = Enum.Parse<Standing>(standing, ignoreCase: true), Words = words.Length == 0 ? null : words, On = On(months),
                });
                break;
            default:
                throw new FormatException($"goals.txt has a line that says nothing known: {string.Join(" | ", told)}");
        }
    }

    private GoalRow Goal(string text, DateOnly on, string horizon = "two", string level = "-") => db.Goals.Add(new()
    {
        Person = person, Horizon = horizon == "five" ? Horizon.FiveYears : Horizon.TwoToThreeYears, Text = text, Level = level == "-" ? null : level, SetOn = on,
    }).Entity;

    private DateOnly On(string months) => today.WorkingDay(Clock.MonthsAgo(int.Parse(months, System.Globalization.CultureInfo.InvariantCulture)));
}
