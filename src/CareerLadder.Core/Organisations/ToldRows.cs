namespace CareerLadder.Core.Organisations;

/// <summary>
/// Every set of people of whom a figure was told, as nothing but what follows from it: people who were in all the same of them are
/// one atom, and no figure made of those told can tell them apart.
/// </summary>
internal sealed class ToldRows(int people)
{
    // Atom 0 holds whoever was in no set told so far.
    private readonly int[] atomOf = new int[people];
    private readonly List<int> sizes = [people];
    private readonly List<int> hits = [0];
    private readonly List<int> touched = [];
    private readonly List<int> differing = [];

    /// <summary>
    /// The least number of people that any figure can be about which is made of the new set and of those told before, whatever they
    /// are multiplied with. Within an atom all other sets add the same for everyone, so it cannot come to nothing both for those in
    /// the new set and for those out of it: the fewer of the two remain. In atom 0 the others add nothing: all who are new remain.
    /// </summary>
    /// <param name="before">A set told before, or nobody: atoms lie wholly in it or out of it, so only the difference need be looked at.</param>
    public int LeastAbout(PersonSet before, PersonSet now)
    {
        differing.Clear();
        touched.Clear();
        now.Differing(before, differing);
        foreach (var person in differing)
        {
            var atom = atomOf[person];
            if (hits[atom]++ == 0) touched.Add(atom);
        }

        var least = 0;
        foreach (var atom in touched)
        {
            least += atom == 0 ? hits[atom] : Math.Min(hits[atom], sizes[atom] - hits[atom]);
            hits[atom] = 0;
        }

        return least;
    }

    /// <summary>The new set is told: its atoms are split where it splits them.</summary>
    public void Tell(PersonSet before, PersonSet now)
    {
        differing.Clear();
        touched.Clear();
        now.Differing(before, differing);
        foreach (var person in differing)
        {
            var atom = atomOf[person];
            if (hits[atom] == 0)
            {
                hits[atom] = sizes.Count;
                touched.Add(atom);
                sizes.Add(0);
                hits.Add(0);
            }

            sizes[atom]--;
            sizes[hits[atom]]++;
            atomOf[person] = hits[atom];
        }

        foreach (var atom in touched) hits[atom] = 0;
    }
}
