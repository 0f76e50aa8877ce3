namespace CareerLadder.Core.Organisations;

/// <summary>
/// Which figures about one fact may be told to somebody who may not see that fact of each person. Fewer than five people are never
/// told, nor none, nor all, nor all but fewer than five; and no figure about one to four people can be made out of those that are,
/// by adding and subtracting any number of them, over days, wholes and parts. What may not be told is held at what was told last; so
/// is what has not changed, since whoever knows of one person whom something happened to would else learn from it that it did not
/// concern this figure, and from its being held that it did.
/// </summary>
/// <remarks>
/// To compare each set with each told before is not enough: of 10 people, 10 others and 21 who are all of them and one more, any two
/// differ by ten at least, and the third less the first two is one person. So a set is told only if whatever is made of it and of
/// all told before is about five people at least (<see cref="ToldRows.LeastAbout"/>), both for those it is about and for the rest.
/// Ask in an order that follows from nothing but the fact: days first to last, the whole before its parts. One for each fact and
/// each reader: leave out of every set whom the reader may see anyway, since they could subtract them. Not for several threads.
/// </remarks>
/// <param name="people">How many people there are at all.</param>
public sealed class Disclosure(int people)
{
    /// <summary>A figure about fewer people than this is too few to show.</summary>
    public const int Least = 5;

    private readonly ToldRows told = new(people);
    private readonly ToldRows others = new(people);
    private readonly PersonSet scratch = new(people);

    /// <summary>A figure that is asked again and again, day after day.</summary>
    public DisclosedSeries Series() => new(people);

    /// <summary>Asks for the figure about some of a population.</summary>
    /// <param name="day">For what is held to say since when; it decides nothing.</param>
    /// <param name="population">Everyone it could have been about, as far as anybody may know; that it is about all of them would tell of each.</param>
    /// <returns>Whether it may be told; else the series says what was told last.</returns>
    public bool Ask(DisclosedSeries series, DateOnly day, PersonSet set, PersonSet population)
    {
        if (set.Count < Least) return false;
        scratch.CopyFrom(population, set);
        if (scratch.Count < Least) return false;
        if (told.LeastAbout(series.About, set) < Least || others.LeastAbout(series.Others, scratch) < Least) return false;
        Tell(series, day, set);
        return true;
    }

    /// <summary>
    /// Asks for the figures about the parts of a whole, after the whole was. What remains untold is always five people at least, in
    /// two parts or more, or else everything is told. If the whole may not be told, its parts may not either.
    /// </summary>
    /// <param name="parts">Each part with its series, always in the same order; nobody is in two, and together they are the whole.</param>
    /// <returns>How many of the parts may be told today.</returns>
    public int AskParts(DisclosedSeries whole, DateOnly day, params IReadOnlyList<(DisclosedSeries Series, PersonSet Set)> parts)
    {
        if (whole.On != day) return 0;
        var untold = whole.Count;
        var toldParts = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var (series, set) = parts[i];
            if (set.Count < Least) continue;
            // The last of all, where every other is told: then it follows from them, and is about five people for the same reason.
            var follows = i == parts.Count - 1 && toldParts == i;
            if (!follows && (untold - set.Count < Least || told.LeastAbout(series.About, set) < Least)) continue;
            told.Tell(series.About, set);
            series.Tell(day, set);
            untold -= set.Count;
            toldParts++;
        }

        return toldParts;
    }

    /// <summary>
    /// The same, and where the whole was not told today, each part by itself, as if it were a whole: the reader then does not know what
    /// remains of the whole.
    /// </summary>
    public int AskParts(DisclosedSeries whole, DateOnly day, PersonSet population, params IReadOnlyList<(DisclosedSeries Series, PersonSet Set)> parts)
    {
        if (whole.On == day) return AskParts(whole, day, parts);
        var all = parts.Sum(p => p.Set.Count);
        var toldParts = 0;
        foreach (var (series, set) in parts)
        {
            if (set.Count < Least || all - set.Count < Least) continue;
            scratch.CopyFrom(population, set);
            if (told.LeastAbout(series.About, set) < Least || others.LeastAbout(series.Others, scratch) < Least) continue;
            Tell(series, day, set);
            toldParts++;
        }

        return toldParts;
    }

    // The rest of the population stands in scratch.
    private void Tell(DisclosedSeries series, DateOnly day, PersonSet set)
    {
        told.Tell(series.About, set);
        others.Tell(series.Others, scratch);
        series.Others.CopyFrom(scratch);
        series.Tell(day, set);
    }
}

/// <summary>What was told last of one figure: about how many people, and on which day that was so.</summary>
public sealed class DisclosedSeries
{
    internal DisclosedSeries(int people)
    {
        About = new(people);
        Others = new(people);
    }

    /// <summary>The last day that was asked for and could be told; null: none yet, too few to show.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>How many people it was about; five at least, once there is a day.</summary>
    public int Count { get; private set; }

    /// <summary>The set that was told last.</summary>
    internal PersonSet About { get; }

    internal PersonSet Others { get; }

    internal void Tell(DateOnly day, PersonSet set)
    {
        About.CopyFrom(set);
        (On, Count) = (day, set.Count);
    }
}
