using System.Numerics;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Decides how finely a figure about groups may be told, and whether at all, so that whoever knows everyone's pay, keeps all that was ever
/// told and tries every way of giving out the groups finds nobody's. It goes through the steps that could be told, whichever of them is true,
/// and lets those through of which everyone in the figure is of one group in one of these worlds and of another in the other, with all that
/// was told before. It never sees a true group: so what is told, how finely and what is withheld says nothing of one
/// (Kenthapadi, Mishra and Nissim: Simulatable auditing, 2005).
/// </summary>
/// <remarks>Does the same for the same facts. Not for several threads.</remarks>
/// <param name="places">How many people there are of whom anything was ever told.</param>
/// <param name="groups">How many groups there are; the first is the reference.</param>
internal sealed class OtherWorlds(int places, int groups)
{
    /// <summary>
    /// Of more people than these nobody is searched for: whoever is of another group is made up for by any of hundreds of pairs. What keeps them is that
    /// the last steps begin where groups that are parted by pay would still be far off.
    /// </summary>
    public const int MostPeople = 100;

    private const int MostWorlds = 24;
    private const int Partners = 8;

    private readonly List<(AskedFigure Asked, ToldShare? Told)> told = [];
    // Twice through the same pattern, in which the reference has one more than the others.
    private List<OtherWorld> worlds = [.. Enumerable.Range(0, 2 * ((2 * groups) + 1)).Select(i => new OtherWorld([.. Enumerable.Repeat(-1, places)], [], i))];

    /// <summary>One of the answers that may be given, and of which worlds it would be given too.</summary>
    public sealed record Answer(ToldShare? Told, IReadOnlyList<int[]> Worlds);

    /// <summary>Gives groups to those of whom nothing was told yet, as the patterns have it and nobody's group.</summary>
    public void Meet(IReadOnlyList<PaidInGroup> people)
    {
        foreach (var category in people.GroupBy(p => p.Category))
        {
            foreach (var (rank, person) in category.OrderBy(p => p.Base).ThenBy(p => p.Place).Index())
            {
                for (var world = 0; world < worlds.Count; world++) worlds[world].Give(person.Place, (rank + world) % ((2 * groups) + 1) % groups);
            }
        }
    }

    /// <summary>All answers of which one is given; null: none may be, whichever is true.</summary>
    public IReadOnlyList<Answer>? Ask(AskedFigure asked)
    {
        if (asked.People.Count > MostPeople) return Unsearched(asked);
        if (told.Exists(t => t.Told is null && t.Asked.Group == asked.Group && t.Asked.Holds(asked))) return null;
        // Where five of them were told of, and all of those are in it, there are five.
        Answer? few = null;
        if (!told.Exists(t => t.Told is not null && t.Asked.Group == asked.Group && asked.Holds(t.Asked)) && (few = Try(asked, null)) is null) return null;
        foreach (var step in ToldSteps.For(asked.People.Count))
        {
            var run = ToldSteps.Run(Anchor(asked, step), step, share => ToldSteps.IsOut(asked, share) ? null : Try(asked, share));
            if (run.Count > 1 || (run.Count == 1 && asked.Bounds is { } bounds && run[0].Told!.Holds(bounds.Least) && run[0].Told!.Holds(bounds.Most)))
                return [.. few is null ? [] : new[] { few }, .. run.Select((a, i) => run.Count == 1 ? a : a with { Told = ToldSteps.Opened(a.Told!, i == 0, i == run.Count - 1) })];
        }

        return null;
    }

    /// <summary>From now on this was told.</summary>
    public void Tell(AskedFigure asked, Answer answer)
    {
        told.Add((asked, answer.Told));
        if (asked.People.Count <= MostPeople) worlds = [.. Needed(answer.Worlds).Select((w, i) => new OtherWorld(w, told.Where(t => t.Asked.People.Count <= MostPeople), i))];
    }

    /// <summary>This was told once.</summary>
    public void Remember(AskedFigure asked, ToldShare? share)
    {
        if (asked.People.Count > MostPeople) told.Add((asked, share));
        else Tell(asked, Try(asked, share) ?? new(share, [.. worlds.Where(w => Reaches(w, asked, share)).Select(w => w.ToGroups())]));
    }

    // That there are enough of a group now, or no longer, must be due to one of five at least.
    private IReadOnlyList<Answer>? Unsearched(AskedFigure asked)
    {
        if (told.FindLast(t => t.Asked.Group == asked.Group && t.Asked.Category == asked.Category) is { Asked: { } last, Told: var share }
            && (share is null ? last.Lacks(asked) < Disclosure.Least : asked.Lacks(last) is > 0 and < Disclosure.Least)) return null;
        return [new(null, []), .. ToldSteps.Unsearched(asked).Select(s => new Answer(s, []))];
    }

    private static bool Reaches(OtherWorld world, AskedFigure asked, ToldShare? share)
    {
        world.Ask(asked, share);
        return world.Reach(asked);
    }

    private int Anchor(AskedFigure asked, decimal step)
    {
        var values = new List<double>();
        foreach (var world in worlds)
        {
            world.Ask(asked, null);
            if (world.Value() is { } value) values.Add(value);
        }

        values.Sort();
        return values.Count == 0 ? 0 : ToldSteps.NumberOf(values[values.Count / 2], step);
    }

    private Answer? Try(AskedFigure asked, ToldShare? share)
    {
        var reached = worlds.Where(w => Reaches(w, asked, share)).ToList();
        var made = reached.ConvertAll(w => w.ToGroups());
        var seen = new ulong[places];
        made.ForEach(See);
        var all = made.Count > 0 && asked.People.All(p => BitOperations.PopCount(seen[p.Place]) > 1 || CouldBeExchanged(p.Place) || (share is not null && Made(p.Place)));
        foreach (var world in worlds) world.UndoTo(0);
        return all ? new(share, made) : null;

        void See(int[] groups)
        {
            foreach (var person in asked.People) seen[person.Place] |= 1UL << groups[person.Place];
        }

        bool CouldBeExchanged(int place) => reached.Exists(w => PartnersOf(asked, w, place).Take(Partners).Any(other =>
        {
            var before = w.Moves.Count;
            w.Exchange(place, other);
            var tells = w.Tells(place, other);
            w.UndoTo(before);
            return tells;
        }));

        // With them in another group, and whoever makes up for it.
        bool Made(int place)
        {
            if (made.Count >= MostWorlds) return false;
            foreach (var world in reached)
            {
                foreach (var other in PartnersOf(asked, world, place).Take(2).ToList())
                {
                    var before = world.Moves.Count;
                    world.Exchange(place, other);
                    var holds = world.Reach(asked, place) && world.Tells(place, other);
                    if (holds) made.Add(world.ToGroups());
                    world.UndoTo(before);
                    if (!holds) continue;
                    See(made[^1]);
                    return true;
                }
            }

            return false;
        }
    }

    // Those of the same category and another group, the nearest in pay first.
    private static IEnumerable<int> PartnersOf(AskedFigure asked, OtherWorld world, int place)
    {
        var (pool, at) = asked.PlaceOf(place);
        for (var far = 1; far < pool.Length; far++)
        {
            if (at - far >= 0 && world.Groups[pool[at - far]] != world.Groups[place]) yield return pool[at - far];
            if (at + far < pool.Length && world.Groups[pool[at + far]] != world.Groups[place]) yield return pool[at + far];
        }
    }

    // Without those that no one's other group hangs on.
    private List<int[]> Needed(IReadOnlyList<int[]> made)
    {
        var kept = made.ToList();
        for (var i = kept.Count - 1; i >= 0 && kept.Count > MostWorlds / 2; i--)
        {
            var (with, without) = (Seen(kept, -1), Seen(kept, i));
            if (!Enumerable.Range(0, places).Any(p => BitOperations.PopCount(without[p]) < Math.Min(2, BitOperations.PopCount(with[p])))) kept.RemoveAt(i);
        }

        return kept;

        ulong[] Seen(List<int[]> of, int but)
        {
            var seen = new ulong[places];
            for (var i = 0; i < of.Count; i++)
            {
                for (var p = 0; i != but && p < places; p++) seen[p] |= of[i][p] < 0 ? 0 : 1UL << of[i][p];
            }

            return seen;
        }
    }
}
