namespace CareerLadder.Core.Organisations;

/// <summary>That the reference is larger than every other group, which everyone sees by its being the reference.</summary>
internal sealed class AskedLargest(IReadOnlyList<PaidInGroup> people, int names) : AskedFigure(FairPayFigure.Mean, null, people, 0)
{
    /// <summary>What was told by it.</summary>
    public static ToldShare Told { get; } = new(0, null);

    public override (decimal Least, decimal Most)? Bounds => null;

    public override FigureInWorld In(int[] groups) => new InWorld(People, names, groups);

    private sealed class InWorld : FigureInWorld
    {
        private readonly HashSet<int> places;
        private readonly int[] counts;

        public InWorld(IReadOnlyList<PaidInGroup> people, int names, int[] groups)
        {
            (places, counts) = ([.. people.Select(p => p.Place)], new int[names]);
            foreach (var person in people) counts[groups[person.Place]]++;
        }

        // So many or so few: it is told either way.
        public override int Smaller => int.MaxValue;

        public override bool Has(int place) => places.Contains(place);

        public override void Move(int place, int from, int to)
        {
            if (!places.Contains(place)) return;
            counts[from]--;
            counts[to]++;
        }

        // By at least one more than another: of two as large the first by name is the reference.
        public override double? Value() => (2 * (counts[0] - counts.Skip(1).Max())) - 1;

        public override decimal? Exactly() => (decimal?)Value();
    }
}
