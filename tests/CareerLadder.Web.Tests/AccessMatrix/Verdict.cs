namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Holds answers against the table, cell by cell: what somebody saw of somebody's field, and whether they may.</summary>
/// <param name="isShared">Whether everyone shares what can be shared.</param>
internal sealed class Verdict(bool managersSeePay, bool isShared = false)
{
    private readonly Dictionary<Someone, Canary[]> canaries = Planted.Canaries.GroupBy(c => c.Subject).ToDictionary(g => g.Key, g => g.ToArray());

    public int Cells { get; private set; }

    public List<string> Leaks { get; } = [];

    public List<string> Missing { get; } = [];

    /// <summary>Answers that held somebody else's pay, or a flag from it, or followed from it.</summary>
    public int Looks { get; private set; }

    public List<string> WrongLooks { get; } = [];

    /// <param name="how">What was asked, as people would say it.</param>
    /// <param name="isWhole">Whether what the row promises must be there.</param>
    public void Judge<TCall>(Row<TCall> row, Asked asked, HashSet<object> atoms, string how, bool isWhole = true)
    {
        foreach (var subject in World.People)
        {
            var maySee = World.MaySee(asked.Viewer, subject, asked.Day, managersSeePay) | (isShared ? World.SharedWith(asked.Viewer, subject) : Field.None) | (asked.Viewer.AccountRole == Roles.Administrator ? row.ToAdministrators : Field.None);
            var isAbout = IsAbout(row, asked, subject);
            var seen = SeenOf(row, asked, subject, isAbout, atoms);
            var must = isWhole && isAbout && !subject.HasLeft ? row.MustShow(asked.IsToday, maySee) : Field.None;
            foreach (var field in Fields.All)
            {
                Cells++;
                if (seen.Has(field) && !maySee.Has(field)) Leaks.Add($"{asked.Viewer} saw {field} of {subject.Key} in {how}");
                if (must.Has(field) && !seen.Has(field)) Missing.Add($"{asked.Viewer} did not see {field} of {subject.Key} in {how}");
            }
        }
    }

    /// <summary>Every look at somebody else's pay, or at a flag from it, is written down, and so is whose pay is compared without being shown; and no other.</summary>
    /// <param name="written">Whose pay was written down as looked at.</param>
    public void JudgeLooks<TCall>(Row<TCall> row, Asked asked, HashSet<object> atoms, string how, IReadOnlyList<string> written)
    {
        foreach (var subject in World.People.Where(p => p.Key != asked.Viewer.Person))
        {
            // A filter's choices name flags without saying whose; only together with the name it is a look.
            var isAbout = row.Of != Subject.Asked || subject == asked.About;
            var seen = isAbout ? SeenOf(row, asked, subject, isAbout, atoms) : Field.None;
            var looked = (seen.Has(Field.Name) && (seen.Has(Field.Pay) || seen.Has(Field.FlagPay))) || IsCompared(row, asked, subject);
            if (looked) Looks++;
            if (looked != written.Contains(subject.Key)) WrongLooks.Add($"the look of {asked.Viewer} at pay of {subject.Key} in {how} is {(looked ? "not written down" : "written down in vain")}");
        }
    }

    private bool IsCompared<TCall>(Row<TCall> row, Asked asked, Someone subject) =>
        row.Compares?.Invoke(asked, subject) == true && World.MaySee(asked.Viewer, subject, asked.Day, managersSeePay).Has(Field.Pay);

    private static bool IsAbout<TCall>(Row<TCall> row, Asked asked, Someone subject) => row.Of switch
    {
        Subject.Asked => subject == asked.About,
        Subject.Me => subject.Key == asked.Viewer.Person,
        Subject.MyReports => subject.Boss == asked.Viewer.Person && subject.Boss is not null,
        Subject.ReportsOfAsked => subject.Boss == asked.About.Key && subject.Key != asked.Viewer.Person,
        _ => true,
    };

    private Field SeenOf<TCall>(Row<TCall> row, Asked asked, Someone subject, bool isAbout, HashSet<object> atoms)
    {
        var seen = Field.None;
        foreach (var canary in canaries[subject])
        {
            if (atoms.Contains(canary.What) && !row.SaysAnyway.Contains(canary.Word)) seen |= canary.Field;
        }

        if (!seen.Has(Field.Name) || !isAbout) return seen;
        return seen | row.NameTells | (asked.IsToday ? Field.None : row.NameTellsOnOtherDays);
    }
}
