namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Holds answers against the table, cell by cell: what somebody saw of somebody's field, and whether they may.</summary>
internal sealed class Verdict(bool managersSeePay)
{
    private readonly Dictionary<Someone, Canary[]> canaries = Planted.Canaries.GroupBy(c => c.Subject).ToDictionary(g => g.Key, g => g.ToArray());

    public int Cells { get; private set; }

    public List<string> Leaks { get; } = [];

    public List<string> Missing { get; } = [];

    /// <param name="how">What was asked, as people would say it.</param>
    /// <param name="isWhole">Whether what the row promises must be there.</param>
    public void Judge<TCall>(Row<TCall> row, Asked asked, HashSet<object> atoms, string how, bool isWhole = true)
    {
        foreach (var subject in World.People)
        {
            var maySee = World.MaySee(asked.Viewer, subject, managersSeePay);
            var isAbout = row.Of switch { Subject.Asked => subject == asked.About, Subject.Me => subject.Key == asked.Viewer.Person, _ => true };
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
