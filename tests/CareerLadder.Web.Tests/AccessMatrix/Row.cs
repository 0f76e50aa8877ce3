namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What is asked: by whom, about whom, on which day.</summary>
internal sealed record Asked(Looking Viewer, Someone About, DateOnly Day)
{
    public bool IsToday => Day == World.Today;
}

/// <summary>One way of asking one operation, and what its answer is to hold of those about whom one may see it.</summary>
/// <param name="Operation">As <see cref="Operations"/> names it.</param>
internal sealed record Row<TCall>(string Operation, TCall Call)
{
    /// <summary>What it shows of everyone it shows, today, to whoever may see that.</summary>
    public Field Shows { get; init; }

    /// <summary>The same on another day, of those whose history one may see.</summary>
    public Field ShowsOnOtherDays { get; init; }

    /// <summary>The same on another day, of everybody.</summary>
    public Field ShowsOfStrangersOnOtherDays { get; init; }

    /// <summary>What administrators see there of everybody, since they bring it in and change it: "import", "people".</summary>
    public Field ToAdministrators { get; init; }

    /// <summary>It is about one person; otherwise it holds everybody.</summary>
    public Subject Of { get; init; }

    /// <summary>Words that it says of nobody: the titles of rules, the names of levels.</summary>
    public string[] SaysAnyway { get; init; } = [];

    /// <summary>What one learns of the person asked about by finding the name there.</summary>
    public Field NameTells { get; init; }

    /// <summary>The same of everybody named, on another day than today.</summary>
    public Field NameTellsOnOtherDays { get; init; }

    /// <summary>
    /// Whose pay the answer depends on though it does not show it, such as that of whoever a filter by pay leaves out: looked at too, by
    /// whoever may see that pay. Null: nobody's.
    /// </summary>
    public Func<Asked, Someone, bool>? Compares { get; init; }

    /// <summary>Asked about one person of each relation only, and not about everyone.</summary>
    public bool IsSampled { get; init; }

    /// <summary>Asked today only: it knows no other day, or a store that is asked on every day stands behind it.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>What the answer must hold of somebody of whom all this may be seen.</summary>
    public Field MustShow(bool isToday, Field maySee)
    {
        if (NameTells != Field.None && !maySee.Has(NameTells)) return Field.None;
        if (isToday) return Shows & maySee;
        return (maySee.Has(Field.History) ? ShowsOnOtherDays : ShowsOfStrangersOnOtherDays) & maySee;
    }
}

internal enum Subject
{
    /// <summary>The answer holds everybody, or may.</summary>
    Everyone,

    /// <summary>The answer is about the person asked for.</summary>
    Asked,

    /// <summary>The answer is about the one who looks.</summary>
    Me,

    /// <summary>The answer is about those who report to the one who looks.</summary>
    MyReports,

    /// <summary>The answer is about those who report to the person asked for.</summary>
    ReportsOfAsked,
}
